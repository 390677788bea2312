import type { CellContent } from "../../../core/sheet/edit";
import { comparableFormula } from "../../../core/sheet/formula-text";
import type { CellValue } from "../../../core/sheet/grid";
import { rangeContains } from "../../../core/sheet/address";
import type { Book } from "../../../xlsx/port/book";
import type { CellWrite } from "../../../xlsx/port/cell-writes";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import type { LiveSheet } from "../sheet";

/** What a cell of the opened file holds. */
interface FileCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/** What differs between a live sheet and the opened file. */
export interface CellChanges {
  /** Cells with another content or number format. */
  readonly edited: readonly CellWrite[];
  /** Formulas that are the same and show another result. */
  readonly results: readonly CellWrite[];
}

export function changedCells(book: Book, entry: SheetEntry, sheet: LiveSheet): CellChanges {
  const file = fileCells(book, entry);
  const { blocks } = book.content(entry);
  const filledByArray = (row: number, column: number): boolean =>
    blocks.some(
      (block) => rangeContains(block, { row, column }) && (row !== block.top || column !== block.left),
    );
  const edited: CellWrite[] = [];
  const results: CellWrite[] = [];
  const compare = (row: number, column: number): void => {
    if (filledByArray(row, column)) return;
    const before = file.get(key(row, column)) ?? null;
    const write = difference(before, sheet, row, column);
    if (!write) return;
    const sameText =
      before !== null &&
      before.formula !== null &&
      sameFormula(before.formula, sheet.cells.formula(row, column));
    (sameText && write.numberFormat === undefined ? results : edited).push(write);
  };
  const everything = { top: 0, left: 0, bottom: Infinity, right: Infinity };
  const seen = new Set<number>();
  sheet.cells.forExisting(everything, (row, column) => {
    seen.add(key(row, column));
    compare(row, column);
  });
  for (const position of file.keys()) {
    if (!seen.has(position)) compare(Math.floor(position / COLUMNS), position % COLUMNS);
  }
  return { edited, results };
}

const COLUMNS = 16_384;
function key(row: number, column: number): number {
  return row * COLUMNS + column;
}

function fileCells(book: Book, entry: SheetEntry): Map<number, FileCell> {
  const content = book.content(entry);
  const cells = new Map<number, FileCell>();
  for (let position = 0; position < content.values.length; position++) {
    cells.set(key(content.rows.at(position), content.columns.at(position)), {
      value: content.values[position] ?? "",
      formula: content.formulas.get(position) ?? null,
      numberFormat: book.styles.factsOf(content.styles.at(position)).numberFormat,
    });
  }
  return cells;
}

function difference(
  before: FileCell | null,
  sheet: LiveSheet,
  row: number,
  column: number,
): CellWrite | null {
  const value = sheet.cells.value(row, column);
  const formula = sheet.cells.formula(row, column);
  const numberFormat = sheet.cells.numberFormat(row, column);
  const sameFormat = before ? before.numberFormat === numberFormat : true;
  const sameContent = sameFormula(before?.formula ?? null, formula) && (before?.value ?? "") === value;
  if (sameContent && sameFormat) return null;
  const content = contentOf(value, formula);
  const formatChanged = before ? !sameFormat : numberFormat !== "General";
  return { row, column, content, ...(formatChanged ? { numberFormat } : {}) };
}

function sameFormula(before: string | null, now: string | null): boolean {
  if (before === null || now === null) return before === now;
  return before === now || comparableFormula(before) === comparableFormula(now);
}

export function contentOf(value: CellValue, formula: string | null): CellContent {
  if (formula !== null) return { kind: "formula", formula, computed: value };
  if (value === "") return { kind: "empty" };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: "text", text: value };
}
