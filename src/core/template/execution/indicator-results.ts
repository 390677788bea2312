import { CATALOGUE } from "../../indicator/catalogue";
import { targetState, type Threshold } from "../../indicator/assessment/target";
import { readTyped } from "../../indicator/fill/typed-value";
import { IndicatorMatcher } from "../../indicator/matching/match";
import type { PlanItem, PlanTable } from "../../plan/rule";
import { normaliseText } from "../../russian";
import type { Field, Period } from "../../table/model";
import { readTargets } from "../../target";

/** An indicator of the workbook with its value for a period beside its target. */
export interface IndicatorResult {
  readonly name: string;
  readonly unit: string;
  /** As printed; "" where the table has none. */
  readonly baseline: string;
  readonly target: string;
  readonly value: string;
  /** Year of the value; null where there is none. */
  readonly year: number | null;
  /** `unknown`: no value, no target, or a target that does not say in which direction. */
  readonly state: "reached" | "short" | "unknown";
}

/**
 * Indicators of the tables, each with the last value not later than the period's end. A target is compared
 * where its words or the catalogue give the direction («не менее 90 %»; METHODOLOGY 3.3). Linear in rows.
 */
export function indicatorResults(tables: readonly PlanTable[], period: Period): IndicatorResult[] {
  const matcher = new IndicatorMatcher(CATALOGUE);
  const lastYear = Number(period.end.slice(0, 4));
  return tables
    .filter(({ table }) => table.kind === "indicators")
    .flatMap(({ table, items }) => {
      const years = table.columns
        .flatMap(({ role }) => (role.startsWith("value:") ? [Number(role.slice("value:".length))] : []))
        .filter((year) => year <= lastYear)
        .sort((a, b) => b - a);
      return items.flatMap((item) => resultOf(item, years, matcher));
    });
}

function resultOf({ row }: PlanItem, years: readonly number[], matcher: IndicatorMatcher): IndicatorResult[] {
  const text = (field: Field | undefined): string => normaliseText(field?.text ?? "");
  const name = text(row.fields.indicator);
  if (name === "") return [];
  const year = years.find((each) => text(row.fields[`value:${each}`]) !== "") ?? null;
  const field = year === null ? undefined : row.fields[`value:${year}`];
  const value = field ? (readTyped(field)?.value ?? null) : null;
  const unit = text(row.fields.unit);
  const target = text(row.fields.target);
  const threshold = row.fields.target
    ? (thresholdIn(readTargets(target)) ??
      bareThreshold(row.fields.target, () => matcher.match(wordsOf(row))))
    : thresholdIn(readTargets(name));
  const state = threshold && targetState(value, threshold);
  return [
    {
      name,
      unit,
      baseline: text(row.fields.baseline),
      target,
      value: text(field),
      year,
      state: state ? (state.reached ? "reached" : "short") : "unknown",
    },
  ];
}

const wordsOf = ({ fields }: PlanItem["row"]): Parameters<IndicatorMatcher["match"]>[0] => ({
  name: fields.indicator?.text ?? "",
  method: fields.method?.text ?? "",
  unit: fields.unit?.text ?? "",
  section: "",
});

/** The level that words promise; growth by so much is no level. */
function thresholdIn(targets: PlanItem["targets"]): Threshold | null {
  for (const { comparator, value, change } of targets) {
    if (!change && comparator !== "range" && typeof value === "number") return { comparator, value };
  }
  return null;
}

/** A number without words is compared in the direction that the catalogue knows for the indicator. */
function bareThreshold(field: Field, match: () => ReturnType<IndicatorMatcher["match"]>): Threshold | null {
  const typed = readTyped(field);
  if (!typed) return null;
  const direction = match().chosen?.indicator.direction;
  if (!direction) return null;
  return { comparator: direction === "higher" ? "ge" : "le", value: typed.value };
}
