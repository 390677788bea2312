import { measureFormula, measureValue, type CountName } from "../measures";
import type { Indicator } from "../model";
import type { Svod } from "../svod/build";
import type { Group } from "../svod/demand";
import type { Counted } from "./demand";

export const NO_DATA = "н/д";

export interface ComputedValue {
  readonly formula: string;
  /** Unrounded, in the indicator's unit; null = «н/д». */
  readonly value: number | null;
  readonly sourceYear: number;
}

export interface ValuePlace {
  readonly indicator: Indicator;
  readonly counted: Counted;
  readonly year: number;
  readonly municipality: string | null;
  /** The cell shows percents itself. */
  readonly fraction: boolean;
}

/** The formula of one value over «Свод», and the same value in memory. */
export function computeValue(svod: Svod, place: ValuePlace): ComputedValue | null {
  const { indicator, counted, year, municipality, fraction } = place;
  const { series, measure } = counted;
  const sourceYear = indicator.yearSubstitution[year] ?? year;
  const group: Group = { series, year: sourceYear, municipality };
  const yearCell = svod.substitutionCell(indicator.code, year);
  const cell = (name: CountName): string | null =>
    yearCell === null ? svod.cell(group, name) : svod.lookup(group, yearCell, name);
  const participants = cell("participants");
  if (participants === null) return null;
  const body = measureFormula(measure, (name) => cell(name) ?? NO_DATA, fraction);
  const formula = measure.divided
    ? `=IFERROR(${body},"${NO_DATA}")`
    : `=IF(${participants}=0,"${NO_DATA}",${body})`;
  const counts = svod.counts(group);
  const unknown = counts === null || (measure.needs === "threshold" && svod.minimumMissing(group));
  return { formula, value: unknown ? null : measureValue(measure, counts), sourceYear };
}

/** What the cell will hold: the value in the cell's own scale, or «н/д». */
export function cellResult(value: number | null, fraction: boolean, scale: number): number | string {
  if (value === null) return NO_DATA;
  return fraction && scale === 100 ? value / 100 : value;
}
