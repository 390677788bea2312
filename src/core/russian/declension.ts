/**
 * Case forms of regular Russian nouns and the reading of adjective endings. Enough for dictionaries of heads
 * («отдел», «руководитель»): a lemma gives all its forms, so that no dictionary has to list them.
 * Words are folded (lower case, ё as е).
 */

/** A set of case-and-number values, one bit each; accusative is left out (it equals another case for our heads). */
export type CaseSet = number;

export const CASES = {
  nominative: 1 << 0,
  genitive: 1 << 1,
  dative: 1 << 2,
  instrumental: 1 << 3,
  prepositional: 1 << 4,
  nominativePlural: 1 << 5,
  genitivePlural: 1 << 6,
  dativePlural: 1 << 7,
  instrumentalPlural: 1 << 8,
  prepositionalPlural: 1 << 9,
} as const;

export type CaseName = keyof typeof CASES;

export const NOMINATIVE: CaseSet = CASES.nominative | CASES.nominativePlural;
export const GENITIVE: CaseSet = CASES.genitive | CASES.genitivePlural;
export const DATIVE: CaseSet = CASES.dative | CASES.dativePlural;
export const INSTRUMENTAL: CaseSet = CASES.instrumental | CASES.instrumentalPlural;
export const PLURAL: CaseSet =
  CASES.nominativePlural |
  CASES.genitivePlural |
  CASES.dativePlural |
  CASES.instrumentalPlural |
  CASES.prepositionalPlural;

const ORDER: readonly CaseName[] = [
  "nominative",
  "genitive",
  "dative",
  "instrumental",
  "prepositional",
  "nominativePlural",
  "genitivePlural",
  "dativePlural",
  "instrumentalPlural",
  "prepositionalPlural",
];

export type Gender = "masculine" | "feminine" | "neuter";

export interface NounOptions {
  /** «директор» → «директора» in the nominative plural. */
  readonly pluralInA?: boolean;
  /** Where the genitive plural is irregular: «школа» → «школ» is regular, «ярмарка» → «ярмарок» is not. */
  readonly genitivePlural?: string;
  /** Stem of all forms but the nominative: «отец» → «отц». */
  readonly obliqueStem?: string;
}

type Endings = readonly string[];

const HARD: Endings = ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах"];
const VELAR: Endings = ["", "а", "у", "ом", "е", "и", "ов", "ам", "ами", "ах"];
const SIBILANT: Endings = ["", "а", "у", "ем", "е", "и", "ей", "ам", "ами", "ах"];
const TS: Endings = ["", "а", "у", "ем", "е", "ы", "ев", "ам", "ами", "ах"];
const SOFT: Endings = ["ь", "я", "ю", "ем", "е", "и", "ей", "ям", "ями", "ях"];
const IN_Y: Endings = ["й", "я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях"];
const IN_A: Endings = ["а", "ы", "е", "ой", "е", "ы", "", "ам", "ами", "ах"];
const VELAR_A: Endings = ["а", "и", "е", "ой", "е", "и", "", "ам", "ами", "ах"];
const IN_IYA: Endings = ["ия", "ии", "ии", "ией", "ии", "ии", "ий", "иям", "иями", "иях"];
const IN_YA: Endings = ["я", "и", "е", "ей", "е", "и", "ь", "ям", "ями", "ях"];
const IN_O: Endings = ["о", "а", "у", "ом", "е", "а", "", "ам", "ами", "ах"];
const IN_IE: Endings = ["ие", "ия", "ию", "ием", "ии", "ия", "ий", "иям", "иями", "иях"];
const ADJECTIVAL: Endings = ["ый", "ого", "ому", "ым", "ом", "ые", "ых", "ым", "ыми", "ых"];
const ADJECTIVAL_A: Endings = ["ая", "ой", "ой", "ой", "ой", "ые", "ых", "ым", "ыми", "ых"];
const ADJECTIVAL_SOFT_A: Endings = ["ая", "ей", "ей", "ей", "ей", "ие", "их", "им", "ими", "их"];
const ADJECTIVAL_SOFT: Endings = ["ий", "его", "ему", "им", "ем", "ие", "их", "им", "ими", "их"];
const ADJECTIVAL_VELAR: Endings = ["ий", "ого", "ому", "им", "ом", "ие", "их", "им", "ими", "их"];

function endingsOf(lemma: string): Endings {
  if (/ый$/u.test(lemma)) return ADJECTIVAL;
  if (/ая$/u.test(lemma)) return /[жшщч]ая$/u.test(lemma) ? ADJECTIVAL_SOFT_A : ADJECTIVAL_A;
  if (/[жшщч]ий$/u.test(lemma)) return ADJECTIVAL_SOFT;
  if (/[кгх]ий$/u.test(lemma)) return ADJECTIVAL_VELAR;
  if (/ие$/u.test(lemma)) return IN_IE;
  if (/ия$/u.test(lemma)) return IN_IYA;
  if (/[кгхжшщч]а$/u.test(lemma)) return VELAR_A;
  if (/а$/u.test(lemma)) return IN_A;
  if (/я$/u.test(lemma)) return IN_YA;
  if (/о$/u.test(lemma)) return IN_O;
  if (/ь$/u.test(lemma)) return SOFT;
  if (/й$/u.test(lemma)) return IN_Y;
  if (/[кгх]$/u.test(lemma)) return VELAR;
  if (/[жшщч]$/u.test(lemma)) return SIBILANT;
  if (/ц$/u.test(lemma)) return TS;
  return HARD;
}

/** Gender by the ending; a noun in -ь counts as masculine («руководитель»). */
export function genderOf(lemma: string): Gender {
  if (/[ая]$/u.test(lemma)) return "feminine";
  return /[ое]$/u.test(lemma) ? "neuter" : "masculine";
}

/** All forms of a noun (or of an adjective used as one: «заведующий», «обучающийся»), by case. */
export function nounForms(lemma: string, options: NounOptions = {}): ReadonlyMap<CaseName, string> {
  const reflexive = lemma.endsWith("ийся") ? "ся" : "";
  const base = reflexive === "" ? lemma : lemma.slice(0, -2);
  const endings = endingsOf(base);
  const root = base.slice(0, base.length - endings[0]!.length);
  const forms = new Map<CaseName, string>();
  ORDER.forEach((name, index) => {
    const stem = index === 0 ? root : (options.obliqueStem ?? root);
    forms.set(name, stem + endings[index]! + reflexive);
  });
  const oblique = options.obliqueStem ?? root;
  if (options.pluralInA) forms.set("nominativePlural", oblique + (endings === SOFT ? "я" : "а"));
  if (options.genitivePlural !== undefined) forms.set("genitivePlural", options.genitivePlural);
  return forms;
}

/** Word form → the cases it can stand for, for one noun. */
export function casesByForm(forms: ReadonlyMap<CaseName, string>): ReadonlyMap<string, CaseSet> {
  const result = new Map<string, CaseSet>();
  for (const [name, form] of forms) result.set(form, (result.get(form) ?? 0) | CASES[name]);
  return result;
}

const { nominative, genitive, dative, instrumental, prepositional } = CASES;
const { nominativePlural, genitivePlural, dativePlural, instrumentalPlural, prepositionalPlural } = CASES;

/** Longer endings first; «ой» is masculine nominative («городской») or feminine oblique («городской школы»). */
const ADJECTIVE_ENDINGS: readonly (readonly [RegExp, CaseSet])[] = [
  [/[иы]ми$/u, instrumentalPlural],
  [/[ое]го$/u, genitive],
  [/[ое]му$/u, dative],
  [/[иы]х$/u, genitivePlural | prepositionalPlural],
  [/[иы]м$/u, instrumental | dativePlural],
  [/[ое]м$/u, prepositional],
  [/ой$/u, nominative | genitive | dative | instrumental | prepositional],
  [/ей$/u, genitive | dative | instrumental | prepositional],
  [/ый$/u, nominative],
  [/[кгхжшщчн]ий$/u, nominative],
  [/(?:ая|яя|ое|ее|чье)$/u, nominative],
  [/(?:ые|[кгхжшщч]ие|[дртшжк]ние)$/u, nominativePlural],
];

/** Nouns end like that, adjectives do not: «образование», «развитие», «организаций», «учреждений». */
const NOUN_LIKE = /(?:[аеяи]ни[еяюий]|тие|[цсз]ий|[аеия]ний|стий|ством|телем|телей)$/u;

/** Cases that the ending allows if the word is an adjective; 0 where it cannot be one. */
export function adjectiveCases(word: string): CaseSet {
  const base = word.endsWith("ся") ? word.slice(0, -2) : word;
  if (base.length < 4 || NOUN_LIKE.test(base)) return 0;
  return ADJECTIVE_ENDINGS.find(([ending]) => ending.test(base))?.[1] ?? 0;
}

/** Adjectives with a stressed ending: «городской», not «городский». Stems, as they end. */
const STRESSED =
  /(?:^|-)(?:городск|краев|морск|мастерск|молод|окружн|передов|войсков|лесн|речн|лугов|полев|степн|донск|тверск)$/iu;

/** The nominative of an adjective that stands in another case, agreeing with a noun of that gender and number. */
export function nominativeAdjective(word: string, gender: Gender, plural: boolean): string {
  const parts =
    /^(.+?)(ого|его|ому|ему|ыми|ими|ых|их|ым|им|ом|ем|ой|ей|ую|юю|ый|ий|ая|яя|ое|ее|ые|ие)$/u.exec(word);
  if (parts === null) return word;
  const [, stem, ending] = parts as unknown as [string, string, string];
  const soft = /^[еияю]/u.test(ending) && !/[кгхжшщч]$/u.test(stem);
  const velar = /[кгхжшщч]$/u.test(stem);
  if (plural) return stem + (soft || velar ? "ие" : "ые");
  if (gender === "feminine") return stem + (soft ? "яя" : "ая");
  if (gender === "neuter") return stem + (soft || /[жшщч]$/u.test(stem) ? "ее" : "ое");
  if (STRESSED.test(stem)) return `${stem}ой`;
  return stem + (soft || velar ? "ий" : "ый");
}
