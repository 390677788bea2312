/*
 * Long work is written as generators: each yield is a place where the caller may breathe, tell how far the work is, or
 * stop it. Between two yields lie a few milliseconds, so that a page stays alive.
 */

const ITEMS_PER_SLICE = 50;

/** Runs a function over a list and breathes every few dozen items. */
export function* inSlices<T>(items: Iterable<T>, work: (item: T) => void): Generator<void, void> {
  let count = 0;
  for (const item of items) {
    work(item);
    if (++count % ITEMS_PER_SLICE === 0) yield;
  }
}

const ROWS_PER_SLICE = 1_000;

/** In a loop over rows with little work for each: here is the place to breathe. */
export function endsSlice(row: number): boolean {
  return row % ROWS_PER_SLICE === ROWS_PER_SLICE - 1;
}

/** Bare slices of a part as steps of the whole run. */
export function* asSteps<S, T>(slices: Generator<void, T>, step: S): Generator<S, T> {
  for (;;) {
    yield step;
    const slice = slices.next();
    if (slice.done) return slice.value;
  }
}

/** Takes all steps of a generator at once and gives its result. */
export function finishSteps<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
