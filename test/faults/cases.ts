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

/**
 * One code after single actions of every request that writes.
 * @param most cuts of one request, spread evenly; where it has no more actions, after every one of them
 */
export function cutsOf(requests: readonly SeenRequest[], code: HostErrorCode, most: number): FaultCase[] {
  return requests.flatMap(({ actions, writes }, request) => {
    const count = writes ? Math.min(actions, most) : 0;
    return Array.from({ length: count }, (_, i) => ({
      request,
      code,
      point: Math.floor((i * actions) / count),
    }));
  });
}

export function faultOf({ request, code, point }: FaultCase, requests: readonly SeenRequest[]): Fault {
  if (point === "before" || point === "end") return { request, code, when: point };
  const actions = requests[request]?.actions ?? 0;
  return { request, code, when: { afterActions: point === "half" ? Math.floor(actions / 2) : point } };
}
