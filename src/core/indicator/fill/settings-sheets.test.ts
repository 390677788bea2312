import type { CellEdit, Edit, SheetSpec } from "../../sheet/edit";
import type { CellValue, Grid } from "../../sheet/grid";
import { gridOf } from "../../sheet/testing/grid-of";
import { recogniseWorkbook } from "../../table";
import { levelsSheet } from "../assessment/levels-sheet";
import { userIndicatorsSheet } from "../user-indicators";
import { fillIndicators } from "./fill";
import type { FillResult, FillSettings } from "./model";
import { settingsSheetEdits } from "./settings-sheets";

const results = gridOf("ОГЭ", [
  ["Год", "Код ОО", "Код участника", "Русский язык", "Математика"],
  ...Array.from({ length: 20 }, (_, index): CellValue[] => [
    2022,
    `33010${index % 4}`,
    10_000 + index,
    index % 4 === 0 ? 5 : 4,
    index % 5 === 0 ? 2 : 3,
  ]),
]);

function table(rows: readonly (readonly CellValue[])[], years: readonly number[] = [2022]): Grid {
  return gridOf("Показатели", [
    ["Целевые показатели"],
    [],
    ["№ п/п", "Показатель", "Ед. изм.", "Методика расчета", ...years],
    ...rows,
  ]);
}

/** All sheets are recognised, as the job does it: the settings sheets must not be taken for tables. */
function fill(grids: readonly Grid[], settings: FillSettings = {}): FillResult {
  return fillIndicators(recogniseWorkbook(grids), grids, settings);
}

function gridOfSpec({ name, cells }: SheetSpec, more: readonly (readonly CellValue[])[] = []): Grid {
  const rows = cells.map((row) =>
    row.map((cell): CellValue => {
      if (cell?.kind === "text") return cell.text;
      return cell?.kind === "number" ? cell.value : "";
    }),
  );
  return gridOf(name, [...rows, ...more]);
}

const sheets = (edits: readonly Edit[]): SheetSpec[] =>
  edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));
const cellEdits = (edits: readonly Edit[]): CellEdit[] =>
  edits.filter((edit): edit is CellEdit => edit.kind === "cell");

describe("the user's own indicators", () => {
  const OWN = [
    "свой-2",
    "Доля троечников по русскому",
    "",
    "%",
    "меньше",
    "100*n4/n",
    "ОГЭ, русский",
    "",
    "",
  ];

  it("come from the settings sheet on every filling", () => {
    const own = gridOfSpec(userIndicatorsSheet(), [OWN]);
    const { report } = fill([
      table([
        ["1", "Доля троечников по русскому", "%", ""],
        ["2", "Высокобалльники", "%", ""],
      ]),
      results,
      own,
    ]);
    expect(report.rows.map(({ bound, values }) => [bound?.indicator.code, values[0]?.value])).toEqual([
      ["свой-2", 75],
      ["свой-1", 0],
    ]);
    expect(report.warnings).toEqual([]);
  });

  it("are no indicator table themselves", () => {
    const own = gridOfSpec(userIndicatorsSheet(), [OWN]);
    const { report, edits } = fill([
      table([["1", "Качество по русскому языку (ОГЭ)", "%", ""]]),
      results,
      own,
    ]);
    expect(report.rows.map(({ name }) => name)).toEqual(["Качество по русскому языку (ОГЭ)"]);
    expect(cellEdits(edits)).toHaveLength(1);
  });

  it("say which row cannot be read and why", () => {
    const own = gridOfSpec(userIndicatorsSheet(), [
      ["", "Без кода", "", "%", "", "100*n5/n"],
      ["свой-3", "Непонятная формула", "", "%", "", "как в прошлом году"],
    ]);
    expect(fill([table([]), results, own]).report.warnings).toMatchObject([
      { code: "own.noCode", sheet: "Свои показатели", address: "A3", detail: "Без кода" },
      { code: "own.formula", address: "A4", detail: "как в прошлом году" },
    ]);
  });
});

describe("the user's own levels", () => {
  const MECHANISM: CellValue[][] = [
    ["I", "Механизмы управления качеством образовательных результатов", "индекс", "", ""],
    ...["оценки качества", "работы со школами", "развития талантов", "профориентации"].map((name, index) => [
      `1.${index + 1}`,
      `Система ${name}`,
      "индекс",
      "",
      70 + index,
    ]),
  ];
  const levelIn = ({ edits }: FillResult): unknown => {
    const row = sheets(edits).find(({ role }) => role === "indicators:оценка")?.cells[5] ?? [];
    const last = row[row.length - 1];
    return last?.kind === "formula" ? last.computed : null;
  };
  const with_ = (levels: readonly (readonly CellValue[])[]): Grid =>
    gridOf("Уровни", [["Уровень", "Индекс от"], ...levels]);

  it("decide the words and colours of the assessment", () => {
    const settings = { assessment: true };
    expect(levelIn(fill([table(MECHANISM), results], settings))).toBe("Допустимый уровень");
    const own = with_([
      ["Хороший", "71,5"],
      ["Плохой", ""],
    ]);
    expect(levelIn(fill([table(MECHANISM), results, own], settings))).toBe("Хороший");
  });

  it("are the shipped ones where the sheet cannot be used, and the reason is said", () => {
    const wrong = with_([
      ["Плохой", 40],
      ["Хороший", 71],
      ["Прочие", ""],
    ]);
    const filled = fill([table(MECHANISM), results, wrong], { assessment: true });
    expect(levelIn(filled)).toBe("Допустимый уровень");
    expect(filled.report.warnings).toMatchObject([{ code: "levels.notDescending", sheet: "Уровни" }]);
  });

  it("are read back as they were written", () => {
    const filled = fill([table(MECHANISM), results, gridOfSpec(levelsSheet())], { assessment: true });
    expect(levelIn(filled)).toBe("Допустимый уровень");
    expect(filled.report.warnings).toEqual([]);
  });
});

describe("settings sheets on request", () => {
  const names = (grids: readonly Grid[]): string[] =>
    sheets(settingsSheetEdits(grids)).map(({ name }) => name);

  it("are those that the workbook lacks", () => {
    expect(names([results])).toEqual(["Свои показатели", "Уровни показателей"]);
    expect(names([gridOfSpec(levelsSheet())])).toEqual(["Свои показатели"]);
    expect(names([gridOfSpec(levelsSheet()), gridOfSpec(userIndicatorsSheet())])).toEqual([]);
  });
});

describe("rows that do not say of which results they are", () => {
  const ROW = ["1", "Доля двоек по математике", "%", ""];
  const vpr = gridOf("ВПР", [
    ["Год", "Код ОО", "Код участника", "Класс", "Предмет", "Отметка"],
    ...Array.from({ length: 12 }, (_, index): CellValue[] => [
      2022,
      "330101",
      500 + index,
      5 + (index % 2),
      index % 3 ? "Математика" : "Русский язык",
      2 + (index % 4),
    ]),
  ]);

  it("are asked about with the results that the sheets hold", () => {
    const { questions, report } = fill([table([ROW]), results, vpr]);
    expect(report.rows[0]?.status).toBe("asked");
    expect(questions).toMatchObject([{ kind: "exam", name: "Доля двоек по математике" }]);
    const [question] = questions;
    const titles = question?.kind === "exam" ? question.options.map(({ title }) => title) : [];
    expect(titles).toEqual(["ВПР · Математика · 5 кл.", "ВПР · Математика · 6 кл.", "ОГЭ · Математика"]);
  });

  it("are filled by the answer", () => {
    const [question] = fill([table([ROW]), results, vpr]).questions;
    if (question?.kind !== "exam") throw new Error("no question");
    const query = { exam: "ОГЭ", subject: "math", grade: 0 } as const;
    const answered = fill([table([ROW]), results, vpr], { queries: new Map([[question.key, query]]) });
    expect(answered.questions).toEqual([]);
    expect(answered.report.rows[0]?.values[0]?.value).toBe(20);
  });

  it("are not asked about where no sheet holds such results", () => {
    const { questions, report } = fill([table([["1", "Доля двоек по химии", "%", ""]]), results]);
    expect([questions, report.rows[0]?.status]).toEqual([[], "noSource"]);
  });
});

describe("a table too narrow for the years", () => {
  it.each([
    [[2021], ["tooNarrow"], "2022"],
    [[2021, 2022], [], ""],
    [[2023], [], ""],
  ])("of %j", (years, codes, detail) => {
    const { warnings } = fill([
      table([["1", "Качество по русскому языку (ОГЭ)", "%", ""]], years),
      results,
    ]).report;
    expect(warnings.map(({ code }) => code)).toEqual(codes);
    expect(warnings[0]?.detail ?? "").toBe(detail);
  });
});
