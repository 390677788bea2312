import { foldText } from "../russian";
import type { CellValue } from "../sheet/grid";

/** A school class: the year of study and the letter of the group, "" where there is none. */
export interface Grade {
  readonly grade: number;
  readonly letter: string;
}

const GRADE = /^(\d{1,2})(?:\s*-?\s*(?:й|ый|ий|ые|е|х))?\s*(?:-|"|\s)*([а-я])?"?\s*(?:класс\p{L}*|кл\.?)?$/u;
const GRADE_IN_TITLE = /(?<![\d.])(\d{1,2})(?:-?(?:й|х|ых|ые|е))?\s*["(]?[а-я]?["»)]?\s*(?:класс|кл\.)/gu;

/** 5, «5», «5А», «11 класс», «9 "Б"» → the class; null otherwise. */
export function readGrade(value: CellValue): Grade | null {
  if (typeof value === "number") return isGrade(value) ? { grade: value, letter: "" } : null;
  if (typeof value !== "string") return null;
  const match = GRADE.exec(foldText(value));
  const grade = Number(match?.[1]);
  return match && isGrade(grade) ? { grade, letter: match[2] ?? "" } : null;
}

/** The one class that a title names («ВПР, 5 класс»); null where it names none or several. */
export function gradeOfText(text: string): number | null {
  const grades = new Set([...foldText(text).matchAll(GRADE_IN_TITLE)].map((match) => Number(match[1])));
  const [grade] = grades;
  return grades.size === 1 && grade !== undefined && isGrade(grade) ? grade : null;
}

function isGrade(value: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= 12;
}
