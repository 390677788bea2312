import type { CellContent, CellEdit } from "../../../sheet/edit";
import { formulaAt, textAt } from "../../../sheet/grid";
import type { Field, TableRow } from "../../../table/model";
import type { PlanTable } from "../../rule";

/** An edit of one field of a followed row, with what was read as its precondition. */
export function rowEdit(
  table: PlanTable,
  row: TableRow,
  field: Field,
  rule: string,
  change: { readonly after: CellContent; readonly numberFormat?: string },
): CellEdit {
  return {
    kind: "cell",
    target: { kind: "row", row: row.ref, column: field.column },
    before: formulaAt(table.grid, field.row, field.column) ?? field.value,
    rule,
    ...change,
  };
}

/**
 * May a cell edit of this row change this field? Not where the field stands in another physical row of a split
 * record (the row reference would lead to the wrong cell), goes on in the rows below (one cell does not hold what
 * was read), is a part of what its cell says or is computed by a formula.
 */
export function isEditable(table: PlanTable, row: TableRow, field: Field): boolean {
  return (
    field.row === row.ref.row &&
    formulaAt(table.grid, field.row, field.column) === null &&
    textAt(table.grid, field.row, field.column) === field.text &&
    !goesOnBelow(table, row, field)
  );
}

function goesOnBelow({ grid }: PlanTable, { lastRow }: TableRow, { row, column }: Field): boolean {
  for (let below = row + 1; below <= lastRow; below++) if (textAt(grid, below, column) !== "") return true;
  return false;
}
