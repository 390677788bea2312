import { areSpaces, FOLDED_CODES, foldedBeyond, foldText, SPACE } from "../../../russian";

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** A 32-bit hash of a text (FNV-1a over UTF-16 units), for buckets whose chance meetings only cost a comparison. */
export function hashText(text: string, seed = FNV_OFFSET): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), FNV_PRIME);
  }
  return value;
}

/** The hash of the folded text, for most texts without making it. */
export function hashFolded(text: string, seed = FNV_OFFSET): number {
  const codes = FOLDED_CODES;
  let value = seed;
  let before = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const folded = code < codes.length ? (codes[code] as number) : foldedBeyond(code);
    if (folded === 0 || areSpaces(code, before)) return hashText(foldText(text), seed);
    value = Math.imul(value ^ folded, FNV_PRIME);
    before = code;
  }
  return before === SPACE && text !== "" ? hashText(foldText(text), seed) : value;
}
