import type { ColumnRole, Field, TableRow } from "../../../table/model";
import type { PlanItem, PlanTable, RuleReport } from "../../rule";

type Details = Omit<RuleReport, "table" | "sheetId" | "row" | "column" | "item" | "found"> & {
  readonly found?: string;
};

/** A report about one field of a row, quoting what stands there. */
export function atField(table: PlanTable, row: TableRow, field: Field, details: Details = {}): RuleReport {
  return {
    table,
    sheetId: table.table.sheet.id,
    row: field.row,
    column: field.column,
    item: row,
    found: field.text,
    ...details,
  };
}

/** A report about a cell of a table that is no field of a row: a header, a value, a note. */
export function atCell(
  table: PlanTable,
  row: number,
  column: number,
  details: Details & { readonly found: string; readonly item?: TableRow | null },
): RuleReport {
  return { table, sheetId: table.table.sheet.id, row, column, item: null, ...details };
}

/** Items of the table with their field of the role, limited to changed rows where asked; rows without the role are left out. */
export function* fieldsOf(
  table: PlanTable,
  role: ColumnRole,
  rows: ReadonlySet<number> | null,
): Generator<{ item: PlanItem; field: Field }> {
  for (const item of itemsOf(table, rows)) {
    const field = item.row.fields[role];
    if (field) yield { item, field };
  }
}

/** Items of the table, limited to changed rows where asked. */
export function* itemsOf(table: PlanTable, rows: ReadonlySet<number> | null): Generator<PlanItem> {
  for (const item of table.items) {
    if (rows === null || touches(item, rows)) yield item;
  }
}

function touches(item: PlanItem, rows: ReadonlySet<number>): boolean {
  for (let row = item.row.row; row <= item.row.lastRow; row += 1) {
    if (rows.has(row)) return true;
  }
  return false;
}
