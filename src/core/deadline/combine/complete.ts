import { isPossible, type Grain, type Point, type Time, type YearRef } from "../point";
import type { Piece } from "../grammar/piece";

type TimePiece = Piece & { readonly kind: "time" };

/** Units that a number may borrow from the next one: «1 – 15 сентября», «I, III кварталы». */
const LENDING: ReadonlySet<Grain> = new Set(["day", "quarter", "halfYear", "decade", "term"]);
const LINKS: ReadonlySet<Piece["kind"]> = new Set(["dash", "comma", "and", "or", "through", "until", "from"]);

/** Pieces that neither make nor part times. */
const BESIDE: ReadonlySet<Piece["kind"]> = new Set(["frame", "weekday", "further", "about"]);

export interface Completed {
  readonly pieces: readonly Piece[];
  /** A number was left that no unit explains. */
  readonly loose: boolean;
  /** Days that the numbers before «числа» add: «10, 20, 30 числа», «с 20 по 25 число». */
  readonly days: readonly number[];
  /** The added day and the last one are the ends of a range. */
  readonly ranged: boolean;
  /** Weekdays that stand beside the rest: «(ср.)», «понедельник». */
  readonly weekdays: readonly number[];
  /** «далее». */
  readonly further: boolean;
  /** «ориентировочно». */
  readonly about: boolean;
}

/** Brackets without a time say nothing of the dates around them: «28.10 (ср.) – 04.11». */
function withoutAsides(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = [];
  let opened = -1;
  for (const piece of pieces) {
    if (BESIDE.has(piece.kind)) continue;
    if (piece.kind === "open") opened = kept.length;
    else if (piece.kind === "close" && opened >= 0) {
      const inside = kept.slice(opened + 1);
      if (inside.every(({ kind }) => kind === "word" || kind === "counted" || kind === "comma")) {
        kept.length = opened;
        opened = -1;
        continue;
      }
      opened = -1;
    } else if (piece.kind === "word" && kept.at(-1)?.kind === "word") continue;
    kept.push(piece);
  }
  return kept;
}

function lend(piece: Piece & { kind: "bare" }, lender: Point): Piece {
  const borrowed: Point = { ...lender, index: piece.value, nth: 0 };
  const { start, end } = piece;
  return isPossible(borrowed) && piece.value > 0
    ? { kind: "time", time: { from: borrowed, to: borrowed }, start, end }
    : { kind: "impossible", start, end };
}

/** «27 ноября, ул. Мира, 2»: the number of a house or a room that was named behind the time. */
function nameBefore(pieces: readonly Piece[], at: number): boolean {
  let i = at - 1;
  while (i > 0 && pieces[i]!.kind === "comma") i--;
  return (
    pieces[i]?.kind === "word" && pieces.slice(Math.max(0, i - 2), i).some(({ kind }) => kind === "time")
  );
}

/** Gives bare numbers the unit of the next number that has one, reading from the right. */
function withUnits(pieces: readonly Piece[]): Pick<Completed, "pieces" | "loose" | "days" | "ranged"> {
  const days: number[] = [];
  if (!pieces.some(({ kind }) => kind === "bare")) return { pieces, loose: false, days, ranged: false };
  const result: Piece[] = [...pieces];
  let loose = false;
  let ranged = false;
  let lender: Piece | null = null;
  for (let i = result.length - 1; i >= 0; i--) {
    const piece = result[i]!;
    if (LINKS.has(piece.kind)) continue;
    if (piece.kind !== "bare") {
      lender = piece;
      continue;
    }
    if (lender?.kind === "time" && LENDING.has(lender.time.from.grain) && lender.time.from.nth === 0) {
      result[i] = lend(piece, lender.time.from);
    } else if (lender?.kind === "recurrence" && lender.recurrence.days.length > 0) {
      const link = result[i + 1]?.kind;
      ranged ||= link === "dash" || link === "through";
      days.unshift(piece.value);
      result[i] = { kind: "word", start: piece.start, end: piece.end };
    } else {
      // «II 2024» names a part of the year without saying which.
      const isPartOfYear = piece.roman && result[i + 1] === lender && lender?.kind === "time";
      const isNamed = lender === null && nameBefore(result, i);
      if (isNamed) {
        result[i] = { kind: "word", start: piece.start, end: piece.end };
        continue;
      }
      if (isPartOfYear || (lender?.kind !== "counted" && !piece.roman)) loose = true;
      result[i] = { kind: "word", start: piece.start, end: piece.end };
    }
  }
  return { pieces: result, loose, days, ranged };
}

const isPartOfMonth = ({ grain }: Point): boolean =>
  grain === "decade" || grain === "week" || grain === "halfMonth";

const isSinglePoint = (time: Time): boolean => time.from === time.to;

/** «август, 3 декада»: the part takes the month and its year. */
function joinMonth(left: Time, right: Time): Time | null {
  const [a, b] = [left.from, right.from];
  if (!isSinglePoint(left) || !isSinglePoint(right)) return null;
  const [month, part] = isPartOfMonth(a) ? [b, a] : [a, b];
  if (month.grain !== "month" || month.month === 0 || !isPartOfMonth(part) || part.month !== 0) return null;
  const joined: Point = { ...part, month: month.month, year: month.year };
  return { from: joined, to: joined };
}

/** «сентябрь 2023»: a year right behind a time without one. «зима 2022-2023» takes both. */
function joinYear(left: Time, right: Time): Time | null {
  const year: YearRef | null = right.from.year;
  if (left.to.grain === "year" || left.to.year !== null || right.from.grain !== "year" || year === null)
    return null;
  if (isSinglePoint(right)) {
    // «2023/24» may be two calendar years, but a winter lies in both anyway.
    return withYear(left, year, right.from.vague && !isWinter(left.to));
  }
  const last = right.to.year;
  const twoYears = last?.kind === "calendar" && year.kind === "calendar" && last.year === year.year + 1;
  return isWinter(left.to) && twoYears ? withYear(left, { kind: "school", year: year.year }) : null;
}

const isWinter = ({ grain, index }: Point): boolean => grain === "season" && index === 1;

function withYear(time: Time, year: YearRef, vague = false): Time {
  const to: Point = { ...time.to, year, vague: vague || time.to.vague };
  return { from: isSinglePoint(time) ? to : time.from, to };
}

function join(left: TimePiece, right: TimePiece, loosely: boolean): TimePiece | null {
  const time = joinMonth(left.time, right.time) ?? (loosely ? null : joinYear(left.time, right.time));
  return time === null ? null : { kind: "time", time, start: left.start, end: right.end };
}

function joinOverDash(left: TimePiece, right: TimePiece): TimePiece | null {
  const time = joinMonth(left.time, right.time) ?? joinYearBefore(left.time, right.time);
  return time === null ? null : { kind: "time", time, start: left.start, end: right.end };
}

/** «сентябрь, 2024 г. – май 2025 г.»: in front of the range the comma only parts the month from its year. */
function opensRange(next: Piece | undefined): boolean {
  return next?.kind === "dash" || next?.kind === "through";
}

/** «октябрь – 1 неделя»: a part of the month before it; «2024 г. – март»: a month of the year before it. */
function isDashBefore(last: Piece | undefined, { time }: TimePiece): boolean {
  if (last?.kind !== "dash") return false;
  return isPartOfMonth(time.from)
    ? time.from.month === 0
    : isSinglePoint(time) && time.from.grain === "month";
}

/** «2024 г. – март». */
function joinYearBefore(left: Time, right: Time): Time | null {
  const { grain, year } = left.from;
  if (!isSinglePoint(left) || grain !== "year" || year === null || right.from.year !== null) return null;
  return right.from.month === 0 ? null : withYear(right, year);
}

/** Joins neighbours that name one time; a comma or bracket may stand between a month and its decade. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  if (pieces.length < 2) return pieces;
  const result: Piece[] = [];
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const last = result.at(-1);
    if (piece.kind === "time") {
      const between =
        last?.kind === "comma" || last?.kind === "open" || isDashBefore(last, piece) ? last : null;
      const left = between === null ? last : result.at(-2);
      if (left?.kind === "time") {
        const one =
          between?.kind === "dash"
            ? joinOverDash(left, piece)
            : join(left, piece, between?.kind === "comma" && !opensRange(pieces[i + 1]));
        if (one !== null) {
          result.length -= between === null ? 1 : 2;
          result.push(one);
          continue;
        }
      }
    }
    result.push(piece);
  }
  return result;
}

/** Makes the pieces whole: asides dropped, units lent to bare numbers, months and years joined to their times. */
export function complete(pieces: readonly Piece[]): Completed {
  const weekdays: number[] = [];
  let further = false;
  let about = false;
  for (const piece of pieces) {
    if (piece.kind === "weekday") weekdays.push(piece.weekday);
    else if (piece.kind === "further") further = true;
    else if (piece.kind === "about") about = true;
  }
  const main = withoutAsides(pieces);
  const { pieces: whole, loose, days, ranged } = withUnits(main);
  return { pieces: joined(whole), loose, days, ranged, weekdays, further, about };
}
