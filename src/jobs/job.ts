import type { Edit } from "../core/sheet/edit";
import type { Finding } from "../core/plan/finding";

/** What every job returns. It never touches the workbook: edits go through the port after a preview. */
export interface JobResult<Report> {
  readonly findings: readonly Finding[];
  readonly edits: readonly Edit[];
  readonly report: Report;
}

/** After so many milliseconds of our own work the page may breathe: with the step at work it stays below 50 ms (PLATFORM 4). */
const SLICE = 24;

/**
 * Lets the page answer clicks between slices of work: `await pace.breathe()` returns at once while the slice
 * lasts, and gives the thread away when it is over.
 */
export class Pace {
  private started = Date.now();

  constructor(private readonly signal?: AbortSignal) {}

  async breathe(): Promise<void> {
    this.signal?.throwIfAborted();
    if (Date.now() - this.started < SLICE) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    this.started = Date.now();
    this.signal?.throwIfAborted();
  }
}

/**
 * Runs work that is written as a generator of slices, letting the page breathe between them.
 * @param tell is told of every step
 */
export async function runSteps<Step, Result>(
  steps: Generator<Step, Result>,
  pace: Pace,
  tell?: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    tell?.(next.value);
    await pace.breathe();
  }
}
