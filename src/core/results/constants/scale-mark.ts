import { NO_MARK } from "../model";
import type { MarkScale } from "./model";

/** The mark for a primary score; NO_MARK where the scale does not reach down or up to it. */
export function markOfPrimary({ from3, from4, from5 }: MarkScale, primary: number): number {
  if (from5 !== null && primary >= from5) return 5;
  if (from4 !== null && primary >= from4) return from5 === null ? NO_MARK : 4;
  if (from3 !== null && primary >= from3) return from4 === null ? NO_MARK : 3;
  return from3 === null ? NO_MARK : 2;
}
