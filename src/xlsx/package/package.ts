import { UnusableFile } from "../../ports/errors";
import { requireArchive, requireWorkbook } from "../file-kind";
import type { ArchiveEntry } from "../zip/archive";
import { readArchive, unpack } from "../zip/archive";
import { pack, writeArchive } from "../zip/write-archive";

/** Decoded parts up to this length stay in memory. */
const CACHED_LENGTH = 2_000_000;

interface PartChange {
  readonly name: string;
  readonly content: Uint8Array;
}

export type PackageState = ReadonlyMap<string, PartChange | null>;

/**
 * An Office Open XML package (ECMA-376 part 2) in memory: parts by name without the leading slash. Parts that
 * nobody sets are saved exactly as they were read, still packed.
 */
export class Package {
  private readonly entries: readonly ArchiveEntry[];
  private readonly byName = new Map<string, ArchiveEntry>();
  /** New content by lower-case name; null = removed. */
  private changes = new Map<string, PartChange | null>();
  private readonly cache = new Map<string, string>();

  private constructor(entries: readonly ArchiveEntry[]) {
    this.entries = entries;
    for (const entry of entries) this.byName.set(entry.name.toLowerCase(), entry);
  }

  /** @throws UnusableFile where the bytes are no workbook */
  static open(bytes: Uint8Array): Package {
    requireArchive(bytes);
    const entries = readArchive(bytes);
    requireWorkbook(entries);
    return new Package(entries);
  }

  has(name: string): boolean {
    const change = this.changes.get(name.toLowerCase());
    return change === undefined ? this.byName.has(name.toLowerCase()) : change !== null;
  }

  /** Names of all parts there are now. */
  names(): readonly string[] {
    const kept = this.entries.filter(({ name }) => !this.changes.has(name.toLowerCase()));
    const changed = [...this.changes.values()].flatMap((change) => (change ? [change.name] : []));
    return [...kept.map(({ name }) => name), ...changed];
  }

  /** @throws UnusableFile truncated where the part is missing or damaged */
  bytes(name: string): Uint8Array {
    const change = this.changes.get(name.toLowerCase());
    if (change) return change.content;
    const entry = change === null ? undefined : this.byName.get(name.toLowerCase());
    if (!entry) throw new UnusableFile("truncated", { part: name });
    return unpack(entry);
  }

  /** The part as text; a byte order mark stays in it, so that it can be written back as it was. */
  text(name: string): string {
    const key = name.toLowerCase();
    const known = this.cache.get(key);
    if (known !== undefined) return known;
    const text = decode(this.bytes(name));
    if (text.length <= CACHED_LENGTH) this.cache.set(key, text);
    return text;
  }

  setText(name: string, text: string): void {
    this.setBytes(name, new TextEncoder().encode(text));
  }

  setBytes(name: string, content: Uint8Array): void {
    const key = name.toLowerCase();
    this.cache.delete(key);
    this.changes.set(key, { name: this.byName.get(key)?.name ?? name, content });
  }

  remove(name: string): void {
    this.cache.delete(name.toLowerCase());
    this.changes.set(name.toLowerCase(), null);
  }

  /** The first name of a numbered family that is free: «xl/worksheets/sheet» + 3 + «.xml». */
  freeName(stem: string, extension: string): string {
    for (let number = 1; ; number++) {
      const name = `${stem}${number}${extension}`;
      if (!this.has(name)) return name;
    }
  }

  /** The state of all parts, to go back to. */
  mark(): PackageState {
    return new Map(this.changes);
  }

  /** Takes every part back to a state. @returns names of the parts that differed, in lower case */
  goBack(state: PackageState): readonly string[] {
    const touched = [...new Set([...this.changes.keys(), ...state.keys()])].filter(
      (key) => this.changes.get(key) !== state.get(key),
    );
    for (const key of touched) this.cache.delete(key);
    this.changes = new Map(state);
    return touched;
  }

  /** The archive: changed parts in their old places, new ones at the end. */
  save(): Uint8Array {
    const saved: ArchiveEntry[] = [];
    for (const entry of this.entries) {
      const change = this.changes.get(entry.name.toLowerCase());
      if (change === undefined) saved.push(entry);
      else if (change) saved.push(pack(entry.name, change.content));
    }
    for (const [key, change] of this.changes) {
      if (change && !this.byName.has(key)) saved.push(pack(change.name, change.content));
    }
    return writeArchive(saved);
  }
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return asUtf8(new TextDecoder("utf-16le").decode(bytes));
  if (first === 0xfe && second === 0xff) return asUtf8(new TextDecoder("utf-16be").decode(bytes));
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

/** A part in UTF-16 is written back in UTF-8 once it is touched; its declaration must say so. */
function asUtf8(text: string): string {
  return text.replace(/^(\s*<\?xml[^>]*encoding=["'])utf-16(["'])/iu, "$1UTF-8$2");
}
