import { parseContinuous, parseNeed } from "./continuous";
import { parseDocument } from "./document";
import { parseEvent } from "./event";
import { hasRole, isSign, isUnit, readLexemes, skipRoles, type Lexeme, type Parsed } from "./lexeme";
import { parseCount } from "./number";
import { afterClock } from "./numeric-date";
import type { Content, Piece, PieceParser } from "./piece";
import { parseRecurrence } from "./recurrence";
import { afterQuotes, isPartOfName } from "./tail";
import { isFullYear } from "./year";
import { isPossibleTime, parseTime, parseUnnumbered } from "./time";

const CONNECTORS: Readonly<Record<string, Content["kind"] | undefined>> = {
  "-": "dash",
  ",": "comma",
  ";": "comma",
  ":": "comma",
  "/": "or",
  "(": "open",
  "[": "open",
  ")": "close",
  "]": "close",
  "&": "and",
  ".": "frame",
  "…": "dash",
};

/** Lists of a cell are short; larger numbers in front of «)» are days or classes. */
const MAX_LIST_NUMBER = 12;

const word = (next: number): Parsed<Content> => ({ value: { kind: "word" }, next });

const isEllipsis = (lexemes: readonly Lexeme[], at: number): boolean =>
  [at, at + 1, at + 2].every((place) => isSign(lexemes[place], "."));

function parseSign(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const sign = lexemes[at]!;
  if (sign.role !== "punctuation") return null;
  // A quoted name is no time («Наука 2030»), unless the whole cell is quoted.
  if (sign.name === '"') return word(at === 0 ? at + 1 : afterQuotes(lexemes, at));
  if (isEllipsis(lexemes, at)) return { value: { kind: "dash" }, next: at + 3 };
  const connector = CONNECTORS[sign.name];
  return connector === undefined ? word(at + 1) : { value: { kind: connector } as Content, next: at + 1 };
}

/** «в течение года», «весь год», «на месяц»: a unit that only its frame makes a time. */
function parseFramedUnit(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const i = skipRoles(lexemes, at, "in", "for", "course", "whole");
  const framed = i > at && hasRole(lexemes[i - 1], "course", "whole", "for");
  const unit = framed ? parseUnnumbered(lexemes, i) : null;
  if (unit === null) return null;
  return { value: { kind: "time", time: { from: unit.value, to: unit.value } }, next: unit.next };
}

function parseTimePiece(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const time = parseTime(lexemes, at);
  if (time === null) return null;
  if (isPartOfName(lexemes, at)) return word(time.next);
  if (!isPossibleTime(time.value)) return { value: { kind: "impossible" }, next: time.next };
  return { value: { kind: "time", time: time.value }, next: time.next };
}

/** «до», «к», «с», «по», «не позднее», «не ранее», «после», «включительно». */
function parseBoundary(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const one = (value: Content): Parsed<Content> => ({ value, next: at + 1 });
  switch (lexemes[at]!.role) {
    case "from":
      return one({ kind: "from" });
    case "of":
      return one({ kind: "from", dated: true });
    case "until":
    case "by":
      return one({ kind: "until", inclusive: false });
    case "along":
      return one({ kind: "through" });
    case "after":
      return one({ kind: "after" });
    case "inclusive":
      return one({ kind: "inclusive" });
    case "not": {
      const bound = lexemes[at + 1];
      if (!hasRole(bound, "later", "earlier")) return null;
      let next = isSign(lexemes[at + 2], ",") ? at + 3 : at + 2;
      if (lexemes[next]?.token.text === "чем") next++;
      else next = at + 2;
      return { value: bound.role === "later" ? { kind: "until", inclusive: true } : { kind: "from" }, next };
    }
    default:
      return null;
  }
}

const isOpenEnded = (lexeme: Lexeme | undefined): boolean =>
  lexeme === undefined || lexeme.role === "punctuation" || hasRole(lexeme, "and", "or", "along", "until");

/** «1) …», «(1)», «1. …»: numbers of a list and of footnotes. */
function isListNumber(lexemes: readonly Lexeme[], next: number, value: number): boolean {
  if (value > MAX_LIST_NUMBER) return false;
  if (isSign(lexemes[next], ")")) return true;
  const after = lexemes[next + 1];
  return (
    isSign(lexemes[next], ".") && after?.token.gap !== "" && hasRole(after, "month", "until", "from", "in")
  );
}

/** «13 месяц» names a thirteenth month; «11 классы» counts things; «15 –» waits for its unit. */
function parseLooseNumber(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const count = parseCount(lexemes, at);
  if (count === null) return null;
  const next = lexemes[count.next];
  const digits = lexemes[at]!.role === "number";
  if (isUnit(next, "month") && next.token.text === "месяц" && count.value.value > 12) {
    return { value: { kind: "impossible" }, next: count.next + 1 };
  }
  if (digits && isListNumber(lexemes, count.next, count.value.value)) return word(count.next);
  if (isSign(lexemes[at - 1], "№") || isSign(next, "%") || isSign(next, "+")) return word(count.next);
  if (!isOpenEnded(next) && (digits || !isFullYear(next))) {
    const thing = hasRole(next, "other", "unit", "document", "school");
    return { value: { kind: "counted" }, next: thing ? count.next + 1 : count.next };
  }
  if (!digits && next === undefined) return word(count.next);
  return { value: { kind: "bare", value: count.value.value, roman: !digits }, next: count.next };
}

function parseFrame(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const lexeme = lexemes[at]!;
  if (hasRole(lexeme, "and", "or"))
    return { value: { kind: lexeme.role === "or" ? "or" : "and" }, next: at + 1 };
  if (lexeme.role === "weekday") {
    return { value: { kind: "weekday", weekday: lexeme.value }, next: at + 1 };
  }
  if (lexeme.role === "about") return { value: { kind: "about" }, next: at + 1 };
  if (lexeme.role === "further") return { value: { kind: "further" }, next: at + 1 };
  const frame = hasRole(
    lexeme,
    "in",
    "for",
    "course",
    "whole",
    "span",
    "starting",
    "but",
    "unit",
    "civil",
    "current",
  );
  return frame ? { value: { kind: "frame" }, next: at + 1 } : null;
}

function parseClock(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const next = lexemes[at]!.role === "number" ? afterClock(lexemes, at) : null;
  if (next === null) return null;
  // «10.00-12.00»
  const end = isSign(lexemes[next], "-") ? afterClock(lexemes, next + 1) : null;
  return { value: { kind: "frame" }, next: end ?? next };
}

/** «Начало: 01.09.2023, окончание: 31.05.2024»: labels that stand for «с» and «по». */
function parseEdgeLabel(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const label = lexemes[at]!;
  const sign = lexemes[at + 1];
  if (!hasRole(label, "edge") || (!isSign(sign, ":") && !isSign(sign, "-"))) return null;
  if (label.name === "begin") return { value: { kind: "from" }, next: at + 2 };
  return label.name === "end" ? { value: { kind: "until", inclusive: true }, next: at + 2 } : null;
}

/** In the order of their claims: the wider phrase first. */
const PARSERS: readonly PieceParser[] = [
  parseSign,
  parseClock,
  parseEdgeLabel,
  parseDocument,
  parseNeed,
  parseContinuous,
  parseRecurrence,
  parseEvent,
  parseFramedUnit,
  parseBoundary,
  parseTimePiece,
  parseLooseNumber,
  parseFrame,
];

function parsePiece(lexemes: readonly Lexeme[], at: number): Parsed<Content> {
  for (const parse of PARSERS) {
    const piece = parse(lexemes, at);
    if (piece !== null && piece.next > at) return piece;
  }
  return word(at + 1);
}

/** In a cell that begins with a dash the dashes at the head of its lines are bullets, not ranges. */
const isBullet = (lexeme: Lexeme): boolean => isSign(lexeme, "-") && lexeme.token.gap === "\n";
const commaFor = (at: number): Parsed<Content> => ({ value: { kind: "comma" }, next: at + 1 });

/** Cuts a deadline into the pieces that its grammar knows, in linear time. */
export function scan(text: string): Piece[] {
  const lexemes = readLexemes(text);
  const bulleted = isSign(lexemes[0], "-");
  const pieces: Piece[] = [];
  let at = 0;
  while (at < lexemes.length) {
    const { value, next } = bulleted && isBullet(lexemes[at]!) ? commaFor(at) : parsePiece(lexemes, at);
    pieces.push({ ...value, start: lexemes[at]!.token.start, end: lexemes[next - 1]!.token.end });
    at = next;
  }
  return pieces;
}
