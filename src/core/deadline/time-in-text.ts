import type { Piece } from "./grammar/piece";
import { scan } from "./grammar/scan";

/** A text that names a time and somebody, parted: «до 1 мая, УО» -> «до 1 мая» and «УО». */
export interface TimeAndRest {
  /** "" where the text names no time. */
  readonly time: string;
  /** "" where the text names nothing else. */
  readonly rest: string;
}

type Kind = Piece["kind"];

/** What makes a stretch of words a time. */
const TELLING: ReadonlySet<Kind> = new Set([
  "time",
  "recurrence",
  "document",
  "event",
  "continuous",
  "impossible",
]);
/** What may stand before a time as a part of it. */
const LEADING: ReadonlySet<Kind> = new Set(["from", "until", "through", "after", "frame", "bare", "dash"]);
const TRAILING: ReadonlySet<Kind> = new Set(["inclusive", "further", "frame"]);
/** A document or an event named before a sign ends there: «по графику, УО». */
const NAME_END = /[,;(\n]/u;
const NAMING: ReadonlySet<Kind> = new Set(["document", "event", "continuous"]);
const LABEL = /(?<!\p{L})срок\p{L}*(?:\s+исполнени\p{L}*)?\s*[:–—-]?\s*$/iu;
/** «Маева О.П.», «О.П. Маева»: a surname that looks like a month. */
const SURNAME = /^\p{Lu}\p{Ll}+$/u;
const INITIALS_AFTER = /^\s*\p{Lu}\.\s?(?:\p{Lu}\.|$)/u;
const INITIALS_BEFORE = /\p{Lu}\.\s?\p{Lu}\.\s?$/u;
/** Initials are looked for so far from a name. */
const INITIALS_LENGTH = 8;

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const isWord = (text: string): boolean => /\p{L}/u.test(text);

/** «А» and «С» of «Климова А.С.» are no words of time. */
const isInitial = (text: string, { start, end }: Stretch): boolean =>
  end - start === 1 && text[start] !== text[start]?.toLowerCase() && text[end] === ".";

function isSurname(text: string, { start, end }: Stretch): boolean {
  if (!SURNAME.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - INITIALS_LENGTH), start);
  return INITIALS_AFTER.test(text.slice(end, end + INITIALS_LENGTH)) || INITIALS_BEFORE.test(before);
}

const endOf = (text: string, piece: Piece): number => {
  if (!NAMING.has(piece.kind)) return piece.end;
  const cut = text.slice(piece.start, piece.end).search(NAME_END);
  return cut < 0 ? piece.end : piece.start + cut;
};

/** The stretches of a text that tell a time, with the prepositions before them, from left to right. */
function timesIn(text: string): Stretch[] {
  const pieces = scan(text);
  const times: Stretch[] = [];
  let taken = 0;
  for (let i = 0; i < pieces.length; i += 1) {
    const piece = pieces[i] as Piece;
    if (!TELLING.has(piece.kind) || isSurname(text, piece)) continue;
    let first = i;
    while (first > taken && leads(text, pieces[first - 1] as Piece)) first -= 1;
    let last = i;
    while (pieces[last + 1] && TRAILING.has((pieces[last + 1] as Piece).kind)) {
      const next = pieces[last + 1] as Piece;
      if (isInitial(text, next) || !isWord(text.slice(next.start, next.end))) break;
      last += 1;
    }
    while (pieces[first]?.kind === "dash") first += 1;
    const start = (pieces[first] as Piece).start;
    const end = last === i ? endOf(text, piece) : (pieces[last] as Piece).end;
    times.push({ start, end });
    taken = last + 1;
    i = last;
  }
  return times;
}

const leads = (text: string, piece: Piece): boolean =>
  LEADING.has(piece.kind) && !isInitial(text, piece) && text.slice(piece.start, piece.end) !== ".";

/** Times with nothing but signs between them are one: «март – май», «сентябрь, октябрь». */
function joined(text: string, times: readonly Stretch[]): Stretch[] {
  const result: Stretch[] = [];
  for (const time of times) {
    const last = result[result.length - 1];
    if (last && !isWordBetween(text, last.end, time.start))
      result[result.length - 1] = { ...last, end: time.end };
    else result.push(time);
  }
  return result;
}

const isWordBetween = (text: string, from: number, to: number): boolean =>
  text
    .slice(from, to)
    .split(/\s+/u)
    .some((word) => isWord(word) && !/^(?:и|или|г|гг|года?)[.,;]*$/iu.test(word));

const trimmed = (part: string): string =>
  part.replace(/^[\s,;:.)\]–—-]+/u, "").replace(/[\s,;:([–—-]+$/u, "");

/**
 * Parts the words of a time from the other words of a cell, whichever stand first; linear in the length of the text.
 * Words of a time in the middle of a name stay with the name only where the grammar knows no time there.
 */
export function partTime(text: string): TimeAndRest {
  const times = joined(text, timesIn(text));
  const rest: string[] = [];
  let at = 0;
  for (const { start, end } of [...times, { start: text.length, end: text.length }]) {
    rest.push(trimmed(text.slice(at, start).replace(LABEL, "")));
    at = end;
  }
  return {
    time: times.map(({ start, end }) => trimmedTime(text.slice(start, end))).join(", "),
    rest: rest.filter(isWord).join(", "),
  };
}

const trimmedTime = (part: string): string => part.replace(/^[\s,;:]+|[\s,;:(]+$/gu, "");
