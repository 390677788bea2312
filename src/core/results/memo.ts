/**
 * Remembers the answers of a function of a text: sheets repeat the same few names a hundred thousand times. Forgets
 * everything when too many different texts come, so that it stays small.
 */
export function memoise<T>(answer: (text: string) => T, limit = 10_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= limit) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
