import type { ColumnRole, Field, TableRow } from "../../../table/model";
import { indexOfItem } from "../../item-at";
import type { PlanItem, PlanTable, RuleReport } from "../../rule";
import { memoize } from "./memoize";

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

export interface ItemField {
  readonly item: PlanItem;
  readonly field: Field;
}

const fieldsByRole = memoize((_table: PlanTable) => new Map<ColumnRole, readonly ItemField[]>());

/** Items of the table with their field of the role, limited to changed rows where asked; rows without the role are left out. */
export function fieldsOf(
  table: PlanTable,
  role: ColumnRole,
  rows: ReadonlySet<number> | null,
): readonly ItemField[] {
  if (rows !== null) return collect(itemsOf(table, rows), role);
  const known = fieldsByRole(table);
  const fields = known.get(role) ?? collect(table.items, role);
  known.set(role, fields);
  return fields;
}

function collect(items: readonly PlanItem[], role: ColumnRole): readonly ItemField[] {
  const fields: ItemField[] = [];
  for (const item of items) {
    const field = item.row.fields[role];
    if (field) fields.push({ item, field });
  }
  return fields;
}

/** Items of the table, limited to changed rows where asked; the changed ones are found without a walk over all. */
export function itemsOf(table: PlanTable, rows: ReadonlySet<number> | null): readonly PlanItem[] {
  if (rows === null) return table.items;
  const found = new Set<PlanItem>();
  for (const row of rows) {
    const item = table.items[indexOfItem(table.items, row)];
    if (item) found.add(item);
  }
  return [...found].sort((a, b) => a.row.row - b.row.row);
}
