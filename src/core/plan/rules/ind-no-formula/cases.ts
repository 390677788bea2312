import type { RuleCases } from "../../testing/rule-case";
import { indicators } from "../../testing/specs";

export const cases: RuleCases = {
  code: "IND-NO-FORMULA",
  valid: [
    {
      name: "a ratio, a count, a mean, with the source or without",
      given: indicators([
        [
          "1",
          "Доля неуспевающих",
          "%",
          "Отношение числа неуспевающих к числу учеников (выгрузка отчётов)",
          5,
          3,
        ],
        ["2", "Число программ", "шт.", "Количество программ по данным мониторинга", 5, 3],
        ["3", "Средний балл", "балл", "Средний балл по сведениям школ", 5, 3],
        ["4", "Доля", "%", "А / Б × 100", 5, 3],
      ]),
    },
    { name: "no method is IND-NO-METHOD's", given: indicators([["1", "Доля", "%", "", 5, 3]]) },
  ],
  invalid: [
    {
      name: "only the source of data",
      given: indicators([
        ["1", "Доля педагогов с дефицитами", "%", "Выгрузка отчётов / результаты диагностики", 5, 3],
        ["2", "Удовлетворённость родителей", "%", "По данным анкетирования", 5, 3],
      ]),
      findings: [{ cell: "D2" }, { cell: "D3" }],
    },
  ],
};
