import { EMPTY_CELL, firstSign, mayBeDigit, mayBeginAlike } from "./first-sign";
import { foldText } from "./fold";
import type { Area } from "./area";
import type { HeaderBlock } from "./header-block";
import type { SheetView } from "./sheet-view";

const SAME_CELLS = 0.6;

interface HeaderRow {
  readonly left: number;
  /** Folded texts from the column `left` on; undefined where a cell is empty. */
  readonly names: readonly (string | undefined)[];
  /** First signs of the same cells. */
  readonly signs: readonly number[];
  /** Cells that hold a text. */
  readonly size: number;
}

function headerRow(view: SheetView, row: number, { left, right }: Area): HeaderRow {
  const names: (string | undefined)[] = [];
  for (let column = left; column <= right; column += 1) {
    names.push(view.isFilled(row, column) ? foldText(view.text(row, column)) : undefined);
  }
  const signs = names.map((name) => (name === undefined ? EMPTY_CELL : firstSign(name)));
  return { left, names, signs, size: names.filter((name) => name !== undefined).length };
}

/** Finds rows that print the header again. */
export class RepeatedHeaders {
  private readonly rows: HeaderRow[] = [];

  constructor(
    private readonly view: SheetView,
    header: HeaderBlock | null,
    area: Area,
  ) {
    for (let row = header?.top ?? 0; header && row <= header.bottom; row += 1) {
      this.rows.push(headerRow(view, row, area));
    }
  }

  includes(row: number, filled: readonly number[]): boolean {
    for (const header of this.rows) if (this.isRepeat(row, filled, header)) return true;
    return false;
  }

  private isRepeat(row: number, filled: readonly number[], header: HeaderRow): boolean {
    if (header.size < 2 || filled.length < 2)
      return header.size === 1 && this.isLoneRepeat(row, filled, header);
    if (!this.mayRepeat(row, filled, header)) return false;
    let same = 0;
    for (const column of filled) if (this.isSame(row, column, header)) same += 1;
    return same >= 2 && same >= filled.length * SAME_CELLS;
  }

  /** A quick no for nearly every row of a long table, whose texts would have to be folded. */
  private mayRepeat(row: number, filled: readonly number[], { left, signs }: HeaderRow): boolean {
    const start = this.view.placeOf(row, left);
    let alike = 0;
    for (let index = 0; index < signs.length; index += 1) {
      if (mayBeginAlike(this.view.signs[start + index], signs[index])) alike += 1;
    }
    return alike >= 2 && alike >= filled.length * SAME_CELLS;
  }

  private isLoneRepeat(row: number, filled: readonly number[], header: HeaderRow): boolean {
    const [column] = filled;
    return filled.length === 1 && column !== undefined && this.isSame(row, column, header);
  }

  private isSame(row: number, column: number, header: HeaderRow): boolean {
    const name = header.names[column - header.left];
    if (name === undefined) return false;
    const text = this.view.text(row, column);
    if (text.length > name.length * 1.5 + 12 || text.length < name.length * 0.6) return false;
    return foldText(text) === name;
  }
}

const LONGEST_COLUMN_NUMBER = 8;
const COLUMN_NUMBER = /^\s*\(?(\d{1,2})\)?\.?\s*(?:<?\*{1,3}>?)?\s*$/u;

/**
 * «1 | 2 | 3 <*> | 4 | 5» under a header: the numbers of the columns, each one more than the one before.
 * @param named columns that bear a name
 */
export function isColumnNumbersRow(
  view: SheetView,
  filled: readonly number[],
  row: number,
  area: Area,
  named: number,
): boolean {
  const [head, next] = filled;
  if (head === undefined || next === undefined) return false;
  if (!mayBeDigit(view.sign(row, head)) || !mayBeDigit(view.sign(row, next))) return false;
  const first = columnNumberAt(view, row, head);
  if (!(first <= 2) || columnNumberAt(view, row, next) !== first + 1) return false;
  if (filled.length < Math.max(named, 2) * 0.6) return false;
  const numbers = filled.map((column) => columnNumberAt(view, row, column));
  const isCount = numbers.every((number, index) => number === first + index);
  if (!isCount) return isCountWithGap(numbers);
  return filled.length >= 3 || area.right - area.left + 1 === filled.length;
}

const MIN_WITH_GAP = 5;

/** «1 | 2 | 3 | 4 | 6 | 7»: a column was left out when the form was copied. */
function isCountWithGap(numbers: readonly number[]): boolean {
  const gaps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? NaN));
  return (
    numbers.length >= MIN_WITH_GAP &&
    gaps.every((gap) => gap === 1 || gap === 2) &&
    gaps.filter((gap) => gap === 2).length === 1
  );
}

/** NaN where the cell holds anything else. */
function columnNumberAt(view: SheetView, row: number, column: number): number {
  const text = view.text(row, column);
  return text.length > LONGEST_COLUMN_NUMBER ? NaN : Number(COLUMN_NUMBER.exec(text)?.[1] ?? NaN);
}
