/** Remembers one result per object, as long as the object lives: facts that several rules derive from one reading. */
export function memoize<K extends object, V>(derive: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    let entry = known.get(key);
    if (!entry) known.set(key, (entry = { value: derive(key) }));
    return entry.value;
  };
}
