/**
 * A reader of texts that reads each different text once: a long plan says the same deadlines and responsibles
 * again and again. Equal texts give the same object.
 */
export function rememberTexts<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly value: T }>();
  return (text) => {
    let entry = known.get(text);
    if (!entry) known.set(text, (entry = { value: read(text) }));
    return entry.value;
  };
}
