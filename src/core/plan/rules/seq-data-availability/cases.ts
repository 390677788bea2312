import type { RuleCases } from "../../testing/rule-case";
import type { TableSpec } from "../../testing/plan-builder";
import { measures, plan } from "../../testing/specs";

const indicators: TableSpec = {
  sheet: "Показатели",
  kind: "indicators",
  columns: ["number", "indicator", "unit", "value:2023", "value:2024"],
  rows: [["1", "Доля выпускников, получивших неудовлетворительный результат на ЕГЭ", "%", "", ""]],
};
const one = (measure: string, deadline: string) => plan(measures(1, { 1: { measure, deadline } }));

export const cases: RuleCases = {
  code: "SEQ-DATA-AVAILABILITY",
  valid: [
    { name: "after the exams", given: one("Анализ результатов ЕГЭ 2024 года", "Август 2024") },
    { name: "results of an earlier year", given: one("Анализ результатов ГИА", "Март 2024") },
    { name: "last year's results are named", given: one("Анализ результатов ЕГЭ 2023 года", "Февраль 2024") },
    { name: "an analysis of no procedure", given: one("Анализ учебных планов 2024 года", "Март 2024") },
    {
      name: "final indicators after the exams",
      given: {
        tables: [...one("Анализ итоговых целевых показателей проекта", "Сентябрь 2024").tables, indicators],
      },
    },
    {
      name: "the survey runs before it is analysed",
      given: plan(
        measures(2, {
          1: { measure: "Проведение опроса молодых учителей района", deadline: "Март 2024" },
          2: { measure: "Анализ результатов опроса молодых учителей", deadline: "Апрель 2024" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "exams of the year are analysed before they begin",
      given: one("Анализ результатов ЕГЭ 2024 года", "Апрель – май 2024"),
      findings: [{ cell: "C2", args: { procedure: "ГИА", year: 2024, end: "2024-05-31" } }],
    },
    {
      name: "final indicators of the last year rest on exams to come",
      given: {
        tables: [
          ...one("Сбор данных. Анализ итоговых целевых показателей проекта", "Май 2024").tables,
          indicators,
        ],
      },
      findings: [{ cell: "C2", variant: "indicators", args: { year: 2024 } }],
    },
    {
      name: "the plan's own survey comes later than its analysis",
      given: plan(
        measures(2, {
          1: { measure: "Анализ результатов опроса молодых учителей", deadline: "Март 2024" },
          2: { measure: "Проведение опроса молодых учителей района", deadline: "Май 2024" },
        }),
      ),
      findings: [{ cell: "C2", variant: "order", args: { earlierRow: 3, start: "2024-05-01" } }],
    },
  ],
};
