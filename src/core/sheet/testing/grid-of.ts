import type { CellValue, Grid } from "../grid";

/**
 * A grid from rows of values, for tests and for tables made in memory: text as String(value), formulas where a
 * cell starts with "=" (its value is then "").
 */
export function gridOf(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<Grid> = {},
): Grid {
  const columnCount = Math.max(0, ...rows.map((cells) => cells.length));
  const padded = rows.map((cells) => Array.from({ length: columnCount }, (_, i) => cells[i] ?? ""));
  const isFormula = (value: CellValue): boolean => typeof value === "string" && value.startsWith("=");
  const values = padded.map((cells) => cells.map((value) => (isFormula(value) ? "" : value)));
  return {
    sheet: { id: name, name },
    origin: { row: 0, column: 0 },
    rowCount: rows.length,
    columnCount,
    values,
    text: values.map((cells) => cells.map(String)),
    formulas: padded,
    numberFormats: padded.map((cells) => cells.map(() => "General")),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    boldRows: padded.map(() => false),
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
    ...more,
  };
}
