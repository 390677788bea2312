import { foldText } from "../russian";
import { memoise } from "./memo";

/**
 * Assessment procedures. ГВЭ is not one of its own: it is the form of ОГЭ (class 9) or ЕГЭ (class 11) for pupils
 * with special needs, and is kept as a mark on the record so that a rule set can take it in or leave it out.
 */
export const EXAMS = ["ЕГЭ", "ОГЭ", "ВПР", "диагностика"] as const;
export type Exam = (typeof EXAMS)[number];

/** Class of the final exams; 0 where the procedure is held in many classes. */
export const EXAM_GRADE: Readonly<Record<Exam, number>> = { ЕГЭ: 11, ОГЭ: 9, ВПР: 0, диагностика: 0 };

/** Procedures that are run and marked outside the school. */
export function isExternal(exam: Exam): boolean {
  return exam === "ЕГЭ" || exam === "ОГЭ";
}

export interface ExamMatch {
  readonly exam: Exam;
  readonly gve: boolean;
}

const WORD_START = "(?<![\\p{L}])";
const WORD_END = "(?![\\p{L}])";
const word = (source: string): RegExp => new RegExp(`${WORD_START}(?:${source})${WORD_END}`, "u");

/** A trial run of an exam is a diagnostic, whatever exam it imitates; so these words are asked first. */
const TRIAL = /пробн|репетиц|тренировочн|диагностич|входн\p{L}* контрол/u;
const DIAGNOSTIC = word("рдр|кдр|ркр|рпр|дкр|диагностика|срез\\p{L}*|мцко|нико");
const PATTERNS: readonly (readonly [RegExp, ExamMatch])[] = [
  [word("гвэ[ -]?11"), { exam: "ЕГЭ", gve: true }],
  [word("гвэ(?![ -]?11)(?:[ -]?9)?"), { exam: "ОГЭ", gve: true }],
  [word("егэ|кегэ|гиа[ -]?11"), { exam: "ЕГЭ", gve: false }],
  [/един\p{L}* государственн\p{L}* экзам/u, { exam: "ЕГЭ", gve: false }],
  [word("огэ|гиа[ -]?(?:9|ix)"), { exam: "ОГЭ", gve: false }],
  [/основн\p{L}* государственн\p{L}* экзам/u, { exam: "ОГЭ", gve: false }],
  [word("впр"), { exam: "ВПР", gve: false }],
  [/всероссийск\p{L}* проверочн/u, { exam: "ВПР", gve: false }],
];

/** Finds the procedure that a title, a sheet name or a cell names; null where it names none or several. */
export const recogniseExam = memoise((text): ExamMatch | null => {
  const folded = foldText(text);
  if (TRIAL.test(folded) || DIAGNOSTIC.test(folded)) return { exam: "диагностика", gve: false };
  const found = PATTERNS.filter(([pattern]) => pattern.test(folded)).map(([, match]) => match);
  const exams = new Set(found.map(({ exam }) => exam));
  if (exams.size !== 1 || !found[0]) return null;
  return { exam: found[0].exam, gve: found.every(({ gve }) => gve) };
});
