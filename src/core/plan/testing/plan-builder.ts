import type { CellRange } from "../../sheet/address";
import { parseRange } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";
import { rowRefsOf } from "../../sheet/row-refs";
import type { RowRef } from "../../sheet/row-ref";
import type {
  ColumnRole,
  Field,
  Period,
  RecognisedTable,
  RowType,
  Section,
  TableColumn,
  TableKind,
  TableRow,
} from "../../table/model";
import type { CheckContext, PlanItem, PlanTable } from "../rule";
import type { PlanSchema } from "../schema";
import { DEFAULT_SCHEMA } from "../schema";
import { readFields } from "./read-fields";

/** A cell of a test sheet: its value, or value, text, number format and formula where they differ. */
export type CellSpec =
  | string
  | number
  | {
      readonly value: CellValue;
      readonly text?: string;
      readonly format?: string;
      readonly formula?: string;
    };

/** A row of a test table: cells from column A on, or a section title, a note, a repeated header. */
export type RowSpec =
  | readonly CellSpec[]
  | { readonly section: string; readonly number?: string }
  | { readonly type: RowType; readonly cells: readonly CellSpec[] };

/** A test sheet with one table: its header stands in row 1 (or below `above`), columns begin at A. */
export interface TableSpec {
  readonly sheet?: string;
  readonly kind?: TableKind;
  /** Roles of the columns; a pair gives the header text as well. */
  readonly columns: readonly (ColumnRole | readonly [ColumnRole, string])[];
  readonly rows: readonly RowSpec[];
  /** Rows above the header and below the body: titles, stamps, notes. */
  readonly above?: readonly (readonly CellSpec[])[];
  readonly below?: readonly (readonly CellSpec[])[];
  readonly merges?: readonly string[];
  readonly documentDate?: string;
  readonly documentNumber?: string;
  readonly period?: Period;
  readonly title?: string;
}

/** A test workbook: sheets with a table each, and sheets of loose cells. */
export interface WorkbookSpec {
  readonly tables: readonly TableSpec[];
  readonly sheets?: readonly { readonly sheet: string; readonly rows: readonly (readonly CellSpec[])[] }[];
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
  const loose = (spec.sheets ?? []).map(({ sheet, rows }) => buildGrid(sheet, rows, []));
  return {
    tables,
    grids: [...tables.map(({ grid }) => grid), ...loose],
    schema: { ...DEFAULT_SCHEMA, ...spec.schema },
  };
}

export function buildTable(spec: TableSpec, index = 0): PlanTable {
  const name = spec.sheet ?? `Лист${index + 1}`;
  const header = spec.columns.map((column) => (typeof column === "string" ? headerOf(column) : column[1]));
  const above = spec.above ?? [];
  const cells = [...above, header, ...spec.rows.map(cellsOf), ...(spec.below ?? [])];
  const grid = buildGrid(name, cells, spec.merges ?? []);
  const columns = spec.columns.map((column, position): TableColumn => {
    const role = typeof column === "string" ? column : column[0];
    return { column: position, role, header: header[position] ?? "", confidence: 1 };
  });
  const top = above.length;
  const id = `${name}!A${top + 1}`;
  const { rows, sections } = buildRows(spec.rows, grid, columns, id, top + 1);
  const table: RecognisedTable = {
    id,
    sheet: grid.sheet,
    kind: spec.kind ?? "plan",
    confidence: 1,
    reasons: [],
    range: { top, left: 0, bottom: top + spec.rows.length, right: spec.columns.length - 1 },
    headerRows: [top],
    columns,
    sections,
    rows,
    title: spec.title ?? "",
    period: spec.period ?? null,
    documentDate: spec.documentDate ?? null,
    documentNumber: spec.documentNumber ?? null,
  };
  const items = rows
    .filter(({ type }) => type === "item")
    .map((row): PlanItem => ({ row, ...readFields(row, table.period) }));
  return { table, grid, items };
}

function buildRows(
  specs: readonly RowSpec[],
  grid: Grid,
  columns: readonly TableColumn[],
  id: string,
  top: number,
): { rows: TableRow[]; sections: Section[] } {
  const keyColumns = columns.filter(({ role }) => role === "measure" || role === "indicator");
  const refs = rowRefsOf(
    grid,
    id,
    keyColumns.length > 0 ? keyColumns.map(({ column }) => column) : [0],
    specs.map((_, index) => top + index),
  );
  const sections: Section[] = [];
  const rows = specs.map((spec, index): TableRow => {
    const row = top + index;
    const type = typeOf(spec);
    if ("section" in spec) {
      sections.push({ row, title: spec.section, number: spec.number ?? null, level: 1 });
    }
    const fields: Partial<Record<ColumnRole, Field>> = {};
    if (type === "item") for (const { column, role } of columns) fields[role] ??= fieldAt(grid, row, column);
    let length = 1;
    for (
      let next = specs[index + length];
      next && typeOf(next) === "continuation";
      next = specs[index + length]
    ) {
      length += 1;
    }
    return {
      row,
      lastRow: type === "item" ? row + length - 1 : row,
      type,
      ref: refs[index] as RowRef,
      number: fields.number?.text.trim().replace(/\.$/u, "") || null,
      section: sections[sections.length - 1]?.title ?? null,
      sectionIndex: sections.length - 1,
      fields,
      hidden: false,
    };
  });
  return { rows, sections };
}

function typeOf(spec: RowSpec): RowType {
  if ("section" in spec) return "section";
  return "type" in spec ? spec.type : "item";
}

function cellsOf(spec: RowSpec): readonly CellSpec[] {
  if ("section" in spec) return [spec.section];
  return "cells" in spec ? spec.cells : spec;
}

function headerOf(role: ColumnRole): string {
  return HEADERS[role] ?? (role.startsWith("value:") ? role.slice("value:".length) : "");
}

function buildGrid(name: string, specs: readonly (readonly CellSpec[])[], merges: readonly string[]): Grid {
  const width = Math.max(1, ...specs.map((cells) => cells.length));
  const rows = specs.map((cells) =>
    Array.from({ length: width }, (_, column) => fullCell(cells[column] ?? "")),
  );
  const matrix = <T>(pick: (cell: Required<Exclude<CellSpec, string | number>>) => T): T[][] =>
    rows.map((cells) => cells.map(pick));
  return {
    sheet: { id: name, name },
    origin: { row: 0, column: 0 },
    rowCount: rows.length,
    columnCount: width,
    values: matrix(({ value }) => value),
    text: matrix(({ text }) => text),
    formulas: matrix(({ formula, value }) => formula || value),
    numberFormats: matrix(({ format }) => format),
    merges: merges.map(parseRange).filter((range): range is CellRange => range !== null),
    hiddenRows: [],
    hiddenColumns: [],
    boldRows: null,
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
  };
}

function fullCell(cell: CellSpec): Required<Exclude<CellSpec, string | number>> {
  const { value, text, format, formula } = typeof cell === "object" ? cell : { value: cell };
  return { value, text: text ?? shown(value), format: format ?? "General", formula: formula ?? "" };
}

/** Numbers as a Russian Excel shows them. */
function shown(value: CellValue): string {
  return typeof value === "number" ? String(value).replace(".", ",") : String(value);
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
