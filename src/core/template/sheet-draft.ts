import type { CellRange } from "../sheet/address";
import type {
  CellContent,
  CellFormat,
  ConditionalFormatSpec,
  DataValidationSpec,
  FormatBlock,
  SheetSpec,
} from "../sheet/edit";
import type { CellValue } from "../sheet/grid";
import { dayNumber } from "../deadline/calendar";

export type DraftCell = CellContent | null;

/** Day 0 of Excel's calendar counted from 1970-01-01. */
const EXCEL_EPOCH = 25_569;
/** Points a line of 11 pt text takes. */
export const LINE_HEIGHT = 15;

export const text = (value: string): CellContent => ({ kind: "text", text: value });
export const number = (value: number): CellContent => ({ kind: "number", value });
export const formula = (value: string, computed: CellValue): CellContent => ({
  kind: "formula",
  formula: value,
  computed,
});

/** Serial number of an ISO date in the 1900 calendar. */
export const serialOf = (iso: string): number => dayNumber(iso) + EXCEL_EPOCH;

/** A real date; the cell needs the number format DATE_FORMAT. */
export const date = (iso: string): CellContent => number(serialOf(iso));

export const DATE_FORMAT = "dd.mm.yyyy";
export const TEXT_FORMAT = "@";

/** 2026-01-15 -> 15.01.2026 */
export const shownDate = (iso: string): string => iso.split("-").reverse().join(".");

/** The common look of our documents: what officials' papers are set in. */
const DOCUMENT_FONT: CellFormat = { fontName: "Times New Roman", fontSize: 11 };

/**
 * A sheet under construction, from the top down. Merged lines get a height of their own, because Excel does not
 * fit rows to merged cells.
 */
export class SheetDraft {
  readonly rows: DraftCell[][] = [];
  readonly formats: FormatBlock[] = [];
  readonly merges: CellRange[] = [];
  readonly conditionalFormats: ConditionalFormatSpec[] = [];
  readonly validations: DataValidationSpec[] = [];
  readonly links: { row: number; column: number; target: string }[] = [];
  private readonly heights: (number | null)[] = [];

  constructor(readonly widths: readonly number[]) {}

  get lastColumn(): number {
    return this.widths.length - 1;
  }

  /** Row that the next `add` makes. */
  get next(): number {
    return this.rows.length;
  }

  add(cells: readonly DraftCell[], height: number | null = null): number {
    this.rows.push([...cells]);
    this.heights.push(height);
    return this.rows.length - 1;
  }

  gap(): number {
    return this.add([]);
  }

  /** One text over merged columns (the whole width by default). @returns its row */
  line(content: string, format: CellFormat = {}, left = 0, right = this.lastColumn): number {
    const cells: DraftCell[] = Array.from({ length: left }, () => null);
    const row = this.add(
      [...cells, text(content)],
      this.heightFor(content, left, right, format.fontSize ?? 11),
    );
    this.merges.push({ top: row, bottom: row, left, right });
    this.format(row, row, { wrap: true, vertical: "center", ...format }, left, right);
    return row;
  }

  format(top: number, bottom: number, format: CellFormat, left = 0, right = this.lastColumn): void {
    if (bottom >= top) this.formats.push({ range: { top, bottom, left, right }, format });
  }

  /** Header row of a table: bold, centred, framed, shaded. */
  header(titles: readonly string[], leastLines = 2): number {
    const longest = Math.max(
      ...titles.map((title, column) => linesOf(title, (this.widths[column] ?? 10) - 1)),
    );
    const row = this.add(titles.map(text), Math.max(leastLines, longest) * LINE_HEIGHT + 3);
    this.format(row, row, HEADER_LOOK, 0, titles.length - 1);
    return row;
  }

  toSpec(rest: Omit<SheetSpec, "cells" | "formats" | "merges">): SheetSpec {
    const whole: CellRange = { top: 0, left: 0, bottom: this.rows.length - 1, right: this.lastColumn };
    return {
      ...rest,
      cells: this.rows,
      formats: [{ range: whole, format: DOCUMENT_FONT }, ...this.formats],
      merges: this.merges,
      columnWidths: [...this.widths],
      rowHeights: this.heights,
      conditionalFormats: this.conditionalFormats,
      validations: this.validations,
      links: this.links,
    };
  }

  private heightFor(content: string, left: number, right: number, fontSize: number): number {
    const width = this.widths.slice(left, right + 1).reduce((sum, each) => sum + each, 0);
    const scale = fontSize / 11;
    return Math.ceil(linesOf(content, width / scale) * LINE_HEIGHT * scale) + 3;
  }
}

export const HEADER_LOOK: CellFormat = {
  bold: true,
  fill: "#E8EEF7",
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: "thin",
};

export const BODY_LOOK: CellFormat = { vertical: "top", wrap: true, border: "thin" };

/** Lines a text takes in a column so many characters wide. */
export function linesOf(content: string, width: number): number {
  return content
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width))), 0);
}
