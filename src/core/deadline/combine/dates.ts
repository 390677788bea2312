import type { Period } from "../../table/model";
import type { Deadline } from "../model";
import { resolve, type Resolved } from "./resolve";
import type { Span } from "./spans";
import { isLoneYear } from "./years";

/** The dates that several spans have together. */
export interface Dates {
  readonly start: string | null;
  readonly end: string | null;
  readonly certain: boolean;
  readonly parts: readonly Deadline[];
}

const NO_DATES: Dates = { start: null, end: null, certain: true, parts: [] };

/** One member of a list or end of a range as a deadline of its own. */
export function partOf(text: string, one: Resolved): Deadline {
  const { kind, start, end, certain, span } = one;
  const own = text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
  return { text: own, kind, start, end, recurrence: null, byDocument: null, parts: [], certain };
}

/** First start and last end of several spans; open where one of them is. */
export function hull(text: string, all: readonly Resolved[]): Dates {
  let start = all[0]!.start;
  let end = all[0]!.end;
  for (const one of all) {
    if (start !== null) start = one.start === null || one.start < start ? one.start : start;
    if (end !== null) end = one.end === null || one.end > end ? one.end : end;
  }
  const certain = all.every((one) => one.certain);
  return { start, end, certain, parts: all.length > 1 ? all.map((one) => partOf(text, one)) : [] };
}

/** A lone year around nearer times adds nothing: «2023/2024 учебный год (сентябрь 2023 – май 2024)». */
export function withoutFrames(all: readonly Resolved[]): readonly Resolved[] {
  const near = all.filter(({ span }) => !isLoneYear(span));
  if (near.length === 0 || near.length === all.length) return all;
  const dates = near.flatMap(({ start, end }) => [start, end]).filter((date) => date !== null);
  const first = dates.reduce((a, b) => (a < b ? a : b), "9999");
  const last = dates.reduce((a, b) => (a > b ? a : b), "");
  const isFrame = ({ span, start, end }: Resolved): boolean =>
    isLoneYear(span) && start !== null && end !== null && start <= first && last <= end;
  return all.filter((one) => !isFrame(one));
}

/** The dates inside which something repeats or goes on; times that stay without dates set no bounds. */
export function boundsOf(text: string, spans: readonly Span[], period: Period | null): Dates {
  const dated = spans
    .map((span) => resolve(span, period))
    .filter(({ start, end, reversed }) => start !== null || end !== null || reversed);
  return dated.length === 0 ? NO_DATES : hull(text, withoutFrames(dated));
}
