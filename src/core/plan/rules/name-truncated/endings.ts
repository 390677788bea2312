import { foldText, tokenize } from "../../../russian";

/** Words that govern or join what follows: no text ends in them. */
const NEED_CONTINUATION = new Set(
  (
    "в во на по для с со о об от до из за к ко при через у без под над перед между про ради среди вокруг около кроме вместо " +
    "согласно благодаря вследствие посредством путем " +
    "и или а но либо а также что чтобы если который которая которое которые которых которым которой"
  ).split(" "),
);

/** Adjectives made with these suffixes are not used as nouns in the genitive plural. */
const ADJECTIVE = /(?:еск|ическ|альн|ельн|ивн|ионн)(?:их|ых)$/u;
const NOUN_LIKE = new Set(["остальных", "начальных", "малых", "пленных", "родительных", "национальных"]);

/** Only the end of a text is looked at. */
const LONGEST_ENDING = 80;

/** Letters that are also grades, names of points and formulas: «вариант А», «п. «в»». */
const SHORTEST = 2;

/**
 * The word a text breaks off at: a preposition or conjunction without its continuation, an adjective in the
 * genitive plural without its noun. null where the text may well end so.
 */
export function brokenEnding(text: string): string | null {
  if (endsWell(text) || /[.!?;…)»"]\s*$/u.test(text)) return null;
  const words = tokenize(text.slice(-LONGEST_ENDING));
  const last = words[words.length - 1];
  if (last?.kind === "punctuation" && last.text === "-" && words.length > 1) return "–";
  if (last?.kind !== "word" || words.length < 2) return null;
  const word = foldText(last.text);
  const isLetter = last.end - last.start < SHORTEST && /\p{Lu}\s*$/u.test(text);
  if (NEED_CONTINUATION.has(word) && !isLetter) return last.text;
  return (words.length > 2 || text.length > LONGEST_ENDING) && ADJECTIVE.test(word) && !NOUN_LIKE.has(word)
    ? last.text
    : null;
}

/** A quick yes for nearly every text: its last word, of Russian letters alone, is none of those that need another. */
function endsWell(text: string): boolean {
  const last = text.charCodeAt(text.length - 1);
  if (last >= 0x30 && last <= 0x39) return true;
  let start = text.length;
  while (start > 0 && isRussianLetter(text.charCodeAt(start - 1))) start -= 1;
  if (start === text.length || (start > 0 && text[start - 1] !== " ")) return false;
  const word = text.slice(start).toLowerCase();
  return !NEED_CONTINUATION.has(word) && !word.endsWith("их") && !word.endsWith("ых");
}

function isRussianLetter(code: number): boolean {
  return code >= 0x410 && code <= 0x44f;
}
