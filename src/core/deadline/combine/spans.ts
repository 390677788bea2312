import type { Piece } from "../grammar/piece";
import { monthsOf, type Point } from "../point";

/**
 * One stretch of time of a deadline. `point` has both ends the same; `from` has no end and `until` no start.
 */
export interface Span {
  readonly shape: "point" | "range" | "from" | "until";
  readonly from: Point | null;
  readonly to: Point | null;
  /** The end holds all of `to`: «по май», «не позднее мая», «включительно», as against «до мая». */
  readonly inclusive: boolean;
  readonly certain: boolean;
  /** Offsets into the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

interface Built {
  readonly spans: readonly Span[];
  readonly next: number;
}

type TimePiece = Piece & { readonly kind: "time" };

const timeAt = (pieces: readonly Piece[], at: number): TimePiece | null => {
  const piece = pieces[at];
  return piece?.kind === "time" ? piece : null;
};

/** Index behind «включительно». */
function afterInclusive(pieces: readonly Piece[], at: number): number {
  return pieces[at]?.kind === "inclusive" ? at + 1 : at;
}

interface End {
  readonly piece: TimePiece;
  readonly inclusive: boolean;
  readonly next: number;
}

/** The end of a range that opened before `at`: «– май», «по май», «до мая», «, но не позднее мая». */
function parseEnd(pieces: readonly Piece[], at: number, opened: boolean): End | null {
  let i = at;
  const sign = pieces[i]?.kind;
  if (sign === "dash" || (opened && (sign === "comma" || sign === "and"))) i++;
  const bound = pieces[i];
  const bounded = bound?.kind === "through" || (bound?.kind === "until" && (opened || sign === "dash"));
  if (!bounded && sign !== "dash") return null;
  if (bounded) i++;
  const piece = timeAt(pieces, i);
  if (piece === null) return null;
  const next = afterInclusive(pieces, i + 1);
  const inclusive = bound?.kind !== "until" || bound.inclusive || next > i + 1;
  return { piece, inclusive, next };
}

/** «июнь-июль-август»: further ends move the end on. */
function lastEnd(pieces: readonly Piece[], first: End): End {
  let end = first;
  while (pieces[end.next]?.kind === "dash") {
    const further = parseEnd(pieces, end.next, false);
    if (further === null) return end;
    end = further;
  }
  return end;
}

/** «июнь (1 – 2 декада)»: the month stands before the first part only. */
function inMonthOf(from: Point, to: Point): Point {
  const part = to.grain === "decade" || to.grain === "halfMonth" || to.grain === "week";
  const same = part && to.month === 0 && from.grain === to.grain;
  return same ? { ...to, month: from.month, year: to.year ?? from.year } : to;
}

function range(start: Piece, first: TimePiece, end: End, certain: boolean): Built {
  const span: Span = {
    shape: "range",
    from: first.time.from,
    to: inMonthOf(first.time.from, end.piece.time.to),
    inclusive: end.inclusive,
    certain,
    start: start.start,
    end: end.piece.end,
  };
  return { spans: [span], next: end.next };
}

/** «с 1 сентября», «с сентября по май», «после 1 мая». */
function parseFrom(pieces: readonly Piece[], at: number): Built | null {
  const first = timeAt(pieces, at + 1);
  if (first === null) return null;
  const opener = pieces[at]!;
  const certain = opener.kind === "from";
  const end = parseEnd(pieces, at + 2, true);
  if (end !== null) return range(opener, first, lastEnd(pieces, end), certain);
  if (opener.kind === "from" && opener.dated === true) return { spans: [], next: at + 2 };
  const rowOfYears = first.time.from !== first.time.to;
  const span: Span = {
    shape: rowOfYears ? "range" : "from",
    from: first.time.from,
    to: rowOfYears ? first.time.to : null,
    inclusive: true,
    certain,
    start: opener.start,
    end: first.end,
  };
  return { spans: [span], next: at + 2 };
}

/** «до 1 сентября», «по май», «не позднее 15 мая и 15 ноября». */
function parseUntil(pieces: readonly Piece[], at: number): Built | null {
  const last = timeAt(pieces, at + 1);
  if (last === null) return null;
  const opener = pieces[at]!;
  let next = afterInclusive(pieces, at + 2);
  const inclusive =
    opener.kind === "through" || (opener.kind === "until" && opener.inclusive) || next > at + 2;
  const until = (piece: TimePiece, start: number): Span => ({
    shape: "until",
    from: null,
    to: piece.time.to,
    inclusive,
    certain: true,
    start,
    end: piece.end,
  });
  const spans = [until(last, opener.start)];
  for (let more = furtherDay(pieces, next); more !== null; more = furtherDay(pieces, next)) {
    spans.push(until(more, more.start));
    next += 2;
  }
  return { spans, next };
}

/** A day that shares the boundary before it: «до 15 мая и 15 ноября». */
function furtherDay(pieces: readonly Piece[], at: number): TimePiece | null {
  const link = pieces[at]?.kind;
  const piece = link === "and" || link === "comma" ? timeAt(pieces, at + 1) : null;
  const ranged = pieces[at + 2]?.kind === "dash" || pieces[at + 2]?.kind === "through";
  return piece === null || ranged || piece.time.to.grain !== "day" ? null : piece;
}

/** «декабрь 2024 – до 15.12»: the dash leads to the day that ends the month, not to the end of a range. */
function isDayOfMonth(first: TimePiece, end: End): boolean {
  const [month, day] = [first.time.from, end.piece.time.to];
  return !end.inclusive && month.grain === "month" && day.grain === "day" && monthsOf(day)[0] === month.month;
}

function parsePlain(pieces: readonly Piece[], at: number): Built {
  const first = pieces[at] as TimePiece;
  const end = parseEnd(pieces, at + 1, false);
  if (end !== null && !isDayOfMonth(first, end)) return range(first, first, lastEnd(pieces, end), true);
  const { from, to } = first.time;
  const span: Span = {
    shape: from === to ? "point" : "range",
    from,
    to,
    inclusive: true,
    certain: !isAlternative(pieces, at) && !isCutOff(pieces, at),
    start: first.start,
    end: first.end,
  };
  return { spans: [span], next: at + 1 };
}

/** «март/май»: both, or one of the two? */
function isAlternative(pieces: readonly Piece[], at: number): boolean {
  return (
    (pieces[at - 1]?.kind === "or" && timeAt(pieces, at - 2) !== null) ||
    (pieces[at + 1]?.kind === "or" && timeAt(pieces, at + 2) !== null)
  );
}

/** «сентябрь 2023 –»: the end is missing. */
function isCutOff(pieces: readonly Piece[], at: number): boolean {
  return pieces[at + 1]?.kind === "dash" && pieces[at + 2] === undefined;
}

function parseSpan(pieces: readonly Piece[], at: number): Built | null {
  switch (pieces[at]!.kind) {
    case "from":
    case "after":
      return parseFrom(pieces, at);
    case "until":
    case "through":
      return parseUntil(pieces, at);
    case "time":
      return parsePlain(pieces, at);
    default:
      return null;
  }
}

/** The stretches of time of a deadline in the order of its text. */
export function buildSpans(pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  let at = 0;
  while (at < pieces.length) {
    const built = parseSpan(pieces, at);
    if (built !== null) spans.push(...built.spans);
    at = built?.next ?? at + 1;
  }
  return spans;
}
