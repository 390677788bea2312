import { foldText } from "../russian";
import type { CellValue } from "../sheet/grid";

/**
 * Readings of result cells. A result is never negative, so that what is no number can be told by negative
 * codes without an object per cell: sheets have millions of them.
 */
export const EMPTY = -1;
export const ABSENT = -2;
export const UNREADABLE = -3;

const ABSENCE =
  /^(?:н ?[/.\\] ?[яп]\.?|ня|не явил\p{L}*|неявка|не яв\.?|отсут\p{L}*|отс\.?|отс-?в\p{L}*|нет данных|н ?[/.\\] ?д\.?|болел\p{L}*|болен|больна|болезнь|б\/л|не участв\p{L}*|не писал\p{L}*|не сдавал\p{L}*|не принимал\p{L}*.*|освоб\p{L}*|удал[её]н\p{L}*|аннулир\p{L}*|неявившийся|[-–—xх*]+)$/u;

const MARK_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:неуд|не удов|двойк|плох)/u, 2],
  [/^(?:удов|тройк|посредств)/u, 3],
  [/^(?:хор|четверк)/u, 4],
  [/^(?:отл|пятерк)/u, 5],
];

/** «81», «61,43», «4 (хорошо)», «"5"», «76 баллов»; the sign of percent is allowed, a second number is not. */
const NUMBER_TEXT =
  /^["«'(]?\s*(\d{1,3}(?: \d{3})+|\d+)(?:[.,](\d+))?\s*%?["»')]?\s*(?:балл\p{L}*\.?|б\.|\([^\d)]*\))?$/u;

const textReadings = new Map<string, number>();
const CACHE_LIMIT = 20_000;

/** A result cell as a number >= 0, or one of EMPTY, ABSENT, UNREADABLE. */
export function readResult(value: CellValue): number {
  if (typeof value === "number") return value >= 0 ? value : UNREADABLE;
  if (typeof value === "boolean") return UNREADABLE;
  if (value === "") return EMPTY;
  const known = textReadings.get(value);
  if (known !== undefined) return known;
  const reading = readText(value);
  if (textReadings.size > CACHE_LIMIT) textReadings.clear();
  textReadings.set(value, reading);
  return reading;
}

function readText(text: string): number {
  const folded = foldText(text);
  if (folded === "") return EMPTY;
  const number = NUMBER_TEXT.exec(folded);
  if (number) return Number(`${(number[1] ?? "").replace(/ /gu, "")}.${number[2] ?? "0"}`);
  if (ABSENCE.test(folded)) return ABSENT;
  for (const [pattern, mark] of MARK_WORDS) if (pattern.test(folded)) return mark;
  return UNREADABLE;
}

/** A count with its share behind it: «103/25,2%», «103 (25,2 %)» → 103; a bare number is itself. */
export function readCount(value: CellValue): number {
  if (typeof value !== "string") return readResult(value);
  const pair = /^\s*(\d+)\s*(?:чел\.?)?\s*[/(;]\s*\d+(?:[.,]\d+)?\s*%?\)?\s*$/u.exec(value);
  return pair ? Number(pair[1]) : readResult(value);
}

/** «да», «+», «1», «есть», «медаль», «I степень» → true; «нет», «-», «0», empty → false; null otherwise. */
export function readYes(value: CellValue): boolean | null {
  if (typeof value === "boolean") return value;
  const folded = foldText(String(value));
  if (/^(?:|нет|-|0|не .*|без .*|отсутств\p{L}*)$/u.test(folded)) return false;
  if (/^(?:да|\+|1|v|есть|истина|yes|true)(?!\p{L})/u.test(folded)) return true;
  return null;
}
