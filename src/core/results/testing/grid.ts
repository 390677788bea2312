import type { CellRange } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";

/** A grid of values for tests; null and missing cells are empty. */
export function gridOf(
  name: string,
  rows: readonly (readonly (CellValue | null)[])[],
  options: { readonly merges?: readonly CellRange[]; readonly origin?: { row: number; column: number } } = {},
): Grid {
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  return {
    sheet: { id: name, name },
    origin: options.origin ?? { row: 0, column: 0 },
    rowCount: rows.length,
    columnCount,
    values: rows.map((row) => Array.from({ length: columnCount }, (_, column) => row[column] ?? "")),
    text: null,
    formulas: null,
    numberFormats: null,
    merges: options.merges ?? [],
    hiddenRows: [],
    hiddenColumns: [],
    boldRows: null,
    visibility: "visible",
    protected: false,
    filtered: false,
    date1904: false,
  };
}
