import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "UNIT-MIX",
  valid: [
    {
      name: "one unit, different words for it",
      given: figures(
        ["Программа", "Охват"],
        [
          ["Первая", "20 чел."],
          ["Вторая", "35 человек"],
          ["Третья", "12 чел"],
          ["Четвёртая", "40 чел."],
        ],
      ),
    },
    {
      name: "a list that is mixed on purpose",
      given: figures(
        ["Ресурс", "Количество"],
        [
          ["Школы", "20 школ"],
          ["Учителя", "350 учителей"],
          ["Экраны", "12 шт."],
          ["Дети", "4000 обучающихся"],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "schools in a list of people",
      given: figures(
        ["Программа", "Охват"],
        [
          ["Первая", "20 чел."],
          ["Вторая", "35 человек"],
          ["Третья", "12 школ"],
          ["Четвёртая", "40 чел."],
        ],
      ),
      findings: [{ cell: "B4", args: { usual: "чел." } }],
    },
  ],
};
