import { deadlineJson, type DeadlineJson } from "../deadline";
import type { Party } from "../responsible";
import { columnLetters, rangeAddress } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import type { ColumnRole, Field, Period, RowType, TableKind, TableRow } from "../table";
import type { Target } from "../target";
import type { PlanItem, PlanTable } from "./rule";

/** One row in the JSON of `quality-plan read` (DESIGN.md, «Command line»); `row` counts from 1. */
export interface RowJson {
  readonly row: number;
  readonly type: RowType;
  readonly number: string | null;
  readonly section: string | null;
  readonly measure: string | null;
  readonly deadline: DeadlineJson | null;
  readonly responsible: { readonly text: string; readonly parties: readonly Party[] } | null;
  readonly result: { readonly text: string; readonly targets: readonly Target[] } | null;
  readonly indicator: string | null;
  readonly unit: string | null;
  readonly method: string | null;
  /** By year; null where the cell is empty. */
  readonly values: Readonly<Record<string, CellValue | null>>;
}

export interface TableJson {
  readonly kind: TableKind;
  readonly range: string;
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Record<string, ColumnRole>>;
  readonly title: string;
  readonly period: Period | null;
  readonly documentDate: string | null;
  readonly rows: readonly RowJson[];
}

export interface ReadJson {
  readonly file: string;
  readonly sheets: readonly { readonly name: string; readonly tables: readonly TableJson[] }[];
}

const textOf = (field: Field | undefined): string | null => field?.text.trim() ?? null;

function valuesOf({ fields }: TableRow): Record<string, CellValue | null> {
  const values: Record<string, CellValue | null> = {};
  for (const [role, field] of Object.entries(fields) as [ColumnRole, Field][]) {
    if (role.startsWith("value:"))
      values[role.slice("value:".length)] = field.text === "" ? null : field.value;
  }
  return values;
}

function rowJson(row: TableRow, item: PlanItem | undefined): RowJson {
  const { fields } = row;
  const { responsible, result } = fields;
  return {
    row: row.row + 1,
    type: row.type,
    number: row.number,
    section: row.section,
    measure: textOf(fields.measure),
    deadline: item?.deadline ? deadlineJson(item.deadline) : null,
    responsible: responsible
      ? { text: responsible.text.trim(), parties: item?.responsible?.parties ?? [] }
      : null,
    result: result ? { text: result.text.trim(), targets: item?.targets ?? [] } : null,
    indicator: textOf(fields.indicator),
    unit: textOf(fields.unit),
    method: textOf(fields.method),
    values: valuesOf(row),
  };
}

function tableJson({ table, items }: PlanTable): TableJson {
  const itemOf = new Map(items.map((item) => [item.row, item]));
  return {
    kind: table.kind,
    range: rangeAddress(table.range),
    headerRows: table.headerRows.map((row) => row + 1),
    columns: Object.fromEntries(table.columns.map(({ column, role }) => [columnLetters(column), role])),
    title: table.title,
    period: table.period,
    documentDate: table.documentDate,
    rows: table.rows.map((row) => rowJson(row, itemOf.get(row))),
  };
}

/** The JSON of `quality-plan read`: every sheet in workbook order, with the tables found on it. */
export function readJson(file: string, grids: readonly Grid[], tables: readonly PlanTable[]): ReadJson {
  return {
    file,
    sheets: grids.map(({ sheet }) => ({
      name: sheet.name,
      tables: tables.filter(({ table }) => table.sheet.id === sheet.id).map(tableJson),
    })),
  };
}
