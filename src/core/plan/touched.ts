import type { Grid } from "../sheet/grid";
import type { TableColumn, TableRow } from "../table/model";
import { rereadOf } from "./reread-table";
import type { CheckContext, PlanTable } from "./rule";
import { itemsOf } from "./rules/shared/report-at";

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

/** Same place, size, number of merged areas and detail. */
export function sameShape(a: Grid, b: Grid): boolean {
  return (
    a.sheet.id === b.sheet.id &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount &&
    a.origin.row === b.origin.row &&
    a.origin.column === b.origin.column &&
    a.merges.length === b.merges.length &&
    (a.text === null) === (b.text === null)
  );
}

/** The same tables with the same rows in the same places; what the rows say may differ. */
function sameTables(before: readonly PlanTable[], after: readonly PlanTable[]): boolean {
  return (
    before.length === after.length &&
    after.every((fresh, index) => {
      const known = before[index];
      if (known && (known === fresh || rereadOf(known, fresh))) return true;
      const [old, { table }] = [known?.table, fresh];
      return (
        old !== undefined &&
        old.id === table.id &&
        old.kind === table.kind &&
        old.documentDate === table.documentDate &&
        old.documentNumber === table.documentNumber &&
        old.title === table.title &&
        old.period?.start === table.period?.start &&
        old.period?.end === table.period?.end &&
        old.columns.length === table.columns.length &&
        old.columns.every((column, place) => isSameColumn(column, table.columns[place])) &&
        old.sections.length === table.sections.length &&
        old.rows.length === table.rows.length &&
        old.rows.every((row, position) => sameRow(row, table.rows[position]))
      );
    })
  );
}

function isSameColumn(a: TableColumn, b: TableColumn | undefined): boolean {
  return a.role === b?.role && a.column === b.column && a.header === b.header;
}

function sameRow(a: TableRow, b: TableRow | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.row === b.row &&
      a.lastRow === b.lastRow &&
      a.type === b.type &&
      a.sectionIndex === b.sectionIndex)
  );
}

interface KnownChange {
  readonly before: Grid;
  readonly change: SheetChange | null;
}

/** By the later grid; an earlier one forgets what it came from, so that no chain of grids is held. */
const changesOf = new WeakMap<Grid, KnownChange>();

/** Cells of a sheet that differ between two readings of the same shape; null where none does. */
export function changeOf(before: Grid, after: Grid): SheetChange | null {
  const known = changesOf.get(after);
  if (known?.before === before) return known.change;
  const change = comparedCells(before, after);
  changesOf.delete(before);
  changesOf.set(after, { before, change });
  return change;
}

function comparedCells(before: Grid, after: Grid): SheetChange | null {
  const rows = new Set<number>();
  const columns = new Set<number>();
  const { origin } = after;
  for (let index = 0; index < after.rowCount; index += 1) {
    const mark = (column: number) => {
      rows.add(origin.row + index);
      columns.add(origin.column + column);
    };
    markChanged(before.values[index], after.values[index], mark);
    if (after.text) markChanged(before.text?.[index], after.text[index], mark);
  }
  return rows.size === 0 ? null : { sheetId: after.sheet.id, rows, columns };
}

/** Nearly all rows of a long sheet are the same objects, and nearly all cells of the others are equal. */
function markChanged<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  mark: (column: number) => void,
): void {
  if (!after || before === after) return;
  for (let column = 0; column < after.length; column += 1) {
    if (after[column] !== before?.[column]) mark(column);
  }
}

/** A record that stands in two rows is touched as a whole. */
function withWholeRecords(change: SheetChange, tables: readonly PlanTable[]): SheetChange {
  const rows = new Set(change.rows);
  for (const table of tables) {
    if (table.table.sheet.id !== change.sheetId) continue;
    for (const { row: record } of itemsOf(table, change.rows)) {
      for (let own = record.row; own <= record.lastRow; own += 1) rows.add(own);
    }
  }
  return { ...change, rows };
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

/** Did an edit touch anything but the columns of records: a title, a header, a section, a note, a loose cell? */
export function touchesElsewhere({ tables }: CheckContext, changes: readonly SheetChange[]): boolean {
  return changes.some(({ sheetId, rows, columns }) => {
    const own = tables.filter(({ table }) => table.sheet.id === sheetId);
    const records = own.reduce((count, table) => count + recordRows(table, rows), 0);
    const known = new Set(own.flatMap(({ table }) => table.columns.map(({ column }) => column)));
    return records < rows.size || [...columns].some((column) => !known.has(column));
  });
}

/** How many of some sheet rows belong to records of the table. */
function recordRows(table: PlanTable, rows: ReadonlySet<number>): number {
  let count = 0;
  for (const { row } of itemsOf(table, rows)) count += row.lastRow - row.row + 1;
  return count;
}

/** A column that rows are known by was touched. */
function touchesKeys({ items }: PlanTable, { columns }: SheetChange): boolean {
  return items[0]?.row.ref.keyColumns.some((column) => columns.has(column)) ?? false;
}

/**
 * Did an edit change how fixes know rows: by the columns of their names, or by what else stands in one of several
 * rows of one name?
 */
export function touchesNames({ tables }: CheckContext, changes: readonly SheetChange[]): boolean {
  return changes.some((change) =>
    tables.some(
      (table) =>
        table.table.sheet.id === change.sheetId &&
        (touchesKeys(table, change) || itemsOf(table, change.rows).some(({ row }) => row.ref.alike > 1)),
    ),
  );
}

/** Records of the tables on touched sheets by «sheet|row», only those that were touched. */
export function rowsByPlace(
  context: CheckContext,
  changes: readonly SheetChange[],
): ReadonlyMap<string, TableRow> {
  const found = new Map<string, TableRow>();
  for (const { sheetId, rows } of changes) {
    for (const table of context.tables) {
      if (table.table.sheet.id !== sheetId) continue;
      for (const { row } of itemsOf(table, rows)) found.set(`${sheetId}|${row.row}`, row);
    }
  }
  return found;
}
