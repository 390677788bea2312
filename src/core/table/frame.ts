import { finishSteps } from "../steps";
import { looksLikeDeadline, looksLikeNumber, foldedSign } from "./cell-features";
import { firstSign, OTHER_SIGN } from "./first-sign";
import { foldText } from "./fold";
import type { Area } from "./area";
import { headerLevels, type HeaderBlock } from "./header-block";
import { readNumbering } from "./numbering";
import type { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";
import { columnOf, keyColumnOf, readColumns, sampleRows } from "./table-columns";

/** A table as the segmentation finds it: where it is, its header, its columns. */
export interface Frame {
  readonly area: Area;
  readonly header: HeaderBlock | null;
  readonly columns: readonly DraftColumn[];
  /** Body rows that the columns were judged by. */
  readonly sample: readonly number[];
}

export function frameOf(view: SheetView, area: Area, header: HeaderBlock | null): Frame {
  return finishSteps(frameSteps(view, area, header));
}

/** The same in slices of one column. */
export function* frameSteps(view: SheetView, area: Area, header: HeaderBlock | null): Generator<void, Frame> {
  const sample = sampleRows(view, header, area);
  return { area, header, sample, columns: yield* readColumns(view, header, area, sample) };
}

/** The header as one comparable text per column. */
function headerKeys(view: SheetView, header: HeaderBlock, area: Area): string[] {
  const keys: string[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    keys.push(headerLevels(view, header, column).map(foldText).join(" / "));
  }
  return keys;
}

const SAME_HEADER = 0.7;

/** A header printed again: most named columns bear the same names. */
export function isSameHeader(view: SheetView, first: HeaderBlock, second: HeaderBlock, area: Area): boolean {
  const a = headerKeys(view, first, area);
  const b = headerKeys(view, second, area);
  const named = a
    .map((key, index) => [key, b[index] ?? ""] as const)
    .filter(([x, y]) => x !== "" || y !== "");
  const same = named.filter(([x, y]) => x === y).length;
  return named.length > 0 && same / named.length >= SAME_HEADER;
}

const TOTAL_WORD = /^(?:итого?(?!\p{L})|всего(?!\p{L})|в том числе)/iu;
/** Nearly no cell of a long table begins so. */
const [TOTAL_SIGN, ALL_SIGN] = [firstSign("и"), firstSign("в")];

/** A row that sums up: «Итого», «Всего по разделу»; not the sum of the one thing named before it. */
export function isTotalRow(view: SheetView, row: number, area: Area): boolean {
  for (let column = area.left; column <= Math.min(area.right, area.left + 2); column += 1) {
    const sign = view.sign(row, column);
    const isOpen = sign === TOTAL_SIGN || sign === ALL_SIGN || sign === OTHER_SIGN;
    if (isOpen && TOTAL_WORD.test(view.text(row, column)))
      return !isNamedBefore(view, row, area.left, column);
  }
  return false;
}

function isNamedBefore(view: SheetView, row: number, left: number, column: number): boolean {
  return view.filledColumns(row, left, column - 1).some((at) => readNumbering(view.text(row, at)) === null);
}

/** A row that can only be a record of this table: it has its number, its time or its figures. */
export function fitsFrame(view: SheetView, frame: Frame, row: number): boolean {
  const { area, columns } = frame;
  const filled = view.filledColumns(row, area.left, area.right);
  if (filled.length < 2) return false;
  const key = keyColumnOf(columns);
  const hasKey = key !== null && view.isFilled(row, key.column);
  const number = columnOf(columns, "number");
  if (hasKey && number && number.column !== key.column) {
    if (readNumbering(view.text(row, number.column)) !== null) return true;
  }
  const deadline = columnOf(columns, "deadline") ?? columnOf(columns, "deadlineEnd");
  if (hasKey && deadline && looksLikeDeadline(foldedSign(view.text(row, deadline.column)))) return true;
  if (isTotalRow(view, row, area)) return false;
  return fitsByFigures(view, frame, row, filled.length);
}

/** Columns of figures; «х» is a figure's place in one table and a sign of a cyclogram in another. */
export const numericColumns = (columns: readonly DraftColumn[]): readonly DraftColumn[] =>
  columns.filter(({ profile, role }) => profile.number >= 0.6 && profile.mark < 0.6 && role !== "number");

/** So many cells of a record are filled in a table without figures. */
export function leastFilled(columns: readonly DraftColumn[]): number {
  const usual = columns.reduce((sum, { profile }) => sum + profile.filled / Math.max(1, profile.sampled), 0);
  return Math.max(3, Math.ceil(usual * 0.6));
}

function fitsByFigures(view: SheetView, { columns }: Frame, row: number, filled: number): boolean {
  const numeric = numericColumns(columns);
  if (numeric.length === 0) return filled >= leastFilled(columns);
  const hits = numeric.filter(({ column }) => {
    const text = view.text(row, column).trim();
    return typeof view.value(row, column) === "number" || (text !== "" && looksLikeNumber(text));
  });
  return hits.length >= Math.max(1, numeric.length * 0.5);
}
