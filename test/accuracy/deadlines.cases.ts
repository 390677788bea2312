import * as points from "./deadlines-points.cases";
import * as repeats from "./deadlines-repeats.cases";
import * as spans from "./deadlines-spans.cases";
import { REAL } from "./deadlines-real.cases";
import { UNSEEN } from "./deadlines-unseen.cases";
import { UNSEEN_MORE } from "./deadlines-unseen-more.cases";
import type { DeadlineCase } from "./deadlines.notation";

export const DEADLINE_CASES: Readonly<Record<string, readonly DeadlineCase[]>> = {
  dates: points.DATES,
  "impossible or no dates": points.IMPOSSIBLE,
  months: points.MONTHS,
  "parts of a year": points.PARTS_OF_YEAR,
  years: points.YEARS,
  ranges: spans.RANGES,
  boundaries: spans.BOUNDARIES,
  lists: spans.LISTS,
  recurrences: repeats.RECURRENCES,
  continuous: repeats.CONTINUOUS,
  events: repeats.EVENTS,
  "by document": repeats.DOCUMENTS,
  "as strangers type them": UNSEEN,
  "as strangers type them, again": UNSEEN_MORE,
  "as real plans print them": REAL,
};
