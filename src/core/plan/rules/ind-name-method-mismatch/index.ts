import { defineRule } from "../../rule";
import { indicatorsOf } from "../shared/indicator-rows";
import { atField } from "../shared/report-at";

export const indNameMethodMismatch = defineRule({
  code: "IND-NAME-METHOD-MISMATCH",
  severity: "warning",
  scope: "row",
  kinds: ["indicators"],
  source: "METHODOLOGY 3.2 (a naming trap)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { row } of indicatorsOf(table, rows)) {
      const { indicator, method } = row.fields;
      if (!indicator || !method) continue;
      const variant = mismatchOf(indicator.text, method.text);
      if (variant !== null) yield atField(table, row, method, { variant, args: { name: indicator.text } });
    }
  },
});

/** What a method counts in its numerator: the words before «к общему количеству», «от числа», a slash. */
function numeratorOf(method: string): string {
  return method.split(/\s(?:к|от)\s+(?:общ\p{L}+\s+)?(?:количеств|числ)\p{L}*|\//u)[0] ?? method;
}

const PASS = /удовлетворительно|«3»|тро[ей]к|успева/iu;
const GOOD = /хорошо|«4»|отлично|«5»/iu;
const WEIGHTS = /0[.,]64|0[.,]36|(?<!\d)64(?!\d)[^]*(?<!\d)36(?!\d)|коэффициент|симонов/iu;

/**
 * Three indicators that share words and differ in formula: успеваемость counts marks 3–5, качество counts 4–5,
 * степень обученности (СОУ) weighs all marks.
 */
function mismatchOf(name: string, method: string): "soc" | "quality" | "pass" | null {
  const numerator = numeratorOf(method).replace(/неудовлетворительно/giu, "");
  const countsMarks = PASS.test(numerator) || GOOD.test(numerator);
  if (!countsMarks) return null;
  if (/степень\s+обученности|(?<!\p{L})СОУ(?!\p{L})/iu.test(name)) return WEIGHTS.test(method) ? null : "soc";
  if (/качеств\p{L}*\s+(?:знаний|обученности|обучения)/iu.test(name))
    return PASS.test(numerator) ? "quality" : null;
  return /успеваемост/iu.test(name) && !PASS.test(numerator) ? "pass" : null;
}
