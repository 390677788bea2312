import type { Piece } from "../grammar/piece";
import type { Grain, Point } from "../point";
import { monthsOf } from "../point";
import { monthsOfSpan } from "./recurrences";
import type { Span } from "./spans";
import { isLoneYear, isRowOfYears } from "./years";

/** Grains from the widest to the finest that a bracket may make more exact. */
const WIDTHS: readonly Grain[] = ["halfYear", "quarter", "month", "halfMonth", "decade", "week", "day"];
/** Times that only a school calendar dates. */
const OF_SCHOOL: ReadonlySet<Grain> = new Set(["holidays", "term", "halfYear"]);

/** «в течение года»: named by its kind only. */
export function isSomeYear(span: Span): boolean {
  return isLoneYear(span) && span.from!.year === null;
}

const endsOf = ({ from, to }: Span): Point[] => [from, to].filter((p) => p !== null);

type Links = ReadonlySet<Piece["kind"]>;

/** How neighbouring stretches of time are tied: for each but the first the pieces between it and the one before. */
function linksBefore(spans: readonly Span[], pieces: readonly Piece[]): Links[] {
  let at = 0;
  let last = 0;
  return spans.map(({ start, end }) => {
    const links = new Set<Piece["kind"]>();
    for (; at < pieces.length && pieces[at]!.start < start; at++) {
      if (pieces[at]!.start >= last) links.add(pieces[at]!.kind);
    }
    last = end;
    return links;
  });
}

function isSameYear(a: Point, b: Point): boolean {
  if (a.year === null || b.year === null) return true;
  return a.year.kind === "calendar" && b.year.kind === "calendar" && a.year.year === b.year.year;
}

/** Whether all of `inner` lies in the month, quarter or half-year that `outer` names, in whatever year. */
function holds(outer: Span, inner: Span): boolean {
  const frame = outer.from;
  if (outer.shape !== "point" || frame === null || frame.school) return false;
  const width = WIDTHS.indexOf(frame.grain);
  const finer = endsOf(inner).every((p) => WIDTHS.indexOf(p.grain) > width && isSameYear(frame, p));
  if (width < 0 || !finer) return false;
  const months = monthsOf(frame);
  const inside = monthsOfSpan(inner);
  return inside.length > 0 && inside.every((month) => months.includes(month));
}

function inYearOf(frame: Span, inner: Span): Span {
  const { year } = frame.from!;
  const dated = (p: Point | null): Point | null => (p === null || p.year !== null ? p : { ...p, year });
  const from = dated(inner.from);
  return { ...inner, from, to: inner.to === inner.from ? from : dated(inner.to) };
}

/** «сентябрь (до 15.09)», «декабрь 2024 – до 15.12», «IV квартал (октябрь)»: the second time makes the first exact. */
function madeExact(left: Span, right: Span, links: Links): Span | null {
  if (!links.has("open") && right.shape !== "until") return null;
  return !links.has("and") && holds(left, right) ? inYearOf(left, right) : null;
}

/** A term, holidays or half of a year that the text gives no year. */
function isOfSchool({ shape, from }: Span): boolean {
  if (shape !== "point" || !OF_SCHOOL.has(from!.grain)) return false;
  return from!.grain !== "halfYear" || from!.year === null;
}

/** «октябрь (осенние каникулы)», «осенние каникулы с 5 по 11 ноября»: of the two the calendar's is the one. */
function calendarOne(left: Span, right: Span, links: Links): Span | null {
  if (links.has("and") || links.has("or") || links.has("dash")) return null;
  // «осенние каникулы: 28.10 – 06.11» tells their days; «осенние каникулы, март» is a list.
  if (links.has("comma") && !(right.shape === "range" && right.from?.grain === "day")) return null;
  if (isOfSchool(left) === isOfSchool(right)) return null;
  const [school, one] = isOfSchool(left) ? [left, right] : [right, left];
  const beside = links.has("open") || school.from!.grain === "holidays";
  return beside && !isLoneYear(one) ? one : null;
}

/** «сентябрь, в течение года»: from September on, so far as it can be said. */
function goingOn(left: Span, right: Span, links: Links): Span | null {
  const nearer = left.shape === "point" && WIDTHS.indexOf(left.from!.grain) > 0;
  if (!nearer || !isSomeYear(right) || !(links.has("comma") || links.has("and")) || links.has("open"))
    return null;
  return { ...left, shape: "from", to: null, certain: false };
}

function joinFrame(left: Span, right: Span, links: Links, last: boolean): Span | null {
  return (
    madeExact(left, right, links) ??
    calendarOne(left, right, links) ??
    (last ? goingOn(left, right, links) : null)
  );
}

/** «ежегодно, сентябрь 2024 – 2026»: each September, or from September 2024 on? */
export function hasMonthBeforeYears(spans: readonly Span[], pieces: readonly Piece[]): boolean {
  const links = linksBefore(spans, pieces);
  return spans.some((span, i) => {
    const before = spans[i - 1];
    return (
      before?.from?.grain === "month" &&
      before.from.year === null &&
      isRowOfYears(span) &&
      links[i]!.size === 0
    );
  });
}

/** Joins neighbouring stretches of time of which one only frames the other. */
export function withoutFraming(spans: readonly Span[], pieces: readonly Piece[]): readonly Span[] {
  if (spans.length < 2) return spans;
  const links = linksBefore(spans, pieces);
  const result: Span[] = [];
  spans.forEach((span, i) => {
    const left = result.at(-1);
    const one = left === undefined ? null : joinFrame(left, span, links[i]!, i === spans.length - 1);
    if (one === null) result.push(span);
    else result[result.length - 1] = one;
  });
  return result;
}
