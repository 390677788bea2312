import type { Period } from "../../table/model";
import type { Piece, Recurrence } from "../grammar/piece";
import type { Deadline, DeadlineKind } from "../model";
import { isPossible } from "../point";
import type { Completed } from "./complete";
import { boundsOf, hull, partOf, withoutFrames } from "./dates";
import type { Facts, Outcome } from "./facts";
import { mergeRecurrences } from "./recurrences";
import { composeRecurring, composeYearly, hasYear } from "./repeat";
import { holdsSeveralYears, resolve, type Resolved } from "./resolve";
import { scheduleOf, type Schedule } from "./schedule";
import { buildSpans, type Span } from "./spans";
import { isSomeYear, withoutFraming } from "./frames";
import { isRowOfYears, isYearless, spreadYears } from "./years";

/** A deadline with what its contract leaves out. */
export interface Reading {
  readonly deadline: Deadline;
  readonly schedule: Schedule;
  /** Words, events or bounds («не реже») stand beside the time, which the dates do not tell. */
  readonly hasRest: boolean;
}

/** The two ends of a range that is written backwards, so that a rule can show them. */
function endsOf(text: string, one: Resolved, period: Period | null): Deadline[] {
  const { from, to, start, end } = one.span;
  return [from!, to!].map((p) =>
    partOf(
      text,
      resolve({ shape: "point", from: p, to: p, inclusive: true, certain: true, start, end }, period),
    ),
  );
}

/** «октябрь 2024 (в течение месяца)»: no other month. */
function isSomeMonth({ shape, from }: Span): boolean {
  return shape === "point" && from?.grain === "month" && from.month === 0 && from.year === null;
}

/** «с 1 сентября (не позднее 1 декабря)»: two halves of one range. */
function asRange(all: readonly Resolved[]): Outcome | null {
  const [first, second] = all;
  if (all.length !== 2 || first!.kind !== "openEnd" || second!.kind !== "openStart") return null;
  const { start } = first!;
  const { end } = second!;
  if (start !== null && end !== null && start > end) return null;
  return { kind: "range", start, end, certain: first!.certain && second!.certain };
}

/** «август, январь» in a school year's plan: the period gives an order that is not the written one. */
const isOutOfOrder = (all: readonly Resolved[]): boolean =>
  all.some(({ start }, i) => start !== null && start < (all[i - 1]?.start ?? ""));

function asList(text: string, all: readonly Resolved[], named: readonly Span[]): Outcome {
  if (!named.some(isYearless) || !isOutOfOrder(all)) return { kind: "list", ...hull(text, all) };
  // The August before the plan or that at its end: neither.
  return {
    kind: "list",
    ...hull(
      text,
      named.map((span) => resolve(span, null)),
    ),
    certain: false,
  };
}

/** Dates without a repetition: one time, a list, a range. */
function composeSpans(facts: Facts): Outcome {
  const { text, period, spans, further } = facts;
  const named = spans.filter((span) => !isSomeYear(span) && !isSomeMonth(span));
  const all = withoutFrames((named.length > 0 ? named : spans).map((span) => resolve(span, period)));
  if (all.length > 1) return asRange(all) ?? asList(text, all, named);
  const one = all[0]!;
  const { kind, start, end, certain } = one;
  if (further && one.span.shape === "point" && start !== null) {
    return { kind: "openEnd", start, end: null, certain };
  }
  if (isSomeYear(one.span) && start === null && period !== null && holdsSeveralYears(period)) {
    return { kind: "recurring", start: null, end: null, recurrence: "yearly", certain: false };
  }
  return { kind, start, end, certain, parts: one.reversed ? endsOf(text, one, period) : [] };
}

/** «декабрь 2023-2025 гг.»: a month of each year, or from the first to the last? */
function isMonthOfYears(spans: readonly Span[]): boolean {
  return spans.some(isRowOfYears) && spans.some((span) => !isRowOfYears(span) && !hasYear(span));
}

/** «29 февраля» is possible, «29 февраля 2023 г.» is not: years may have joined since the words were read. */
function isPossibleSpan({ from, to }: Span): boolean {
  return (from === null || isPossible(from)) && (to === null || isPossible(to));
}

function nothing(kind: DeadlineKind, certain: boolean): Outcome {
  return { kind, start: null, end: null, certain };
}

function composeOutcome(facts: Facts): Outcome {
  const { spans, repetition, pieces } = facts;
  const impossible = pieces.some(({ kind }) => kind === "impossible") || !spans.every(isPossibleSpan);
  if (impossible) return nothing("none", false);
  if (repetition !== null) return composeRecurring(facts, repetition);
  if (pieces.some(({ kind }) => kind === "continuous")) {
    const bounds = boundsOf(facts.text, spans, facts.period);
    // «сентябрь 2023 г., далее постоянно»: what is dated is the beginning.
    return { kind: "continuous", ...bounds, ...(facts.further ? { end: null, parts: [] } : {}) };
  }
  if (isMonthOfYears(spans)) {
    return { ...composeYearly(facts, { codes: ["yearly"], certain: false, timesAYear: 0 }), certain: false };
  }
  if (spans.length > 0) return composeSpans(facts);
  const document = pieces.find((piece) => piece.kind === "document");
  if (document !== undefined) return nothing("byDocument", document.certain);
  const event = pieces.find((piece) => piece.kind === "event");
  if (event !== undefined) return nothing("event", event.certain);
  if (facts.weekdays.length === 0) return nothing("none", false);
  return { ...nothing("recurring", false), recurrence: "weekly" };
}

/** The documents as printed, runs of spaces and line breaks made one space. */
function documentsOf(text: string, pieces: readonly Piece[]): string | null {
  let names: string | null = null;
  for (const piece of pieces) {
    if (piece.kind !== "document") continue;
    const name = text.slice(piece.from, piece.to).replace(/\s+/gu, " ").trim();
    names = names === null ? name : `${names}; ${name}`;
  }
  return names;
}

/** «сентябрь, до 15 числа»: a day of the month named, not of every month. */
const isUnsureDay = ({ style, certain }: Recurrence): boolean => style === "day" && !certain;

/** Pieces that the dates of a deadline do not tell. */
const UNTOLD: ReadonlySet<Piece["kind"]> = new Set(["word", "counted", "event", "bare"]);

/** Makes a deadline of the completed pieces of a text. */
export function compose(text: string, completed: Completed, period: Period | null): Reading {
  const { pieces, loose, weekdays, further, about } = completed;
  const recurrences: Recurrence[] = [];
  let hasRest = false;
  for (const piece of pieces) {
    if (piece.kind === "recurrence") {
      recurrences.push(piece.recurrence);
      hasRest ||= piece.recurrence.bounded;
    } else hasRest ||= UNTOLD.has(piece.kind);
  }
  const spans = withoutFraming(spreadYears(buildSpans(pieces)), pieces);
  const dayOnly = spans.length > 0 && recurrences.every(isUnsureDay);
  const repetition = dayOnly ? null : mergeRecurrences(recurrences);
  const { kind, start, end, recurrence, parts, certain } = composeOutcome({
    text,
    period,
    spans,
    repetition,
    pieces,
    weekdays,
    further,
  });
  const deadline: Deadline = {
    text,
    kind,
    start,
    end,
    recurrence: recurrence ?? null,
    byDocument: documentsOf(text, pieces),
    parts: parts ?? [],
    certain: certain && !loose && !about && (!dayOnly || recurrences.length === 0),
  };
  return {
    deadline,
    schedule: scheduleOf(recurrences, spans, completed),
    hasRest,
  };
}
