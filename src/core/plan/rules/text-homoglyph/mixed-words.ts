import { isCyrillicCode } from "../../../russian";

/** Latin letters that no eye tells from the Cyrillic ones, by case. */
const TWINS: Readonly<Record<string, string>> = {
  a: "а",
  c: "с",
  e: "е",
  o: "о",
  p: "р",
  x: "х",
  y: "у",
  A: "А",
  B: "В",
  C: "С",
  E: "Е",
  H: "Н",
  K: "К",
  M: "М",
  O: "О",
  P: "Р",
  T: "Т",
  X: "Х",
};

const WORD = /\p{L}+/gu;
const BOTH_SCRIPTS = /[A-Za-z]/u;
const ADDRESS = /\S*(?:@|:\/\/|www\.)\S*/giu;
/** Roman numerals, with Cyrillic letters for some of their signs: «ХХI» harms nobody. */
const ROMAN = /^[IVXLCDMХСМ]{2,}/u;
/** A Latin c, o, y, k standing alone where only a preposition can stand: «c 1 сентября», «o порядке». */
const LONE_PREPOSITION = /(?<=^|[\p{Script=Cyrillic},;.)»] )[coykCOYK](?= [\p{Script=Cyrillic}\d«])/gu;
const PREPOSITIONS: Readonly<Record<string, string>> = { ...TWINS, k: "к", Y: "У" };

/** Words of both scripts («Cеминар» with a Latin C), prepositions in Latin letters; [] for an innocent text. */
export function mixedWords(text: string): readonly string[] {
  if (!BOTH_SCRIPTS.test(text)) return [];
  const bare = text.replace(ADDRESS, " ");
  const words = (bare.match(WORD) ?? []).filter(isSuspicious);
  return [...words, ...(bare.match(LONE_PREPOSITION) ?? [])];
}

/** The text with look-alike letters of suspicious words replaced; other words stay as they are. */
export function repairText(text: string): string {
  return text
    .replace(WORD, (word) => (isSuspicious(word) && isRepairable(word) ? repairWord(word) : word))
    .replace(LONE_PREPOSITION, (letter) => PREPOSITIONS[letter] ?? letter);
}

function isSuspicious(word: string): boolean {
  const letters = [...word];
  const cyrillic = letters.filter((letter) => isCyrillicCode(letter.charCodeAt(0)));
  if (cyrillic.length === 0 || cyrillic.length === letters.length || ROMAN.test(word)) return false;
  return isRepairable(word) || switchesInside(word);
}

function isRepairable(word: string): boolean {
  return [...word].every((letter) => isCyrillicCode(letter.charCodeAt(0)) || letter in TWINS);
}

function repairWord(word: string): string {
  return [...word].map((letter) => TWINS[letter] ?? letter).join("");
}

/** «ЯндексGPT» is a made-up name; «Петрenко» changes the alphabet in the middle of its small letters. */
function switchesInside(word: string): boolean {
  return (
    /\p{Script=Cyrillic}[a-z]|[A-Za-z][а-яё]/u.test(word) &&
    /[a-zа-яё]{2}/u.test(word) &&
    !/[A-Z]{2}/u.test(word)
  );
}
