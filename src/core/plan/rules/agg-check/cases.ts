import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "AGG-CHECK",
  valid: [
    {
      name: "parents are the means of their children",
      given: figures(
        ["Направление", "2024"],
        [
          ["I. Результаты", "83%"],
          ["1.1. Система оценки", "99%"],
          ["1.2. Работа со школами", "67%"],
          ["II. Деятельность", "76%"],
          ["2.1. Руководители", "75%"],
          ["2.2. Педагоги", "77%"],
        ],
      ),
    },
    {
      name: "parents with a meaning of their own",
      given: figures(
        ["Направление", "2024"],
        [
          ["I. Результаты", 10],
          ["1.1. Система оценки", 99],
          ["1.2. Работа со школами", 67],
          ["II. Деятельность", 20],
          ["2.1. Руководители", 75],
          ["2.2. Педагоги", 77],
        ],
      ),
    },
    {
      name: "a mean row, plain or weighted; lists that are counted rightly",
      given: figures(
        ["Группа", "Школы", "Кол-во школ", "Балл"],
        [
          ["1 группа", "СОШ №3, 9", 2, 50],
          ["2 группа", "СОШ №5", 1, 62],
          ["3 группа", "СОШ №4", 1, 58],
          ["В среднем", "", "", 55],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "one parent of three is not the mean",
      given: figures(
        ["Направление", "2024"],
        [
          ["I. Результаты", "83%"],
          ["1.1. Система оценки", "99%"],
          ["1.2. Работа со школами", "67%"],
          ["II. Деятельность", "86%"],
          ["2.1. Руководители", "75%"],
          ["2.2. Педагоги", "77%"],
          ["III. Ресурсы", "50%"],
          ["3.1. Кадры", "40%"],
          ["3.2. Оснащение", "60%"],
        ],
      ),
      findings: [{ cell: "B5", variant: "mean", args: { computed: "76" } }],
    },
    {
      name: "a mean that is none, a list that is counted wrongly",
      given: figures(
        ["Группа", "Школы", "Кол-во школ", "Балл"],
        [
          ["1 группа", "СОШ №3, 9", 2, 50],
          ["2 группа", "СОШ №5", 2, 62],
          ["3 группа", "СОШ №4", 1, 58],
          ["В среднем", "", "", 75],
        ],
      ),
      findings: [
        { cell: "C3", variant: "listed", args: { computed: "1" } },
        { cell: "D5", variant: "mean" },
      ],
    },
  ],
};
