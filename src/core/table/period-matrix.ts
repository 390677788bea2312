import { MONTH_GENITIVES, MONTH_NAMES } from "../russian";
import type { HeaderScore } from "./header-scoring";
import { withRomanMonths } from "./header-period";
import type { Field } from "./model";
import type { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";

/**
 * Cyclograms: a column for every month (quarter, year), with a sign in the cells of the months when something
 * is done. The columns keep the role «other»: none of them holds the deadline by itself, and a repair must not
 * write a date into one. The marked months together are given as the row's `deadline` field instead.
 */
export interface PeriodColumn {
  readonly column: number;
  /** «сентябрь», «I квартал», «2024 год». */
  readonly label: string;
  /** 1..12 for a month. */
  readonly month: number | null;
}

const MIN_COLUMNS = 3;
const MIN_MARKS = 0.6;

/** Months as columns may also hold whole texts (what is done in the month): such a table marks nothing. */
const MAX_MARK_LENGTH = 14;

function labelOf({ header, score, profile }: DraftColumn, month: number | null): string | null {
  if (profile.averageLength > MAX_MARK_LENGTH) return null;
  if (month !== null) return MONTH_NAMES[month - 1] ?? null;
  if (score.isPart) return header.split(" / ").pop()?.trim() ?? null;
  return score.year !== null && isTimeMatrix(score) && profile.mark >= MIN_MARKS ? `${score.year} год` : null;
}

const isTimeMatrix = (score: HeaderScore): boolean => (score.topics.get("deadline") ?? 0) >= 0.5;

/** Whether the words of the headers make a cyclogram: the places of its columns among the headers. */
export function matrixPlaces(scores: readonly HeaderScore[]): number[] {
  const places = withRomanMonths(scores).flatMap((score, place) => {
    const isTime = score.month !== null || score.isPart || (score.year !== null && isTimeMatrix(score));
    return isTime ? [place] : [];
  });
  return places.length >= MIN_COLUMNS ? places : [];
}

/** The columns of a cyclogram, from left to right; [] where the table is none. */
export function periodColumns(columns: readonly DraftColumn[]): PeriodColumn[] {
  const names = withRomanMonths(columns.map(({ score }) => score));
  const found = columns.flatMap((column, index) => {
    const month = names[index]?.month ?? null;
    const label = labelOf(column, month);
    return label === null ? [] : [{ column: column.column, label, month }];
  });
  return found.length >= MIN_COLUMNS ? found : [];
}

const MARK = /^[+*✓✔√vхx×•●■]+$/iu;
const DAY = /^(?:[1-9]|[12]\d|3[01])$/u;

/** The time of a row as words («сентябрь, октябрь»); null where no column is marked. */
export function matrixDeadline(view: SheetView, row: number, columns: readonly PeriodColumn[]): Field | null {
  const marked = columns.filter(({ column }) => coveringText(view, row, column) !== "");
  const [first] = marked;
  if (!first) return null;
  const text = marked
    .map((period) => wordsOf(coveringText(view, row, period.column).trim(), period))
    .join(", ");
  return { row, column: first.column, text, value: text, numberFormat: "General" };
}

/** A sign may be merged over several months. */
function coveringText(view: SheetView, row: number, column: number): string {
  const merge = view.mergeAt(row, column);
  return merge ? view.text(merge.top, merge.left) : view.text(row, column);
}

function wordsOf(cell: string, { label, month }: PeriodColumn): string {
  if (MARK.test(cell)) return label;
  if (DAY.test(cell) && month !== null) return `${cell} ${MONTH_GENITIVES[month - 1] ?? label}`;
  return label;
}
