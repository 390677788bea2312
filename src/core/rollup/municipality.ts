import { nominativeAdjective } from "../russian/declension";
import { normaliseText } from "../russian";

/**
 * The municipality that a title names, in the nominative: titles name it in any case («план Ракитянского района»,
 * «в городском округе Рефтинский»), and all files of one municipality must come under one name.
 */

const KIND = String.raw`((?:муниципальн|городск|сельск)(?:ый|ой|ого|ому|ым|им|ом)\s+)?(район|округ)(?:а|у|ом|е)?(?!\p{L})`;
/** «Артёмовского городского округа», «Петропавловск-Камчатском городском округе», «Ракитянского района». */
const NAME_FIRST = new RegExp(
  String.raw`(?<![\p{L}-])(\p{L}+(?:-\p{L}+)*(?:ий|ый|ой|ого|ому|им|ым|ом))\s+${KIND}`,
  "giu",
);
/** «городском округе Рефтинский», «муниципального района «Ижемский»», «муниципального образования «Город Майкоп»». */
const KIND_FIRST =
  /(?<!\p{L})(муниципальн|городск)(?:ый|ой|ое|ого|ому|ым|им|ом)\s+(район|округ|образовани)(?:а|у|ом|е|я|ю|ем|и)?(?!\p{L})\s*[-–—]?\s*((?:город\p{L}{0,2}\s+)?(?:«[^«»]+»|\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?))/iu;
/** «города Ольховска», «г. Ольховск»: nouns whose genitive tells the nominative. */
const TOWN = /(?<!\p{L})(?:г\.\s*|город(?:а|у|ом|е)?\s+)(\p{Lu}[\p{L}-]+)/u;
const TOWN_STEM = /(?:ск|цк|град|бург|поль|дар)(?=а$)/u;

/** Words that stand before «район» without naming one. */
const NO_NAME =
  /^(?:наш|данн|муниципальн|городск|сельск|районн|соответствующ|отдельн|кажд|всяк|друг|сам|эт|административн|так|люб)/iu;
const KIND_WORDS: Readonly<Record<string, string>> = {
  муниципальн: "муниципальный",
  городск: "городской",
  сельск: "сельский",
};

const kindWord = (adjective: string | undefined): string => {
  const stem = Object.keys(KIND_WORDS).find((each) => adjective?.toLowerCase().startsWith(each));
  return stem === undefined ? "" : `${KIND_WORDS[stem]} `;
};

/** «РАКИТЯНСКОГО» -> «Ракитянского»; words typed in the usual way stay. */
function inUsualCase(word: string): string {
  if (word !== word.toUpperCase()) return word;
  return word.toLowerCase().replace(/(^|-)\p{L}/gu, (letter) => letter.toUpperCase());
}

const isCapital = (word: string): boolean => word[0] !== word[0]?.toLowerCase();

function nameFirst(title: string): string | null {
  for (const [, word = "", adjective, noun = ""] of title.matchAll(NAME_FIRST)) {
    if (!isCapital(word) || NO_NAME.test(word)) continue;
    return `${nominativeAdjective(inUsualCase(word), "masculine", false)} ${kindWord(adjective)}${noun.toLowerCase()}`;
  }
  return null;
}

function kindFirst(title: string): string | null {
  const match = KIND_FIRST.exec(title);
  const [, adjective, noun = "", name = ""] = match ?? [];
  const first = name.replace(/^[«\s]+/u, "");
  if (!match || !isCapital(first.replace(/^город\p{L}{0,2}\s+/u, ""))) return null;
  if (!noun.toLowerCase().startsWith("образовани"))
    return `${kindWord(adjective)}${noun.toLowerCase()} ${name}`;
  return `муниципальное образование ${name}`;
}

function townOf(title: string): string | null {
  const name = TOWN.exec(title)?.[1];
  if (name === undefined) return null;
  return `город ${TOWN_STEM.test(name) ? name.slice(0, -1) : name}`;
}

/** The municipality of a title in the nominative; null where the title names none. Linear in the title. */
export function municipalityIn(title: string): string | null {
  const text = normaliseText(title);
  return nameFirst(text) ?? kindFirst(text) ?? townOf(text);
}
