const ITEMS_PER_SLICE = 100;

/** Runs a function over a list and breathes every few hundred items. */
export function* inSlices<T>(items: Iterable<T>, work: (item: T) => void): Generator<void, void> {
  let count = 0;
  for (const item of items) {
    work(item);
    if (++count % ITEMS_PER_SLICE === 0) yield;
  }
}

/** Takes all steps of a generator at once and gives its result. */
export function finishSteps<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
