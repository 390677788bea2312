import { tokenize } from "../../../russian";
import type { Target } from "../../../target/model";
import type { PlanItem } from "../../rule";
import { defineRule } from "../../rule";
import { derivedItems } from "../shared/derived";
import { atField } from "../shared/report-at";
import { stemOf } from "../shared/stems";

export const targetConflict = defineRule({
  code: "TARGET-CONFLICT",
  severity: "info",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 5.4 (document 000: 100 %, 80 % and 50 % of the same teachers)",
  fixable: false,
  enabled: true,
  reads: ["result", "deadline"],
  *check(_context, table) {
    const first = new Map<string, { item: PlanItem; target: Target }>();
    for (const { item, value } of populationsIn(table)) {
      const field = item.row.fields.result;
      for (const { key, target } of value) {
        const earlier = first.get(key);
        if (!earlier) first.set(key, { item, target });
        else if (field && earlier.item !== item && contradicts(earlier, { item, target })) {
          yield atField(table, item.row, field, {
            args: {
              own: show(target),
              other: show(earlier.target),
              earlierRow: earlier.item.row.row + 1,
              subject: target.subject,
            },
          });
        }
      }
    }
  },
});

/** «Учителей» is anybody; from so many content words on a subject is a population of its own. */
const MIN_WORDS = 3;

/** Words of shares, in figures or not; other results need no reading here. */
const SHARE = /%|процент|полов|трет|четверт/iu;

const populationsIn = derivedItems((item) => {
  if (!SHARE.test(item.row.fields.result?.text ?? "")) return null;
  const populations = item.targets.flatMap((target) => {
    const stems = tokenize(target.subject)
      .filter(({ kind, text }) => kind === "word" && text.length > 2)
      .map(({ text }) => stemOf(text));
    const usable = target.unit === "%" && !target.change && stems.length >= MIN_WORDS;
    return usable ? [{ key: stems.join(" "), target }] : [];
  });
  return populations.length === 0 ? null : populations;
});

interface Pledge {
  readonly item: PlanItem;
  readonly target: Target;
}

/** Another value for the same people; a higher one later on is progress. */
function contradicts(earlier: Pledge, later: Pledge): boolean {
  const [a, b] = [earlier.target, later.target];
  if (typeof a.value !== "number" || typeof b.value !== "number" || a.value === b.value) return false;
  const [end, laterEnd] = [earlier.item.deadline?.end ?? null, later.item.deadline?.end ?? null];
  const progress =
    end !== null && laterEnd !== null && end !== laterEnd && laterEnd > end === b.value > a.value;
  return !progress;
}

function show({ comparator, value, unit }: Target): string {
  const sign = comparator === "ge" ? "≥ " : comparator === "le" ? "≤ " : "";
  return `${sign}${String(value).replace(".", ",")} ${unit}`;
}
