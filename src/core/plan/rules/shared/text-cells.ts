import type { CellPosition, CellRange } from "../../../sheet/address";
import { rangeContains } from "../../../sheet/address";
import type { CellContent, CellEdit } from "../../../sheet/edit";
import type { Grid } from "../../../sheet/grid";
import { formulaAt } from "../../../sheet/grid";
import type { TableRow } from "../../../table/model";
import type { CheckContext, PlanTable, RuleReport } from "../../rule";
import { cellTraits } from "./cell-traits";
import { memoize } from "./memoize";
import { itemsOf } from "./report-at";

/** A cell that holds a text, wherever it stands in a sheet. */
export interface TextCell extends CellPosition {
  readonly text: string;
  readonly grid: Grid;
  readonly context: CheckContext;
}

/** The record a cell belongs to, where it stands in a table. */
export interface Owner {
  readonly table: PlanTable;
  readonly item: TableRow;
}

/** Which texts a rule looks at. */
export interface TextFilter {
  /** Texts without any of these traits are none of them; absent = any text may be one. */
  readonly traits?: number;
  readonly pattern: RegExp;
}

/**
 * Cells of a sheet that hold a text with the pattern. Rows of exam results are left out: tens of thousands of
 * names and codes that no plan rule speaks about.
 * @param rows limits the walk to these sheet rows (null = all)
 */
export function* textCells(
  context: CheckContext,
  grid: Grid,
  rows: ReadonlySet<number> | null,
  filter: TextFilter,
): Generator<TextCell> {
  if (isResultSheet(context, grid)) return;
  const skipped = resultRanges(context).get(grid.sheet.id) ?? [];
  for (const { row, column, text } of gridTexts(grid, rows, filter)) {
    if (skipped.some((range) => rangeContains(range, { row, column }))) continue;
    yield { row, column, text, grid, context };
  }
}

/** The same, of the sheet alone: whatever table the cells belong to. */
export function* gridTexts(
  grid: Grid,
  rows: ReadonlySet<number> | null,
  { traits, pattern }: TextFilter,
): Generator<CellPosition & { readonly text: string }> {
  const known = traits === undefined ? null : { of: cellTraits(grid), wanted: traits };
  const top = grid.origin.row;
  const end = top + grid.rowCount;
  // Without a list of rows the sheet is walked by numbers: there may be a hundred thousand.
  const listed = rows ? [...rows] : null;
  for (let at = listed ? 0 : top; at < (listed?.length ?? end); at += 1) {
    const row = listed ? (listed[at] ?? end) : at;
    const values = grid.values[row - top];
    if (!values) continue;
    for (let column = 0; column < values.length; column += 1) {
      if (known && ((known.of[(row - top) * grid.columnCount + column] ?? 0) & known.wanted) === 0) continue;
      const text = values[column];
      if (typeof text !== "string" || text.length < 2 || !pattern.test(text)) continue;
      yield { row, column: grid.origin.column + column, text };
    }
  }
}

/** A sheet whose rows are nearly all exam results is not walked at all. */
export function isResultSheet(context: CheckContext, grid: Grid): boolean {
  const ranges = resultRanges(context).get(grid.sheet.id) ?? [];
  return (
    grid.rowCount > LONG_SHEET && ranges.some((range) => (range.bottom - range.top + 1) * 2 > grid.rowCount)
  );
}

const LONG_SHEET = 1000;

const resultRanges = memoize((context: CheckContext): ReadonlyMap<string, readonly CellRange[]> => {
  const ranges = new Map<string, CellRange[]>();
  for (const { table } of context.tables) {
    if (table.kind !== "results") continue;
    ranges.set(table.sheet.id, [...(ranges.get(table.sheet.id) ?? []), table.range]);
  }
  return ranges;
});

/** The record a cell belongs to; null for titles, notes and loose cells. */
export function ownerOf({ context, grid, row, column }: TextCell): Owner | null {
  for (const table of context.tables) {
    const { range, sheet, kind } = table.table;
    if (sheet.id !== grid.sheet.id || kind === "results" || !rangeContains(range, { row, column })) continue;
    const [item] = itemsOf(table, new Set([row]));
    if (item) return { table, item: item.row };
  }
  return null;
}

/** A report about a loose cell. */
export function atText(cell: TextCell, details: Partial<RuleReport> = {}): RuleReport {
  const owner = ownerOf(cell);
  return {
    table: owner?.table ?? null,
    sheetId: cell.grid.sheet.id,
    row: cell.row,
    column: cell.column,
    item: owner?.item ?? null,
    found: cell.text,
    ...details,
  };
}

/** Writes another text into a loose cell; null where a formula computes it. */
export function textEdit(cell: TextCell, rule: string, text: string): CellEdit | null {
  if (formulaAt(cell.grid, cell.row, cell.column) !== null) return null;
  const after: CellContent = { kind: "text", text };
  const { row, column, grid } = cell;
  const item = ownerOf(cell)?.item;
  const target: CellEdit["target"] =
    item && item.ref.row === row
      ? { kind: "row", row: item.ref, column }
      : { kind: "address", sheet: grid.sheet, row, column };
  return { kind: "cell", target, before: cell.text, after, rule };
}
