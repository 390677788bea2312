import { tokenize } from "../russian";
import type { Party } from "../responsible";

/** Abbreviations of bodies that govern or serve education in a municipality (METHODOLOGY 5.3, 7). */
const MUNICIPAL_ACRONYMS = new Set(
  "омсу омс мсу моуо мсуо уо роо руо гуо роно гороно уоимп ммс рмк гмк имц мо".split(" "),
);

/** Beginnings of words that place a body in a municipality. */
const MUNICIPAL_STEMS = ["муниципал", "самоуправлени", "районн", "городск", "поселени", "мэр"];
/** Beginnings of words that place it above one. */
const REGIONAL_STEMS = [
  "министерств",
  "минобр",
  "краев",
  "край",
  "края",
  "област",
  "республик",
  "регион",
  "государствен",
  "федерал",
  "субъект",
  "автономн",
];
/** Heads of bodies that are no authority: schools answer for themselves. */
const SCHOOL_STEMS = ["школ", "гимнази", "лице", "учрежден", "организаци", "педагог", "учител"];
const AUTHORITY_STEMS = ["управлени", "отдел", "комитет", "администраци", "департамент", "муниципалитет"];
/** «орган» in all its cases, but not «организация». */
const ORGAN = /^орган(?:а|у|ом|е|ы|ов|ам|ами|ах)?$/u;
const EDUCATION_STEM = "образовани";

const startsWithAny = (words: readonly string[], stems: readonly string[]): boolean =>
  words.some((word) => stems.some((stem) => word.startsWith(stem)));

const namesAuthority = (words: readonly string[]): boolean =>
  startsWithAny(words, AUTHORITY_STEMS) || words.some((word) => ORGAN.test(word));

/**
 * Does this party stand for the municipality: «ОМСУ», «МОУО», «муниципалитеты», «органы местного самоуправления»,
 * «органы управления образованием», «муниципальные методические службы» (METHODOLOGY 7: what ОМСУ must detail)?
 * Schools, even municipal ones, and regional bodies do not.
 */
export function isMunicipalParty({ name, canonical }: Party): boolean {
  const words = tokenize(`${canonical} ${name}`)
    .filter(({ kind }) => kind === "word")
    .map((token) => token.text);
  if (words.some((word) => MUNICIPAL_ACRONYMS.has(word))) return true;
  if (startsWithAny(words, REGIONAL_STEMS)) return false;
  const municipal = startsWithAny(words, MUNICIPAL_STEMS);
  if (startsWithAny(words, SCHOOL_STEMS)) return municipal && namesAuthority(words);
  if (municipal) return true;
  return namesAuthority(words) && startsWithAny(words, [EDUCATION_STEM]);
}

/** A measure that the municipality has to detail in its own plan. */
export function isMunicipalDuty(parties: readonly Party[]): boolean {
  return parties.some(isMunicipalParty);
}
