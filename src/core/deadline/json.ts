import { periodLabel } from "./label";
import type { Deadline } from "./model";

/** A deadline as the command line prints it: the parts of a list as short ISO periods («2021-07», «..2021-09-01»). */
export interface DeadlineJson extends Omit<Deadline, "parts"> {
  readonly parts: readonly string[];
}

export function deadlineJson(deadline: Deadline): DeadlineJson {
  const { text, kind, start, end, recurrence, byDocument, parts, certain } = deadline;
  return { text, kind, start, end, recurrence, byDocument, parts: parts.map(periodLabel), certain };
}
