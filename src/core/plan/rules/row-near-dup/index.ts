import type { PlanItem } from "../../rule";
import { defineRule } from "../../rule";
import { namesMeasure } from "../shared/blank";
import { deadlineText } from "../shared/item-facts";
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
    const buckets = new Map<number, Candidate[]>();
    for (const { item, field } of fieldsOf(table, "measure", null)) {
      const candidate = candidateOf(item);
      if (!candidate) continue;
      const earlier = findTwin(buckets, candidate);
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

/** A measure and the buckets it is looked for in. */
interface Candidate {
  readonly item: PlanItem;
  readonly wording: Wording;
  readonly deadline: string;
  readonly buckets: readonly number[];
}

/** «Круглый стол» is too short to be nearly the same. */
const MIN_WORDS = 4;

const candidateOf = memoize((item: PlanItem): Candidate | null => {
  if (!namesMeasure(item.row)) return null;
  const wording = wordingOf(item.row.fields.measure?.text ?? "");
  if (wording.stems.length < MIN_WORDS) return null;
  const deadline = deadlineText(item.row);
  return { item, wording, deadline, buckets: bucketsOf(wording, deadline) };
});

function findTwin(buckets: Map<number, Candidate[]>, candidate: Candidate): PlanItem | null {
  let twin: PlanItem | null = null;
  for (const bucket of candidate.buckets) {
    const members = buckets.get(bucket);
    if (!members) {
      buckets.set(bucket, [candidate]);
      continue;
    }
    for (
      let index = Math.max(0, members.length - MOST_COMPARED);
      !twin && index < members.length;
      index += 1
    ) {
      const other = members[index];
      if (other && areTwins(other, candidate)) twin = other.item;
    }
    members.push(candidate);
  }
  return twin;
}

/** Exact repetitions are ROW-DUP's. */
function areTwins(a: Candidate, b: Candidate): boolean {
  return (
    a.deadline === b.deadline && a.wording.folded !== b.wording.folded && sameMeasure(a.wording, b.wording)
  );
}

/** Keeps the work linear where thousands of rows begin alike. */
const MOST_COMPARED = 30;

/**
 * Two wordings that differ by a word or two share their other words, so they meet in a bucket of two of the
 * longest; deadline and figures are equal in any case. Buckets are hashes: a chance meeting costs one comparison.
 */
function bucketsOf({ stems, figures }: Wording, deadline: string): readonly number[] {
  const longest = [...new Set(stems)].sort((x, y) => y.length - x.length || (x < y ? -1 : 1)).slice(0, 4);
  const seed = hash(figures, hash(deadline, 0x811c9dc5));
  const [a = 0, b = 0, c = 0, d = 0] = longest.map((stem) => hash(stem, seed));
  return [a ^ (b * 3), a ^ (c * 3), b ^ (c * 3), c ^ (d * 3)];
}

function hash(text: string, seed: number): number {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
