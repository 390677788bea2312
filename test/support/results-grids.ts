import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { dateToSerial } from "numfmt";
import { parseRange } from "../../src/core/sheet/address";
import type { CellRange } from "../../src/core/sheet/address";
import type { CellValue, Grid } from "../../src/core/sheet/grid";

/** Grids with values only, as a results job reads them, and the time the library took. */
export interface ResultsWorkbook {
  readonly grids: readonly Grid[];
  readonly readMilliseconds: number;
}

function plainValue(value: unknown): CellValue {
  if (typeof value === "number" || typeof value === "string" || typeof value === "boolean") return value;
  if (value instanceof Date) return dateToSerial(value) ?? 0;
  if (typeof value !== "object" || value === null) return "";
  if ("richText" in value) return (value.richText as { text: string }[]).map((run) => run.text).join("");
  if ("result" in value) return plainValue(value.result);
  return "text" in value ? plainValue(value.text) : "";
}

function gridOfSheet(sheet: Worksheet): Grid {
  const { rowCount, columnCount } = sheet;
  const values: CellValue[][] = [];
  for (let row = 1; row <= rowCount; row++) {
    const cells = sheet.getRow(row).values as unknown[];
    values.push(Array.from({ length: columnCount }, (_, column) => plainValue(cells[column + 1])));
  }
  const merges = ((sheet.model as { mergeCells?: string[] }).mergeCells ?? [])
    .map(parseRange)
    .filter((range): range is CellRange => range !== null);
  return {
    sheet: { id: String(sheet.id), name: sheet.name },
    origin: { row: 0, column: 0 },
    rowCount,
    columnCount,
    values,
    text: null,
    formulas: null,
    numberFormats: null,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    boldRows: null,
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
  };
}

/** Opens an .xlsx file with the pinned library and snapshots every sheet. */
export async function openResults(path: string): Promise<ResultsWorkbook> {
  const workbook = new Workbook();
  const started = performance.now();
  await workbook.xlsx.readFile(path);
  const readMilliseconds = performance.now() - started;
  return { grids: workbook.worksheets.map(gridOfSheet), readMilliseconds };
}
