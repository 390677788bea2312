import { isoDate, monthOf, yearOf, daysInMonth } from "../../deadline/calendar";
import { partyKey } from "../../responsible";
import { columnLetters } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import type { Period } from "../../table/model";
import type { AnnualPlan, AnnualRow } from "../annual/annual-plan";
import { MONTHS, periodPhrase } from "../document-words";
import {
  BODY_LOOK,
  DATE_FORMAT,
  LINE_HEIGHT,
  SheetDraft,
  date,
  formula,
  linesOf,
  text,
} from "../sheet-draft";
import { landscapePage } from "../../sheet/page";

const WORDS = {
  sheet: "Циклограмма",
  title: "Циклограмма мероприятий",
  headers: ["№", "Мероприятие", "Ответственный", "Начало", "Окончание"],
  load: "Загрузка ответственных: мероприятий в месяц",
} as const;

const FIRST_MONTH = WORDS.headers.length;
const RESPONSIBLE = 2;
const START = 3;
const END = 4;
const MOST_MONTHS = 24;
const MONTH_WIDTH = 6;
/** Lines of height that a month written upwards takes. */
const HEAD_LINES = 4;

/** First day of each month of the period. */
function monthsOf({ start, end }: Period): string[] {
  const months: string[] = [];
  let [year, month] = [yearOf(start), monthOf(start)];
  while (isoDate(year, month, 1) <= end && months.length < MOST_MONTHS) {
    months.push(isoDate(year, month, 1));
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}

const lastDay = (first: string): string =>
  isoDate(yearOf(first), monthOf(first), daysInMonth(yearOf(first), monthOf(first)));

/**
 * Months by measures: bars are conditional formats over the real start and end in hidden columns, so that a moved
 * date moves its bar; the current month has a frame of its own. Below it, the load of each responsible.
 */
export function cyclogramSheet({ rows, period }: AnnualPlan): SheetSpec {
  const months = monthsOf(period);
  const draft = new SheetDraft([6, 50, 28, 11, 11, ...months.map(() => MONTH_WIDTH)]);
  draft.line(WORDS.title, { bold: true, fontSize: 14, horizontal: "center" });
  draft.line(periodPhrase(period), { horizontal: "center" });
  draft.gap();
  const dated = rows.filter(({ span }) => span !== null);
  const head = addHead(draft, months);
  const top = draft.next;
  dated.forEach((row, index) => addBar(draft, row, index));
  const bottom = draft.next - 1;
  if (bottom >= top) addBars(draft, head, top, bottom);
  draft.gap();
  addLoad(draft, dated, months, { head, top, bottom });
  return draft.toSpec({
    name: WORDS.sheet,
    role: `cyclogram:${period.start}..${period.end}`,
    freeze: { rows: head + 1, columns: 2 },
    hiddenColumns: [START, END],
    ...(bottom >= top && { autoFilter: { top: head, bottom, left: 0, right: draft.lastColumn } }),
    pageSetup: landscapePage(head),
  });
}

/** Month heads are real dates shown as «янв. 26», so that the bars can be compared with them. */
function addHead(draft: SheetDraft, months: readonly string[]): number {
  const titles = [...WORDS.headers, ...months.map((month) => MONTHS[monthOf(month) - 1] ?? "")];
  const head = draft.header(titles, HEAD_LINES);
  const cells = draft.rows[head];
  months.forEach((month, index) => {
    if (cells) cells[FIRST_MONTH + index] = date(month);
  });
  draft.format(head, head, { numberFormat: "[$-419]mmm yy", textRotation: 90 }, FIRST_MONTH);
  return head;
}

function addBar(draft: SheetDraft, { source, span }: AnnualRow, index: number): void {
  if (!span) return;
  const lines = Math.max(linesOf(source.text, 48), linesOf(source.responsibleText, 26));
  const row = draft.add(
    [
      text(String(index + 1)),
      text(source.text),
      text(source.responsibleText),
      date(span.start),
      date(span.end),
    ],
    lines * LINE_HEIGHT,
  );
  draft.format(row, row, BODY_LOOK);
  draft.format(row, row, { horizontal: "center" }, 0, 0);
  draft.format(row, row, { numberFormat: DATE_FORMAT }, START, END);
}

function addBars(draft: SheetDraft, head: number, top: number, bottom: number): void {
  const first = columnLetters(FIRST_MONTH);
  const month = `${first}$${head + 1}`;
  const [start, end] = [`$${columnLetters(START)}${top + 1}`, `$${columnLetters(END)}${top + 1}`];
  const isDue = `AND(ISNUMBER(${start}),${start}<=EOMONTH(${month},0),${end}>=${month})`;
  const isNow = `AND(TODAY()>=${month},TODAY()<=EOMONTH(${month},0))`;
  const range = { top, bottom, left: FIRST_MONTH, right: draft.lastColumn };
  draft.conditionalFormats.push(
    { range, formula: `AND(${isDue},${isNow})`, format: { fill: "#C55A11" }, stopIfTrue: true },
    { range, formula: isDue, format: { fill: "#2F5597" }, stopIfTrue: true },
    { range: { ...range, top: head }, formula: isNow, format: { fill: "#FBE5D6" } },
  );
}

/** Counts by native formulas: a body is looked for between the separators of the responsibles of every bar. */
function addLoad(
  draft: SheetDraft,
  rows: readonly AnnualRow[],
  months: readonly string[],
  { head, top, bottom }: { head: number; top: number; bottom: number },
): void {
  const names = responsiblesOf(rows);
  if (names.length === 0) return;
  draft.line(WORDS.load, { bold: true });
  const loads = loadsOf(rows, months);
  const area = (column: number): string => {
    const letters = columnLetters(column);
    return `$${letters}$${top + 1}:$${letters}$${bottom + 1}`;
  };
  for (const name of names) {
    const at = draft.next;
    const named = `ISNUMBER(SEARCH("; "&$B${at + 1}&"; ","; "&${area(RESPONSIBLE)}&"; "))`;
    const counts = months.map((_, index) => {
      const cell = `${columnLetters(FIRST_MONTH + index)}$${head + 1}`;
      const overlaps = `--(${area(START)}<=EOMONTH(${cell},0)),--(${area(END)}>=${cell})`;
      return formula(`=SUMPRODUCT(--${named},${overlaps})`, loads.get(name.toLowerCase())?.[index] ?? 0);
    });
    draft.add([null, text(name), null, null, null, ...counts]);
    draft.format(at, at, BODY_LOOK);
    draft.format(at, at, { horizontal: "center", numberFormat: "0;;" }, FIRST_MONTH);
  }
}

/** More bodies than that are no table to read; each line costs the workbook a formula a month. */
const MOST_RESPONSIBLES = 60;

/** Names as printed, one for all spellings of a body, the busiest first; short enough for SEARCH. */
function responsiblesOf(rows: readonly AnnualRow[]): string[] {
  const names = new Map<string, { readonly name: string; count: number }>();
  for (const { source } of rows) {
    for (const { name, canonical } of source.parties) {
      const key = partyKey(canonical);
      const known = names.get(key);
      if (known) known.count += 1;
      else if (name.length <= 200 && !/[*?~]/u.test(name)) names.set(key, { name, count: 1 });
    }
  }
  return [...names.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_RESPONSIBLES)
    .map(({ name }) => name);
}

/** Measures of each name in each month, as the formulas count them. Linear in the rows. */
function loadsOf(rows: readonly AnnualRow[], months: readonly string[]): Map<string, number[]> {
  const ends = months.map(lastDay);
  const loads = new Map<string, number[]>();
  for (const { source, span } of rows) {
    if (!span) continue;
    for (const name of new Set(source.parties.map((party) => party.name.toLowerCase()))) {
      const counts = loads.get(name) ?? months.map(() => 0);
      loads.set(name, counts);
      months.forEach((month, index) => {
        if (span.start <= (ends[index] ?? "") && span.end >= month) counts[index] = (counts[index] ?? 0) + 1;
      });
    }
  }
  return loads;
}
