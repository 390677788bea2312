import { buildTable } from "../../plan/testing/plan-builder";
import type { Recommendation } from "../../school/recommendations";
import type { IndicatorResult } from "../execution/indicator-results";
import { regionalPlan } from "../regional-plan";
import { offersFor, type RecommendedSchool } from "./offers";

const PLAN = regionalPlan(
  buildTable({
    columns: ["number", "measure", "deadline", "responsible", "result"],
    rows: [
      { section: "1. Профессиональное развитие педагогов" },
      ["1.1", "Курсы повышения квалификации учителей", "Март 2026", "ИРО", "Обучены"],
      { section: "2. Поддержка школ с низкими образовательными результатами" },
      ["2.1", "Выездные методические дни в школах", "Март 2026", "ИРО", "Проведены"],
      { section: "3. Объективность оценочных процедур" },
      ["3.1", "Общественное наблюдение на ВПР", "Март 2026", "ОМСУ", "Справка"],
    ],
  }),
);

const LOW: Recommendation = {
  measure: "antirisk",
  priority: 1,
  causes: [{ code: "shnor", args: { cells: 3 } }],
};
const BIASED: Recommendation = {
  measure: "outsideChecking",
  priority: 1,
  causes: [{ code: "OBJ-1", args: { times: 1, n: 40 } }],
};
const school = (
  name: string,
  municipality: string,
  ...recommendations: Recommendation[]
): RecommendedSchool => ({
  name,
  municipality,
  recommendations,
});
const indicator: IndicatorResult = {
  name: "Доля учителей, прошедших повышение квалификации",
  unit: "%",
  baseline: "",
  target: "не менее 80 %",
  value: "62",
  year: 2025,
  state: "short",
};
const DATA = {
  schools: [
    school("Школа № 1", "Озёрный ГО", LOW, BIASED),
    school("Школа № 2", "Озёрный городской округ", LOW),
    school("Школа № 3", "Лесной район", LOW),
    school("Школа № 4", "", LOW),
  ],
  indicators: [indicator, { ...indicator, name: "Достигнутый", state: "reached" } as const],
};

describe("measures offered from the workbook's own data", () => {
  it("go into the block that speaks of them", () => {
    const offers = offersFor(PLAN, DATA, "Озёрный городской округ", true);
    expect(offers.map(({ text, block }) => [text.split(" ")[0], block?.number ?? block?.title])).toEqual([
      ["Разработка", PLAN.blocks[1]?.number ?? PLAN.blocks[1]?.title],
      ["Включение", PLAN.blocks[2]?.number ?? PLAN.blocks[2]?.title],
      ["Адресные", PLAN.blocks[0]?.number ?? PLAN.blocks[0]?.title],
    ]);
  });

  it("name the municipality's own schools and their ground", () => {
    const [first] = offersFor(PLAN, DATA, "Озёрный городской округ", false);
    expect(first?.text).toBe("Разработка и реализация антирисковых программ школ: Школа № 1, Школа № 2");
    expect(first?.ground).toBe("по данным книги: признаки низких результатов; школ: 2");
  });

  it("say the value and the target of an indicator that is short", () => {
    const last = offersFor(PLAN, DATA, "Озёрный городской округ", true).at(-1);
    expect(last?.ground).toBe("по данным книги: значение 62 %, цель не менее 80 %");
  });

  it("are none for a municipality without findings", () => {
    expect(offersFor(PLAN, DATA, "Горный округ", false)).toEqual([]);
  });
});
