import { useCallback, useEffect, useState } from "react";
import type { IndicatorChoice, IndicatorResult } from "../../../jobs/fill-indicators";
import { decide } from "../../../jobs/fill-indicators";
import { isCancelled } from "../../../ports/host-error";

/** What the job itself decides for: nothing is ticked. */
const NOTHING: IndicatorChoice = {};

interface Decided {
  readonly read: IndicatorResult;
  readonly choice: IndicatorChoice;
  readonly result: IndicatorResult;
}

export interface ChosenFilling {
  readonly choice: IndicatorChoice;
  readonly choose: (choice: IndicatorChoice) => void;
  /** For the choice that was decided last: while a new one is being decided the old one stays in sight. */
  readonly result: IndicatorResult | null;
  readonly deciding: boolean;
  /** Goes back to the choice that was decided last. */
  readonly cancel: () => void;
}

/**
 * Decides the filling anew for every changed choice, in slices, from what was read already.
 * @param read what the job gave; null before and while it runs
 */
export function useChoice(read: IndicatorResult | null, onError: (error: unknown) => void): ChosenFilling {
  const [choice, choose] = useState<IndicatorChoice>(NOTHING);
  const [decided, setDecided] = useState<Decided | null>(null);
  const current = decided?.read === read ? decided : null;
  const isDecided = read === null || choice === NOTHING || current?.choice === choice;

  useEffect(() => {
    if (!read || isDecided) return undefined;
    const controller = new AbortController();
    decide(read, choice, { signal: controller.signal })
      .then((result) => {
        if (!controller.signal.aborted) setDecided({ read, choice, result });
      })
      .catch((error: unknown) => {
        if (!isCancelled(error)) onError(error);
      });
    return () => controller.abort();
  }, [read, choice, isDecided, onError]);

  const cancel = useCallback(() => choose(current?.choice ?? NOTHING), [current]);
  const result = choice === NOTHING ? read : (current?.result ?? read);
  return { choice, choose, result, deciding: !isDecided, cancel };
}
