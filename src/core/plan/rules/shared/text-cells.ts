import type { CellPosition, CellRange } from "../../../sheet/address";
import { rangeContains } from "../../../sheet/address";
import type { CellContent, CellEdit } from "../../../sheet/edit";
import type { Grid } from "../../../sheet/grid";
import { formulaAt } from "../../../sheet/grid";
import type { TableRow } from "../../../table/model";
import type { CheckContext, PlanTable, RuleReport } from "../../rule";
import { memoize } from "./memoize";

/** A cell that holds a text, wherever it stands in a sheet. */
export interface TextCell extends CellPosition {
  readonly text: string;
  readonly grid: Grid;
  /** The table around it and the record it belongs to, where there are any. */
  readonly table: PlanTable | null;
  readonly item: TableRow | null;
}

/**
 * Cells of a sheet that hold a constant text. Rows of exam results are left out: tens of thousands of names and
 * codes that no plan rule speaks about.
 * @param rows limits the walk to these sheet rows (null = all)
 */
export function* textCells(
  context: CheckContext,
  grid: Grid,
  rows: ReadonlySet<number> | null,
): Generator<TextCell> {
  const skipped = resultRanges(context).get(grid.sheet.id) ?? [];
  const whole = skipped.some((range) => coversMostOf(range, grid));
  if (whole) return;
  for (const row of rows ?? allRows(grid)) {
    const values = grid.values[row - grid.origin.row];
    if (!values) continue;
    for (let index = 0; index < values.length; index += 1) {
      const text = values[index];
      if (typeof text !== "string" || text.length < 2) continue;
      const column = grid.origin.column + index;
      if (skipped.some((range) => rangeContains(range, { row, column }))) continue;
      yield { row, column, text, grid, ...ownerOf(context, grid, row, column) };
    }
  }
}

function* allRows(grid: Grid): Generator<number> {
  for (let index = 0; index < grid.rowCount; index += 1) yield grid.origin.row + index;
}

/** A sheet whose rows are nearly all exam results is not walked at all. */
function coversMostOf(range: CellRange, grid: Grid): boolean {
  return (range.bottom - range.top + 1) * 2 > grid.rowCount && grid.rowCount > 1000;
}

const resultRanges = memoize((context: CheckContext): ReadonlyMap<string, readonly CellRange[]> => {
  const ranges = new Map<string, CellRange[]>();
  for (const { table } of context.tables) {
    if (table.kind !== "results") continue;
    ranges.set(table.sheet.id, [...(ranges.get(table.sheet.id) ?? []), table.range]);
  }
  return ranges;
});

interface Owner {
  readonly table: PlanTable;
  readonly item: TableRow;
}

/** Records by sheet row; two tables side by side share their rows. */
const recordsByRow = memoize((context: CheckContext): ReadonlyMap<string, readonly Owner[]> => {
  const owners = new Map<string, Owner[]>();
  for (const table of context.tables) {
    if (table.table.kind === "results") continue;
    for (const { row } of table.items) {
      for (let sheetRow = row.row; sheetRow <= row.lastRow; sheetRow += 1) {
        const key = `${table.table.sheet.id}|${sheetRow}`;
        const known = owners.get(key);
        if (known) known.push({ table, item: row });
        else owners.set(key, [{ table, item: row }]);
      }
    }
  }
  return owners;
});

/** The record a cell belongs to. */
export function ownerOf(
  context: CheckContext,
  grid: Grid,
  row: number,
  column: number,
): Pick<TextCell, "table" | "item"> {
  const owner = recordsByRow(context)
    .get(`${grid.sheet.id}|${row}`)
    ?.find(({ table }) => table.table.range.left <= column && column <= table.table.range.right);
  return owner ?? { table: null, item: null };
}

/** A report about a loose cell. */
export function atText(cell: TextCell, details: Partial<RuleReport> = {}): RuleReport {
  return {
    table: cell.table,
    sheetId: cell.grid.sheet.id,
    row: cell.row,
    column: cell.column,
    item: cell.item,
    found: cell.text,
    ...details,
  };
}

/** Writes another text into a loose cell; null where a formula computes it. */
export function textEdit(cell: TextCell, rule: string, text: string): CellEdit | null {
  if (formulaAt(cell.grid, cell.row, cell.column) !== null) return null;
  const after: CellContent = { kind: "text", text };
  const { row, column, grid, item } = cell;
  const target: CellEdit["target"] =
    item && item.ref.row === row
      ? { kind: "row", row: item.ref, column }
      : { kind: "address", sheet: grid.sheet, row, column };
  return { kind: "cell", target, before: cell.text, after, rule };
}
