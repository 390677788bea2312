import { ConstantsBook, DEFAULT_CONSTANTS, EXAMS, MEDAL, type Exam, type ResultsModel } from "../../results";
import { emptyDraft, RecordBuilder, type DraftRecord } from "../../results/record-builder";
import { buildCells } from "../cells/build-cells";
import { DEFAULT_RULE_SET } from "../rules/rule-set";
import type { Marker, MarkerTest, ObjectivityView } from "../objectivity/marker";
import { OwnLevels } from "../objectivity/own-level";
import { finishSteps } from "../../steps";

/** One pupil's result, with what is the same for all left out. */
export type Result = Partial<
  Pick<DraftRecord, "primary" | "mark" | "journal" | "score" | "participant" | "medal">
>;

export interface Batch {
  readonly school: number;
  readonly exam?: Exam;
  readonly subject?: string;
  readonly grade?: number;
  readonly year?: number;
  readonly results: readonly Result[];
}

/** `counts` pupils with the marks 2, 3, 4, 5. */
export function ofMarks(counts: readonly [number, number, number, number]): Result[] {
  return counts.flatMap((count, index) => Array.from({ length: count }, () => ({ mark: index + 2 })));
}

/** A model straight from results, for tests of single markers. */
export function modelOf(batches: readonly Batch[]): ResultsModel {
  const builder = new RecordBuilder();
  const keys = [...new Set(batches.map(({ subject = "math" }) => subject))];
  const schools = Math.max(...batches.map(({ school }) => school)) + 1;
  for (const { school, exam = "ВПР", subject = "math", grade, year = 2023, results } of batches) {
    for (const result of results) {
      builder.add({
        ...emptyDraft(),
        exam: EXAMS.indexOf(exam),
        subject: keys.indexOf(subject),
        grade: grade ?? (exam === "ОГЭ" ? 9 : exam === "ЕГЭ" ? 11 : 5),
        year,
        school,
        medal: MEDAL.none,
        ...result,
      });
    }
  }
  const ids = Uint32Array.from({ length: schools }, (_, id) => id);
  return {
    schools: Array.from(ids, (id) => ({
      code: String(id),
      name: `СОШ № ${id}`,
      municipality: "",
      official: null,
    })),
    subjects: keys.map((key) => ({ key, label: key })),
    sheets: ["ВПР"],
    records: builder.finish(ids),
    aggregates: [],
    constants: new ConstantsBook(DEFAULT_CONSTANTS),
    tables: [],
    statedYear: null,
    report: { notes: [], rowsRead: {} },
  };
}

export function viewOf(model: ResultsModel): ObjectivityView {
  const book = buildCells(model);
  return { model, book, rule: DEFAULT_RULE_SET.objectivity, own: finishSteps(OwnLevels.build(book)) };
}

/** The tests that a marker makes of one school. */
export function testsOf(marker: Marker, batches: readonly Batch[], school = 0): MarkerTest[] {
  return finishSteps(marker.tests(viewOf(modelOf(batches)))).filter((test) => test.school === school);
}

/** So many other schools with the same results each: a region to compare with. */
export function region(count: number, batch: Omit<Batch, "school">): Batch[] {
  return Array.from({ length: count }, (_, index) => ({ ...batch, school: index + 1 }));
}
