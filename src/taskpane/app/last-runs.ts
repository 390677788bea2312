import { useSyncExternalStore } from "react";
import type { Screen } from "./router";

/** When a job of this pane ended, and its result in a few words («5 ошибок, 3 замечания»). */
export interface LastRun {
  readonly when: Date;
  readonly summary: string;
}

// Kept while the pane lives: Excel opens a new pane with every workbook, so this belongs to one workbook.
let runs: Readonly<Partial<Record<Screen, LastRun>>> = {};
const listeners = new Set<() => void>();

/** Remembers that a job ended; "" where it has no summary. */
export function noteRun(screen: Screen, summary: string): void {
  runs = { ...runs, [screen]: { when: new Date(), summary } };
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useLastRuns(): Readonly<Partial<Record<Screen, LastRun>>> {
  return useSyncExternalStore(subscribe, () => runs);
}
