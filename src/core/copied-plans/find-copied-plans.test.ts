import type { MunicipalPlan, MunicipalRow } from "../rollup/plan-model";
import { findCopiedPlans } from ".";

function planOf(municipality: string, ...rows: readonly Partial<MunicipalRow>[]): MunicipalPlan {
  const file = `${municipality}.xlsx`;
  return {
    municipality,
    file,
    version: null,
    indicators: [],
    rows: rows.map((row, index) => ({
      number: String(index + 1),
      regionalNumber: null,
      text: "",
      section: "1. Работа с кадрами",
      deadlineText: "Март 2026 г.",
      end: "2026-03-31",
      responsibleText: "Управление образования",
      result: "",
      indicator: "",
      status: "",
      reference: false,
      address: `План!B${index + 2}`,
      ...row,
    })),
  };
}

const SEMINAR = "Проведение семинаров для учителей математики сельских школ округа";
const NEAR_SEMINAR = "Организация и проведение семинаров для учителей математики сельских школ округа";
const HELP = "Выезды методистов в школы с низкими результатами по графику центра";
const TALKS = "Собеседования с директорами школ по итогам пробных экзаменов года";
const OTHER = "Обновление банка заданий по читательской грамотности для пятых классов";

describe("copied plans", () => {
  const first = planOf("Озёрский муниципальный округ", { text: SEMINAR }, { text: HELP }, { text: TALKS });

  test.each<[name: string, text: string, expected: readonly boolean[]]>([
    ["word for word", SEMINAR, [true]],
    ["with other opening words", NEAR_SEMINAR, [false]],
    ["another measure", OTHER, []],
    ["another subject", SEMINAR.replace("математики", "истории"), []],
    ["too short to be anybody's", "Круглый стол", []],
  ])("%s", (_, text, expected) => {
    const { measures } = findCopiedPlans([first, planOf("Лесновский муниципальный округ", { text })]);
    expect(measures.map(({ exact }) => exact)).toEqual(expected);
  });

  test("a measure of the regional plan is nobody's copy", () => {
    const plans = [first, planOf("Лесновский муниципальный округ", { text: NEAR_SEMINAR })];
    expect(findCopiedPlans(plans, [SEMINAR]).measures).toEqual([]);
  });

  test("repetitions inside one plan are not told here", () => {
    const plan = planOf("Озёрский муниципальный округ", { text: SEMINAR }, { text: SEMINAR });
    expect(findCopiedPlans([plan]).measures).toEqual([]);
  });

  test("a section most of whose measures come from one section is copied as a whole", () => {
    const second = planOf(
      "Лесновский муниципальный округ",
      ...[NEAR_SEMINAR, HELP, TALKS].map((text) => ({ text, section: "II. Кадры" })),
      { text: OTHER, section: "III. Задания" },
    );
    const { sections } = findCopiedPlans([first, second]);
    expect(sections.map(({ section, from, copied, rows }) => [section, from.section, copied, rows])).toEqual([
      ["II. Кадры", "1. Работа с кадрами", 3, 3],
    ]);
  });

  test("two of five measures are no copied section", () => {
    const texts = [SEMINAR, HELP, OTHER, `${OTHER} второй раз`, `${OTHER} третий раз`];
    const second = planOf("Лесновский муниципальный округ", ...texts.map((text) => ({ text })));
    expect(findCopiedPlans([first, second]).sections).toEqual([]);
  });

  test("the organisation of the other municipality left inside is named", () => {
    const second = planOf("Лесновский муниципальный округ", {
      text: OTHER,
      responsibleText: "Управление образования Озёрского муниципального округа",
    });
    const { foreignNames } = findCopiedPlans([first, second]);
    expect(foreignNames.map(({ row, name }) => [row.address, name])).toEqual([
      ["План!B2", "Озёрский муниципальный округ"],
    ]);
  });
});
