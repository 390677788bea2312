import { isoDate } from "../../../deadline/calendar";
import { monthFromWord } from "../../../russian";
import type { Grid } from "../../../sheet/grid";
import { textAt } from "../../../sheet/grid";
import type { CheckContext } from "../../rule";
import type { TextCell } from "./text-cells";
import { textCells } from "./text-cells";

/** «к приказу … от 17 октября 2020 года № 34Р-а» in a heading or an annex mark. */
export interface Stamp {
  readonly cell: TextCell;
  /** Stem of the kind of act: «приказ», «письм»; "" where the lines above do not say. */
  readonly kind: string;
  /** ISO; null where it is left blank or damaged. */
  readonly date: string | null;
  readonly number: string | null;
  /** A line for the pen: «от ____ № ____». */
  readonly blank: boolean;
}

const DATE = String.raw`(?:[«"]?(\d{1,2})[»"]?\s*[./]\s*(\d{1,2})[./](\d{4})|[«"]?(\d{1,2})[»"]?\s+(\p{L}+)\s+(\d{4}))`;
const STAMP = new RegExp(
  String.raw`(?:^|\s)от\s+${DATE}\s*(?:г(?:ода|\.)?)?\s*№\s*([\p{L}\d][\p{L}\d/_.-]*)\s*[.,;)]?$`,
  "iu",
);
const BLANK = /(?:^|\s)от\s*[«"]?\s*_{2,}|№\s*_{2,}/iu;
const KINDS = ["приказ", "распоряжени", "постановлени", "письм", "решени", "протокол"] as const;

/** Longer texts are sentences that cite an act, not marks of the document itself. */
const LONGEST = 200;
const GROUNDS = /в соответствии|на основании|во исполнение|согласно|утвержд[её]нн/iu;
/** Lines above a date that may still name the act it belongs to. */
const LINES_ABOVE = 5;

/** Stamps above the tables of a sheet, from the top down. */
export function stampsOf(context: CheckContext, grid: Grid): Stamp[] {
  const tables = context.tables.filter(({ table }) => table.sheet.id === grid.sheet.id);
  const first = Math.min(...tables.map(({ table }) => table.range.top));
  const rows = new Set<number>();
  for (let row = grid.origin.row; row < Math.min(first, grid.origin.row + 40); row += 1) rows.add(row);
  return [...textCells(context, grid, rows, { pattern: /№|от/u })].flatMap((cell) => stampAt(cell) ?? []);
}

function stampAt(cell: TextCell): Stamp | null {
  const text = cell.text.replace(/\s+/gu, " ").trim();
  if (text.length > LONGEST || GROUNDS.test(text)) return null;
  const match = STAMP.exec(text);
  const blank = !match && BLANK.test(text);
  if (!match && !blank) return null;
  return {
    cell,
    kind: kindOf(cell, text),
    date: match ? dateOf(match) : null,
    number: match?.[7] ?? null,
    blank,
  };
}

function dateOf(match: RegExpExecArray): string | null {
  const [, day, month, year, wordDay, word, wordYear] = match;
  const monthNumber = month ? Number(month) : monthFromWord((word ?? "").toLowerCase());
  const dayNumber = Number(day ?? wordDay);
  if (!monthNumber || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return null;
  return isoDate(Number(year ?? wordYear), monthNumber, dayNumber);
}

function kindOf({ grid, row, column }: TextCell, text: string): string {
  for (let above = 0; above <= LINES_ABOVE; above += 1) {
    const line = (above === 0 ? text : textAt(grid, row - above, column)).toLowerCase();
    const kind = KINDS.find((candidate) => line.includes(candidate));
    if (kind) return kind;
  }
  return "";
}

/** Dates of acts that a text cites: «от 12.03.2024 № 45». */
export function citedActs(text: string): readonly { date: string; act: string }[] {
  return [
    ...text.matchAll(
      new RegExp(String.raw`(?<!\p{L})от\s+${DATE}\s*(?:г(?:ода|\.)?)?,?\s*№\s*[\p{L}\d]`, "giu"),
    ),
  ].flatMap((match) => {
    const date = dateOf(match);
    return date ? [{ date, act: match[0].replace(/\s+/gu, " ").trim() }] : [];
  });
}
