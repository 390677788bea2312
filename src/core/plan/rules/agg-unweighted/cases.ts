import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "AGG-UNWEIGHTED",
  valid: [
    {
      name: "weighted by participants",
      given: figures(
        ["Школа", "Участников", "Доля, %"],
        [
          ["Школа № 1", 10, 50],
          ["Школа № 2", 90, 10],
          ["Итого", 100, 14],
        ],
      ),
    },
    {
      name: "a mean of scores",
      given: figures(
        ["Школа", "Участников", "Балл"],
        [
          ["Школа № 1", 10, 50],
          ["Школа № 2", 90, 10],
          ["В среднем", 50, 30],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "the mean of shares stands for the share of all",
      given: figures(
        ["Школа", "Участников", "Доля, %"],
        [
          ["Школа № 1", 10, 50],
          ["Школа № 2", 90, 10],
          ["Итого", 100, 30],
        ],
      ),
      findings: [{ cell: "C4", expected: "14 %" }],
    },
    {
      name: "a formula that averages shares",
      given: figures(
        ["Предмет", "Выше, %", "Ниже, %"],
        [
          ["Физика", 10, 50],
          ["Химия", 20, 30],
          ["Всего по району", { value: 15, formula: "=AVERAGE(B2:B3)" }, ""],
        ],
      ),
      findings: [{ cell: "B4", variant: "formula" }],
    },
  ],
};
