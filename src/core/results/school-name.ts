import { foldText } from "../russian";
import { memoise } from "./memo";

/** Words that only the name of a school has; used to tell a column of schools by its content. */
const SCHOOL_WORD =
  /(?<!\p{L})(?:м[абк]?оу|г[абк]?оу|[мг]?[бк]?чоу|чоу|ноу|сош|оош|нош|шко\p{L}*|гимнази\p{L}*|лице[йя]\p{L}*|кадетск\p{L}*|прогимнази\p{L}*|интернат\p{L}*|оцо|сунц)(?!\p{L})/u;

/** Whether the text reads like the name of a school: «МБОУ СОШ № 5», «Лицей № 2 г. Артёма». */
export const looksLikeSchool = memoise((text) => SCHOOL_WORD.test(foldText(text)));

const LEGAL_FORM =
  /(?<!\p{L})(?:муниципальн\p{L}*|государственн\p{L}*|краев\p{L}*|областн\p{L}*|республиканск\p{L}*|бюджетн\p{L}*|казенн\p{L}*|автономн\p{L}*|частн\p{L}*|негосударственн\p{L}*|общеобразовательн\p{L}*|образовательн\p{L}*|учреждени\p{L}*|организаци\p{L}*|некоммерческ\p{L}*|[мгкч]?[абк]?(?:нч)?оу|ноу)(?!\p{L})/gu;

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/средн\p{L}* (?:полн\p{L}* )?(?:общ\p{L}* )?школ\p{L}*/gu, "сош"],
  [/основн\p{L}* (?:общ\p{L}* )?школ\p{L}*/gu, "оош"],
  [/начальн\p{L}* (?:общ\p{L}* )?школ\p{L}*/gu, "нош"],
  [/(?<!\p{L})(?:сш|сошк?)(?!\p{L})/gu, "сош"],
];

/**
 * The name of a school without what spellings differ in: legal form, quotes, spaces around «№», the order of
 * abbreviation and full name. Two spellings of one school give one key; the number and the place stay.
 */
export function schoolNameKey(name: string): string {
  let key = foldText(name)
    .replace(/(?:№|n°|#)\s*/gu, " №")
    .replace(/["'«»“”„()[\],.;:]/gu, " ")
    .replace(LEGAL_FORM, " ");
  key = key.replace(/\s+/gu, " ").trim();
  for (const [pattern, short] of KINDS) key = key.replace(pattern, short);
  return key
    .replace(/(?<!\p{L})(сош|оош|нош|лицей|гимназия|школа) (\d)/gu, "$1 №$2")
    .replace(/-/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The code of a school as text: «0330101», 330101 and « 330101 » are one code. */
export function schoolCodeKey(code: string): string {
  const trimmed = code.replace(/\s+/gu, "").toLowerCase();
  return /^\d+$/u.test(trimmed) ? trimmed.replace(/^0+(?=\d)/u, "") : trimmed;
}
