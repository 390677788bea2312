import type { Time } from "../point";
import type { Lexeme, Parsed } from "./lexeme";

/** How a text says that something repeats; decides what yields where several ways meet. */
export type RecurrenceStyle =
  /** «ежегодно», «каждый год». */
  | "adverb"
  /** «2 раза в год», «раз в полгода». */
  | "count"
  /** «по итогам четверти», «конец месяца», «по четвертям». */
  | "generic"
  /** «до 10 числа», «по средам»: a day inside a period that other words may name. */
  | "day";

export interface Recurrence {
  /** Codes of the contract (Deadline.recurrence); [] where it has none for the wording. */
  readonly codes: readonly string[];
  readonly style: RecurrenceStyle;
  /** Times a year for counts («4 раза в год»), 0 otherwise. */
  readonly timesAYear: number;
  readonly certain: boolean;
  /** «не реже», «не менее», «не чаще»: the number is a bound. */
  readonly bounded: boolean;
  /** Days of the month («до 10 числа»). */
  readonly days: readonly number[];
  /** 1 Monday .. 7 Sunday, 0 none. */
  readonly weekday: number;
  /** The n-th such weekday of a month, -1 the last, 0 every one. */
  readonly nth: number;
}

/** What the scanner makes of a stretch of words; `combine/` turns a row of these into a deadline. */
export type Content =
  | { readonly kind: "time"; readonly time: Time }
  /** A number that waits for its unit: «1 – 15 сентября». */
  | { readonly kind: "bare"; readonly value: number; readonly roman: boolean }
  /** A number with a thing that is no time: «11 классы», «2 этап». */
  | { readonly kind: "counted" }
  | { readonly kind: "recurrence"; readonly recurrence: Recurrence }
  /** «по графику УО»: offsets of the document's name in the text. */
  | { readonly kind: "document"; readonly from: number; readonly to: number; readonly certain: boolean }
  | { readonly kind: "event"; readonly certain: boolean }
  | { readonly kind: "continuous" }
  /** `dated`: «от», which without an end only dates a document. */
  | { readonly kind: "from"; readonly dated?: boolean }
  | { readonly kind: "until"; readonly inclusive: boolean }
  /** «по» between the ends of a range, or «по 31 мая». */
  | { readonly kind: "through" }
  | { readonly kind: "after" }
  | { readonly kind: "inclusive" }
  /** «ориентировочно»: the time named is not fixed. */
  | { readonly kind: "about" }
  /** «далее»: what was said goes on after the time named. */
  | { readonly kind: "further" }
  | { readonly kind: "weekday"; readonly weekday: number }
  | { readonly kind: "dash" | "comma" | "and" | "or" | "open" | "close" }
  /** A date that no calendar has. */
  | { readonly kind: "impossible" }
  /** Prepositions and words of the frame: «в», «срок», «в течение». */
  | { readonly kind: "frame" }
  /** Words that say nothing of time. */
  | { readonly kind: "word" };

export type Piece = Content & {
  /** Offsets into the text; the end is exclusive. */
  readonly start: number;
  readonly end: number;
};

export type PieceParser = (lexemes: readonly Lexeme[], at: number) => Parsed<Content> | null;

export function recurrence(
  codes: readonly string[],
  style: RecurrenceStyle,
  fields: Partial<Recurrence> = {},
): Content {
  return {
    kind: "recurrence",
    recurrence: {
      codes,
      style,
      timesAYear: 0,
      certain: true,
      bounded: false,
      days: [],
      weekday: 0,
      nth: 0,
      ...fields,
    },
  };
}
