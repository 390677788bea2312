/** Russian words: normalisation, tokens, months, numerals, similarity, stems. Pure string work, no data of plans. */
export {
  cyrillicTwin,
  escapePattern,
  hasWord,
  isCyrillicCode,
  isLetterCode,
  toCyrillic,
  wordPattern,
} from "./letters";
export { areSpaces, FOLDED_CODES, foldedBeyond, foldsBySigns, SPACE } from "./folded-code";
export { foldText, normaliseText } from "./normalise";
export { afterLetters, tokenize, type Token, type TokenKind } from "./tokenize";
export { FormIndex, type TypoLimits } from "./form-index";
export { levenshtein, similarity, trigrams, trigramSimilarity } from "./similarity";
export { stem } from "./stem";
export { numberToRoman, romanToNumber } from "./roman";
export {
  exactMonth,
  matchMonth,
  MONTH_GENITIVES,
  MONTH_NAMES,
  monthFromWord,
  type MonthMatch,
} from "./months";
export { matchNumeral, numeralFromWord, numeralFromWords, type Numeral } from "./numerals";
