import { placeInYear, point, type Point, type YearRef } from "../point";
import type { Span } from "./spans";

const isYear = (p: Point | null): boolean => p?.grain === "year";
const lacksYear = (p: Point | null): boolean => p !== null && p.grain !== "year" && p.year === null;

export function isYearless(span: Span): boolean {
  return lacksYear(span.from) || lacksYear(span.to);
}

/** A year that stands alone: «2023 г.» beside «март, май», or «в течение года». */
export function isLoneYear(span: Span): boolean {
  return span.shape === "point" && isYear(span.from) && span.from!.edge === "";
}

/** A row of years: «2022-2025». */
export function isRowOfYears(span: Span): boolean {
  return span.shape === "range" && isYear(span.from) && isYear(span.to);
}

const withYear = (p: Point | null, year: YearRef): Point | null => (lacksYear(p) ? { ...p!, year } : p);

/** Gives the year to the side of the span that it stands at, to both where they fit in one year. */
function supplied(span: Span, year: YearRef, leading: boolean): Span {
  const { shape, from, to } = span;
  if (shape === "point") {
    const p = withYear(from, year);
    return { ...span, from: p, to: p };
  }
  const wraps = from !== null && to !== null && placeInYear(to) < placeInYear(from);
  if (year.kind !== "calendar" || !wraps)
    return { ...span, from: withYear(from, year), to: withYear(to, year) };
  return leading ? { ...span, from: withYear(from, year) } : { ...span, to: withYear(to, year) };
}

interface Supply {
  readonly spans: Span[];
  readonly used: Set<Span>;
}

/** «2023 г.: март, май; 2024 г.: январь» or «март, май, 2023 г.»: lone years supply the spans at their side. */
function supply(spans: readonly Span[], leading: boolean): Supply {
  const used = new Set<Span>();
  let source: Span | null = null;
  const visit = (span: Span): Span => {
    if (isLoneYear(span) && span.from!.year !== null) {
      source = span;
      return span;
    }
    if (source === null || !isYearless(span)) {
      if (!leading) source = null;
      return span;
    }
    used.add(source);
    return supplied(span, source.from!.year!, leading);
  };
  const result = leading ? spans.map(visit) : [...spans].reverse().map(visit).reverse();
  return { spans: result, used };
}

function supplyLoneYears(spans: readonly Span[]): Span[] {
  const first = spans.find((span) => isYearless(span) || isLoneYear(span));
  if (first === undefined || !spans.some(isYearless)) return [...spans];
  const { spans: result, used } = supply(spans, isLoneYear(first));
  return result.filter((span) => !used.has(span));
}

/** The other end of a range, a year on or back where the months run over the new year. */
function neighbourYear(known: Point, other: Point, step: 1 | -1): YearRef {
  const year = known.year!;
  if (year.kind !== "calendar") return year;
  const order = (placeInYear(other) - placeInYear(known)) * step;
  return { kind: "calendar", year: order >= 0 ? year.year : year.year + step };
}

/** Inside a range the ends share a year: «январь – март 2023»; over the new year it is a guess. */
function closeRange(span: Span): Span {
  const { from, to } = span;
  if (span.shape !== "range" || from === null || to === null) return span;
  if (lacksYear(from) && to.year !== null) {
    const year = neighbourYear(to, from, -1);
    const guessed = year.kind === "calendar" && to.year.kind === "calendar" && year.year !== to.year.year;
    return { ...span, from: { ...from, year }, certain: span.certain && !guessed };
  }
  return span;
}

/** The year that the next span of a list begins in, if this span can stand before it in the same year. */
function yearBefore(span: Span, next: Span): YearRef | null {
  const start = next.from ?? next.to;
  const end = span.to ?? span.from;
  if (start === null || end === null || start.year === null || start.grain === "year") return null;
  if (start.year.kind !== "calendar") return start.year;
  return placeInYear(end) <= placeInYear(start) ? start.year : null;
}

/** In a list a year holds for the members before it: «ноябрь, декабрь 2020». */
function inheritInList(spans: readonly Span[]): Span[] {
  const result = [...spans];
  for (let i = result.length - 2; i >= 0; i--) {
    const span = result[i]!;
    const whole = span.shape !== "range" || (lacksYear(span.from) && lacksYear(span.to));
    if (!isYearless(span) || !whole) continue;
    const year = yearBefore(span, result[i + 1]!);
    if (year !== null) result[i] = closeRange(supplied(span, year, false));
  }
  return result;
}

/** «2021/2022, 2022/2023 учебные годы»: the last member says what the others are. */
function spreadSchool(spans: readonly Span[]): Span[] {
  const last = spans.at(-1);
  const sure = last !== undefined && last.from?.school === true && !last.from.vague && isYear(last.from);
  if (!sure) return [...spans];
  return spans.map((span) => {
    const p = span.from;
    if (p === null || !isYear(p) || span === last) return span;
    if (p.school) return { ...span, from: { ...p, vague: false }, to: { ...span.to!, vague: false } };
    return isTwoYears(span) ? asSchoolYear(span) : span;
  });
}

function isTwoYears(span: Span): boolean {
  const [a, b] = [span.from?.year, span.to?.year];
  return isRowOfYears(span) && a?.kind === "calendar" && b?.kind === "calendar" && b.year === a.year + 1;
}

function asSchoolYear(span: Span): Span {
  const { year } = span.from!.year as { year: number };
  const p: Point = { ...span.from!, school: true, year: { kind: "school", year } };
  return { ...span, shape: "point", from: p, to: p };
}

const bareYear = ({ to }: Span): boolean => to?.year?.kind === "calendar" && to.year.bare === true;

/** «апрель – май 2024»: a range that can be repeated in another year. */
function isInOneYear({ shape, from, to }: Span): boolean {
  if (shape !== "range" || from?.year?.kind !== "calendar" || to?.year?.kind !== "calendar") return false;
  return from.year.year === to.year.year;
}

/**
 * «сентябрь 2024, 2025, 2026 гг.»: September of each year. Where the first year has its own «г.» the others may
 * be whole years.
 */
function repeatInYears(spans: readonly Span[]): Span[] {
  let head: Span | null = null;
  return spans.map((span) => {
    const { from } = span;
    if (from === null || from.year === null) return span;
    if (!isLoneYear(span)) {
      head = span.shape === "point" || isInOneYear(span) ? span : null;
      return span;
    }
    if (head === null || from.school) return span;
    if (!bareYear(head)) return { ...span, certain: false };
    const first: Point = { ...head.from!, year: from.year };
    if (head.shape === "point") return { ...span, from: first, to: first };
    return { ...span, shape: "range", from: first, to: { ...head.to!, year: from.year } };
  });
}

/** Gives the spans the years that the text itself supplies. */
export function spreadYears(spans: readonly Span[]): Span[] {
  return repeatInYears(inheritInList(supplyLoneYears(spreadSchool(spans).map(closeRange)).map(closeRange)));
}

/** The year that a dated point lies in: «с марта 2024 до конца (учебного) года». */
function yearAround(p: Point, school: boolean): YearRef | null {
  if (p.year?.kind !== "calendar") return p.year;
  const { year } = p.year;
  if (!school) return { kind: "calendar", year };
  return { kind: "school", year: placeInYear(p) >= placeInYear(SEPTEMBER) ? year : year - 1 };
}

const SEPTEMBER = point("month", { month: 9 });

/** A range that ends with «(конец) года» without saying which: the year of its start. */
export function endWithYear(span: Span): Span {
  const { from, to } = span;
  const open =
    span.shape === "range" && isYear(to) && to!.year === null && from !== null && from.year !== null;
  return open ? { ...span, to: { ...to!, year: yearAround(from, to!.school) } } : span;
}

/** «сентябрь 2023 – май»: the first May that follows; a guess unless the plan period agrees. */
export function guessEnd(span: Span): Span | null {
  const { from, to } = span;
  if (span.shape !== "range" || from === null || to === null || !lacksYear(to) || from.year === null)
    return null;
  return { ...span, to: { ...to, year: neighbourYear(from, to, 1) } };
}
