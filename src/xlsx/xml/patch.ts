/** A replacement of [start, end) of a part's text; start = end inserts. */
export interface TextPatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Applies patches that do not overlap; at one place they keep their order. */
export function applyPatches(text: string, patches: readonly TextPatch[]): string {
  const ordered = patches.map((patch, order) => ({ patch, order }));
  ordered.sort((a, b) => a.patch.start - b.patch.start || a.patch.end - b.patch.end || a.order - b.order);
  const pieces: string[] = [];
  let from = 0;
  for (const { patch } of ordered) {
    if (patch.start < from) throw new Error(`Overlapping patches at ${patch.start}`);
    pieces.push(text.slice(from, patch.start), patch.text);
    from = patch.end;
  }
  pieces.push(text.slice(from));
  return pieces.join("");
}
