import type { Period } from "../table/model";
import { complete } from "./combine/complete";
import { compose } from "./combine/compose";
import { scan } from "./grammar/scan";
import type { Deadline } from "./model";

/**
 * Reads a «Срок исполнения» literally (DESIGN.md, «Deadline»). The plan period only supplies a missing year,
 * and only where exactly one fits. Linear in the length of the text; never throws.
 */
export function readDeadline(text: string, period: Period | null): Deadline {
  return compose(text, complete(scan(text)), period);
}
