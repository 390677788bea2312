import type { Period } from "../table/model";
import { complete } from "./combine/complete";
import { compose, type Reading } from "./combine/compose";
import { scan } from "./grammar/scan";
import type { Deadline } from "./model";

/** Reads a deadline together with the days and months that the contract's recurrence codes leave out. */
export function readFully(text: string, period: Period | null): Reading {
  return compose(text, complete(scan(text)), period);
}

/**
 * Reads a «Срок исполнения» literally (DESIGN.md, «Deadline»). The plan period only supplies a missing year,
 * and only where exactly one fits. Linear in the length of the text; never throws.
 */
export function readDeadline(text: string, period: Period | null): Deadline {
  return readFully(text, period).deadline;
}
