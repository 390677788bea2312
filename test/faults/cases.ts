import type { HostErrorCode } from "../../src/workbench/engine/host-error";
import type { Fault } from "../../src/workbench/faults/fault-plan";
import type { SeenRequest } from "./bench";

/** Where in a request it fails: before it, after half of its actions, after all of them (the answer is lost). */
export const POINTS = ["before", "half", "end"] as const;
export type Point = (typeof POINTS)[number];

export interface FaultCase {
  readonly request: number;
  readonly code: HostErrorCode;
  readonly point: Point | number;
}

/** All requests x codes x points. */
export function casesOf(
  requests: readonly SeenRequest[],
  codesFor: (request: number, point: Point) => readonly HostErrorCode[],
): FaultCase[] {
  return requests.flatMap((_, request) =>
    POINTS.flatMap((point) => codesFor(request, point).map((code) => ({ request, code, point }))),
  );
}

/** One code after every single action of every request that holds more than a few. */
export function cutsOf(requests: readonly SeenRequest[], code: HostErrorCode, step: number): FaultCase[] {
  return requests.flatMap(({ actions }, request) =>
    Array.from({ length: Math.ceil(actions / step) }, (_, index) => ({ request, code, point: index * step })),
  );
}

export function faultOf({ request, code, point }: FaultCase, requests: readonly SeenRequest[]): Fault {
  if (point === "before" || point === "end") return { request, code, when: point };
  const actions = requests[request]?.actions ?? 0;
  return { request, code, when: { afterActions: point === "half" ? Math.floor(actions / 2) : point } };
}
