import type { ResultsQuery } from "../model";
import { gradeOfGroup } from "./dimensions";
import { keysOf, type Source, type SourcePlan } from "./model";

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
