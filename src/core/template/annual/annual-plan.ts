import { formatDeadline, occurrences, readDeadline, type DateSpan, type Deadline } from "../../deadline";
import { daysInMonth, dayOf, monthOf, yearOf } from "../../deadline/calendar";
import type { Period } from "../../table/model";
import { MONTHS } from "../document-words";
import { shownDate } from "../sheet-draft";
import type { RegionalBlock, RegionalMeasure, RegionalPlan } from "../regional-plan";

/** A measure of a plan for one year: one occurrence of a measure of the source plan. */
export interface AnnualRow {
  readonly block: RegionalBlock;
  readonly source: RegionalMeasure;
  /** «Октябрь 2026 г.», «по плану УО»: what stands in «Срок». */
  readonly deadlineText: string;
  /** null where the calendar does not know the time («по плану …», «по мере необходимости»). */
  readonly span: DateSpan | null;
  /** Place of the occurrence within the year, from 0. */
  readonly occurrence: number;
}

export interface AnnualPlan {
  readonly period: Period;
  readonly rows: readonly AnnualRow[];
}

/** More occurrences of one measure are no rows of a plan («еженедельно»): one row keeps the words. */
const MOST_OCCURRENCES = 12;

/** The calendar year «2026» or the school year «2025/2026»; null where the text is neither. */
export function yearPeriod(text: string): Period | null {
  const [, first = "", second] = /^(20\d{2})(?:\s*[/–-]\s*(20\d{2}))?$/u.exec(text.trim()) ?? [];
  if (first === "") return null;
  if (second === undefined) return { start: `${first}-01-01`, end: `${first}-12-31` };
  return Number(second) === Number(first) + 1 ? { start: `${first}-09-01`, end: `${second}-08-31` } : null;
}

/**
 * One year of a plan of several (METHODOLOGY 7: a plan for 2022–2025 and one for each calendar year): a repeated
 * measure gives a row for each time it falls due, «по плану …» is kept as it is, what has no time in the year is
 * left out.
 */
export function annualPlan(plan: RegionalPlan, period: Period): AnnualPlan {
  const rows = plan.blocks.flatMap((block) =>
    block.measures.flatMap((source) => rowsOf(block, source, plan.period ?? period, period)),
  );
  return { period, rows };
}

function rowsOf(block: RegionalBlock, source: RegionalMeasure, whole: Period, period: Period): AnnualRow[] {
  const { deadline } = source;
  const row = (deadlineText: string, span: DateSpan | null, occurrence = 0): AnnualRow => {
    return { block, source, deadlineText, span, occurrence };
  };
  if (!deadline) return [row(source.deadlineText, null)];
  const spans = occurrences(deadline, whole).flatMap((span) => clip(span, period));
  if (spans.length === 0) return isDated(deadline) ? [] : [row(source.deadlineText, null)];
  if (!isRepeated(deadline) || spans.length > MOST_OCCURRENCES) {
    const first = spans[0];
    const last = spans.at(-1);
    const span = first && last ? { start: first.start, end: last.end } : null;
    return [row(keptWords(source, span), span)];
  }
  return spans.map((span, index) => row(spanText(span), span, index));
}

/** The document that gives the date stays in the words; a single date is told in the house style. */
function keptWords({ deadline, deadlineText }: RegionalMeasure, span: DateSpan | null): string {
  if (!span || !deadline || deadline.byDocument !== null || deadline.recurrence !== null) return deadlineText;
  const { start, end } = deadline;
  const reachesOut = (start !== null && start < span.start) || (end !== null && end > span.end);
  return reachesOut ? spanText(span) : deadlineText;
}

/** Rhythms inside one another («по четвертям, полугодиям, году») are one row in their own words. */
const isRepeated = ({ recurrence, kind, parts }: Deadline): boolean =>
  (recurrence !== null && !recurrence.includes("+")) || (kind === "list" && parts.length > 1);

const isDated = ({ start, end, parts, recurrence, kind }: Deadline): boolean =>
  kind !== "byDocument" && recurrence === null && (start !== null || end !== null || parts.length > 0);

function clip({ start, end }: DateSpan, period: Period): DateSpan[] {
  const [from, to] = [start > period.start ? start : period.start, end < period.end ? end : period.end];
  return from <= to ? [{ start: from, end: to }] : [];
}

/** «Октябрь 2026 г.», «Сентябрь – ноябрь 2026 г.», «15 марта 2026 г.» in the house style of deadlines. */
export function spanText(span: DateSpan): string {
  const year = yearOf(span.start);
  if (span.start === `${year}-01-01` && span.end === `${year}-12-31`) return `В течение ${year} года`;
  const whole =
    dayOf(span.start) === 1 && dayOf(span.end) === daysInMonth(yearOf(span.end), monthOf(span.end));
  const month = (iso: string): string => `${MONTHS[monthOf(iso) - 1]} ${yearOf(iso)} г.`;
  const plain =
    span.start === span.end
      ? shownDate(span.start)
      : !whole
        ? `${shownDate(span.start)} – ${shownDate(span.end)}`
        : month(span.start) === month(span.end)
          ? month(span.start)
          : `${month(span.start)} – ${month(span.end)}`;
  return formatDeadline(readDeadline(plain, null)) ?? plain;
}
