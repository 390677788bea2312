import type { PlanTable } from "../../rule";
import type { FigureColumn, FigureRow, FigureTable } from "./figure-table";
import { figureTableOf } from "./figure-table";
import { roundingGap } from "./figures";
import { memoize } from "./memoize";

/** A printed share that does not follow from its count and total. */
export interface WrongShare {
  readonly row: FigureRow;
  readonly column: number;
  readonly text: string;
  readonly share: number;
  readonly decimals: number;
  readonly count: number;
  readonly total: number;
  /** Distance in units of the last printed digit. */
  readonly gap: number;
}

/** Half a unit is right rounding; up to one unit more the share was rounded the wrong way or cut off. */
const ONE_UNIT = 1.5;

/** Wrong by one unit of the last digit only. */
export function isRoundingSlip({ gap }: WrongShare): boolean {
  return gap <= ONE_UNIT;
}

/** Rows and share of rows that must agree before columns are taken for count, total and share. */
const MIN_ROWS = 3;
const AGREE = 0.6;
/** The base of shares is only guessed from more rows, and more of them must agree. */
const MIN_ROWS_FOR_BASE = 5;
const AGREE_FOR_BASE = 0.75;

/** A share that no whole number of so many people can give. */
export interface ImpossibleShare {
  readonly row: FigureRow;
  readonly column: number;
  readonly text: string;
  readonly total: number;
}

export interface ShareRelations {
  readonly wrong: readonly WrongShare[];
  readonly impossible: readonly ImpossibleShare[];
  /** Share columns whose total stands nowhere and was worked out from the rows; column -> total. */
  readonly guessedBases: ReadonlyMap<number, number>;
}

/**
 * Which shares of a table are which counts divided by which totals, decided by the rows themselves: a relation
 * holds where most rows agree with it, and the others are wrong.
 */
export const shareRelationsOf = memoize((table: PlanTable): ShareRelations => {
  const figures = figureTableOf(table);
  if (!figures) return { wrong: [], impossible: [], guessedBases: new Map() };
  const wrong = [...wrongPairs(figures)];
  const impossible: ImpossibleShare[] = [];
  const guessedBases = new Map<number, number>();
  const countColumns = figures.columns.filter(({ counts }) => counts);
  for (const share of figures.columns.filter(({ shares }) => shares)) {
    const found = byTotalColumn(figures, share, countColumns) ?? byGuessedBase(figures, share, countColumns);
    wrong.push(...(found?.wrong ?? []));
    if (!found) impossible.push(...impossibleShares(figures, share, countColumns));
    if (found?.base !== undefined) guessedBases.set(share.column, found.base);
  }
  return { wrong, impossible, guessedBases };
});

/** «103/25,2%» in every cell: the total of a row is the sum of its counts. */
function* wrongPairs({ columns, rows }: FigureTable): Generator<WrongShare> {
  const paired = columns.filter(({ pairs }) => pairs).map(({ column }) => column);
  if (paired.length < 2) return;
  for (const row of rows) {
    const pairs = paired.flatMap((column) => row.pairs.get(column) ?? []);
    const total = pairs.reduce((sum, { count }) => sum + count, 0);
    const shares = pairs.reduce((sum, { share }) => sum + share, 0);
    if (pairs.length < 2 || total === 0 || Math.abs(shares - 100) > 5) continue;
    for (const { column, text, share, decimals, count } of pairs) {
      const gap = roundingGap(share, decimals, count, total);
      if (gap > 0) yield { row, column, text, share, decimals, count, total, gap };
    }
  }
}

interface Found {
  readonly wrong: readonly WrongShare[];
  readonly base?: number;
}

function byTotalColumn(
  { rows }: FigureTable,
  share: FigureColumn,
  countColumns: readonly FigureColumn[],
): Found | null {
  for (const total of countColumns) {
    for (const count of countColumns) {
      if (count === total) continue;
      const checked = rows.flatMap((row) => compare(row, share.column, count.column, total.column) ?? []);
      const right = checked.filter(isRoundingSlip);
      const informative = checked.filter(({ count: part, total: whole }) => part > 0 && part < whole);
      if (informative.length < MIN_ROWS || right.length < checked.length * AGREE) continue;
      return { wrong: checked.filter(({ gap }) => gap > 0) };
    }
  }
  return null;
}

function compare(row: FigureRow, share: number, count: number, total: number): WrongShare | null {
  const printed = row.figures.get(share);
  const part = row.figures.get(count)?.value;
  const whole = row.figures.get(total)?.value;
  if (!printed || part === undefined || whole === undefined || whole <= 0) return null;
  return wrongShare(row, printed, part, whole);
}

function wrongShare(
  row: FigureRow,
  { column, text, value, decimals }: { column: number; text: string; value: number; decimals: number },
  count: number,
  total: number,
): WrongShare {
  const gap = roundingGap(value, decimals, count, total);
  return { row, column, text, share: value, decimals, count, total, gap };
}

/** A share «от общего количества» whose total is not printed: the one whole number that fits most rows. */
function byGuessedBase(
  { rows }: FigureTable,
  share: FigureColumn,
  countColumns: readonly FigureColumn[],
): Found | null {
  if (!/от\s+общ|от\s+числа|от\s+количеств/iu.test(share.header)) return null;
  const count = countColumns.filter(({ column }) => column < share.column).pop();
  if (!count) return null;
  const cells = rows.flatMap((row) => {
    const printed = row.figures.get(share.column);
    const part = row.figures.get(count.column)?.value;
    return printed && part !== undefined && part > 0 && printed.value > 0 ? [{ row, printed, part }] : [];
  });
  if (cells.length < MIN_ROWS_FOR_BASE) return null;
  const base = bestBase(cells.map(({ printed, part }) => ({ ...printed, part })));
  if (base === null) return null;
  const checked = cells.map(({ row, printed, part }) => wrongShare(row, printed, part, base));
  return { wrong: checked.filter(({ gap }) => gap > 0), base };
}

interface Printed {
  readonly part: number;
  readonly value: number;
  readonly decimals: number;
}

function bestBase(cells: readonly Printed[]): number | null {
  const sharpest = cells.reduce((best, cell) => (width(cell) < width(best) ? cell : best));
  const half = 0.6 / 10 ** sharpest.decimals;
  const from = Math.max(1, Math.floor((sharpest.part * 100) / (sharpest.value + half)));
  const to = Math.ceil((sharpest.part * 100) / Math.max(sharpest.value - half, half));
  let best: { base: number; right: number } | null = null;
  for (let base = from; base <= Math.min(to, from + 5000); base += 1) {
    const right = cells.filter(
      ({ part, value, decimals }) => roundingGap(value, decimals, part, base) === 0,
    ).length;
    if (!best || right > best.right) best = { base, right };
  }
  return best && best.right >= cells.length * AGREE_FOR_BASE ? best.base : null;
}

/** How loosely a printed share fixes its base, relative to the base. */
function width({ value, decimals }: Printed): number {
  return 1 / (value * 10 ** decimals);
}

/** Rows and share of rows whose shares must be possible before a column counts as the number of people. */
const MIN_ROWS_FOR_PEOPLE = 5;
const AGREE_FOR_PEOPLE = 0.8;
/** Mean chance that a random share is possible; above it, being possible says nothing. */
const MOST_CHANCE = 0.35;

/** «25 участников, 4,1 %»: one pupil is 4 %, two are 8 %. */
function impossibleShares(
  { rows }: FigureTable,
  share: FigureColumn,
  countColumns: readonly FigureColumn[],
): readonly ImpossibleShare[] {
  for (const people of countColumns) {
    const cells = rows.flatMap((row) => {
      const printed = row.figures.get(share.column);
      const total = row.figures.get(people.column)?.value ?? 0;
      return printed && total > 0 ? [{ row, printed, total, chance: chanceOf(total, printed.decimals) }] : [];
    });
    const chance = cells.reduce((sum, cell) => sum + cell.chance, 0) / Math.max(1, cells.length);
    if (cells.length < MIN_ROWS_FOR_PEOPLE || chance > MOST_CHANCE) continue;
    const wrong = cells.filter(({ printed, total }) => !isPossible(printed.value, printed.decimals, total));
    if (cells.length - wrong.length < cells.length * AGREE_FOR_PEOPLE) continue;
    return wrong.map(({ row, printed, total }) => ({ row, column: share.column, text: printed.text, total }));
  }
  return [];
}

function chanceOf(total: number, decimals: number): number {
  return Math.min(1, (total + 1) / (100 * 10 ** decimals));
}

/** Rounded either way or cut off, some whole number of people gives the share. */
function isPossible(share: number, decimals: number, total: number): boolean {
  const near = Math.round((share / 100) * total);
  return [near - 1, near, near + 1].some(
    (count) => count >= 0 && roundingGap(share, decimals, count, total) < 1,
  );
}
