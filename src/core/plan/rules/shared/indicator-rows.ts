import type { ColumnRole, Field, TableRow } from "../../../table/model";
import type { PlanItem, PlanTable } from "../../rule";
import { isBlank, isCoveredByMerge, isPlaceholder } from "./blank";
import { itemsOf } from "./report-at";

/** Records of an indicator table that name an indicator. */
export function* indicatorsOf(table: PlanTable, rows: ReadonlySet<number> | null): Generator<PlanItem> {
  for (const item of itemsOf(table, rows)) {
    if (!isBlank(item.row.fields.indicator?.text ?? "")) yield item;
  }
}

/** Fields of the year columns of a row, by year. */
export function yearFields({ fields }: TableRow): readonly { year: number; field: Field }[] {
  return Object.entries(fields)
    .flatMap(([role, field]) => {
      const year = yearOfRole(role as ColumnRole);
      return year !== null && field ? [{ year, field }] : [];
    })
    .sort((a, b) => a.year - b.year);
}

export function yearOfRole(role: ColumnRole): number | null {
  return role.startsWith("value:") ? Number(role.slice("value:".length)) : null;
}

/** The field is there, and nothing stands in it, not even in a merged cell above. */
export function isUnfilled(table: PlanTable, field: Field | undefined): field is Field {
  return field !== undefined && isBlank(field.text) && !isCoveredByMerge(table, field);
}

/** Nothing that could be a value: empty, a dash, «н/д». */
export function saysNothing(field: Field): boolean {
  return (
    isBlank(field.text) ||
    isPlaceholder(field.text) ||
    /^\s*(?:н\s*\/\s*д|нет данных)\.?\s*$/iu.test(field.text)
  );
}
