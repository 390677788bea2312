import { EXAM_GRADE, type Exam } from "../../results/exam";
import type { ResultsQuery } from "../model";
import { seriesTitle } from "../svod/demand";
import { gradeOfGroup } from "./dimensions";
import { keysOf, type Source, type SourcePlan } from "./model";

/** Results of one exam, subject and class, as a user may choose them. */
export interface OfferedResults {
  readonly query: ResultsQuery;
  /** «ВПР · Математика · 5 кл.» */
  readonly title: string;
}

/** What a row's words say about its results; null and 0 where they are silent. */
export interface SaidResults {
  readonly exam: Exam | null;
  readonly subject: string | null;
  readonly grade: number;
}

/** The results in the sheets that do not contradict a row's words, subject by subject. */
export function offeredResults(plan: SourcePlan, said: SaidResults): OfferedResults[] {
  const labels = subjectLabels(plan);
  const found = new Map<string, OfferedResults>();
  for (const query of plan.sources.flatMap(queriesOf)) {
    const { exam, subject, grade } = query;
    const sameSubject =
      said.subject === null ||
      subject === said.subject ||
      (said.subject === "math" && subject?.startsWith("math"));
    if ((said.exam !== null && said.exam !== exam) || !sameSubject) continue;
    if (said.grade > 0 && grade > 0 && said.grade !== grade) continue;
    const title = seriesTitle({
      exam,
      subject,
      grade,
      label: subject === null ? "" : (labels.get(subject) ?? subject),
    });
    found.set(title, { query, title });
  }
  return [...found.values()].sort((a, b) => a.title.localeCompare(b.title, "ru", { numeric: true }));
}

/** Every exam, subject and class of a source; without a class where the source tells none. */
function queriesOf(source: Source): ResultsQuery[] {
  if (source.kind === "schools") return [];
  if (source.kind === "counts") {
    return source.rows.map(({ subject, grade }) => {
      return { exam: source.exam, subject: subject.key, grade: gradeOfGroup(source.exam, grade) };
    });
  }
  const exams = (source.examDimension ? keysOf(source.examDimension) : [source.exam]) as Exam[];
  const grades = typeof source.grade === "number" ? [source.grade] : keysOf(source.grade).map(Number);
  const subjects = new Set(source.streams.flatMap(streamSubjects));
  return exams.flatMap((exam) =>
    [...subjects].flatMap((subject) => {
      const own = EXAM_GRADE[exam] > 0 ? [0] : grades;
      return own.map((grade) => ({ exam, subject, grade }));
    }),
  );
}

/** Years that the sheets hold results of, in order. */
export function yearsIn({ sources }: SourcePlan): number[] {
  const years = new Set<number>();
  for (const source of sources) {
    if (source.kind === "counts") source.rows.forEach(({ year }) => years.add(year));
    else if (typeof source.year === "number") years.add(source.year);
    else keysOf(source.year).forEach((key) => years.add(Number(key)));
  }
  years.delete(0);
  return [...years].sort((a, b) => a - b);
}

/** Whether the sources hold any results of this exam, subject and class. */
export function holdsResults({ sources }: SourcePlan, query: ResultsQuery): boolean {
  return sources.some((source) => sourceHolds(source, query));
}

function sourceHolds(source: Source, { exam, subject, grade }: ResultsQuery): boolean {
  if (source.kind === "schools") return false;
  if (source.kind === "counts") {
    return (
      source.exam === exam &&
      source.rows.some(
        (row) => (subject === null || row.subject.key === subject) && (grade === 0 || row.grade === grade),
      )
    );
  }
  const exams = source.examDimension ? keysOf(source.examDimension) : [source.exam];
  if (!exams.includes(exam)) return false;
  const grades =
    typeof source.grade === "number" ? [gradeOfGroup(exam, source.grade)] : keysOf(source.grade).map(Number);
  if (grade > 0 && !grades.includes(grade)) return false;
  return subject === null || source.streams.some((stream) => streamSubjects(stream).includes(subject));
}

function streamSubjects({
  subjects,
  subjectDimension,
  levelDimension,
}: Extract<Source, { kind: "pupils" }>["streams"][number]): string[] {
  if (levelDimension) return ["mathBase", "mathProfile"];
  if (subjectDimension) return keysOf(subjectDimension);
  return subjects.flatMap((subject) => subject?.key ?? []);
}

/** Names of subjects as the sources print them. */
export function subjectLabels({ sources }: SourcePlan): Map<string, string> {
  const labels = new Map([
    ["mathBase", "Математика базовая"],
    ["mathProfile", "Математика профильная"],
  ]);
  const add = (key: string, label: string): void => {
    if (!labels.has(key)) labels.set(key, label);
  };
  for (const source of sources) {
    if (source.kind === "counts") source.rows.forEach(({ subject }) => add(subject.key, subject.label));
    if (source.kind !== "pupils") continue;
    for (const { subjects, subjectDimension } of source.streams) {
      subjects.forEach((subject) => subject && add(subject.key, subject.label));
      subjectDimension?.spellings.forEach(({ key, raw }) =>
        add(key, String(raw).replace(/\s+/gu, " ").trim()),
      );
    }
  }
  return labels;
}

/** Municipalities that the sheets of pupils name, in the order of the sheets. */
export function municipalitiesIn({ sources }: SourcePlan): string[] {
  const found = new Set<string>();
  for (const source of sources) {
    if (source.kind === "pupils" && source.municipality)
      keysOf(source.municipality).forEach((key) => found.add(key));
  }
  return [...found];
}
