import type { CellPosition, CellRange } from "./address";
import { SHEET_LIMITS, rangeContains, rowCountOf } from "./address";
import { sameHeld } from "./content";
import type { CellContent, CellEdit, CellTarget, Edit } from "./edit";
import type { CellValue, Grid, SheetRef } from "./grid";
import { formulaAt, numberFormatAt, textAt, valueAt } from "./grid";
import type { RowMove } from "./moved-formula";
import { isMovedFormula, movedFormula } from "./moved-formula";
import { RowIndex } from "./row-index";
import { shownAddress } from "./shown-address";

/** Where a cell edit lands in the workbook as it is now. */
export interface CellLanding {
  /** Position in the group's list of edits. */
  readonly index: number;
  readonly edit: CellEdit;
  readonly sheet: SheetRef;
  /** 0-based, absolute. */
  readonly row: number;
  readonly column: number;
  /** What stands there now: value, formula (null for a constant) and number format. */
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/**
 * What a single cell may be a part of, so that nobody can edit it alone or an edit would change more than the
 * cell: an array formula, the header or total row of a table (its texts are the columns' names), a pivot table.
 */
export type FixedArea = "arrayPart" | "tableEdge" | "pivot";

/** Why a cell edit cannot be made; a subset of the port's SkipReason. */
export type CellSkipReason =
  | "changed"
  | "rowGone"
  | "sheetGone"
  | "locked"
  | "merged"
  | "limit"
  /** The row moved, and the formula names other rows: nobody knows where these are now. */
  | "moved"
  | FixedArea;

export interface CellSkip {
  readonly index: number;
  /** «План!C23» where the edit would have gone. */
  readonly address: string;
  readonly reason: CellSkipReason;
  /** What stands there now, as shown. */
  readonly found: string;
}

export interface Resolution {
  readonly landings: readonly CellLanding[];
  readonly skipped: readonly CellSkip[];
}

export interface ResolveOptions {
  /** Is the cell locked by its format? Asked on protected sheets only; absent = every cell there is. */
  readonly isLocked?: (sheet: SheetRef, row: number, column: number) => boolean;
  /** What the cell is a part of; null where it stands alone. Absent = no cell is a part of anything. */
  readonly partOf?: (sheet: SheetRef, row: number, column: number) => FixedArea | null;
}

/** Merges of more rows than this are not indexed row by row. */
const TALL_MERGE = 1_000;

/** Excel's limits of one cell: characters of text and of a formula. */
export const CELL_LIMITS = { text: 32_767, formula: 8_192 } as const;

/**
 * Turns cell edits into absolute cells of the grids re-read now and checks every precondition. Structure edits
 * are passed over. Filters and hidden rows are no obstacle for single cells (write-runs.ts keeps blocks apart).
 * @param grids sheets read with detail "full"; a sheet that is missing here counts as gone.
 */
export function resolveCellEdits(
  grids: readonly Grid[],
  edits: readonly Edit[],
  options: ResolveOptions = {},
): Resolution {
  const sheets = new SheetLookup(grids);
  const landings: CellLanding[] = [];
  const skipped: CellSkip[] = [];
  const taken = new Set<string>();
  edits.forEach((edit, index) => {
    if (edit.kind !== "cell") return;
    const place = locate(sheets, edit.target);
    const verdict = "reason" in place ? place : judge(place, edit, taken, options);
    if ("reason" in verdict) skipped.push({ index, ...verdict });
    else landings.push({ index, ...verdict });
  });
  return { landings, skipped };
}

interface Place {
  readonly sheet: IndexedSheet;
  readonly row: number;
  readonly column: number;
}
type Skip = Omit<CellSkip, "index">;

function locate(sheets: SheetLookup, target: CellTarget): Place | Skip {
  const ref = target.kind === "row" ? target.row.sheet : target.sheet;
  const readRow = target.kind === "row" ? target.row.row : target.row;
  const sheet = sheets.find(ref);
  if (!sheet) return skip("sheetGone", ref.name, readRow, target.column, "");
  const row = target.kind === "row" ? sheet.rows.find(target.row, target.witness) : target.row;
  if (row !== null) return { sheet, row, column: target.column };
  const found = textAt(sheet.grid, readRow, target.column);
  return skip("rowGone", sheet.grid.sheet.name, readRow, target.column, found);
}

function judge(
  { sheet, row, column }: Place,
  edit: CellEdit,
  taken: Set<string>,
  options: ResolveOptions,
): Omit<CellLanding, "index"> | Skip {
  const { grid } = sheet;
  const value = valueAt(grid, row, column);
  const formula = formulaAt(grid, row, column);
  const refuse = (reason: CellSkipReason): Skip =>
    skip(reason, grid.sheet.name, row, column, textAt(grid, row, column));
  if (sheet.isCovered(row, column)) return refuse("merged");
  const move = { sheet: grid.sheet.name, from: readRowOf(edit.target), to: row };
  if (!holds(formula ?? value, edit.before, move)) return refuse("changed");
  if (grid.protected && (options.isLocked?.(grid.sheet, row, column) ?? true)) return refuse("locked");
  const area = options.partOf?.(grid.sheet, row, column) ?? null;
  if (area !== null) return refuse(area);
  if (exceedsLimits(row, column, edit.after)) return refuse("limit");
  const after = movedContent(edit.after, move);
  if (!after) return refuse("moved");
  const cell = `${grid.sheet.id}!${row},${column}`;
  if (taken.has(cell)) return refuse("changed");
  taken.add(cell);
  const found = { value, formula, numberFormat: numberFormatAt(grid, row, column) };
  return { edit: after === edit.after ? edit : { ...edit, after }, sheet: grid.sheet, row, column, ...found };
}

function readRowOf(target: CellTarget): number {
  return target.kind === "row" ? target.row.row : target.row;
}

/** Does the cell still hold what was read of it? A formula may have moved with its row. */
function holds(now: CellValue, read: CellValue, move: RowMove): boolean {
  if (sameHeld(now, read)) return true;
  if (move.from === move.to || typeof now !== "string" || typeof read !== "string") return false;
  return now.startsWith("=") && read.startsWith("=") && isMovedFormula(read, now, move);
}

/** What is to be written, for the row as it lies now; null where that cannot be told. */
function movedContent(content: CellContent, move: RowMove): CellContent | null {
  if (content.kind !== "formula" || move.from === move.to) return content;
  const formula = movedFormula(content.formula, move);
  return formula === null ? null : { ...content, formula };
}

function exceedsLimits(row: number, column: number, content: CellContent): boolean {
  if (row >= SHEET_LIMITS.rows || column >= SHEET_LIMITS.columns) return true;
  if (content.kind === "text") return content.text.length > CELL_LIMITS.text;
  return content.kind === "formula" && content.formula.length > CELL_LIMITS.formula;
}

function skip(reason: CellSkipReason, sheet: string, row: number, column: number, found: string): Skip {
  return { address: shownAddress(sheet, { row, column }), reason, found };
}

/** Sheets by id, and by name for refs that were read through another carrier. */
class SheetLookup {
  private readonly byId = new Map<string, IndexedSheet>();
  private readonly byName = new Map<string, IndexedSheet>();

  constructor(grids: readonly Grid[]) {
    for (const grid of grids) {
      const sheet = new IndexedSheet(grid);
      this.byId.set(grid.sheet.id, sheet);
      this.byName.set(grid.sheet.name, sheet);
    }
  }

  find(ref: SheetRef): IndexedSheet | null {
    return this.byId.get(ref.id) ?? this.byName.get(ref.name) ?? null;
  }
}

class IndexedSheet {
  readonly rows: RowIndex;
  private merges: MergeIndex | null = null;

  constructor(readonly grid: Grid) {
    this.rows = new RowIndex(grid);
  }

  /** Inside a merged area, but not its top-left cell. */
  isCovered(row: number, column: number): boolean {
    this.merges ??= new MergeIndex(this.grid.merges);
    return this.merges.covers({ row, column });
  }
}

/** Merges by every row that they touch; the few tall ones are asked one by one. */
class MergeIndex {
  private readonly byRow = new Map<number, CellRange[]>();
  private readonly tall: CellRange[] = [];

  constructor(merges: readonly CellRange[]) {
    for (const merge of merges) {
      if (rowCountOf(merge) > TALL_MERGE) this.tall.push(merge);
      else this.add(merge);
    }
  }

  covers(cell: CellPosition): boolean {
    return [...(this.byRow.get(cell.row) ?? []), ...this.tall].some(
      (merge) => rangeContains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column),
    );
  }

  private add(merge: CellRange): void {
    for (let row = merge.top; row <= merge.bottom; row++) {
      const merges = this.byRow.get(row);
      if (merges) merges.push(merge);
      else this.byRow.set(row, [merge]);
    }
  }
}
