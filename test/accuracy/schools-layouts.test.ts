import { EXAMS, readResults, type ResultsModel } from "../../src/core/results";
import { gridOf } from "../../src/core/results/testing/grid";
import { LAYOUTS } from "./schools-layouts.cases";

const joined = (parts: readonly (string | number | undefined)[]): string =>
  parts.filter((part) => part !== "" && part !== undefined).join("|");

function recordLines({ records: r, schools, subjects }: ResultsModel): string[] {
  return Array.from({ length: r.length }, (_, i) =>
    joined([
      schools[r.school[i] ?? 0]?.name,
      `${EXAMS[r.exam[i] ?? 0]}${r.gve[i] ? " ГВЭ" : ""}`,
      r.year[i],
      r.grade[i],
      subjects[r.subject[i] ?? 0]?.label,
      Number.isNaN(r.score[i]) ? "" : `балл ${r.score[i]}`,
      Number.isNaN(r.primary[i]) ? "" : `пб ${r.primary[i]}`,
      r.mark[i] ? `отметка ${r.mark[i]}` : "",
      r.journal[i] ? `журнал ${r.journal[i]}` : "",
    ]),
  );
}

function countLines({ aggregates, schools, subjects }: ResultsModel): string[] {
  return aggregates.map(({ school, exam, year, grade, subject, n, marks, mean, failed, agreement }) =>
    joined([
      schools[school]?.name,
      exam,
      year,
      grade,
      subjects[subject]?.label,
      `n ${n}`,
      marks ? `[${marks.join(" ")}]` : "",
      mean === null ? "" : `ср ${mean}`,
      failed === null ? "" : `не сдали ${failed}`,
      agreement ? agreement.join("/") : "",
    ]),
  );
}

describe("result sheets in other regions' wording", () => {
  it.each(LAYOUTS)("$name", ({ sheet, rows, merges = [], records = [], counts = [], notes = [] }) => {
    const model = readResults([gridOf(sheet, rows, { merges })]);
    expect({ records: recordLines(model), counts: countLines(model) }).toEqual({ records, counts });
    const given = model.report.notes.map(({ code }) => code);
    for (const note of notes) expect(given).toContain(note);
  });

  it("prints how many are read", () => {
    const right = LAYOUTS.filter(({ sheet, rows, merges = [], records = [], counts = [] }) => {
      const model = readResults([gridOf(sheet, rows, { merges })]);
      const found = JSON.stringify([recordLines(model), countLines(model)]);
      return found === JSON.stringify([records, counts]);
    });
    process.stdout.write(
      `result sheets of other regions: ${right.length} of ${LAYOUTS.length} layouts read as they should be\n`,
    );
    expect(right).toHaveLength(LAYOUTS.length);
  });
});
