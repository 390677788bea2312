import type { CellEdit, Edit, SheetSpec } from "../../sheet/edit";
import type { CellValue, Grid } from "../../sheet/grid";
import { gridOf } from "../../sheet/testing/grid-of";
import { recogniseWorkbook } from "../../table";
import { fillIndicators } from "./fill";
import type { FillResult, FillSettings } from "./model";

const HEADER = ["№ п/п", "Показатель", "Ед. изм.", "Методика расчета"];

/** ОГЭ of two municipalities: Russian without failures, mathematics with one in four; 2019 and 2022. */
const results = gridOf("ОГЭ", [
  ["Год", "Муниципалитет", "Код ОО", "Код участника", "Русский язык", "Математика"],
  ...Array.from({ length: 40 }, (_, index): CellValue[] => [
    index < 20 ? 2019 : 2022,
    index % 2 ? "Северный ГО" : "Южный МР",
    `33010${index % 4}`,
    10_000 + index,
    index % 4 === 0 ? 5 : 4,
    index % 4 === 0 ? 2 : index === 21 ? "н/я" : 3,
  ]),
  // A repeated row.
  [2022, "Южный МР", "330100", 10_020, 5, 2],
]);

function table(
  rows: readonly (readonly CellValue[])[],
  years: readonly CellValue[] = [2020, 2022],
  more: Partial<Grid> = {},
): Grid {
  const grid = gridOf("Показатели", [["Целевые показатели"], [], [...HEADER, ...years], ...rows]);
  return { ...grid, ...more };
}

function fill(grid: Grid, settings: FillSettings = {}, others: readonly Grid[] = [results]): FillResult {
  return fillIndicators(recogniseWorkbook([grid]), [grid, ...others], settings);
}

const cellEdits = (edits: readonly Edit[]): CellEdit[] =>
  edits.filter((edit): edit is CellEdit => edit.kind === "cell");
const sheets = (edits: readonly Edit[]): SheetSpec[] =>
  edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet] : []));

const MATH = [
  "1.4",
  "Доля обучающихся, получивших неудовлетворительный результат на ОГЭ по математике",
  "%",
  "",
];
const RUSSIAN = ["1", "Качество знаний по русскому языку (ОГЭ)", "%", ""];
const SCHOOL_MEALS = ["2", "Протяжённость дорог с твёрдым покрытием", "км", ""];

describe("filling indicator tables", () => {
  it("fills empty cells with formulas over the summary, and shows the substituted year", () => {
    const { report, edits } = fill(table([MATH, RUSSIAN, SCHOOL_MEALS]));
    const [math, russian, roads] = report.rows;
    expect(math?.values.map(({ year, sourceYear, value }) => [year, sourceYear, value])).toEqual([
      [2020, 2019, 25],
      [2022, 2022, (100 * 5) / 19],
    ]);
    expect(math?.values[0]?.formula).toContain("'Параметры свода'!$J$5");
    expect(math?.values[1]?.formula).toMatch(
      /^=IFERROR\(100\*'Свод показателей'!\$L\$\d+\/'Свод показателей'!\$G\$\d+,"н\/д"\)$/u,
    );
    expect(russian?.values.map(({ value }) => value)).toEqual([null, 100]);
    expect(roads?.status).toBe("unknown");
    expect(cellEdits(edits).map(({ after }) => after)).toHaveLength(4);
  });

  it("counts a repeated row once and «н/я» never", () => {
    const { report } = fill(table([MATH]));
    expect(report.notes).toEqual([
      { code: "absent", sheet: results.sheet, count: 1 },
      { code: "repeats", sheet: results.sheet, count: 1 },
    ]);
  });

  it("never counts raw rows in an indicator's own cell", () => {
    for (const { after } of cellEdits(fill(table([MATH, RUSSIAN])).edits)) {
      expect(after.kind === "formula" && after.formula).not.toContain("ОГЭ'!");
    }
  });

  it("stores the computed value and shows one decimal without rounding", () => {
    const [edit] = cellEdits(fill(table([MATH], [2022])).edits);
    expect(edit).toMatchObject({
      after: { kind: "formula", computed: (100 * 5) / 19 },
      numberFormat: "0.0",
      before: "",
    });
  });

  it("leaves the hundred to cells that show percents", () => {
    const grid = table([[...MATH, ""]], [2022]);
    const numberFormats = grid.numberFormats?.map((row) => row.map(() => "0.0%")) ?? null;
    const [edit] = cellEdits(fill({ ...grid, numberFormats }).edits);
    expect(edit?.after).toMatchObject({ computed: 5 / 19 });
    expect(edit?.numberFormat).toBeUndefined();
  });

  it("keeps what somebody typed until the user decides, cell by cell or for all", () => {
    const grid = table([[...MATH, "31,2 ¹", 26.3]]);
    const kept = fill(grid);
    expect(cellEdits(kept.edits)).toEqual([]);
    expect(
      kept.differences.map(({ address, typed, typedValue, computed, agrees }) => [
        address,
        typed,
        typedValue,
        computed,
        agrees,
      ]),
    ).toEqual([
      ["Показатели!E4", "31,2 ¹", 31.2, 25, false],
      ["Показатели!F4", "26.3", 26.3, (100 * 5) / 19, true],
    ]);
    expect(cellEdits(fill(grid, { replace: new Set(["Показатели!E4"]) }).edits)).toHaveLength(1);
    expect(cellEdits(fill(grid, { replace: "all" }).edits)).toHaveLength(2);
  });

  it("replaces all numbers by numbers only: targets in words and years without data stay", () => {
    const rows = [
      [...MATH, "–", "не более 8"],
      [...RUSSIAN, 12.5, 90],
    ];
    const { edits, differences } = fill(table(rows), { replace: "all" });
    const written = cellEdits(edits).map(({ target, before }) => [
      target.kind === "row" && target.column,
      before,
    ]);
    expect(written).toEqual([
      [4, "–"],
      [5, 90],
    ]);
    expect(differences.map(({ address, computed }) => [address, computed === null])).toEqual([
      ["Показатели!E4", false],
      ["Показатели!F4", false],
      ["Показатели!E5", true],
      ["Показатели!F5", false],
    ]);
    const one = new Set(["Показатели!F4"]);
    expect(cellEdits(fill(table(rows), { replace: one }).edits).map(({ before }) => before)).toEqual([
      "не более 8",
    ]);
  });

  it("asks about doubtful rows and takes the answer", () => {
    const grid = table([["1", "Степень обученности", "%", ""]]);
    const [question] = fill(grid).questions;
    expect(question).toMatchObject({ kind: "indicator", name: "Степень обученности" });
    if (question?.kind !== "indicator") throw new Error("no question");
    expect(question.candidates).toHaveLength(2);
    const answered = fill(grid, { corrections: new Map([[question.key, "001-1.18"]]) });
    expect(answered.questions).toEqual([]);
    expect(answered.report.rows[0]?.status).toBe("manual");
    expect(fill(grid, { corrections: new Map([[question.key, "none"]]) }).report.rows[0]?.status).toBe(
      "unknown",
    );
  });

  it("says what cannot be filled, and writes nothing where there is nothing to count", () => {
    const { report, edits } = fill(table([MATH]), {}, []);
    expect(report.rows[0]?.status).toBe("noSource");
    expect(report.warnings.map(({ code }) => code)).toEqual(["noSources"]);
    expect(edits).toEqual([]);
  });

  it("warns of protected sheets, filters and merged value cells before anything is written", () => {
    const merges = [{ top: 3, bottom: 3, left: 4, right: 5 }];
    const { report } = fill(table([MATH], [2020, 2022], { protected: true, filtered: true, merges }));
    expect(new Set(report.warnings.map(({ code }) => code))).toEqual(
      new Set(["protected", "filtered", "merged"]),
    );
  });

  it("takes the municipality of a table from its title", () => {
    const grid = gridOf("Показатели", [["Показатели: Северный ГО"], [], [...HEADER, 2022], MATH]);
    expect(fill(grid).report.rows[0]?.values[0]?.value).toBe(0);
  });

  it("asks for a pass score that nobody knows and uses the one it is given", () => {
    const scores = gridOf("Диагностика 8 класс", [
      ["Диагностическая работа, 8 класс, математика"],
      ["Год", "Код ОО", "Код участника", "Балл по 100-балльной шкале"],
      ...Array.from({ length: 30 }, (_, index): CellValue[] => [2022, "330101", 500 + index, 40 + index * 2]),
    ]);
    const grid = table(
      [
        [
          "1.10",
          "Доля обучающихся, не справившихся с выполнением диагностики по математике (8 класс)",
          "%",
          "",
        ],
      ],
      [2022],
    );
    const open = fill(grid, {}, [scores]);
    expect(open.report.rows[0]?.values[0]?.value).toBeNull();
    expect(open.questions).toMatchObject([
      { kind: "minimum", line: { exam: "диагностика", subject: "math", year: 2022 } },
    ]);
    const minimums = new Map([["диагностика|math|2022", 50]]);
    expect(fill(grid, { minimums }, [scores]).report.rows[0]?.values[0]?.value).toBeCloseTo(100 / 6, 9);
  });
});

describe("sheets beside the summary", () => {
  it("are printed one page wide with numbered pages", () => {
    const { edits } = fill(table([MATH, RUSSIAN]), {
      byMunicipality: true,
      motivating: true,
      assessment: true,
    });
    const shown = sheets(edits).filter(({ visibility = "visible" }) => visibility === "visible");
    expect(shown.length).toBeGreaterThan(3);
    for (const { name, pageSetup } of shown) {
      expect([name, pageSetup?.fitToWidth, pageSetup?.footer]).toEqual([name, 1, "Стр. &P из &N"]);
    }
  });

  it("gives every municipality its value and the region the sum of all", () => {
    const { edits } = fill(table([MATH], [2022]), { byMunicipality: true, motivating: true });
    const [byMunicipality, points] = ["Показатели по муниципалитетам", "Мотивирующий мониторинг"].map(
      (name) => sheets(edits).find((sheet) => sheet.name === name),
    );
    const values = (sheet: SheetSpec | undefined): unknown[] =>
      (sheet?.cells ?? []).flatMap((row) => (row[1]?.kind === "formula" ? [row[1].computed] : []));
    expect(values(byMunicipality)).toEqual([50, 0, (100 * 5) / 19]);
    expect(values(points)).toEqual([0, 100]);
  });

  it("says whether targets are reached and draws the years", () => {
    const name = "Качество знаний по русскому языку (ОГЭ) – не менее 90 %";
    const { edits } = fill(table([["1", name, "%", ""]], [2019, 2022]), { assessment: true, charts: true });
    const sheet = sheets(edits).find(({ role }) => role === "indicators:оценка");
    const row = sheet?.cells[5]?.map((cell) =>
      cell?.kind === "formula" ? cell.computed : cell?.kind === "number" ? cell.value : null,
    );
    expect(row?.slice(3)).toEqual([100, 100, null, 90, "достигнут", 10, "без изменений"]);
    expect(sheet?.charts).toHaveLength(1);
    expect(sheet?.conditionalFormats?.length).toBeGreaterThan(0);
  });

  it("takes a target from the words in a year to come", () => {
    const rows = [["1", "Качество знаний по русскому языку (ОГЭ)", "%", "", "", "не менее 90"]];
    const { edits } = fill(table(rows, [2022, 2025]), { assessment: true });
    const row = sheets(edits).find(({ role }) => role === "indicators:оценка")?.cells[5];
    const shown = row?.map((cell) =>
      cell?.kind === "formula"
        ? cell.computed
        : cell?.kind === "number"
          ? cell.value
          : cell?.kind === "text"
            ? cell.text
            : null,
    );
    expect(shown?.slice(3)).toEqual([100, "не менее 90", "не менее", 90, "достигнут", 10, "н/д"]);
  });

  it("makes room for numbers that only the user has, and reads them the next time", () => {
    const grid = table(
      [["3.1", "Доля организаций, в которых обеспечены условия по требованиям ФГОС", "%", ""]],
      [2022],
    );
    const first = fill(grid, { inputs: true });
    const sheet = sheets(first.edits).find(({ name }) => name === "Данные для показателей");
    expect(first.report.rows[0]?.values[0]?.value).toBeNull();
    const typed = (sheet?.cells ?? []).map((row) =>
      row.map((cell) => (cell?.kind === "text" ? cell.text : cell?.kind === "number" ? cell.value : "")),
    );
    const line = typed[4] ?? [];
    [line[4], line[6]] = [8, 9];
    const second = fill(grid, { inputs: true }, [results, gridOf("Данные для показателей", typed)]);
    expect(second.report.rows[0]?.values[0]?.value).toBeCloseTo(88.889, 3);
    expect(sheets(second.edits).map(({ name }) => name)).not.toContain("Данные для показателей");
  });

  it("takes the mean of a mechanism's directions", () => {
    const rows: CellValue[][] = [
      ["I", "Механизмы управления качеством образовательных результатов", "индекс", "", "", ""],
      ["1.1", "Система оценки качества подготовки обучающихся", "индекс", "", 90, 99],
      ["1.2", "Система работы со школами с низкими результатами", "индекс", "", 70, 79],
      ["1.3", "Система развития талантов", "индекс", "", 58, 85],
      ["1.4", "Система профессиональной ориентации", "индекс", "", "45 %", 69],
    ];
    const { report } = fill(table(rows, [2021, 2022]));
    const mechanism = report.rows.find(({ bound }) => bound?.indicator.code === "003-I");
    expect(mechanism?.values.map(({ value, formula }) => [value, formula])).toEqual([
      [null, '=IF(COUNT(E5:E8)=4,AVERAGE(E5:E8),"н/д")'],
      [83, '=IF(COUNT(F5:F8)=4,AVERAGE(F5:F8),"н/д")'],
    ]);
  });
});
