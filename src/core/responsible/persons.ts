import type { Token } from "../russian";
import { acronymOf } from "./lexicon/acronyms";
import { headForm } from "./lexicon/heads";
import { isFieldOfWork, POINTED, PREPOSITIONS } from "./lexicon/words";
import { reading, type Lexer, type Reading } from "./units";

const PATRONYMIC = /(?:ович|евич|ич|овн|евн|ичн|инична)(?:а|ы|е|у|ой|ем|ом|ев|ам)?$/u;
const SURNAME =
  /(?:[оеё]в|ын|ин|ов|ев|ск|цк)(?:а|ой|ая|ий|ому?|у|ым)?$|(?:ко|юк|ук|ич|ян|дзе|швили|их|ых|енк[оа]|ук|ак|ер)$/u;

const isWord = (token: Token | undefined): token is Token => token?.kind === "word" && token.text.length > 1;
const isInitial = (token: Token | undefined): boolean => token?.kind === "word" && token.text.length === 1;

/** Could be a surname: no preposition, no post, no body, no abbreviation. */
function nameLike(token: Token | undefined): token is Token {
  return (
    isWord(token) &&
    headForm(token.text) === null &&
    acronymOf(token.text) === null &&
    !PREPOSITIONS.has(token.text) &&
    !POINTED.has(token.text) &&
    !isFieldOfWork(token.text)
  );
}

/** Length in tokens of «И.», «И.И.» or «И.И» at `from`; 0 where there is none. */
function initialsAt(tokens: readonly Token[], from: number): { length: number; count: number } {
  let next = from;
  let count = 0;
  while (count < 2 && isInitial(tokens[next]) && tokens[next + 1]?.text === ".") {
    if (tokens[next + 1]!.gap !== "" || (next > from && opensLine(tokens, next))) break;
    next += 2;
    count++;
  }
  if (count === 1 && isLastInitial(tokens, next)) return { length: next + 1 - from, count: 2 };
  return { length: next - from, count };
}

/** The initials of the next person at the head of a line; a single one still belongs to «Попова Е. ⏎ А.». */
const opensLine = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.gap === "\n" && isWordOrInitial(tokens[at + 2]);

const isWordOrInitial = (token: Token | undefined): boolean => token?.kind === "word" && token.gap !== "\n";

/** «Попова Е.А, …»: the second letter without its full stop. */
function isLastInitial(tokens: readonly Token[], at: number): boolean {
  if (!isInitial(tokens[at]) || tokens[at]!.gap !== "") return false;
  const next = tokens[at + 1];
  return next === undefined || next.gap !== "" || /^[,;)]$/u.test(next.text);
}

/** «ПоповаЕ.А.»: the first initial glued to the surname. */
function gluedLength({ tokens, source }: Lexer, from: number): number {
  const token = tokens[from]!;
  if (!/^\p{Lu}\p{Ll}{2,}\p{Lu}$/u.test(source.slice(token.start, token.end))) return 0;
  const [stop, second] = [tokens[from + 1], tokens[from + 2]];
  if (stop?.text !== "." || stop.gap !== "" || !isInitial(second)) return 0;
  return tokens[from + 3]?.text === "." && tokens[from + 3]!.gap === "" ? 4 : 3;
}

/** Length of a surname, also a double one: «Петрова-Водкина»; 0 where there is none. */
function surnameAt(tokens: readonly Token[], from: number): number {
  const token = tokens[from];
  if (token === undefined || !nameLike(token)) return 0;
  const second = tokens[from + 2];
  if (
    tokens[from + 1]?.text === "-" &&
    tokens[from + 1]!.gap === "" &&
    second?.gap === "" &&
    nameLike(second)
  ) {
    return 3;
  }
  return 1;
}

/** «Ирина Ивановна Иванова»: the given name first. */
function isGivenNameFirst(tokens: readonly Token[], from: number): boolean {
  const [given, patronymic, surname] = [tokens[from], tokens[from + 1], tokens[from + 2]];
  if (!nameLike(given) || !isWord(patronymic) || patronymic.text.length < 6) return false;
  if (patronymic.gap === "" || !PATRONYMIC.test(patronymic.text)) return false;
  return nameLike(surname) && surname.gap === " " && SURNAME.test(surname.text);
}

function personLength(tokens: readonly Token[], from: number): number {
  if (isGivenNameFirst(tokens, from)) return 3;
  const surname = surnameAt(tokens, from);
  if (surname > 0) {
    const comma = tokens[from + surname]?.text === "," ? 0 : from + surname;
    if (comma > 0) {
      const initials = initialsAt(tokens, comma);
      if (initials.count === 2) return surname + initials.length;
      if (initials.count === 1 && SURNAME.test(tokens[from + surname - 1]!.text))
        return surname + initials.length;
    }
    const given = tokens[from + surname];
    if (given !== undefined && nameLike(given) && isWord(tokens[from + surname + 1])) {
      const third = tokens[from + surname + 1]!;
      if (third.gap !== "" && PATRONYMIC.test(third.text) && third.text.length > 5) return surname + 2;
    }
    return 0;
  }
  const initials = initialsAt(tokens, from);
  if (initials.count < 2) return 0;
  const after = surnameAt(tokens, from + initials.length);
  return after === 0 ? 0 : initials.length + after;
}

/**
 * A person at a token: «Иванова И.И.», «И.И. Иванова», «Иванова Ирина Ивановна»; null where there is none.
 * «и.о. директора» is not one: a post never counts as a surname.
 */
export function readPerson(lexer: Lexer, from: number): Reading | null {
  if (lexer.tokens[from]!.kind !== "word") return null;
  const length = gluedLength(lexer, from) || personLength(lexer.tokens, from);
  return length === 0 ? null : reading(lexer, "person", from, from + length);
}

/** «И.И. Иванова», «Иванова И. И.» → «Иванова И.И.»; a full name stays as it is. */
export function canonicalPerson(name: string): string {
  const initialsFirst = /^(\p{L})\.\s*(?:(\p{L})\.)?\s*(\p{L}[\p{L}-]+)$/u.exec(name);
  if (initialsFirst !== null) {
    const [, first, second, surname] = initialsFirst;
    return `${surname} ${first}.${second === undefined ? "" : `${second}.`}`;
  }
  return name.replace(
    /^(\p{L}[\p{L}-]+)\s*(\p{L})\.\s*(?:(\p{L})\.)?$/u,
    (_, surname: string, a: string, b?: string) => {
      return `${surname} ${a}.${b === undefined ? "" : `${b}.`}`;
    },
  );
}
