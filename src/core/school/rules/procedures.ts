import { recogniseExam } from "../../results/exam";
import { labelOfSubject, subjectOfCell } from "../../results/subject";
import { RuleSetError } from "./rule-set-error";
import type { ShnorProcedure } from "./rule-set";

/*
 * The procedures of a rule as one editable line: «ВПР 5, 6 классы: русский язык, математика; ОГЭ: математика».
 * Without classes all count.
 */

export function proceduresText(procedures: readonly ShnorProcedure[]): string {
  return procedures
    .map(({ exam, subjects, grades }) => {
      const classes =
        grades === null ? "" : ` ${grades.join(", ")} ${grades.length === 1 ? "класс" : "классы"}`;
      return `${exam}${classes}: ${subjects.map((key) => labelOfSubject(key).toLowerCase()).join(", ")}`;
    })
    .join("; ");
}

/** @throws RuleSetError where a part names no procedure or no subject */
export function proceduresFromText(text: string): ShnorProcedure[] {
  const parts = text.split(";").filter((part) => part.trim() !== "");
  if (parts.length === 0)
    throw new RuleSetError("Процедуры не указаны. Пример: «ОГЭ: русский язык, математика».");
  return parts.map((part): ShnorProcedure => {
    const [head = "", list = ""] = part.split(":");
    const exam = recogniseExam(head)?.exam;
    if (!exam)
      throw new RuleSetError(`«${part.trim()}»: процедура не названа, нужно ЕГЭ, ОГЭ, ВПР или диагностика.`);
    const subjects = list.split(",").map((name) => subjectOf(name.trim(), part));
    const grades = (head.match(/\d+/gu) ?? []).map(Number).filter((grade) => grade >= 1 && grade <= 11);
    return { exam, subjects, grades: grades.length > 0 ? grades : null };
  });
}

function subjectOf(name: string, part: string): string {
  if (name === "") throw new RuleSetError(`«${part.trim()}»: после двоеточия нужны предметы через запятую.`);
  return subjectOfCell(name).key;
}
