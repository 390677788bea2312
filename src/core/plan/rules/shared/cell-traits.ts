import type { Grid } from "../../../sheet/grid";
import type { Field, TableRow } from "../../../table/model";
import type { PlanTable } from "../../rule";
import { gridFacts } from "../../succession";
import { traitsOf } from "./text-traits";

/**
 * Traits (text-traits.ts) of every cell of a sheet, row by row of the matrices: the one pass over the texts of a
 * sheet that all rules about wording share.
 */
export const cellTraits = gridFacts.fact(
  (grid): Uint16Array => {
    const traits = new Uint16Array(grid.rowCount * grid.columnCount);
    for (let index = 0; index < grid.rowCount; index += 1) readRow(grid, index, traits);
    return traits;
  },
  (traits, touched, grid) => {
    for (const row of touched) readRow(grid, row - grid.origin.row, traits);
    return traits;
  },
);

/** Of what is stored and, where it differs, of what is shown. */
function readRow(grid: Grid, index: number, traits: Uint16Array): void {
  const values = grid.values[index] ?? [];
  const shown = grid.text?.[index];
  for (let column = 0; column < grid.columnCount; column += 1) {
    const value = values[column];
    const text = shown?.[column];
    let own = typeof value === "string" ? traitsOf(value) : 0;
    if (text !== undefined && text !== value) own |= traitsOf(text);
    traits[index * grid.columnCount + column] = own;
  }
}

/** May the text of a field have one of the traits? A record may go on in the rows below. */
export function mayHave({ grid }: PlanTable, { lastRow }: TableRow, field: Field, traits: number): boolean {
  const known = cellTraits(grid);
  const column = field.column - grid.origin.column;
  for (let row = field.row; row <= Math.max(field.row, lastRow); row += 1) {
    if (((known[(row - grid.origin.row) * grid.columnCount + column] ?? 0) & traits) !== 0) return true;
  }
  return false;
}
