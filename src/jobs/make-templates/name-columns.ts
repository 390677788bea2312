import { cellAddress, columnLetters } from "../../core/sheet/address";
import type { Grid } from "../../core/sheet/grid";
import { distinctNames } from "./index";

/** A column of the workbook that reads like a list of municipalities. */
export interface NameColumn {
  readonly id: string;
  /** «Лист!B2: Артёмовский городской округ… (34)». */
  readonly label: string;
  readonly names: readonly string[];
}

const MUNICIPAL =
  /(?:муниципальн|городск|сельск)\p{L}+\s+(?:округ|район|образовани|поселени)|(?:^|\s)(?:ГО|МО|МР|ЗАТО)(?:\s|$)|район/iu;
const LONGEST = 80;

/** Columns where at least two short cells name municipalities. One look at each cell. */
export function nameColumns(grids: readonly Grid[]): NameColumn[] {
  return grids.flatMap((grid) => {
    const found: NameColumn[] = [];
    for (let column = 0; column < grid.columnCount; column++) {
      const cells = grid.values.map((row) => row[column] ?? "");
      const hits = cells.flatMap((value, row) =>
        typeof value === "string" && value.length <= LONGEST && MUNICIPAL.test(value) ? [{ value, row }] : [],
      );
      const names = distinctNames(hits.map(({ value }) => value));
      const [first] = hits;
      if (!first || names.length < 2 || names.length * 3 < hits.length) continue;
      const position = { row: grid.origin.row + first.row, column: grid.origin.column + column };
      const id = `${grid.sheet.name}!${columnLetters(position.column)}`;
      found.push({
        id,
        label: `${grid.sheet.name}!${cellAddress(position)}: ${first.value}… (${names.length})`,
        names,
      });
    }
    return found;
  });
}
