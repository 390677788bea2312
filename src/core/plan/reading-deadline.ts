import { readDeadline, type Deadline } from "../deadline";
import { MONTH_GENITIVES, MONTH_NAMES } from "../russian";
import { dateTokens, withMonth, type Field, type Period, type TableRow } from "../table";
import { rememberTexts } from "./remember-texts";

const MS_PER_DAY = 86_400_000;
/** Serial 0 of the two date systems of Excel; serials from 61 on are true in the 1900 system. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

const pad = (value: number): string => String(value).padStart(2, "0");

/** Words that a number format puts before the date: «до » in `"до "dd.mm.yyyy`. */
function wordsBefore(code: string): string {
  const literals = /^(?:\[[^\]]*\])*\s*((?:"[^"]*"|\\.|\s)+)/u.exec(code)?.[1] ?? "";
  return literals.replace(/["\\]/gu, "");
}

/**
 * What a deadline cell says, as words: a date cell says as much as its number format shows («mmmm yyyy» is a
 * month, whatever day is stored), any other cell says its text.
 */
export function deadlineWords({ value, text, numberFormat }: Field, date1904: boolean): string {
  if (typeof value !== "number") return text;
  const shown = new Set(dateTokens(numberFormat));
  if (shown.size === 0) return text;
  const date = new Date((date1904 ? EPOCH_1904 : EPOCH_1900) + Math.floor(value) * MS_PER_DAY);
  const [day, month, year] = [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
  const before = wordsBefore(numberFormat);
  if (shown.has("d") && shown.has("y")) return `${before}${pad(day)}.${pad(month + 1)}.${year}`;
  if (shown.has("d")) return `${before}${day} ${MONTH_GENITIVES[month] ?? ""}`;
  if (shown.has("m") && shown.has("y"))
    return `${before}${(before === "" ? MONTH_NAMES : MONTH_GENITIVES)[month] ?? ""} ${year}`;
  return shown.has("y") ? `${before}${year} год` : `${before}${MONTH_NAMES[month] ?? text}`;
}

export interface DeadlineFields {
  readonly deadline?: Field | undefined;
  readonly deadlineStart?: Field | undefined;
  readonly deadlineEnd?: Field | undefined;
}

/**
 * Reads the deadlines of one table's rows: from one column, or from the columns «начало» and «окончание» as one
 * deadline.
 * @param period of the plan; it only supplies what is missing: the year, and in a plan of one month the month
 * @param header of the column of deadlines
 */
export function deadlineReader(
  period: Period | null,
  date1904: boolean,
  header = "",
): (fields: DeadlineFields) => Deadline | null {
  const completed = inMonthOf(period, header);
  const readText = rememberTexts((text) => ({ ...readDeadline(completed(text), period), text }));
  const read = (field: Field): Deadline => {
    const words = deadlineWords(field, date1904);
    return words === field.text ? readText(words) : { ...readText(words), text: field.text };
  };
  return ({ deadline, deadlineStart, deadlineEnd }) => {
    if (deadline && (deadline.text !== "" || !(deadlineStart || deadlineEnd))) return read(deadline);
    return fromStartToEnd(deadlineStart ? read(deadlineStart) : null, deadlineEnd ? read(deadlineEnd) : null);
  };
}

const WEEKS = /недел/iu;
const DAYS = /числ|дат|д(?:ень|ни)(?!\p{L})|срок/iu;
const ONE_DIGIT = /^\s*[1-5]\s*$/u;

/** In a plan of one month «11» and «до 15» under «Дата» are days of it, «2» under «Неделя» is its second week. */
function inMonthOf(period: Period | null, header: string): (words: string) => string {
  const month =
    period?.start.slice(0, 7) === period?.end.slice(0, 7) ? Number(period?.start.slice(5, 7)) : NaN;
  if (Number.isNaN(month)) return (words) => words;
  if (WEEKS.test(header))
    return (words) => (ONE_DIGIT.test(words) ? (withMonth(`${words.trim()} неделя`, month) ?? words) : words);
  return DAYS.test(header) ? (words) => withMonth(words, month) ?? words : (words) => words;
}

/** A heading that names a month is short. */
const MAX_MONTH_HEADING = 40;

/**
 * Reads the deadlines of one table's rows where headings may be months: «2 декада» under «СЕНТЯБРЬ» is that of
 * September. A heading only tells what neither the cell nor the plan period does.
 * @param header of the column of deadlines
 */
export function rowDeadlineReader(
  period: Period | null,
  date1904: boolean,
  header = "",
): (row: Pick<TableRow, "fields" | "section">) => Deadline | null {
  const read = deadlineReader(period, date1904, header);
  const readUnder = rememberTexts((heading) => {
    const month = heading.length <= MAX_MONTH_HEADING ? readDeadline(heading, period) : null;
    if (month?.kind !== "month" || month.start === null || month.end === null) return null;
    return deadlineReader({ start: month.start, end: month.end }, date1904, header);
  });
  return ({ fields, section }) => {
    const deadline = read(fields);
    if (section === null || deadline === null || !lacksMonth(deadline)) return deadline;
    const under = readUnder(section)?.(fields);
    return under?.start ? under : deadline;
  };
}

const lacksMonth = ({ kind, start, end }: Deadline): boolean =>
  start === null && end === null && (kind === "month" || kind === "range" || kind === "none");

/** Two readings become the range between them; one alone is an open range. */
function fromStartToEnd(start: Deadline | null, end: Deadline | null): Deadline | null {
  const hasStart = start !== null && start.kind !== "none";
  const hasEnd = end !== null && end.kind !== "none";
  if (!hasStart && !hasEnd) return end ?? start;
  const first = hasStart ? start.start : null;
  const last = hasEnd ? end.end : null;
  const isRange = first !== null && last !== null;
  const readings = [hasStart ? start : null, hasEnd ? end : null].filter((reading) => reading !== null);
  const [only] = readings;
  if (only && first === null && last === null) return only;
  return {
    text: readings.map(({ text }) => text.trim()).join(" – "),
    kind: isRange ? "range" : last !== null ? "openStart" : "openEnd",
    start: first,
    end: last,
    recurrence: null,
    byDocument: null,
    parts: [],
    certain: readings.every(({ certain }) => certain) && (!isRange || first <= last),
  };
}
