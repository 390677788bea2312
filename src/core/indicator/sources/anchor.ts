import type { ResultBlock } from "../../results/columns/blocks";
import type { Layout } from "../../results/columns/layout-model";
import { valueAt } from "../../sheet/grid";
import type { Anchor } from "./model";

const SAMPLE = 200;

/**
 * The column by which formulas find the last row: among the fullest of the columns that every row has, one of
 * numbers where there is one, because the end of numbers is found without comparing texts.
 */
export function anchorOf(block: ResultBlock, { single, uses }: Layout): Anchor {
  const roles = [single.year, single.participant, single.schoolCode, single.schoolName, single.municipality];
  const known = uses.filter(({ column }) => roles.includes(column));
  const fullest = Math.max(0, ...known.map(({ profile }) => profile.filled));
  const full = known.filter(({ profile }) => profile.filled >= fullest * 0.98);
  const numeric = full.find(({ column }) => holdsNumbers(block, column));
  return { column: (numeric ?? full[0] ?? uses[0])?.column ?? 0, numeric: numeric !== undefined };
}

/** Nearly all are numbers: a note typed below the table is no row of it. */
function holdsNumbers(block: ResultBlock, column: number): boolean {
  const step = Math.max(1, Math.floor((block.lastRow - block.firstRow + 1) / SAMPLE));
  let numbers = 0;
  let others = 0;
  for (let row = block.lastRow; row >= block.firstRow; row -= step) {
    const value = valueAt(block.grid, row, column);
    if (typeof value === "number") numbers++;
    else if (value !== "") others++;
  }
  return numbers > 0 && others <= numbers * 0.05;
}
