/* Numbers of records as their parts: «1.20.» is [1, 20]. */

const PLAIN_NUMBER = /^\d{1,4}(?:[.,]\d{1,4}){0,4}[.)]?$/u;
const ZERO = 0x30;

/** «1.20.» -> [1, 20]; null where the text is no plain number. */
export function componentsOf(text: string): readonly number[] | null {
  const compact = /\s/u.test(text) ? text.replace(/\s+/gu, "") : text;
  if (!PLAIN_NUMBER.test(compact)) return null;
  const parts = [0];
  for (let index = 0; index < compact.length; index += 1) {
    const digit = compact.charCodeAt(index) - ZERO;
    if (digit >= 0 && digit <= 9) parts.push((parts.pop() ?? 0) * 10 + digit);
    else if (index < compact.length - 1) parts.push(0);
  }
  return parts;
}

/** [1, 20] in the column's own style: «1.20» or «1.20.». */
export function printNumber(
  parts: readonly number[],
  { trailingPoint }: { readonly trailingPoint: boolean },
): string {
  return parts.join(".") + (trailingPoint ? "." : "");
}

/** Leading part of a number: «1.2» of 1.2.7, "" of 7. */
export function prefixOf(parts: readonly number[]): string {
  return parts.length === 2 ? String(parts[0]) : parts.slice(0, -1).join(".");
}

/** Last component: 7 of 1.2.7. */
export function lastOf(parts: readonly number[]): number {
  return parts[parts.length - 1] ?? 0;
}

export function successor(parts: readonly number[]): readonly number[] {
  return [...parts.slice(0, -1), lastOf(parts) + 1];
}

export function sameParts(a: readonly number[] | null, b: readonly number[] | null): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((part, index) => part === b[index]);
}
