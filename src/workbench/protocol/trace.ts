import type { RequestBody } from "./wire";

/** What a run cost: the figures of the command line's --trace. */
export interface TraceSummary {
  /** Batches that reached the host. */
  requests: number;
  /** Batches that an add-in's context.sync sent: without office.js's own housekeeping. */
  syncs: number;
  /** UTF-8 bytes of the batches and of their answers. */
  bytesUp: number;
  bytesDown: number;
}

const HOUSEKEEPING = new Set([
  "_RemoveReference",
  "NotifyActionHandlerReady",
  "_SetOsfControlContainerReadyForCustomFunctions",
  "SetInvocationArrayResults",
]);

/** Counts requests and bytes. */
export class Trace {
  private counted: TraceSummary = { requests: 0, syncs: 0, bytesUp: 0, bytesDown: 0 };

  get summary(): TraceSummary {
    return { ...this.counted };
  }

  reset(): void {
    this.counted = { requests: 0, syncs: 0, bytesUp: 0, bytesDown: 0 };
  }

  count(body: RequestBody, bytesUp: number, bytesDown: number): void {
    this.counted.requests++;
    if (!isHousekeeping(body)) this.counted.syncs++;
    this.counted.bytesUp += bytesUp;
    this.counted.bytesDown += bytesDown;
  }
}

/** Releasing references and start-up notices are sent by the library, not by the add-in. */
export function isHousekeeping(body: RequestBody): boolean {
  return body.Actions.every(
    (action) => action.ActionType === 1 || (action.ActionType === 3 && HOUSEKEEPING.has(action.Name ?? "")),
  );
}
