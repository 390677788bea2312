import { rangeAddress } from "../../sheet/address";
import type { Field, TableRow } from "../../table/model";
import { mechanismFormula, mechanismIndex } from "../assessment/mechanisms";
import type { BoundRow } from "./rows";
import type { ComputedValue } from "./value";

/** «1.3. Система выявления…» or № 1.3: a direction of the mechanism above it. */
const DIRECTION = /^\s*(\d)\s*\.\s*\d/u;

/** The value of a mechanism: the mean of the rows of its directions below it. Null where they are not all there. */
export function computeMechanism({ table, row, bound }: BoundRow, year: number): ComputedValue | null {
  const recipe = bound?.indicator.recipe;
  if (recipe?.kind !== "mechanism") return null;
  const fields = directionFields(table.rows, row, year, recipe.number === "I" ? "1" : "2");
  const [first] = fields;
  const last = fields[fields.length - 1];
  if (!first || !last || fields.length !== recipe.directions) return null;
  if (last.row - first.row !== fields.length - 1) return null;
  const { column } = first;
  const range = rangeAddress({ top: first.row, left: column, bottom: last.row, right: column });
  const values = fields.map(({ value, numberFormat }) =>
    typeof value !== "number" ? null : numberFormat.includes("%") ? value * 100 : value,
  );
  return {
    formula: mechanismFormula(range, recipe.directions),
    value: mechanismIndex(values),
    sourceYear: year,
  };
}

function directionFields(
  rows: readonly TableRow[],
  mechanism: TableRow,
  year: number,
  digit: string,
): Field[] {
  const start = rows.findIndex(({ row }) => row === mechanism.row);
  const fields: Field[] = [];
  for (const row of rows.slice(start + 1)) {
    const label = row.number ?? row.fields.indicator?.text ?? row.fields.measure?.text ?? "";
    const match = DIRECTION.exec(label) ?? DIRECTION.exec(row.fields.indicator?.text ?? "");
    if (match?.[1] !== digit) break;
    const field = row.fields[`value:${year}`];
    if (field) fields.push(field);
  }
  return fields;
}
