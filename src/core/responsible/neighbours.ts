/**
 * Keys that two texts share when one becomes the other by at most one typing slip: the text itself and the
 * text without each one of its letters (the deletion neighbourhood of the SymSpell method). A substitution or
 * a swap of neighbours meets in the shared deletion. Letters only: a slip in a digit makes another number.
 */
export function neighbourKeys(text: string): string[] {
  const keys = new Set<string>([`slip ${text}`]);
  for (let i = 0; i < text.length; i++) {
    if (/\p{L}/u.test(text[i]!)) keys.add(`slip ${text.slice(0, i)}${text.slice(i + 1)}`);
  }
  return [...keys];
}
