import type { Deadline } from "../model";
import { boundsOf } from "./dates";
import type { Facts, Outcome } from "./facts";
import { hasMonthBeforeYears } from "./frames";
import { yearlyCode, type Repetition } from "./recurrences";
import type { Span } from "./spans";

const isYear = (span: Span): boolean => (span.from ?? span.to)!.grain === "year";

/** Whether the text itself dates the span. */
export const hasYear = (span: Span): boolean =>
  [span.from, span.to].every((p) => p === null || (p.year !== null && p.year.kind !== "unknown"));

/** A time that belongs to every year: «декабрь (ежегодно)». */
const isOfEveryYear = (span: Span): boolean => !hasYear(span) && !isYear(span);

/** The repetition is yearly or counted by the year, so that months say when in the year. */
function isYearly({ codes, timesAYear }: Repetition): boolean {
  return codes.includes("yearly") || timesAYear > 0;
}

/** «сентябрь 2023 г., далее ежегодно»: the first time is dated, the others follow a year apart. */
function composeFromFirst(facts: Facts, first: Span, repetition: Repetition): Outcome {
  const yearly = yearlyCode([first]);
  const { start } = boundsOf(facts.text, [first], facts.period);
  const recurrence = repetition.codes.map((code) => (code === "yearly" ? yearly.code : code)).join("+");
  return { kind: "recurring", start, end: null, recurrence, certain: facts.further && yearly.certain };
}

/** «декабрь ежегодно», «2 раза в год (октябрь, апрель)»: times without a year are those of every year. */
export function composeYearly(facts: Facts, repetition: Repetition): Outcome {
  const { text, spans, period } = facts;
  const { timesAYear, codes } = repetition;
  const [first] = spans;
  const single = spans.length === 1 && (first!.shape === "point" || facts.further);
  if (single && timesAYear <= 1 && !isYear(first!) && hasYear(first!)) {
    return composeFromFirst(facts, first!, repetition);
  }
  const yearly = yearlyCode(spans.filter(isOfEveryYear));
  const bounds = spans.filter((span) => !isOfEveryYear(span));
  const stated = boundsOf(text, bounds, period);
  // «2024/2025 учебный год, далее ежегодно»: the year named is the first one.
  const dates = facts.further ? { ...stated, end: null, parts: [] } : stated;
  const counted = timesAYear > 1 && yearly.code !== "yearly";
  // Four times a year with four months named is sure, whatever four times a year alone may mean.
  const certain = counted ? yearly.count === timesAYear : repetition.certain;
  // The code that the months make exact: that of the count («2 раза в год»), else the yearly one.
  const refined = counted ? codes[0] : "yearly";
  return {
    kind: "recurring",
    ...dates,
    recurrence: codes.map((code) => (code === refined ? yearly.code : code)).join("+"),
    certain: certain && yearly.certain && dates.certain && !hasMonthBeforeYears(spans, facts.pieces),
  };
}

/** Makes a deadline of something that repeats, inside the dates that the text or the period gives. */
export function composeRecurring(facts: Facts, repetition: Repetition): Outcome {
  if (isYearly(repetition)) return composeYearly(facts, repetition);
  const bounds = boundsOf(facts.text, facts.spans, facts.period);
  // «до 15.10.2024, далее ежемесячно»: what the text dates is the first time, not the last.
  const dates = facts.further ? { ...bounds, end: null, parts: [] } : bounds;
  const recurrence: Deadline["recurrence"] =
    repetition.codes.length === 0 ? null : repetition.codes.join("+");
  return { kind: "recurring", ...dates, recurrence, certain: repetition.certain && dates.certain };
}
