import type { CellRange } from "../sheet/address";
import type { CellValue, Grid } from "../sheet/grid";
import { endsSlice } from "../steps";
import { EMPTY_CELL, firstSign, OTHER_SIGN } from "./first-sign";
import { usedRange } from "../sheet/grid";

const COLUMN_STEP = 16_384;
const [UNKNOWN, TIDY, UNTIDY] = [0, 1, 2];
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/gu;
const SPACES = /[^\S\r\n]+/gu;
const UNTIDY_SIGN = /[\t\u00a0\u00ad\u2000-\u200f\u202f\u2060-\u2064\u3000\ufeff]/u;

/** Asked for every cell once: searches for a sign or a word are quicker than one pattern of all cases. */
const isUntidy = (text: string): boolean =>
  text.trim() !== text || text.includes("  ") || UNTIDY_SIGN.test(text);

const tidy = (text: string): string => text.replace(INVISIBLE, "").replace(SPACES, " ").trim();

const ONLY_SPACE = /^[\s\u00ad\u200b\u2060\ufeff]*$/u;

/** @param shown what the cell shows; undefined where that was not read */
function signOf(value: CellValue | undefined, shown: string | undefined): number {
  if (value === undefined || value === "") return EMPTY_CELL;
  const sign = firstSign(shown ?? String(value));
  return sign === OTHER_SIGN && typeof value === "string" && ONLY_SPACE.test(value) ? EMPTY_CELL : sign;
}

/**
 * A grid as the table reader looks at it: which cells hold something, which are covered by a merged area, and
 * how much each row holds. Cells under a merged area count as empty whatever they store, as Excel shows them.
 */
export class SheetView {
  readonly range: CellRange | null;
  /** First signs of the cells, row after row (see `firstSign`); `EMPTY_CELL` where a cell holds nothing. */
  readonly signs: Uint8Array;
  /** Long texts are looked through once. */
  private readonly tidiness: Uint8Array;
  // Grids come in many shapes; a view is one shape, and it is asked for every cell many times.
  private readonly top: number;
  private readonly left: number;
  private readonly height: number;
  private readonly width: number;
  private readonly values: Grid["values"];
  private readonly texts: Grid["text"];
  private readonly formats: Grid["numberFormats"];
  private readonly bold: Grid["boldRows"];
  private readonly mergeByCell: Map<number, CellRange>;
  /** Rows that a merged area reaches into: most rows of a long table have none. */
  private readonly mergedRows: Uint8Array;
  private readonly hiddenRows: ReadonlySet<number>;

  private constructor(
    readonly grid: Grid,
    before: SheetView | null,
  ) {
    this.range = usedRange(grid);
    this.top = grid.origin.row;
    this.left = grid.origin.column;
    this.height = grid.rowCount;
    this.width = grid.columnCount;
    this.values = grid.values;
    this.texts = grid.text;
    this.formats = grid.numberFormats;
    this.bold = grid.boldRows;
    this.signs = before?.signs.slice() ?? new Uint8Array(grid.rowCount * grid.columnCount);
    this.tidiness = before?.tidiness.slice() ?? new Uint8Array(this.signs.length);
    this.mergeByCell = before?.mergeByCell ?? new Map<number, CellRange>();
    this.mergedRows = before?.mergedRows ?? new Uint8Array(grid.rowCount);
    this.hiddenRows = before?.hiddenRows ?? new Set(grid.hiddenRows);
  }

  /** Looks through a sheet, in slices of some hundred rows. */
  static *of(grid: Grid): Generator<void, SheetView> {
    const view = new SheetView(grid, null);
    for (let r = 0; r < grid.rowCount; r += 1) {
      if (endsSlice(r)) yield;
      view.markRow(r);
    }
    view.markMerges();
    return view;
  }

  /** The sheet as it is now: of the same shape and merges, and only some rows, without merges, are other. */
  withRows(grid: Grid, rows: Iterable<number>): SheetView {
    const view = new SheetView(grid, this);
    for (const row of rows) view.markRow(row - grid.origin.row);
    return view;
  }

  isFilled(row: number, column: number): boolean {
    return this.sign(row, column) !== EMPTY_CELL;
  }

  sign(row: number, column: number): number {
    return this.signs[this.placeOf(row, column)] ?? EMPTY_CELL;
  }

  /** As shown in the cell itself; "" under a merged area. */
  shown(row: number, column: number): string {
    if (!this.isFilled(row, column)) return "";
    return this.texts?.[row - this.top]?.[column - this.left] ?? String(this.storedAt(row, column));
  }

  /** As `shown`, without what nobody sees: soft hyphens, kinds and number of spaces. For every decision. */
  text(row: number, column: number): string {
    const shown = this.shown(row, column);
    if (shown === "") return "";
    const cell = this.placeOf(row, column);
    if (this.tidiness[cell] === UNKNOWN) this.tidiness[cell] = isUntidy(shown) ? UNTIDY : TIDY;
    return this.tidiness[cell] === UNTIDY ? tidy(shown) : shown;
  }

  /** `text` is not empty; of most cells it need not be looked at. */
  hasText(row: number, column: number): boolean {
    const sign = this.sign(row, column);
    return sign === OTHER_SIGN ? this.text(row, column) !== "" : sign !== EMPTY_CELL;
  }

  value(row: number, column: number): CellValue {
    return this.isFilled(row, column) ? this.storedAt(row, column) : "";
  }

  numberFormat(row: number, column: number): string {
    return this.formats?.[row - this.top]?.[column - this.left] ?? "General";
  }

  /** The merged area that a cell belongs to. */
  mergeAt(row: number, column: number): CellRange | null {
    if (this.mergedRows[row - this.top] !== 1) return null;
    return this.mergeByCell.get(row * COLUMN_STEP + column) ?? null;
  }

  /** The last column that a cell's content covers. */
  rightEdge(row: number, column: number): number {
    return this.mergeAt(row, column)?.right ?? column;
  }

  bottomEdge(row: number, column: number): number {
    return this.mergeAt(row, column)?.bottom ?? row;
  }

  /** Filled columns of a row inside a span of columns, from left to right. */
  filledColumns(row: number, left: number, right: number): number[] {
    const columns: number[] = [];
    for (let column = left; column <= right; column += 1) {
      if (this.isFilled(row, column)) columns.push(column);
    }
    return columns;
  }

  countFilled(row: number, left: number, right: number, limit = Infinity): number {
    let count = 0;
    for (let column = left; column <= right && count < limit; column += 1) {
      if (this.isFilled(row, column)) count += 1;
    }
    return count;
  }

  /** Bold type somewhere in the row; null where it was not read. */
  isBold(row: number): boolean | null {
    return this.bold && (this.bold[row - this.top] ?? false);
  }

  isHidden(row: number): boolean {
    return this.hiddenRows.has(row);
  }

  /** @param r 0-based row of the grid's matrices */
  private markRow(r: number): void {
    const cells = this.values[r] ?? [];
    const texts = this.texts?.[r];
    const start = r * this.width;
    for (let c = 0; c < this.width; c += 1) {
      this.signs[start + c] = signOf(cells[c], texts?.[c]);
      this.tidiness[start + c] = UNKNOWN;
    }
  }

  private markMerges(): void {
    if (!this.range) return;
    for (const merge of this.grid.merges) {
      const bottom = Math.min(merge.bottom, this.range.bottom);
      const right = Math.min(merge.right, this.range.right);
      for (let row = merge.top; row <= bottom; row += 1) {
        this.mergedRows[row - this.range.top] = 1;
        for (let column = merge.left; column <= right; column += 1) {
          this.mergeByCell.set(row * COLUMN_STEP + column, merge);
          if (row !== merge.top || column !== merge.left) this.clear(row, column);
        }
      }
    }
  }

  private clear(row: number, column: number): void {
    const cell = this.placeOf(row, column);
    if (cell >= 0) this.signs[cell] = EMPTY_CELL;
  }

  /** The place of an absolute cell in `signs`; -1 outside the grid. */
  placeOf(row: number, column: number): number {
    const r = row - this.top;
    const c = column - this.left;
    return r >= 0 && r < this.height && c >= 0 && c < this.width ? r * this.width + c : -1;
  }

  private storedAt(row: number, column: number): CellValue {
    return this.values[row - this.top]?.[column - this.left] ?? "";
  }
}
