import { MONTH_NAMES } from "../russian";
import type { ColumnProfile } from "./column-profile";
import { scoreHeader, type HeaderScore } from "./header-scoring";
import { withRomanMonths } from "./header-period";
import type { Field } from "./model";
import { withMonth } from "./part-of-month";
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
  /** A year whose cells say when in the year: «март – май», «до 1 июня». */
  readonly year: number | null;
  /** The year that a group header over months or quarters names: «2025» over «III кв. | IV кв.». */
  readonly groupYear: number | null;
}

const MIN_COLUMNS = 3;
/** Years under «Сроки» and marked halves of a year are told apart by two already. */
const MIN_SURE_COLUMNS = 2;
const MIN_MARKS = 0.6;
const MIN_TIMES = 0.6;
const MIN_FIGURES = 0.5;

/** Longer cells are texts: what is done in the month is written into it. */
const MAX_MARK_LENGTH = 14;
const MAX_NAMES = 0.5;
/** «5», «15» under a month are days; «120,5» is an amount. */
const LONGEST_DAY = 2;

const isTimeMatrix = (score: HeaderScore): boolean => (score.topics.get("deadline") ?? 0) >= 0.5;

const isMarked = (profile: ColumnProfile | null): boolean => profile !== null && profile.mark >= MIN_MARKS;

/** A year under «Сроки», or one with signs below it; figures below a year are values. */
function isTimeYear(score: HeaderScore, profile: ColumnProfile | null): boolean {
  if (score.year === null || (profile !== null && profile.number >= MIN_FIGURES)) return false;
  return isTimeMatrix(score) || isMarked(profile);
}

/** Years and marked halves of a year. */
const isSureOfTime = (score: HeaderScore, profile: ColumnProfile | null): boolean =>
  isTimeYear(score, profile) || (score.isPart && isMarked(profile));

const leastColumns = (areSure: boolean): number => (areSure ? MIN_SURE_COLUMNS : MIN_COLUMNS);

/** Whether the headers make a cyclogram: the places of its columns among the headers. */
export function matrixPlaces(
  scores: readonly HeaderScore[],
  profiles: readonly (ColumnProfile | null)[],
): number[] {
  const profileAt = (place: number) => profiles[place] ?? null;
  const places = withRomanMonths(scores).flatMap((score, place) =>
    score.month !== null || score.isPart || isTimeYear(score, profileAt(place)) ? [place] : [],
  );
  const areSure = places.every((place) => isSureOfTime(scores[place] as HeaderScore, profileAt(place)));
  return places.length >= leastColumns(areSure) ? places : [];
}

const SCHOOL_YEAR = /20\d{2}\D+\d{2}/u;

/** A calendar year; of a school year a month may stand in either half. */
function yearOfGroup(levels: readonly string[]): number | null {
  const years = levels.filter((level) => !SCHOOL_YEAR.test(level)).map((level) => scoreHeader(level).year);
  return years.find((year) => year !== null) ?? null;
}

function periodOf(
  { column, header, score, profile }: DraftColumn,
  month: number | null,
): PeriodColumn | null {
  // «Направление | Сентябрь | Октябрь» over what is done; names in the months are those on duty.
  const areFigures = profile.number >= MIN_FIGURES && profile.averageLength > LONGEST_DAY;
  const isDone = month !== null && profile.person < MAX_NAMES;
  const isTold = !areFigures && (profile.averageLength <= MAX_MARK_LENGTH || isDone);
  const levels = header.split(" / ");
  const leaf = levels.pop()?.trim() ?? "";
  if (month !== null || score.isPart) {
    const label = month === null ? leaf : (MONTH_NAMES[month - 1] ?? "");
    return isTold ? { column, label, month, year: null, groupYear: yearOfGroup(levels) } : null;
  }
  if (!isTimeYear(score, profile)) return null;
  const areTimes = profile.mark >= MIN_MARKS || profile.mark + profile.deadline >= MIN_TIMES;
  return areTimes ? { column, label: `${score.year} год`, month, year: score.year, groupYear: null } : null;
}

/** The columns of a cyclogram, from left to right; [] where the table is none. */
export function periodColumns(columns: readonly DraftColumn[]): PeriodColumn[] {
  const names = withRomanMonths(columns.map(({ score }) => score));
  const periods = columns.map((column, index) => periodOf(column, names[index]?.month ?? null));
  const areSure = columns.every(
    ({ score, profile }, index) => periods[index] === null || isSureOfTime(score, profile),
  );
  const found = periods.filter((period) => period !== null);
  return found.length >= leastColumns(areSure) ? found : [];
}

/** «до 15», «3 декада», «15.01, 12.02» under a month; a longer text tells what is done. */
const LONGEST_TIME = 24;
const MARK = /^[+*✓✔√vхx×•●■]+$/iu;
/** «до 25.03» under a quarter. */
const OWN_DATE = /(?<!\d)\d{1,2}\.(?:0[1-9]|1[0-2])(?!\d)/u;
const HAS_YEAR = /(?<!\d)20\d{2}(?!\d)/u;

/** The time of a row as words («сентябрь, октябрь»); null where no column is marked. */
export function matrixDeadline(view: SheetView, row: number, columns: readonly PeriodColumn[]): Field | null {
  const marked = columns.filter(({ column }) => coveringText(view, row, column) !== "");
  const [first] = marked;
  if (!first) return null;
  const words = marked.map((period) => wordsOf(coveringText(view, row, period.column).trim(), period));
  const text = words.join(marked.some(({ year }) => year !== null) ? "; " : ", ");
  return { row, column: first.column, text, value: text, numberFormat: "General" };
}

/** A sign may be merged over several months. */
function coveringText(view: SheetView, row: number, column: number): string {
  const merge = view.mergeAt(row, column);
  return merge ? view.text(merge.top, merge.left) : view.text(row, column);
}

/** «+» under «III кв.» of 2025 -> «III кв. 2025»; «до 25.03» of 2026 -> «до 25.03.2026». */
function wordsOf(cell: string, period: PeriodColumn): string {
  const words = wordsOfCell(cell, period);
  if (period.groupYear === null || HAS_YEAR.test(words)) return words;
  return OWN_DATE.test(words)
    ? words.replace(OWN_DATE, `$&.${period.groupYear}`)
    : `${words} ${period.groupYear}`;
}

function wordsOfCell(cell: string, { label, month, year }: PeriodColumn): string {
  if (MARK.test(cell) || (month !== null && cell.length > LONGEST_TIME)) return label;
  if (OWN_DATE.test(cell)) return cell;
  const part = month === null ? null : withMonth(cell, month);
  if (part !== null) return part;
  if (year !== null && /\p{L}{2}/u.test(cell)) return HAS_YEAR.test(cell) ? cell : `${label}: ${cell}`;
  return label;
}
