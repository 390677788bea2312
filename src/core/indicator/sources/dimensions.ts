import { EXAM_GRADE, recogniseExam } from "../../results/exam";
import { readGrade } from "../../results/grade";
import { readMathLevel, subjectOfCell } from "../../results/subject";
import { isTotalText } from "../../results/row-keys";
import { readYear } from "../../results/year";
import { foldText } from "../../russian";
import type { CellValue, Grid } from "../../sheet/grid";
import type { Dimension, DimensionRole, Spelling } from "./model";

/** More spellings than this are no list of years, subjects or municipalities. */
export const MOST_SPELLINGS = 600;

const READERS: Readonly<Record<DimensionRole, (value: string | number) => string | null>> = {
  year: (value) => {
    const year = readYear(value);
    return year === null ? null : String(year);
  },
  grade: (value) => {
    const grade = readGrade(value);
    return grade === null ? null : String(grade.grade);
  },
  level: (value) => readMathLevel(String(value)),
  exam: (value) => recogniseExam(String(value))?.exam ?? null,
  subject: (value) => subjectOfCell(String(value)).key,
  municipality: (value) => (isTotalText(String(value)) ? null : String(value).replace(/\s+/gu, " ").trim()),
};

/**
 * Lists what a column holds, in the order of rows; null where it holds more different things than a list may have.
 * Spellings that Excel takes for equal (case) are kept once, because MATCH finds the first.
 */
export function readDimension(
  grid: Grid,
  role: DimensionRole,
  column: number,
  firstRow: number,
  lastRow: number,
): Dimension | null {
  const offset = column - grid.origin.column;
  const seen = new Map<string, Spelling>();
  const raw = new Set<CellValue>();
  for (let row = firstRow; row <= lastRow; row++) {
    const value = grid.values[row - grid.origin.row]?.[offset] ?? "";
    if (value === "" || typeof value === "boolean" || raw.has(value)) continue;
    raw.add(value);
    if (raw.size > MOST_SPELLINGS) return null;
    const key = READERS[role](value);
    const match = matchKey(value);
    if (key !== null && key !== "" && !seen.has(match)) seen.set(match, { raw: value, key });
  }
  return { role, column, spellings: joinSpellings(role, [...seen.values()]) };
}

/** What MATCH compares: a number and the text of it differ, letter case does not. */
export function matchKey(value: string | number): string {
  return typeof value === "number" ? `#${value}` : `$${value.toLowerCase()}`;
}

/** Spellings of one municipality that differ in dashes, ё and quotes only are one municipality. */
function joinSpellings(role: DimensionRole, spellings: readonly Spelling[]): Spelling[] {
  if (role !== "municipality") return [...spellings];
  const byFold = new Map<string, string>();
  return spellings.map(({ raw, key }) => {
    const fold = foldText(key);
    const known = byFold.get(fold) ?? key;
    byFold.set(fold, known);
    return { raw, key: known };
  });
}

/** Final exams belong to one class: their groups carry no class. */
export function gradeOfGroup(exam: keyof typeof EXAM_GRADE, grade: number): number {
  return EXAM_GRADE[exam] > 0 ? 0 : grade;
}
