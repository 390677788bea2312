/** A text cut into what stays the same around the part that changes. */
export interface Cut {
  readonly head: string;
  readonly changed: string;
  readonly tail: string;
}

function cut(text: string, head: number, tail: number): Cut {
  return {
    head: text.slice(0, head),
    changed: text.slice(head, text.length - tail),
    tail: text.slice(text.length - tail),
  };
}

/** The common beginning and end of two texts, and what differs between them. */
export function changedPart(before: string, after: string): readonly [Cut, Cut] {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return [cut(before, head, tail), cut(after, head, tail)];
}
