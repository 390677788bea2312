import { deflateSync } from "fflate";
import type { ArchiveEntry } from "./archive";
import { crc32 } from "./crc32";

const UTF8_NAMES = 0x0800;
/** Version 2.0: deflate. */
const VERSION = 20;
/** 1 January 1980: new members carry no clock time, so that the same edits give the same bytes. */
const NO_DATE = 0x0021_0000;

/** Packs new content as a member. Level 3 of deflate: half the time of 6 for 15 % more bytes (ADR 0003). */
export function pack(name: string, content: Uint8Array): ArchiveEntry {
  const packed = deflateSync(content, { level: 3 });
  return { name, method: 8, crc: crc32(content), size: content.length, packed, modified: NO_DATE };
}

/** Writes an archive; members that were read from another one are copied as they are, still packed. */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const localSize = sum(named.map(({ entry, name }) => 30 + name.length + entry.packed.length));
  const directorySize = sum(named.map(({ name }) => 46 + name.length));
  const bytes = new Uint8Array(localSize + directorySize + 22);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = named.map(({ entry, name }) => {
    const offset = at;
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
    return offset;
  });
  named.forEach(({ entry, name }, i) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, VERSION, true);
    writeCommon(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[i] ?? 0, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, directorySize, true);
  view.setUint32(at + 16, localSize, true);
  return bytes;
}

/** The fields that the local and the central header share, in one order. */
function writeCommon(view: DataView, at: number, entry: ArchiveEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
