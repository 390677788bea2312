import { looksLikeNumber, mentionsPerson } from "./cell-features";
import type { Area } from "./area";
import { scoreHeader } from "./header-scoring";
import { isHeaderText, isLabelled, MAX_LEAF_TEXT, YEAR_CELL } from "./header-text";
import { readNumbering } from "./numbering";
import { isColumnNumbersRow } from "./repeated-rows";
import type { SheetView } from "./sheet-view";

const MOSTLY = 0.6;
const LONGEST_FIGURE = 45;
const NAMED = 0.4;
const OVER_NUMBERS = 0.6;
const MIN_COLUMNS = 3;
const CLEAR_NUMBER = 0.75;
const YEARS = /(?:19|20)\d{2}/gu;

const hasDigit = (text: string): boolean => /\d/u.test(text);

/** «8 недель», «14 х 700 = 9800», «с 9.30», «3/102»: a short text about an amount or a time. */
const isFigure = (text: string): boolean => text.length <= LONGEST_FIGURE && hasDigit(text);

/** The column holds numbers, or texts with figures under a name that has none. */
function isContrast(view: SheetView, column: number, name: string, rows: readonly number[]): boolean {
  const filled = rows.filter((row) => view.isFilled(row, column));
  if (filled.length === 0) return false;
  const isPlainName = !hasDigit(name.replace(YEARS, ""));
  const figures = filled.filter((row) => {
    const text = view.text(row, column).trim();
    return (
      typeof view.value(row, column) === "number" || looksLikeNumber(text) || (isPlainName && isFigure(text))
    );
  });
  return figures.length / filled.length >= MOSTLY;
}

/**
 * A header that its words alone do not tell: the first row of several short texts, above rows that hold other things
 * (figures under words, plain type under bold).
 */
export function structuralHeaderScore(view: SheetView, row: number, area: Area): number {
  const columns = view.filledColumns(row, area.left, area.right);
  if (columns.length < 2) return 0;
  const texts = columns.map((column) => view.text(row, column).trim());
  if (!texts.every(isHeaderText) || new Set(texts).size < texts.length * MOSTLY) return 0;
  if (isLabelled(texts)) return 0;
  if (texts.some((text) => (looksLikeNumber(text) && !YEAR_CELL.test(text)) || mentionsPerson(text)))
    return 0;
  const below = bodyRowsBelow(view, row, area);
  if (below.length === 0) return 0;
  const contrast =
    columns.filter((column, index) => isContrast(view, column, texts[index] ?? "", below)).length /
    columns.length;
  const boldAbove =
    view.isBold(row) === true && below.filter((r) => view.isBold(r)).length < below.length * 0.5;
  const isShort = texts.every((text) => text.length <= MAX_LEAF_TEXT);
  if (isOverNumbers(view, row, columns, area)) return OVER_NUMBERS;
  return Math.min(1, contrast * 0.8 + (boldAbove ? 0.4 : 0) + (isShort ? 0.1 : 0) + namedShare(texts) * 0.4);
}

/** «N п/п» over «1.», or any names over the numbers of the columns, «1 | 2 | 3»: long and unknown names as well. */
function isOverNumbers(view: SheetView, row: number, columns: readonly number[], area: Area): boolean {
  const filled = view.filledColumns(row + 1, area.left, area.right);
  if (isColumnNumbersRow(view, filled, row + 1, area, columns.length)) return true;
  const [head, next] = columns;
  if (head === undefined || next === undefined || columns.length < MIN_COLUMNS) return false;
  const { best, bestScore } = scoreHeader(view.text(row, head));
  return best === "number" && bestScore >= CLEAR_NUMBER && readNumbering(view.text(row + 1, head)) !== null;
}

/** How many of the texts are names of columns by their words, 0..1; names of one kind alone may be a record. */
function namedShare(texts: readonly string[]): number {
  const named = texts.map(scoreHeader).filter(({ bestScore }) => bestScore >= NAMED);
  const isVaried = new Set(named.map(({ best }) => best)).size > 1;
  return (named.length / texts.length) * (isVaried ? 1 : 0.75);
}

/** The next rows that hold at least two cells. */
function bodyRowsBelow(view: SheetView, row: number, area: Area): number[] {
  const rows: number[] = [];
  for (let next = row + 1; next <= area.bottom && next <= row + 30 && rows.length < 8; next += 1) {
    if (view.countFilled(next, area.left, area.right, 2) >= 2) rows.push(next);
  }
  return rows;
}
