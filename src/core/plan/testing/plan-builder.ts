import { cellAddress, parseRange } from "../../sheet/address";
import type { CellRange } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";
import { rowRefMaker } from "../../sheet/row-key";
import type {
  ColumnRole,
  Field,
  Period,
  RecognisedTable,
  RowType,
  Section,
  TableKind,
  TableRow,
} from "../../table/model";
import type { CheckContext, PlanItem, PlanTable } from "../rule";
import type { PlanSchema } from "../schema";
import { DEFAULT_SCHEMA } from "../schema";
import { readFields } from "./read-fields";

/** A cell of a test sheet: its value, or value, text and number format where they differ. */
export type CellSpec =
  string | number | { readonly value: CellValue; readonly text: string; readonly format?: string };

/** A row of a test table: cells from column A on, or a section title, a note, a repeated header. */
export type RowSpec =
  | readonly CellSpec[]
  | { readonly section: string; readonly number?: string }
  | { readonly type: RowType; readonly cells: readonly CellSpec[] };

/** A test sheet with one table: header in row 1, body from row 2, columns from A. */
export interface TableSpec {
  readonly sheet?: string;
  readonly kind?: TableKind;
  /** Roles of the columns; a pair gives the header text as well. */
  readonly columns: readonly (ColumnRole | readonly [ColumnRole, string])[];
  readonly rows: readonly RowSpec[];
  readonly merges?: readonly string[];
  readonly documentDate?: string;
  readonly documentNumber?: string;
  readonly period?: Period;
  readonly title?: string;
}

/** A test workbook. */
export interface WorkbookSpec {
  readonly tables: readonly TableSpec[];
  readonly schema?: Partial<PlanSchema>;
}

const HEADERS: Readonly<Record<string, string>> = {
  number: "№ п/п",
  measure: "Мероприятие",
  deadline: "Срок исполнения",
  responsible: "Ответственные",
  result: "Результат",
  indicator: "Показатель",
  unit: "Ед. изм.",
  method: "Методика расчёта",
  baseline: "Базовое значение",
  target: "Целевое значение",
};

/** Builds what the readers would have read, so that a rule is tested without them. */
export function buildContext(spec: WorkbookSpec): CheckContext {
  const tables = spec.tables.map((table, index) => buildTable(table, index));
  return {
    tables,
    grids: tables.map(({ grid }) => grid),
    schema: { ...DEFAULT_SCHEMA, ...spec.schema },
  };
}

export function buildTable(spec: TableSpec, index = 0): PlanTable {
  const name = spec.sheet ?? `Лист${index + 1}`;
  const grid = buildGrid(spec, name);
  const columns = spec.columns.map((column, position) => {
    const [role, header] = typeof column === "string" ? [column, headerOf(column)] : column;
    return { column: position, role, header, confidence: 1 };
  });
  const id = `${name}!A1`;
  const keyColumns = columns
    .filter(({ role }) => role === "measure" || role === "indicator")
    .map((c) => c.column);
  const refOf = rowRefMaker(grid, id, keyColumns.length > 0 ? keyColumns : [0]);
  const sections: Section[] = [];
  const rows = spec.rows.map((row, position): TableRow => {
    const type: RowType = Array.isArray(row)
      ? "item"
      : "section" in row
        ? "section"
        : (row as { type: RowType }).type;
    if (type === "section" && "section" in row) {
      sections.push({ row: position + 1, title: row.section, number: row.number ?? null, level: 1 });
    }
    const fields: Partial<Record<ColumnRole, Field>> = {};
    if (type === "item")
      for (const { column, role } of columns) fields[role] ??= fieldAt(grid, position + 1, column);
    return {
      row: position + 1,
      lastRow: position + 1,
      type,
      ref: refOf(position + 1),
      number: fields.number?.text.trim().replace(/\.$/u, "") || null,
      section: sections[sections.length - 1]?.title ?? null,
      sectionIndex: sections.length - 1,
      fields,
      hidden: false,
    };
  });
  const period = spec.period ?? null;
  const table: RecognisedTable = {
    id,
    sheet: grid.sheet,
    kind: spec.kind ?? "plan",
    confidence: 1,
    reasons: [],
    range: { top: 0, left: 0, bottom: spec.rows.length, right: spec.columns.length - 1 },
    headerRows: [0],
    columns,
    sections,
    rows,
    title: spec.title ?? "",
    period,
    documentDate: spec.documentDate ?? null,
    documentNumber: spec.documentNumber ?? null,
  };
  const items = rows
    .filter(({ type }) => type === "item")
    .map((row): PlanItem => ({ row, ...readFields(row, period) }));
  return { table, grid, items };
}

function headerOf(role: ColumnRole): string {
  return HEADERS[role] ?? (role.startsWith("value:") ? role.slice("value:".length) : "");
}

function buildGrid(spec: TableSpec, name: string): Grid {
  const header = spec.columns.map((column): CellSpec =>
    typeof column === "string" ? headerOf(column) : column[1],
  );
  const width = spec.columns.length;
  const rows = [header, ...spec.rows.map(cellsOf)].map((cells) =>
    Array.from({ length: width }, (_, column): CellSpec => cells[column] ?? ""),
  );
  return {
    sheet: { id: name, name },
    origin: { row: 0, column: 0 },
    rowCount: rows.length,
    columnCount: width,
    values: rows.map((cells) => cells.map((cell) => (typeof cell === "object" ? cell.value : cell))),
    text: rows.map((cells) => cells.map((cell) => (typeof cell === "object" ? cell.text : shown(cell)))),
    formulas: null,
    numberFormats: rows.map((cells) =>
      cells.map((cell) => (typeof cell === "object" ? cell.format : null) ?? "General"),
    ),
    merges: (spec.merges ?? [])
      .map((address) => parseRange(address))
      .filter((range): range is CellRange => range !== null),
    hiddenRows: [],
    hiddenColumns: [],
    boldRows: null,
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
  };
}

function cellsOf(row: RowSpec): readonly CellSpec[] {
  if ("section" in row) return [row.section];
  return "cells" in row ? row.cells : row;
}

/** Numbers as a Russian Excel shows them. */
function shown(cell: string | number): string {
  return typeof cell === "number" ? String(cell).replace(".", ",") : cell;
}

function fieldAt(grid: Grid, row: number, column: number): Field {
  return {
    row,
    column,
    text: grid.text?.[row]?.[column] ?? "",
    value: grid.values[row]?.[column] ?? "",
    numberFormat: grid.numberFormats?.[row]?.[column] ?? "General",
  };
}

/** «Лист1!B3» of a cell, for messages of failed tests. */
export function placeOf(sheet: string, row: number, column: number): string {
  return `${sheet}!${cellAddress({ row, column })}`;
}
