import { strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Record<string, Uint8Array>;

export function partsOf(bytes: Uint8Array): Parts {
  return unzipSync(bytes);
}

export function textOfPart(parts: Parts, name: string): string {
  const part = parts[name];
  if (!part) throw new Error(`No part ${name}`);
  return new TextDecoder().decode(part);
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const bytes = Object.entries(parts).map(([name, part]) => [
    name,
    typeof part === "string" ? strToU8(part) : part,
  ]);
  return zipSync(Object.fromEntries(bytes), { level: 1 });
}

/** Names of the parts that differ, are missing or are new. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((name) => !old[name] || !now[name] || !Buffer.from(old[name]).equals(Buffer.from(now[name])))
    .sort();
}
