import type { Period } from "../../table/model";
import type { Piece, Recurrence } from "../grammar/piece";
import type { Deadline, DeadlineKind } from "../model";
import { isPossible } from "../point";
import type { Completed } from "./complete";
import { mergeRecurrences, yearlyCode, type Repetition } from "./recurrences";
import { holdsSeveralYears, resolve, type Resolved } from "./resolve";
import { buildSpans, type Span } from "./spans";
import { isLoneYear, isRowOfYears, spreadYears } from "./years";

interface Dates {
  readonly start: string | null;
  readonly end: string | null;
  readonly certain: boolean;
  readonly parts: readonly Deadline[];
}

const NO_DATES: Dates = { start: null, end: null, certain: true, parts: [] };

/** Everything that a text said, ready to be made a deadline. */
interface Facts {
  readonly text: string;
  readonly period: Period | null;
  readonly spans: readonly Span[];
  readonly repetition: Repetition | null;
  readonly byDocument: string | null;
  readonly pieces: readonly Piece[];
  /** A number was left over that nothing explains. */
  readonly loose: boolean;
}

type Outcome = Pick<Deadline, "kind" | "start" | "end" | "certain"> &
  Partial<Pick<Deadline, "recurrence" | "parts">>;

function partOf(text: string, one: Resolved): Deadline {
  const { kind, start, end, certain, span } = one;
  const own = text.slice(span.start, span.end).replace(/\s+/gu, " ").trim();
  return { text: own, kind, start, end, recurrence: null, byDocument: null, parts: [], certain };
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

/** First start and last end of several spans; open where one of them is. */
function hull(text: string, all: readonly Resolved[]): Dates {
  const starts = all.map(({ start }) => start);
  const ends = all.map(({ end }) => end);
  const start = starts.includes(null) ? null : (starts as string[]).reduce((a, b) => (a < b ? a : b));
  const end = ends.includes(null) ? null : (ends as string[]).reduce((a, b) => (a > b ? a : b));
  const certain = all.every((one) => one.certain);
  return { start, end, certain, parts: all.length > 1 ? all.map((one) => partOf(text, one)) : [] };
}

/** «в течение года»: named by its kind only. */
function isSomeYear(span: Span): boolean {
  return isLoneYear(span) && span.from!.year === null;
}

/** A lone year around nearer times adds nothing: «2023/2024 учебный год (сентябрь 2023 – май 2024)». */
function withoutFrames(all: readonly Resolved[]): Resolved[] {
  const isFrame = (one: Resolved): boolean =>
    isLoneYear(one.span) &&
    all.some((other) => !isLoneYear(other.span)) &&
    all.every(
      (other) =>
        other === one ||
        one.start === null ||
        ((other.start ?? one.start) >= one.start && (other.end ?? one.end!) <= one.end!),
    );
  const kept = all.filter((one) => !isFrame(one));
  return kept.length === 0 ? [...all] : kept;
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

function composeSpans({ text, period, spans }: Facts): Outcome {
  const named = spans.filter((span) => !isSomeYear(span));
  const all = withoutFrames((named.length > 0 ? named : spans).map((span) => resolve(span, period)));
  if (all.length > 1) return asRange(all) ?? { kind: "list", ...hull(text, all) };
  const one = all[0]!;
  const { kind, start, end, certain } = one;
  if (isSomeYear(one.span) && start === null && period !== null && holdsSeveralYears(period)) {
    return { kind: "recurring", start: null, end: null, recurrence: "yearly", certain: false };
  }
  return { kind, start, end, certain, parts: one.reversed ? endsOf(text, one, period) : [] };
}

/** The dates inside which something repeats or goes on; «в течение года» sets no bounds of its own. */
function bounds({ text, period }: Facts, spans: readonly Span[]): Dates {
  const all = spans
    .map((span) => resolve(span, period))
    .filter(({ span, start, end }) => !isLoneYear(span) || start !== null || end !== null);
  return all.length === 0 ? NO_DATES : hull(text, withoutFrames(all));
}

const hasYear = (span: Span): boolean =>
  [span.from, span.to].every((p) => p === null || (p.year !== null && p.year.kind !== "unknown"));

/** «декабрь ежегодно», «2 раза в год (октябрь, апрель)»: times without a year are those of every year. */
function composeYearly(facts: Facts, repetition: Repetition): Outcome {
  const isEveryYear = (span: Span): boolean => !hasYear(span) && span.from?.grain !== "year";
  const yearly = yearlyCode(facts.spans.filter((span) => isEveryYear(span) && span.to?.grain !== "year"));
  const dates = bounds(
    facts,
    facts.spans.filter((span) => !isEveryYear(span)),
  );
  const { timesAYear, codes } = repetition;
  const counted = timesAYear > 1 && yearly.code !== "yearly";
  // Four times a year with four months named is sure, whatever four times a year alone may mean.
  const certain = counted ? yearly.count === timesAYear : repetition.certain;
  // The code that the months make exact: that of the count («2 раза в год»), else the yearly one.
  const refined = counted ? codes[0] : "yearly";
  return {
    kind: "recurring",
    ...dates,
    recurrence: codes.map((code) => (code === refined ? yearly.code : code)).join("+"),
    certain: certain && yearly.certain && dates.certain,
  };
}

function composeRecurring(facts: Facts, repetition: Repetition): Outcome {
  if (repetition.codes.includes("yearly") || repetition.timesAYear > 0)
    return composeYearly(facts, repetition);
  const dates = bounds(facts, facts.spans);
  const recurrence = repetition.codes.length === 0 ? null : repetition.codes.join("+");
  return { kind: "recurring", ...dates, recurrence, certain: repetition.certain && dates.certain };
}

/** «декабрь 2023-2025 гг.»: a month of each year, or from the first to the last? */
function isMonthOfYears({ spans }: Facts): boolean {
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
  if (pieces.some(({ kind }) => kind === "continuous"))
    return { kind: "continuous", ...bounds(facts, spans) };
  if (isMonthOfYears(facts)) {
    return { ...composeYearly(facts, { codes: ["yearly"], certain: false, timesAYear: 0 }), certain: false };
  }
  if (spans.length > 0) return composeSpans(facts);
  const document = pieces.find((piece) => piece.kind === "document");
  if (document !== undefined) return nothing("byDocument", document.certain);
  const event = pieces.find((piece) => piece.kind === "event");
  return event === undefined ? nothing("none", false) : nothing("event", event.certain);
}

/** The documents as printed, runs of spaces and line breaks made one space. */
function documentsOf(text: string, pieces: readonly Piece[]): string | null {
  const names = pieces.flatMap((piece) =>
    piece.kind === "document" ? [text.slice(piece.from, piece.to).replace(/\s+/gu, " ").trim()] : [],
  );
  return names.length === 0 ? null : names.join("; ");
}

/** Makes a deadline of the completed pieces of a text. */
export function compose(text: string, completed: Completed, period: Period | null): Deadline {
  const { pieces, loose } = completed;
  const recurrences: Recurrence[] = pieces.flatMap((piece) =>
    piece.kind === "recurrence" ? [piece.recurrence] : [],
  );
  const byDocument = documentsOf(text, pieces);
  const spans = spreadYears(buildSpans(pieces));
  const repetition = mergeRecurrences(recurrences);
  const outcome = composeOutcome({ text, period, spans, repetition, byDocument, pieces, loose });
  return {
    text,
    kind: outcome.kind,
    start: outcome.start,
    end: outcome.end,
    recurrence: outcome.recurrence ?? null,
    byDocument,
    parts: outcome.parts ?? [],
    certain: outcome.certain && !loose,
  };
}
