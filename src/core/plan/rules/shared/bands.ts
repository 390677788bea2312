import type { CellPosition } from "../../../sheet/address";
import { textAt } from "../../../sheet/grid";
import type { PlanTable } from "../../rule";
import { memoize } from "./memoize";

/** A band of a scale: «79–61», «от 60 до 79». */
export interface Band extends CellPosition {
  readonly low: number;
  readonly high: number;
  readonly text: string;
}

/** A column of bands, from the highest to the lowest. */
export interface BandColumn {
  readonly column: number;
  readonly bands: readonly Band[];
}

const BOUND = String.raw`(\d+(?:[.,]\d+)?)\s*%?`;
const BAND = new RegExp(
  String.raw`^\s*(?:от\s+)?${BOUND}\s*(?:-|–|—|−|\.{2,3}|…|до)\s*${BOUND}(?:\s*балл\p{L}*)?\s*$`,
  "u",
);

const MIN_BANDS = 3;
const MOST_BANDS = 12;
/** Share of filled cells that must be bands. */
const SHARE = 0.7;

export function bandAt(table: PlanTable, row: number, column: number): Band | null {
  const text = textAt(table.grid, row, column);
  const match = BAND.exec(text);
  if (!match) return null;
  const [a, b] = [match[1], match[2]].map((bound) => Number((bound ?? "").replace(",", ".")));
  if (a === undefined || b === undefined) return null;
  return { row, column, text, low: Math.min(a, b), high: Math.max(a, b) };
}

/** The band columns of a table; [] where it is no scale. */
export const bandColumnsOf = memoize((table: PlanTable): readonly BandColumn[] => {
  const { columns, rows } = table.table;
  const body = rows.filter(({ type }) => type === "item" || type === "section" || type === "continuation");
  if (body.length < MIN_BANDS || body.length > MOST_BANDS) return [];
  return columns.flatMap(({ column }) => {
    const filled = body.filter(({ row }) => textAt(table.grid, row, column).trim() !== "");
    const bands = filled.flatMap(({ row }) => bandAt(table, row, column) ?? []);
    if (bands.length < MIN_BANDS || bands.length < filled.length * SHARE) return [];
    return [{ column, bands: [...bands].sort((a, b) => b.high - a.high) }];
  });
});
