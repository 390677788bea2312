import { endsSlice } from "../steps";
import { foldedSign, looksLikeDeadline } from "./cell-features";
import { MARK } from "./column-profile";
import type { DraftColumn } from "./draft-column";
import { fitsFrame, frameSteps, isSameHeader, numericColumns, type Frame } from "./frame";
import type { Area } from "./area";
import { growHeader, lexicalHeaderScore, type HeaderBlock } from "./header-block";
import { readNumbering } from "./numbering";
import type { SheetView } from "./sheet-view";
import { structuralHeaderScore } from "./structural-header";
import { columnOf } from "./table-columns";

/** Where a table of another kind begins below one, though its names are not in the dictionary. */

const CLEAR_STRUCTURE = 0.5;
const USUAL = 0.6;
const ROWS_TO_JUDGE = 5;
/** A long table full of doubtful headings is not taken apart. */
const MAX_TRIES = 8;

export function firstRowOfCells(view: SheetView, { top, bottom, left, right }: Area): number | null {
  for (let row = top; row <= bottom; row += 1) if (view.countFilled(row, left, right, 2) >= 2) return row;
  return null;
}

/** A header that the first row of cells makes by what stands below it. */
export function structuralHeader(view: SheetView, piece: Area): HeaderBlock | null {
  const row = firstRowOfCells(view, piece);
  if (row === null) return null;
  const score = structuralHeaderScore(view, row, piece);
  return score >= CLEAR_STRUCTURE ? growHeader(view, row, piece, Math.min(0.6, score)) : null;
}

const HAS_DIGIT = /\d/u;
const saysWhen = (text: string): boolean => looksLikeDeadline(foldedSign(text));

const isUsual = ({ profile }: DraftColumn): boolean => profile.filled >= profile.sampled * USUAL;

/** A record has what the records of the table usually have: a number, a time or marks of it, figures. */
function isRecordOf(view: SheetView, frame: Frame, row: number): boolean {
  const { columns } = frame;
  const textOf = (column: DraftColumn) => view.text(row, column.column);
  const number = columnOf(columns, "number");
  const time = columnOf(columns, "deadline") ?? columnOf(columns, "deadlineStart");
  const figures = numericColumns(columns);
  const usual = [number, time].filter((column) => column !== null && isUsual(column));
  const marks = columns.filter(({ profile }) => profile.mark >= USUAL);
  if (marks.length > 1) return marks.some((column) => MARK.test(textOf(column).trim()));
  if (usual.length === 0 && figures.length === 0) return fitsFrame(view, frame, row);
  if (number && usual.includes(number) && readNumbering(textOf(number)) === null) return false;
  if (time && usual.includes(time) && !saysWhen(textOf(time))) return false;
  const filled = figures.filter((column) => /^[^\p{L}]*\d/u.test(textOf(column))).length;
  return filled >= figures.length * 0.5;
}

/** A quick yes for nearly every row below a title or a blank row: it is numbered or says when. */
function isPlainRecord(view: SheetView, { columns }: Frame, row: number): boolean {
  const number = columnOf(columns, "number");
  if (number && readNumbering(view.text(row, number.column)) !== null) return true;
  const time = columnOf(columns, "deadline") ?? columnOf(columns, "deadlineStart");
  return (
    time !== null && saysWhen(view.text(row, time.column)) && HAS_DIGIT.test(view.text(row, time.column))
  );
}

/** A row that may name columns, by its words or by what stands below it. */
function headerAt(view: SheetView, row: number, run: Area): HeaderBlock | null {
  const lexical = lexicalHeaderScore(view, row, run);
  const score = lexical > 0 ? lexical : structuralHeaderScore(view, row, run);
  return lexical > 0 || score >= CLEAR_STRUCTURE ? growHeader(view, row, run, Math.min(1, score)) : null;
}

/** Neither the header nor what stands below it are records of the table above, whose own rows are. */
function isAnother(view: SheetView, frame: Frame, header: HeaderBlock, run: Area): boolean {
  if (frame.header === null || isRecordOf(view, frame, header.top)) return false;
  if (isSameHeader(view, frame.header, header, frame.area)) return false;
  const below = rowsOfCells(view, { ...run, top: header.bottom + 1 });
  const own = rowsOfCells(view, { ...frame.area, top: frame.header.bottom + 1 });
  return below.length > 0 && !areRecords(view, frame, below) && areRecords(view, frame, own);
}

const areRecords = (view: SheetView, frame: Frame, rows: readonly number[]): boolean =>
  rows.length > 0 && rows.filter((row) => isRecordOf(view, frame, row)).length >= rows.length * 0.5;

function rowsOfCells(view: SheetView, { top, bottom, left, right }: Area): number[] {
  const rows: number[] = [];
  for (let row = top; row <= bottom && rows.length < ROWS_TO_JUDGE; row += 1) {
    if (view.countFilled(row, left, right, 2) >= 2) rows.push(row);
  }
  return rows;
}

/** Another table begins with the first row of cells of a run below. */
export function beginsAnother(view: SheetView, frame: Frame, run: Area): boolean {
  const row = firstRowOfCells(view, run);
  const header = row === null || isPlainRecord(view, frame, row) ? null : headerAt(view, row, run);
  return header !== null && isAnother(view, frame, header, run);
}

/** The first row of the single-cell rows right above a header: the title lines of its table. */
export function titleTop(view: SheetView, headerTop: number, area: Area): number {
  let top = headerTop;
  while (top > area.top && view.countFilled(top - 1, area.left, area.right, 2) <= 1) top -= 1;
  return top;
}

/** Two tables where one was taken for the rest of the other. */
interface Parted {
  readonly above: Frame;
  readonly header: HeaderBlock;
}

/** Parts a frame at a title line with another table below it; null where it is one table. In slices. */
export function* partAtTitle(view: SheetView, frame: Frame): Generator<void, Parted | null> {
  const { area, header: own } = frame;
  if (own === null) return null;
  let isBelowTitle = false;
  let tries = 0;
  for (let row = own.bottom + 1; row <= area.bottom && tries < MAX_TRIES; row += 1) {
    if (endsSlice(row)) yield;
    const filled = view.countFilled(row, area.left, area.right, 2);
    const isOpen = filled >= 2 && isBelowTitle && !isPlainRecord(view, frame, row);
    const header = isOpen ? headerAt(view, row, area) : null;
    if (filled > 0) isBelowTitle = filled === 1;
    const bottom = header === null ? -1 : titleTop(view, header.top, area) - 1;
    if (header === null || bottom <= own.bottom) continue;
    tries += 1;
    const above = yield* frameSteps(view, { ...area, bottom }, own);
    if (isAnother(view, above, header, { ...area, top: row })) return { above, header };
  }
  return null;
}
