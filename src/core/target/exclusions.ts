import { monthFromWord, type Token } from "../russian";
import type { Approach } from "./context";
import type { NumberSpan } from "./numbers";

/** Words whose number is a name, not an amount: «пункт 2.4», «приложение 2», «этап 1». */
const NUMBERED =
  /^(?:№|п|пп|пункт\p{L}*|подпункт\p{L}*|ст|стать\p{L}*|приложени\p{L}*|таблиц\p{L}*|рис|рисун\p{L}*|раздел\p{L}*|глав\p{L}*|част\p{L}*|этап\p{L}*|модул\p{L}*|форм\p{L}*|вариант\p{L}*|том\p{L}?|фгос|сош|оош|ноу|школ\p{L}*|гимнази\p{L}*|лице\p{L}*|приказ\p{L}*|письм\p{L}*|распоряжени\p{L}*|постановлени\p{L}*|шаг\p{L}*|строк\p{L}*|блок\p{L}*|версия|тел|каб|дом|кв|стр|с)$/u;
/** Periods and labels after an ordinal number in digits: «1 полугодие», «на 1 этапе». */
const ORDINAL_NOUN =
  /^(?:этап\p{L}{0,2}|полугоди\p{L}+|четверт\p{L}+|квартал\p{L}*|семестр\p{L}*|триместр\p{L}*|декад\p{L}+|смен\p{L}+|курс(?:а|е|у)?|вариант\p{L}*|мест(?:о|а|е)|уровн(?:я|е|ю)|ступен\p{L}+)$/u;
const TIME =
  /^(?:лет|год|года|году|годы|годов|годам|годом|г|гг|летн\p{L}+|летие|дн(?:я|ей|и)|день|недел\p{L}*|месяц\p{L}*|минут\p{L}*|мин|уч|учебн\p{L}+)$/u;
const AGE = /^(?:возраст\p{L}*|старше|младше|достигш\p{L}*)$/u;
const SCORERS =
  /^(?:набра\p{L}+|получи\p{L}+|преодоле\p{L}+|имеющ\p{L}+|написа\p{L}+|набира\p{L}+|получающ\p{L}+)$/u;
const MADE =
  /^(?:открыт\p{L}*|создан\p{L}*|сформирован\p{L}*|организован\p{L}*|оборудован\p{L}*|оснащен\p{L}*|функционир\p{L}*)$/u;

/** «Проведен один семинар»: what was done is counted. */
const DONE = /^(?:провед|издан|разработ|создан|открыт|подготовл|заключ|организов)\p{L}*$/u;

/** What is known about a number when it is judged. */
export interface Candidate {
  readonly tokens: readonly Token[];
  readonly span: NumberSpan;
  readonly approach: Approach;
  readonly unit: string;
  /** Index of the token after the unit. */
  readonly afterUnit: number;
}

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? "";

function isYear({ tokens, span, unit }: Candidate): boolean {
  if (span.word || unit !== "" || !Number.isInteger(span.value) || span.value < 1950 || span.value > 2100)
    return false;
  const next = tokens[span.to];
  const counted = next?.kind === "word" && !TIME.test(next.text) && next.text.length > 2;
  return !counted || tokens[span.from - 1]?.text === "/";
}

/** «12.03.2022», «27.10», «10.00», «1 сентября». */
function isDate({ tokens, span, unit, approach }: Candidate): boolean {
  if (span.word) return false;
  const next = tokens[span.to];
  if (next?.kind === "word" && monthFromWord(next.text) !== null) return true;
  const dotted = next?.text === "." && next.gap === "" && tokens[span.to + 1]?.kind === "number";
  const before = tokens[span.from - 1];
  const afterDot =
    before?.text === "." && tokens[span.from]!.gap === "" && tokens[span.from - 2]?.kind === "number";
  if (dotted || afterDot) return true;
  return span.point && unit === "" && approach.comparator === null;
}

/** «1.», «2)», «1.2.» at the start of a line. */
function isListNumber({ tokens, span }: Candidate): boolean {
  if (span.word || (span.from > 0 && tokens[span.from]!.gap !== "\n")) return false;
  const sign = tokens[span.to];
  return sign !== undefined && sign.gap === "" && (sign.text === "." || sign.text === ")");
}

/** «9 классов», «5-8 классах», «9 и 11 классов»: which ones, not how many; «открыто 5 классов» counts. */
function isClassNumber({ tokens, span, approach }: Candidate): boolean {
  if (span.value > 12 || approach.comparator !== null) return false;
  let at = span.to;
  while (/^(?:-|,|и|х|й|ых|ми)$/u.test(text(tokens, at)) || tokens[at]?.kind === "number") {
    if (at > span.to + 6) break;
    at++;
  }
  if (!/^(?:класс|кл$)/u.test(text(tokens, at))) return false;
  return !MADE.test(text(tokens, span.from - 1));
}

function near(tokens: readonly Token[], from: number, pattern: RegExp, distance: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - distance; at--)
    if (pattern.test(tokens[at]!.text)) return true;
  return false;
}

function isNumberedThing({ tokens, span }: Candidate): boolean {
  const before = tokens[span.from - 1];
  if (before === undefined || span.word) return false;
  const pointed = before.text === ".";
  const name = pointed ? tokens[span.from - 2] : before;
  if (name === undefined || !NUMBERED.test(name.text)) return false;
  // «п. 3», «с. 5» need their point; after a full stop a long word ends a sentence
  return pointed ? name.text.length < 5 : name.text.length > 1 || name.text === "№";
}

/** A threshold inside a clause about people: «набравших не менее 81 балла». */
const isThreshold = ({ tokens, span, unit }: Candidate): boolean =>
  unit === "балл" && near(tokens, span.from, SCORERS, 5);

const isFrequency = ({ tokens, unit, approach, afterUnit }: Candidate): boolean =>
  approach.frequency ||
  (unit === "раз" && approach.preposition !== "в" && approach.preposition !== "с") ||
  (unit === "раз" && text(tokens, afterUnit) === "в");

const isDuration = ({ tokens, span, unit, approach }: Candidate): boolean =>
  (unit === "" && TIME.test(text(tokens, span.to))) ||
  (unit === "ч" && (approach.comparator === null || text(tokens, approach.from - 1) === "("));

/** «25 из 30 школ», «120 педагогов из 14 школ»: the whole of which the first number is a part. */
const isWhole = ({ tokens, span, approach }: Candidate): boolean =>
  approach.preposition === "из" && [span.from - 2, span.from - 3].some((at) => tokens[at]?.kind === "number");

/** «один из разделов», «на одного методиста»: an article more than a number. */
function isArticle({ tokens, span, approach }: Candidate): boolean {
  if (!span.word || span.value !== 1 || approach.comparator !== null) return false;
  const done = span.from === 0 || DONE.test(text(tokens, span.from - 1));
  return !done || text(tokens, span.to) === "из";
}

/** A number with a plus («500+») is the name of a project. */
const isName = ({ tokens, span }: Candidate): boolean => text(tokens, span.to) === "+";

function isOrdinal({ tokens, span, unit, approach }: Candidate): boolean {
  // «не ниже 3 места»: a place in a row, «не менее 3 мест»: how many
  const ranked = approach.comparator === null || text(tokens, span.from - 1) === "ниже";
  return unit === "" && ranked && span.value < 13 && ORDINAL_NOUN.test(text(tokens, span.to));
}

/** «отношение среднего балла в 10 процентах школ …»: the groups that are compared. */
const isGroup = ({ tokens, span, unit, approach }: Candidate): boolean =>
  unit === "%" && approach.preposition === "в" && near(tokens, span.from, /^отношени/u, LONGEST_RATIO);

/** Words of a ratio from its name to its last group. */
const LONGEST_RATIO = 40;

/** Ages, years, dates, numbers of classes, schools, documents and clauses, frequencies and durations are no targets. */
export function isNoAmount(candidate: Candidate): boolean {
  const { tokens, span } = candidate;
  return (
    isName(candidate) ||
    isYear(candidate) ||
    isDate(candidate) ||
    isListNumber(candidate) ||
    isNumberedThing(candidate) ||
    isClassNumber(candidate) ||
    isOrdinal(candidate) ||
    isFrequency(candidate) ||
    isDuration(candidate) ||
    isThreshold(candidate) ||
    isGroup(candidate) ||
    isWhole(candidate) ||
    isArticle(candidate) ||
    (candidate.unit === "" && near(tokens, span.from, AGE, 4))
  );
}
