import type { CellRange } from "../../sheet/address";
import { cellAddress } from "../../sheet/address";
import type { ConditionalFormatSpec } from "../../sheet/edit";

/** A level of a traffic light: it holds from `from` (inclusive) up to the bound of the next better level. */
export interface Level {
  readonly name: string;
  readonly from: number;
  /** "#RRGGBB"; text and colour together, so that print and colour-blind readers work. */
  readonly fill: string;
  readonly fontColor: string;
}

/**
 * Levels of the index of management (document 003, METHODOLOGY 3.4). The document prints observed ranges with gaps
 * (60-58, 40, above 94, under 12); this partition closes them. Best first; editable in the settings.
 */
export const MANAGEMENT_LEVELS: readonly Level[] = [
  { name: "Оптимальный уровень", from: 80, fill: "#C6EFCE", fontColor: "#006100" },
  { name: "Допустимый уровень", from: 60, fill: "#FFEB9C", fontColor: "#7F6000" },
  { name: "Недостаточный уровень", from: 40, fill: "#F8CBAD", fontColor: "#843C0C" },
  { name: "Критический уровень", from: Number.NEGATIVE_INFINITY, fill: "#FFC7CE", fontColor: "#9C0006" },
];

/** Why a table of levels cannot be used; null where it can. */
export type LevelFault = "empty" | "unnamed" | "notDescending";

/** A partition has names and strictly falling bounds; the last level takes everything below. */
export function levelFault(levels: readonly Level[]): LevelFault | null {
  if (levels.length === 0) return "empty";
  if (levels.some(({ name }) => name.trim() === "")) return "unnamed";
  const falls = levels.every(({ from }, index) => index === 0 || from < (levels[index - 1]?.from ?? 0));
  return falls ? null : "notDescending";
}

/** The level of an unrounded value; null for «н/д». Every number has exactly one level. */
export function levelOf(value: number | null, levels: readonly Level[] = MANAGEMENT_LEVELS): Level | null {
  if (value === null || !Number.isFinite(value)) return null;
  return levels.find(({ from }) => value >= from) ?? levels[levels.length - 1] ?? null;
}

/**
 * Conditional formats for a column of values: one rule a level, from the best down, stopping at the first that
 * holds. Text («н/д») stays without colour.
 */
export function levelFormats(
  range: CellRange,
  levels: readonly Level[] = MANAGEMENT_LEVELS,
): ConditionalFormatSpec[] {
  const first = cellAddress({ row: range.top, column: range.left });
  return levels.map(({ from, fill, fontColor }) => ({
    range,
    formula: Number.isFinite(from) ? `=AND(ISNUMBER(${first}),${first}>=${from})` : `=ISNUMBER(${first})`,
    format: { fill, fontColor },
    stopIfTrue: true,
  }));
}

/** The name of the level as a formula over the value's cell: «н/д» for text. */
export function levelFormula(value: string, levels: readonly Level[] = MANAGEMENT_LEVELS): string {
  const last = levels.length - 1;
  const names = levels.map(({ name, from }, index) =>
    index === last ? `"${escape(name)}"` : `IF(${value}>=${from},"${escape(name)}",`,
  );
  return `=IF(ISNUMBER(${value}),${names.join("")}${")".repeat(last)},"н/д")`;
}

function escape(text: string): string {
  return text.replace(/"/gu, '""');
}
