import { foldText } from "../russian";
import type { CellValue } from "../sheet/grid";

/** A school class: the year of study and the letter of the group, "" where there is none. */
export interface Grade {
  readonly grade: number;
  readonly letter: string;
}

const GRADE = /^(\d{1,2})(?:\s*-?\s*(?:й|ый|ий|ые|е|х))?\s*(?:-|"|\s)*([а-я])?"?\s*(?:класс\p{L}*|кл\.?)?$/u;
/** «5 класс», «5-х классах», «5 и 6 классы», «4-8 кл.»: the numbers before the word, with what joins them. */
const ONE_GRADE = '(?<![\\d.])\\d{1,2}(?![\\d.])(?:-?(?:й|х|ых|ые|е|го|м|ом))?\\s*["(]?[а-я]?["»)]?';
const GRADES_IN_TITLE = new RegExp(
  `(${ONE_GRADE}(?:\\s*(?:-|,|и|или)\\s*${ONE_GRADE})*)\\s*(?:класс|кл\\.)`,
  "gu",
);
/** Beginnings of «пятиклассник» and of «пятый класс», by class. */
const NAMED: readonly (readonly [compound: string, ordinal: string])[] = [
  ["перво", "перв"],
  ["второ", "втор"],
  ["третье", "трет"],
  ["четверо", "четверт"],
  ["пяти", "пят"],
  ["шести", "шест"],
  ["семи", "седьм"],
  ["восьми", "восьм"],
  ["девяти", "девят"],
  ["десяти", "десят"],
  ["одиннадцати", "одиннадцат"],
];
const NAMED_GRADES = NAMED.map(
  ([compound, ordinal]) =>
    new RegExp(
      `(?<!\\p{L})(?:${compound}класс(?:ник|ниц)|${ordinal}(?:ый|ий|ой|ого|его|ом|ем|ых|их|ые|ьи|ьих|ьем)? класс)`,
      "u",
    ),
);

/** 5, «5», «5А», «11 класс», «9 "Б"» → the class; null otherwise. */
export function readGrade(value: CellValue): Grade | null {
  if (typeof value === "number") return isGrade(value) ? { grade: value, letter: "" } : null;
  if (typeof value !== "string") return null;
  const match = GRADE.exec(foldText(value));
  const grade = Number(match?.[1]);
  return match && isGrade(grade) ? { grade, letter: match[2] ?? "" } : null;
}

/** The one class that a title names («ВПР, 5 класс», «пятиклассники»); null where it names none or several. */
export function gradeOfText(text: string): number | null {
  const [grade, ...more] = gradesOfText(text);
  return grade !== undefined && more.length === 0 ? grade : null;
}

/** The classes that a title names; of a span («5-8 классы») the first and the last. */
export function gradesOfText(text: string): number[] {
  const folded = foldText(text);
  const grades = new Set<number>();
  for (const [, list = ""] of folded.matchAll(GRADES_IN_TITLE)) {
    for (const [number] of list.matchAll(/\d+/gu)) grades.add(Number(number));
  }
  NAMED_GRADES.forEach((pattern, index) => pattern.test(folded) && grades.add(index + 1));
  return [...grades].filter(isGrade);
}

function isGrade(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 12;
}
