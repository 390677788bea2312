/**
 * A short name for a list of texts, equal in every run and on every machine (two independent 32-bit FNV-1a
 * style hashes; 64 bits make an accidental meeting among 100,000 findings practically impossible).
 */
export function stableId(parts: readonly string[]): string {
  const text = parts.join("\u001f");
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x85ebca6b);
  }
  return hex(low) + hex(high);
}

export const STABLE_ID_LENGTH = 16;

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, "0");
}
