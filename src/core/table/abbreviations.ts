import type { Grid } from "../sheet/grid";
import { textAt } from "../sheet/grid";
import { splitAbbreviation } from "./abbreviation-line";
import type { RecognisedTable } from "./model";

/** Short form -> full form, as printed, of one list of abbreviations. */
export function readAbbreviations(grid: Grid, table: RecognisedTable): Record<string, string> {
  const abbreviations: Record<string, string> = {};
  for (const { row, type } of table.rows) {
    if (type !== "item") continue;
    const texts: string[] = [];
    for (let column = table.range.left; column <= table.range.right; column += 1) {
      const text = textAt(grid, row, column).trim();
      if (text !== "" && !/^[\d.]+$/u.test(text)) texts.push(text);
    }
    const [short, full] = texts;
    const pair = full === undefined ? splitAbbreviation(short ?? "") : { short: short ?? "", full };
    if (pair && pair.short !== "") abbreviations[pair.short] = pair.full.replace(/[;.,]+$/u, "");
  }
  return abbreviations;
}
