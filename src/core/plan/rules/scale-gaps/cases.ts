import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "SCALE-GAPS",
  valid: [
    {
      name: "bands that follow each other, whole, decimal, sharing a bound",
      given: figures(
        ["Уровень", "Балл", "Индекс", "Доля"],
        [
          ["Высокий", "100-80", "1,0-0,8", "100-80"],
          ["Средний", "79-60", "0,7-0,5", "80-60"],
          ["Низкий", "59-0", "0,4-0", "60-0"],
        ],
      ),
    },
    {
      name: "no bands",
      given: figures(
        ["Школа", "Балл"],
        [
          ["Школа № 1", 5],
          ["Школа № 2", 7],
          ["Школа № 3", 6],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "gaps between the bands and a level without a name",
      given: figures(
        ["Уровень", "Балл", "Индекс"],
        [
          ["Высокий", "от 80 до 100", "100 – 80"],
          ["", "60-79", "79 – 60"],
          ["Низкий", "0-55", "59 – 0"],
        ],
      ),
      findings: [
        { cell: "A3", variant: "unnamed", args: { band: "60-79" } },
        { cell: "B4", args: { from: "56", to: "59" } },
      ],
    },
  ],
};
