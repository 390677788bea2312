import { foldText } from "../russian";
import { valueAt } from "../sheet/grid";
import type { ResultBlock } from "./columns/blocks";
import type { Layout, ValueGroup } from "./columns/layout-model";
import type { ValueKind } from "./columns/roles";
import { recogniseExam, type Exam } from "./exam";
import { gradeOfText, readGrade } from "./grade";
import { looksLikeSchool } from "./school-name";
import { recogniseSubject, type Subject } from "./subject";
import { yearOfText } from "./year";

/** What the title, the sheet's name and the columns say for all rows of a block. */
export interface BlockDefaults {
  readonly exam: Exam | null;
  readonly gve: boolean;
  /** 0 = not said. */
  readonly year: number;
  readonly grade: number;
  readonly subject: Subject | null;
  /** Name of the school a sheet is about, "" where it is not about one. */
  readonly school: string;
}

export function readDefaults(block: ResultBlock, layout: Layout): BlockDefaults {
  const parts = block.context.split(" | ");
  const headers = layout.uses.map(({ header }) => header).join(" | ");
  const named = [...parts, block.context, headers].map(recogniseExam).find((match) => match !== null) ?? null;
  const exam = named?.exam ?? examByContent(block, layout);
  return {
    exam,
    gve: named?.gve ?? false,
    year: parts.map(yearOfText).find((year) => year !== null) ?? yearOfText(headers) ?? 0,
    grade: parts.map(gradeOfText).find((grade) => grade !== null) ?? 0,
    subject: parts.map((part) => (part.length < 90 ? recogniseSubject(part) : null)).find(Boolean) ?? null,
    school: parts.find((part) => part.length < 120 && isOneSchool(part)) ?? "",
  };
}

/** «МБОУ СОШ № 5» in a title, but not «Школы района». */
function isOneSchool(text: string): boolean {
  return (
    looksLikeSchool(text) && /\d|["«]/u.test(text) && !/школы|организации|учреждения/u.test(foldText(text))
  );
}

/** Without a word for the procedure the kinds of columns and numbers still tell it. */
function examByContent(block: ResultBlock, layout: Layout): Exam | null {
  const grades = gradesOf(block, layout);
  const kinds = new Set(layout.groups.flatMap(({ values }) => Object.keys(values) as ValueKind[]));
  const isMedal = layout.single.medal !== undefined;
  const mathLevel = layout.groups.some(({ levelColumn }) => levelColumn !== null);
  if (kinds.has("score") || isMedal || mathLevel || namesMathLevel(layout.groups)) return "ЕГЭ";
  if (grades.size === 1 && grades.has(9)) return "ОГЭ";
  if (kinds.has("journal") || kinds.has("max")) return "ВПР";
  if (grades.size > 0 && ![...grades].some((grade) => grade === 9 || grade === 11)) return "ВПР";
  if (grades.size === 1 && grades.has(11)) return "ЕГЭ";
  const values = layout.uses.filter(({ role }) => role === "value");
  const highest = Math.max(0, ...values.map(({ profile }) => profile.max));
  if (highest > 60 && highest <= 100) return "ЕГЭ";
  return values.length > 0 && highest <= 5 ? "ОГЭ" : null;
}

function namesMathLevel(groups: readonly ValueGroup[]): boolean {
  return groups.some(({ subject }) => subject?.key === "mathBase" || subject?.key === "mathProfile");
}

const GRADE_SAMPLE = 500;

function gradesOf(block: ResultBlock, { single }: Layout): Set<number> {
  const grades = new Set<number>();
  if (single.grade === undefined) return grades;
  const step = Math.max(1, Math.floor((block.lastRow - block.firstRow + 1) / GRADE_SAMPLE));
  for (let row = block.firstRow; row <= block.lastRow; row += step) {
    const grade = readGrade(valueAt(block.grid, row, single.grade));
    if (grade) grades.add(grade.grade);
  }
  return grades;
}

/** What a column headed just «Балл», «Результат» or by a subject holds, for the exam of the block. */
export function resolveKind(layout: Layout, column: number, exam: Exam): ValueKind {
  const profile = layout.uses.find((use) => use.column === column)?.profile;
  if (exam === "ЕГЭ") return "score";
  // A slip or two outside 2..5 does not turn marks into points; it is reported as out of range.
  if (profile !== undefined && profile.numeric > 0 && profile.marks >= profile.numeric * 0.9) return "mark";
  return exam === "диагностика" && profile !== undefined && profile.max > 60 ? "score" : "primary";
}
