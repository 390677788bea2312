import type { Grid } from "../sheet/grid";
import { textAt, valueAt } from "../sheet/grid";
import type { TableRow } from "../table/model";
import type { CheckContext, PlanTable } from "./rule";

/** Cells of one sheet that differ between two readings. */
export interface SheetChange {
  readonly sheetId: string;
  /** 0-based absolute rows with a changed cell; all rows of a record where one of them changed. */
  readonly rows: ReadonlySet<number>;
  /** 0-based absolute columns with a changed cell. */
  readonly columns: ReadonlySet<number>;
}

/**
 * What changed between two readings of a workbook, by content and not by events: co-authors' edits, formulas that
 * recalculated and pasted blocks are found alike.
 * @returns null where tables, rows or sheets themselves changed and only a full check will do
 */
export function changesBetween(before: CheckContext, after: CheckContext): SheetChange[] | null {
  if (before.grids.length !== after.grids.length || before.schema !== after.schema) return null;
  if (!sameTables(before.tables, after.tables)) return null;
  const changes: SheetChange[] = [];
  for (const [index, grid] of after.grids.entries()) {
    const old = before.grids[index];
    if (!old || !sameShape(old, grid)) return null;
    const change = old === grid ? null : changeOf(old, grid);
    if (change) changes.push(change);
  }
  return changes.map((change) => withWholeRecords(change, after.tables));
}

function sameShape(a: Grid, b: Grid): boolean {
  return (
    a.sheet.id === b.sheet.id &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount &&
    a.origin.row === b.origin.row &&
    a.origin.column === b.origin.column &&
    a.merges.length === b.merges.length
  );
}

/** The same tables with the same rows in the same places; what the rows say may differ. */
function sameTables(before: readonly PlanTable[], after: readonly PlanTable[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ table }, index) => {
      const old = before[index]?.table;
      return (
        old !== undefined &&
        old.id === table.id &&
        old.kind === table.kind &&
        old.documentDate === table.documentDate &&
        old.period?.start === table.period?.start &&
        old.period?.end === table.period?.end &&
        old.columns.every(({ role }, column) => role === table.columns[column]?.role) &&
        old.rows.length === table.rows.length &&
        old.rows.every((row, position) => sameRow(row, table.rows[position]))
      );
    })
  );
}

function sameRow(a: TableRow, b: TableRow | undefined): boolean {
  return (
    b !== undefined &&
    a.row === b.row &&
    a.lastRow === b.lastRow &&
    a.type === b.type &&
    a.sectionIndex === b.sectionIndex
  );
}

function changeOf(before: Grid, after: Grid): SheetChange | null {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const { origin, rowCount, columnCount } = after;
  for (let row = origin.row; row < origin.row + rowCount; row += 1) {
    for (let column = origin.column; column < origin.column + columnCount; column += 1) {
      if (sameCell(before, after, row, column)) continue;
      rows.add(row);
      columns.add(column);
    }
  }
  return rows.size === 0 ? null : { sheetId: after.sheet.id, rows, columns };
}

function sameCell(a: Grid, b: Grid, row: number, column: number): boolean {
  return (
    valueAt(a, row, column) === valueAt(b, row, column) && textAt(a, row, column) === textAt(b, row, column)
  );
}

/** A record that stands in two rows is touched as a whole. */
function withWholeRecords(change: SheetChange, tables: readonly PlanTable[]): SheetChange {
  const rows = new Set(change.rows);
  for (const { table } of tables) {
    if (table.sheet.id !== change.sheetId) continue;
    for (const { row, lastRow } of table.rows) {
      if (lastRow === row || !anyIn(change.rows, row, lastRow)) continue;
      for (let own = row; own <= lastRow; own += 1) rows.add(own);
    }
  }
  return { ...change, rows };
}

function anyIn(rows: ReadonlySet<number>, first: number, last: number): boolean {
  for (let row = first; row <= last; row += 1) if (rows.has(row)) return true;
  return false;
}

/** Roles of the table columns that an edit touched. */
export function rolesTouched(context: CheckContext, changes: readonly SheetChange[]): ReadonlySet<string> {
  const bySheet = new Map(changes.map((change) => [change.sheetId, change]));
  const roles = new Set<string>();
  for (const { table } of context.tables) {
    const columns = bySheet.get(table.sheet.id)?.columns;
    for (const { column, role } of table.columns) if (columns?.has(column)) roles.add(role);
  }
  return roles;
}

/** Rows of the tables on touched sheets by «sheet|row», only those that were touched. */
export function rowsByPlace(
  context: CheckContext,
  changes: readonly SheetChange[],
): ReadonlyMap<string, TableRow> {
  const bySheet = new Map(changes.map((change) => [change.sheetId, change]));
  const found = new Map<string, TableRow>();
  for (const { table } of context.tables) {
    const touched = bySheet.get(table.sheet.id)?.rows;
    if (!touched) continue;
    for (const row of table.rows) {
      if (row.type === "item" && touched.has(row.row)) found.set(`${table.sheet.id}|${row.row}`, row);
    }
  }
  return found;
}
