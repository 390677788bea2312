import { foldText } from "../../../russian";
import type { PlanItem } from "../../rule";
import { defineRule } from "../../rule";
import { namesMeasure } from "../shared/blank";
import { deadlineText } from "../shared/deadline-text";
import { memoize } from "../shared/memoize";
import type { Wording } from "../shared/near-duplicates";
import { sameMeasure, wordingOf } from "../shared/near-duplicates";
import { atField, fieldsOf } from "../shared/report-at";

export const rowNearDup = defineRule({
  code: "ROW-NEAR-DUP",
  severity: "warning",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 6, must not fire: rows whose years differ",
  fixable: false,
  enabled: true,
  reads: ["measure", "deadline", "deadlineStart", "deadlineEnd"],
  *check(_context, table) {
    const buckets = new Map<string, PlanItem[]>();
    for (const { item, field } of fieldsOf(table, "measure", null)) {
      const wording = wordingOfItem(item);
      if (!namesMeasure(item.row) || wording.stems.length < MIN_WORDS) continue;
      const earlier = findTwin(buckets, item, wording);
      if (earlier) {
        yield atField(table, item.row, field, {
          args: {
            earlier: earlier.row.number ?? "",
            earlierRow: earlier.row.row + 1,
            earlierText: earlier.row.fields.measure?.text ?? "",
          },
        });
      }
    }
  },
});

/** «Круглый стол» is too short to be nearly the same. */
const MIN_WORDS = 4;

const wordingOfItem = memoize((item: PlanItem) => wordingOf(item.row.fields.measure?.text ?? ""));

/**
 * Two wordings that differ by a word or two share the other words, so they meet in a bucket of two rare enough
 * neighbours: each text is filed under its first and its last words. Exact repetitions are ROW-DUP's.
 */
function findTwin(buckets: Map<string, PlanItem[]>, item: PlanItem, wording: Wording): PlanItem | null {
  const deadline = deadlineText(item.row);
  const text = foldText(wording.text);
  let twin: PlanItem | null = null;
  for (const key of bucketKeys(wording).map((words) => `${deadline}|${words}`)) {
    const members = buckets.get(key) ?? [];
    for (const other of members.slice(-MOST_COMPARED)) {
      if (twin || foldText(wordingOfItem(other).text) === text) continue;
      if (sameMeasure(wording, wordingOfItem(other))) twin = other;
    }
    members.push(item);
    buckets.set(key, members);
  }
  return twin;
}

/** Keeps the work linear where thousands of rows begin alike. */
const MOST_COMPARED = 50;

/** Pairs of words at both ends and in the middle, in an order that small changes do not disturb. */
function bucketKeys({ stems }: Wording): readonly string[] {
  const sorted = [...new Set(stems)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [a = "", b = "", c = "", d = ""] = sorted;
  return [`${a} ${b}`, `${a} ${c}`, `${b} ${c}`, `${c} ${d}`];
}
