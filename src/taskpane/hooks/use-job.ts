import { useCallback, useEffect, useRef, useState } from "react";
import { isCancelled } from "../../ports/host-error";
import { noteRun } from "../app/last-runs";
import { useNavigation } from "../app/router";
import type { Progress, RunOptions } from "../../ports/workbook-port";

export type JobState<Result> =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | null }
  | { readonly kind: "done"; readonly result: Result }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly error: unknown };

export interface Job<Result> {
  readonly state: JobState<Result>;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
  /** Puts a new result in place without running the job (after a fix, an edit). */
  readonly replace: (result: Result) => void;
}

/**
 * Runs a job with progress and cancel; a run that ended after the screen was left changes nothing.
 * @param summary the result in a few words, for the home screen; must stay the same function between renders
 */
export function useJob<Result>(
  run: (options: RunOptions) => Promise<Result>,
  summary?: (result: Result) => string,
): Job<Result> {
  const { screen } = useNavigation();
  const [state, setState] = useState<JobState<Result>>({ kind: "idle" });
  const controller = useRef<AbortController | null>(null);

  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(async () => {
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const update = (next: JobState<Result>) => {
      if (controller.current === own) setState(next);
    };
    update({ kind: "running", progress: null });
    try {
      const result = await run({
        signal: own.signal,
        onProgress: (progress) => update({ kind: "running", progress }),
      });
      update({ kind: "done", result });
      noteRun(screen, summary?.(result) ?? "");
    } catch (error) {
      update(isCancelled(error) ? { kind: "cancelled" } : { kind: "failed", error });
    }
  }, [run, screen, summary]);

  const cancel = useCallback(() => {
    controller.current?.abort();
    setState({ kind: "cancelled" });
  }, []);

  const replace = useCallback((result: Result) => setState({ kind: "done", result }), []);

  return { state, start, cancel, replace };
}
