import { readFileSync } from "node:fs";
import path from "node:path";
import { parseRange } from "../../src/core/sheet/address";
import type { CellRange } from "../../src/core/sheet/address";
import type { CellValue, Grid } from "../../src/core/sheet/grid";
import { openWorkbook } from "../../src/xlsx";

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

/** Reads an .xlsx file as Grids through the product's own port. */
export async function gridsOfFile(file: string): Promise<readonly Grid[]> {
  const port = await openWorkbook(readFileSync(file), path.basename(file));
  return port.read({ detail: "full" });
}
