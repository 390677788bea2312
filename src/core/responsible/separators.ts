import type { Token } from "../russian";
import { GENITIVE, INSTRUMENTAL, type CaseSet } from "../russian/declension";
import { reading, type Lexer, type Reading, type Separator, type Unit } from "./units";

const SIGNS: Readonly<Record<string, Separator>> = {
  ";": "hard",
  "•": "hard",
  "·": "hard",
  "●": "hard",
  "|": "hard",
  ",": "comma",
  "/": "slash",
  "-": "dash",
  ".": "stop",
};

const CONNECTIVES: ReadonlySet<string> = new Set(["и", "или", "либо", "&"]);

/** Connectives of several words, with the case that they give to what follows. */
const JOINT: readonly (readonly [words: readonly string[], governs: CaseSet])[] = [
  [["а", "также"], 0],
  [["совместно", "с"], INSTRUMENTAL],
  [["совместно", "со"], INSTRUMENTAL],
  [["во", "взаимодействии", "с"], INSTRUMENTAL],
  [["с", "привлечением"], GENITIVE],
  [["с", "участием"], GENITIVE],
  [["под", "руководством"], GENITIVE],
];

/** «при участии», «при методической поддержке»: an adjective may stand between. */
const HELP = /^(?:участии|поддержке|содействии|сопровождении|помощи)$/u;
const OBLIQUE_ADJECTIVE = /[ое](?:й|м)$/u;

function helpConnective(tokens: readonly Token[], from: number): { next: number; governs: CaseSet } | null {
  if (tokens[from]?.text !== "при") return null;
  const noun = OBLIQUE_ADJECTIVE.test(tokens[from + 1]?.text ?? "") ? from + 2 : from + 1;
  return HELP.test(tokens[noun]?.text ?? "") ? { next: noun + 1, governs: GENITIVE } : null;
}

function jointConnective(tokens: readonly Token[], from: number): { next: number; governs: CaseSet } | null {
  for (const [words, governs] of JOINT) {
    if (words.every((word, index) => tokens[from + index]?.text === word)) {
      return { next: from + words.length, governs };
    }
  }
  return helpConnective(tokens, from);
}

/** A separator, or a sign that is none (`unit: null`), or null where something else stands. */
export function readSeparator(lexer: Lexer, from: number): Reading | null {
  const token = lexer.tokens[from]!;
  const joint = jointConnective(lexer.tokens, from);
  if (joint !== null) {
    return reading(lexer, "separator", from, joint.next, { separator: "with", governs: joint.governs });
  }
  if (CONNECTIVES.has(token.text)) {
    const both = lexer.tokens[from + 1]?.text === "/" && CONNECTIVES.has(lexer.tokens[from + 2]?.text ?? "");
    return reading(lexer, "separator", from, from + (both ? 3 : 1), { separator: "and" });
  }
  if (token.kind !== "punctuation" && token.kind !== "mark") return null;
  const separator = SIGNS[token.text];
  return separator === undefined
    ? { unit: null, next: from + 1 }
    : reading(lexer, "separator", from, from + 1, { separator });
}

/** Weakest first. A line break without a sign counts as `line`. */
const STRENGTH: readonly Separator[] = ["dash", "stop", "and", "slash", "comma", "line", "with", "hard"];

export const isStronger = (a: Separator, b: Separator | null): boolean =>
  b === null || STRENGTH.indexOf(a) > STRENGTH.indexOf(b);

/** The strongest of the separators in a row from `from`; `next` is the first unit after them. */
export function strongestSeparator(
  units: readonly Unit[],
  from: number,
): { next: number; strongest: Unit | null } {
  let next = from;
  let strongest: Unit | null = null;
  while (units[next]?.separator !== undefined) {
    if (isStronger(units[next]!.separator!, strongest?.separator ?? null)) strongest = units[next]!;
    next++;
  }
  return { next, strongest };
}
