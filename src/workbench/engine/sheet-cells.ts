import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import type { CellPosition, CellRange } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/grid";
import { type CellInput, readInput } from "./cell-input";
import { type CellLook, lookOf, styleOf } from "./cell-style";
import { cellText, isErrorValue } from "./cell-text";
import type { SheetModel } from "./sheet-model";

export type CellType = "Empty" | "String" | "Double" | "Boolean" | "Error";

/** The link of a cell in the words of Office.js: an address on the net or a place in the workbook. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}
const EVERYTHING: CellRange = { top: 0, left: 0, bottom: Infinity, right: Infinity };
const UNANSWERED: ReadonlySet<CellValue> = new Set(["", "#NAME?", "#GETTING_DATA"]);

type CellPatch = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** Contents and looks of the cells of one sheet. Positions are 0-based; blocks are written by one mutation. */
export class SheetCells {
  /** The look of cells without a style of their own, with the sheet's default that it was made from. */
  private bare: { readonly style: Nullable<IStyleData>; readonly look: CellLook } | null = null;

  constructor(private readonly model: SheetModel) {}

  value(row: number, column: number): CellValue {
    const cell = this.raw(row, column);
    const own = cell ? storedValue(cell) : "";
    return own === "" ? this.spilled(row, column) : own;
  }

  /** The formula with "=", or null where the cell holds a constant. */
  formula(row: number, column: number): string | null {
    const cell = this.raw(row, column);
    if (!cell) return null;
    if (cell.f) return cell.f;
    return cell.si ? this.model.sharedFormula(row, column) : null;
  }

  /** The cells that the formula of a cell fills; null where it fills that cell alone. */
  spill(row: number, column: number): CellRange | null {
    return this.model.spillRange({ row, column });
  }

  /** The cell whose formula fills this one; null where no other cell's does. */
  spillParent(row: number, column: number): CellPosition | null {
    return this.model.spillParent({ row, column });
  }

  text(row: number, column: number): string {
    const value = this.value(row, column);
    return value === "" ? "" : cellText(value, this.numberFormat(row, column), this.model.date1904);
  }

  type(row: number, column: number): CellType {
    const value = this.value(row, column);
    if (value === "") return "Empty";
    if (typeof value === "number") return "Double";
    if (typeof value === "boolean") return "Boolean";
    return isErrorValue(value) ? "Error" : "String";
  }

  style(row: number, column: number): IStyleData {
    return this.model.worksheet.getComposedCellStyle(row, column);
  }

  look(row: number, column: number): CellLook {
    return this.isBare(row, column) ? this.bareLook() : lookOf(this.style(row, column));
  }

  /** Nothing stands there and no row or column gives it a style: most cells of the blocks that the add-in reads. */
  private isBare(row: number, column: number): boolean {
    const { worksheet } = this.model;
    return (
      !this.raw(row, column) && !worksheet.getRowStyle(row, true) && !worksheet.getColumnStyle(column, true)
    );
  }

  private bareLook(): CellLook {
    const style = this.model.worksheet.getDefaultCellStyleInternal();
    const known = this.bare;
    if (known && known.style === style) return known.look;
    const look = lookOf({ ...style });
    this.bare = { style, look };
    return look;
  }

  numberFormat(row: number, column: number): string {
    const own = this.model.styles.getStyleByCell(this.raw(row, column));
    return own?.n?.pattern || this.style(row, column).n?.pattern || "General";
  }

  /** The "locked" tick of the cell's protection; ticked unless somebody took it away. */
  locked(row: number, column: number): boolean {
    return this.raw(row, column)?.custom?.["unlocked"] !== true;
  }

  allUnlocked(range: CellRange): boolean {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++)
        if (this.locked(row, column)) return false;
    }
    return true;
  }

  hyperlink(row: number, column: number): Hyperlink | null {
    const target: unknown = this.raw(row, column)?.custom?.["link"];
    return typeof target === "object" && target !== null ? target : null;
  }

  isEmpty(row: number, column: number): boolean {
    return this.value(row, column) === "" && this.formula(row, column) === null;
  }

  read<T>(range: CellRange, cell: (row: number, column: number) => T): T[][] {
    const rows: T[][] = [];
    for (let row = range.top; row <= range.bottom; row++) {
      const line: T[] = [];
      for (let column = range.left; column <= range.right; column++) line.push(cell(row, column));
      rows.push(line);
    }
    return rows;
  }

  /** Writes contents the way Excel takes typed values; null leaves a cell as it is. */
  write(range: CellRange, contents: (row: number, column: number) => CellValue | null): void {
    this.model.ensure(range);
    const patch: CellPatch = {};
    for (let row = range.top; row <= range.bottom; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = range.left; column <= range.right; column++) {
        const content = contents(row, column);
        if (content === null) continue;
        const input = readInput(content, this.numberFormat(row, column));
        line[column] = this.cellOf(input, row, column);
      }
      patch[row] = line;
    }
    this.model.setCells(patch);
  }

  /** Sets what the patch names on every cell of the range. */
  setLook(range: CellRange, look: Partial<CellLook>): void {
    const style = styleOf(look);
    this.setStyles(range, () => style);
  }

  /** Merges a style into each cell; undefined leaves the cell as it is. */
  setStyles(range: CellRange, style: (row: number, column: number) => IStyleData | undefined): void {
    this.model.ensure(range);
    const patch: CellPatch = {};
    for (let row = range.top; row <= range.bottom; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = range.left; column <= range.right; column++) {
        const merged = style(row, column);
        if (merged) line[column] = { s: merged };
      }
      patch[row] = line;
    }
    this.model.setStyles(patch);
  }

  setLocked(range: CellRange, locked: boolean): void {
    this.setCustom(range, "unlocked", locked ? undefined : true);
  }

  /** Number formats cell by cell; null leaves a cell as it is. */
  setNumberFormats(range: CellRange, format: (row: number, column: number) => string | null): void {
    this.setStyles(range, (row, column) => {
      const numberFormat = format(row, column);
      return numberFormat === null ? undefined : styleOf({ numberFormat });
    });
  }

  /** Links the cells; a text to display is written as their content. */
  setHyperlink(range: CellRange, link: Hyperlink | null): void {
    const display = link?.textToDisplay;
    if (display !== undefined) this.write(range, () => `'${display}`);
    this.setCustom(range, "link", link ?? undefined);
    if (link) this.setLook(range, { underline: "Single", fontColor: "#0563C1" });
  }

  clearContents(range: CellRange): void {
    this.blank(range, { v: null, f: null, si: null, p: null, t: null });
  }

  clearFormats(range: CellRange): void {
    this.blank(range, { s: null });
  }

  private blank(range: CellRange, blank: ICellData): void {
    const patch: CellPatch = {};
    this.forExisting(range, (row, column) => {
      (patch[row] ??= {})[column] = { ...blank };
    });
    this.model.setCells(patch);
  }

  private setCustom(range: CellRange, key: string, value: unknown): void {
    this.model.ensure(range);
    const patch: CellPatch = {};
    for (let row = range.top; row <= range.bottom; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = range.left; column <= range.right; column++) {
        const custom: Record<string, unknown> = { ...this.raw(row, column)?.custom };
        if (value === undefined) delete custom[key];
        else custom[key] = value;
        line[column] = { custom: Object.keys(custom).length > 0 ? custom : null };
      }
      patch[row] = line;
    }
    this.model.setStyles(patch);
  }

  /** Visits the cells of the range that hold anything: content or look. */
  forExisting(range: CellRange, visit: (row: number, column: number, cell: ICellData) => void): void {
    const matrix = this.model.worksheet.getCellMatrix().getMatrix();
    const last = Math.min(range.bottom, this.model.worksheet.getRowCount() - 1);
    for (let row = range.top; row <= last; row++) {
      const line = matrix[row];
      if (!line) continue;
      for (const key of Object.keys(line)) {
        const column = Number(key);
        const cell = line[column];
        if (cell && column >= range.left && column <= range.right) visit(row, column, cell);
      }
    }
  }

  /** Formulas with functions of a namespace («QP.») that have no result or say that they know no such name. */
  unanswered(prefix: string): CellPosition[] {
    const found: CellPosition[] = [];
    const needle = prefix.toUpperCase();
    this.forExisting(EVERYTHING, (row, column, cell) => {
      if (!cell.f?.toUpperCase().includes(needle)) return;
      if (UNANSWERED.has(storedValue(cell))) found.push({ row, column });
    });
    return found;
  }

  private raw(row: number, column: number): Nullable<ICellData> {
    return this.model.worksheet.getCellMatrix().getMatrix()[row]?.[column];
  }

  /** A cell that a spilled formula fills holds nothing of its own. */
  private spilled(row: number, column: number): CellValue {
    const cell = this.model.spilledCell(row, column);
    return cell ? storedValue(cell) : "";
  }

  private cellOf(input: CellInput, row: number, column: number): ICellData {
    if (input.kind === "empty") return { v: null, f: null, si: null, p: null, t: null };
    if (input.kind === "formula") {
      return {
        f: this.model.prepareFormula(input.formula, { row, column }),
        v: null,
        si: null,
        p: null,
        t: null,
      };
    }
    const { value, forced, numberFormat } = input;
    const cell: ICellData = { v: plainValue(value), t: typeOf(value, forced), f: null, si: null, p: null };
    if (numberFormat !== null && this.numberFormat(row, column) === "General") {
      cell.s = styleOf({ numberFormat });
    }
    return cell;
  }
}

function plainValue(value: CellValue): string | number {
  return typeof value === "boolean" ? Number(value) : value;
}

function typeOf(value: CellValue, forced: boolean): CellValueType {
  if (typeof value === "number") return CellValueType.NUMBER;
  if (typeof value === "boolean") return CellValueType.BOOLEAN;
  return forced ? CellValueType.FORCE_STRING : CellValueType.STRING;
}

/** Univer keeps booleans as 0 and 1 and rich text as a document. */
export function storedValue(cell: ICellData): CellValue {
  if (cell.v === undefined || cell.v === null) {
    const stream = cell.p?.body?.dataStream;
    return stream ? stream.replace(/\r\n$/u, "").replace(/\r/gu, "\n") : "";
  }
  if (cell.t === CellValueType.BOOLEAN) return Boolean(cell.v);
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}
