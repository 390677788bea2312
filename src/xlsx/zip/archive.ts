import { inflateSync } from "fflate";
import { UnusableFile } from "../../ports/errors";
import { crc32 } from "./crc32";

/** Limits of what is opened: bytes of one unpacked part and of all of them, number of parts. */
export const ZIP_LIMITS = { part: 450_000_000, total: 1_500_000_000, entries: 20_000 } as const;

/** A member of a ZIP archive, still packed: it can be copied into another archive without being touched. */
export interface ArchiveEntry {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes when unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
  /** MS-DOS time and date, as one 32-bit number. */
  readonly modified: number;
}

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const END_SIZE = 22;

/**
 * Reads the directory of a ZIP archive (PKWARE APPNOTE 4.3) without unpacking anything.
 * @throws UnusableFile truncated, tooLarge, encrypted
 */
export function readArchive(bytes: Uint8Array): readonly ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > ZIP_LIMITS.entries) throw tooLarge("", count, ZIP_LIMITS.entries);
  const entries: ArchiveEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) throw truncated("");
    const { entry, next } = readEntry(bytes, view, at);
    total += entry.size;
    if (entry.size > ZIP_LIMITS.part) throw tooLarge(entry.name, entry.size, ZIP_LIMITS.part);
    if (total > ZIP_LIMITS.total) throw tooLarge(entry.name, total, ZIP_LIMITS.total);
    if (!names.has(entry.name)) entries.push(entry);
    names.add(entry.name);
    at = next;
  }
  return entries;
}

/**
 * Unpacks one member and checks it. The declared size bounds the memory, so that a lying header cannot
 * inflate into more than was allowed.
 */
export function unpack(entry: ArchiveEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw truncated(entry.name);
  return bytes;
}

function inflate(entry: ArchiveEntry): Uint8Array {
  if (entry.method !== 8) throw truncated(entry.name);
  try {
    return inflateSync(entry.packed, { out: new Uint8Array(entry.size) });
  } catch (error) {
    // fflate marks its own errors with a numeric code; anything else is a fault of ours.
    if (error instanceof Error && "code" in error) throw truncated(entry.name);
    throw error;
  }
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): { entry: ArchiveEntry; next: number } {
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/\\/gu, "/");
  if (view.getUint16(at + 8, true) & 1) throw new UnusableFile("encrypted");
  const [size, packedSize, header] = wideNumbers(view, at + 46 + nameLength, next, [
    view.getUint32(at + 24, true),
    view.getUint32(at + 20, true),
    view.getUint32(at + 42, true),
  ]);
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw truncated(name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packedSize > bytes.length) throw truncated(name);
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size,
    packed: bytes.subarray(start, start + packedSize),
    modified: view.getUint32(at + 12, true),
  };
  return { entry, next };
}

/**
 * Numbers that did not fit into 32 bits stand in the Zip64 extra field, in this order (APPNOTE 4.5.3); some
 * writers use it for small members as well.
 */
function wideNumbers(
  view: DataView,
  from: number,
  to: number,
  numbers: readonly [number, number, number],
): readonly [number, number, number] {
  if (!numbers.includes(0xffffffff)) return numbers;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    const widen = (number: number): number => {
      if (number !== 0xffffffff || field + 8 > to) return number;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
    return [widen(numbers[0]), widen(numbers[1]), widen(numbers[2])];
  }
  return numbers;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw truncated("");
}

function truncated(part: string): UnusableFile {
  return new UnusableFile("truncated", { part });
}

function tooLarge(part: string, size: number, limit: number): UnusableFile {
  return new UnusableFile("tooLarge", { part, size, limit });
}
