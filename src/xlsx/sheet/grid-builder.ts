import type { CellRange } from "../../core/sheet/address";
import { rangeAddress } from "../../core/sheet/address";
import type { CellValue, Grid, SheetRef, SheetVisibility } from "../../core/sheet/grid";
import { UnusableFile } from "../../ports/errors";
import { GRID_LIMITS } from "../../ports/workbook-port";
import { cellText } from "../display/cell-text";
import type { StyleBook } from "../styles/style-book";
import type { SheetContent } from "./sheet-content";

/** What a grid says besides the cells. */
export interface SheetFacts {
  readonly sheet: SheetRef;
  readonly visibility: SheetVisibility;
  readonly date1904: boolean;
  /** A filter of a table of the sheet is on. */
  readonly tableFiltered: boolean;
}

/** The rectangle of cells with a value or a formula, null where there is none: formats do not count. */
export function contentArea(content: SheetContent): CellRange | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  for (let i = 0; i < content.values.length; i++) {
    if (content.values[i] === "" && !content.formulas.has(i)) continue;
    const row = content.rows.at(i);
    const column = content.columns.at(i);
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/**
 * A snapshot of a sheet. With detail "values" texts, formulas, formats and bold rows stay out.
 * @throws UnusableFile sheetTooLarge where so many cells would not fit into memory
 */
export function buildGrid(content: SheetContent, styles: StyleBook, facts: SheetFacts, full: boolean): Grid {
  const area = contentArea(content);
  const common = {
    sheet: facts.sheet,
    merges: content.merges,
    visibility: facts.visibility,
    protected: content.protected,
    filtered: content.filtered || facts.tableFiltered,
    date1904: facts.date1904,
  };
  if (!area) {
    const lists = { values: [], text: null, formulas: null, numberFormats: null, boldRows: null };
    const size = { origin: { row: 0, column: 0 }, rowCount: 0, columnCount: 0 };
    return { ...common, ...size, ...lists, hiddenRows: [], hiddenColumns: [] };
  }
  return {
    ...common,
    origin: { row: area.top, column: area.left },
    rowCount: area.bottom - area.top + 1,
    columnCount: area.right - area.left + 1,
    ...new Matrices(content, styles, area, facts.date1904, full).build(facts.sheet.name),
    hiddenRows: hiddenRowsIn(content, area),
    hiddenColumns: hiddenColumnsIn(content, area),
  };
}

type GridLists = Pick<Grid, "values" | "text" | "formulas" | "numberFormats" | "boldRows">;

class Matrices {
  private readonly height: number;
  private readonly width: number;

  constructor(
    private readonly content: SheetContent,
    private readonly styles: StyleBook,
    private readonly area: CellRange,
    private readonly date1904: boolean,
    private readonly full: boolean,
  ) {
    this.height = area.bottom - area.top + 1;
    this.width = area.right - area.left + 1;
  }

  build(sheetName: string): GridLists {
    this.requireSize(sheetName);
    const values = this.matrix<CellValue>("");
    if (!this.full) {
      this.forEachCell((i, row, column) => values.set(row, column, this.content.values[i] ?? ""));
      return { values: values.rows, text: null, formulas: null, numberFormats: null, boldRows: null };
    }
    const text = this.matrix("");
    const formulas = this.matrix<CellValue>("");
    const numberFormats = this.matrix("General");
    const boldRows = new Array<boolean>(this.height).fill(false);
    this.forEachCell((i, row, column) => {
      const value = this.content.values[i] ?? "";
      const { numberFormat, bold } = this.styles.factsOf(this.content.styles.at(i));
      if (numberFormat !== "General") numberFormats.set(row, column, numberFormat);
      const formula = this.content.formulas.get(i);
      if (value === "" && formula === undefined) return;
      if (bold) boldRows[row] = true;
      values.set(row, column, value);
      formulas.set(row, column, formula ?? value);
      text.set(row, column, cellText(value, numberFormat, this.date1904));
    });
    return {
      values: values.rows,
      text: text.rows,
      formulas: this.content.formulas.size > 0 ? formulas.rows : null,
      numberFormats: numberFormats.rows,
      boldRows,
    };
  }

  /** Rows with content, times the width: what a few far-off cells must not blow up. */
  private requireSize(sheetName: string): void {
    let rows = 0;
    let last = -1;
    this.forEachCell((_, row) => {
      if (row !== last) rows++;
      last = row;
    });
    if (rows * this.width > GRID_LIMITS.filled || this.height * this.width > GRID_LIMITS.area) {
      throw new UnusableFile("sheetTooLarge", { sheet: sheetName, area: rangeAddress(this.area) });
    }
  }

  private matrix<T>(blank: T): Matrix<T> {
    return new Matrix(this.height, this.width, blank);
  }

  private forEachCell(visit: (index: number, row: number, column: number) => void): void {
    const { rows, columns, values } = this.content;
    const { top, left } = this.area;
    for (let i = 0; i < values.length; i++) {
      const row = rows.at(i) - top;
      const column = columns.at(i) - left;
      if (row >= 0 && row < this.height && column >= 0 && column < this.width) visit(i, row, column);
    }
  }
}

/** Rows that nobody writes to share one blank row. */
class Matrix<T> {
  readonly rows: T[][];
  private readonly blankRow: T[];

  constructor(
    height: number,
    private readonly width: number,
    private readonly blank: T,
  ) {
    this.blankRow = new Array<T>(width).fill(blank);
    this.rows = new Array<T[]>(height).fill(this.blankRow);
  }

  set(row: number, column: number, item: T): void {
    let cells = this.rows[row];
    if (cells === this.blankRow) {
      cells = new Array<T>(this.width).fill(this.blank);
      this.rows[row] = cells;
    }
    if (cells) cells[column] = item;
  }
}

function hiddenRowsIn(content: SheetContent, area: CellRange): readonly number[] {
  const hidden: number[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const isOther = content.hidesOtherRows && !content.namedRows.has(row);
    if (isOther || content.hiddenRows.has(row)) hidden.push(row);
  }
  return hidden;
}

function hiddenColumnsIn(content: SheetContent, area: CellRange): readonly number[] {
  const hidden: number[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const isHidden = content.columnRuns.some(
      (run) => run.hidden && column >= run.first && column <= run.last,
    );
    if (isHidden) hidden.push(column);
  }
  return hidden;
}
