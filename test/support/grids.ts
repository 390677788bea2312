import { readFileSync } from "node:fs";
import { Workbook, type Cell, type Worksheet } from "@cj-tech-master/excelts";
import { dateToSerial, format } from "numfmt";
import { parseRange } from "../../src/core/sheet/address";
import type { CellRange } from "../../src/core/sheet/address";
import type { CellValue, Grid } from "../../src/core/sheet/grid";

export type GridCell = CellValue | null | undefined;

export interface GridOptions {
  readonly name?: string;
  /** A1 address of the top left cell of `rows`; "A1" where absent. */
  readonly at?: string;
  /** Absolute A1 ranges. */
  readonly merges?: readonly string[];
  /** Hidden rows as people count them (1-based). */
  readonly hidden?: readonly number[];
  /** Rows in bold as people count them (1-based). */
  readonly bold?: readonly number[];
  /** Texts that differ from the values, by A1 address. */
  readonly shown?: Readonly<Record<string, string>>;
  /** Number formats by A1 address. */
  readonly formats?: Readonly<Record<string, string>>;
}

function rangeOf(address: string): CellRange {
  const range = parseRange(address);
  if (!range) throw new Error(`no range: ${address}`);
  return range;
}

/** A Grid from rows of cells: the shortest way to write down a sheet in a test. null = empty cell. */
export function gridOf(rows: readonly (readonly GridCell[])[], options: GridOptions = {}): Grid {
  const { top, left } = rangeOf(options.at ?? "A1");
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => Array.from({ length: columnCount }, (_, i) => row[i] ?? ""));
  const text = values.map((row) => row.map(String));
  const numberFormats = values.map((row) => row.map(() => "General"));
  const place = (address: string) => ({ r: rangeOf(address).top - top, c: rangeOf(address).left - left });
  for (const [address, shown] of Object.entries(options.shown ?? {})) {
    const { r, c } = place(address);
    (text[r] as string[])[c] = shown;
  }
  for (const [address, code] of Object.entries(options.formats ?? {})) {
    const { r, c } = place(address);
    (numberFormats[r] as string[])[c] = code;
  }
  const bold = new Set(options.bold ?? []);
  return {
    sheet: { id: options.name ?? "Лист1", name: options.name ?? "Лист1" },
    origin: { row: top, column: left },
    rowCount: rows.length,
    columnCount,
    values,
    text,
    formulas: null,
    numberFormats,
    merges: (options.merges ?? []).map(rangeOf),
    hiddenRows: (options.hidden ?? []).map((row) => row - 1),
    hiddenColumns: [],
    boldRows: rows.map((_, index) => bold.has(top + index + 1)),
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
  };
}

function valueOf(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return dateToSerial(value) ?? 0;
  if (typeof value !== "object" || value === null) return "";
  if ("richText" in value) return (value.richText as { text: string }[]).map((run) => run.text).join("");
  if ("result" in value) return valueOf(value.result);
  if ("error" in value) return String(value.error);
  if ("text" in value) return valueOf(value.text);
  return "";
}

function shownText(value: CellValue, code: string): string {
  if (typeof value !== "number") return String(value);
  return code === "General" ? String(value).replace(".", ",") : format(code, value, { locale: "ru" });
}

function formatCode(format: Cell["numFmt"]): string {
  return typeof format === "string" ? format : (format?.formatCode ?? "General");
}

function gridOfSheet(sheet: Worksheet): Grid {
  const rows: Cell[][] = [];
  let columnCount = 0;
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cells: Cell[] = [];
    for (let column = 1; column <= sheet.columnCount; column += 1) cells.push(sheet.getCell(row, column));
    rows.push(cells);
    columnCount = Math.max(columnCount, cells.length);
  }
  const isCovered = (cell: Cell) => cell.isMerged && cell.master !== cell;
  const values = rows.map((cells) => cells.map((cell) => (isCovered(cell) ? "" : valueOf(cell.value))));
  const numberFormats = rows.map((cells) => cells.map((cell) => formatCode(cell.numFmt)));
  const merges = (sheet.model as { mergeCells?: string[] }).mergeCells ?? [];
  return {
    sheet: { id: sheet.name, name: sheet.name },
    origin: { row: 0, column: 0 },
    rowCount: rows.length,
    columnCount,
    values,
    text: values.map((row, r) => row.map((value, c) => shownText(value, numberFormats[r]?.[c] ?? "General"))),
    formulas: null,
    numberFormats,
    merges: merges.map(rangeOf),
    hiddenRows: rows.flatMap((_, index) => (sheet.getRow(index + 1).hidden ? [index] : [])),
    hiddenColumns: [],
    boldRows: rows.map((cells) => cells.some((cell) => cell.font?.bold === true)),
    visibility: sheet.state === "visible" ? "visible" : "hidden",
    protected: false,
    filtered: false,
    date1904: false,
  };
}

/** Reads an .xlsx file as Grids, by an own short way that does not depend on src/xlsx. */
export async function gridsOfFile(path: string): Promise<Grid[]> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(path));
  return workbook.worksheets.map(gridOfSheet);
}
