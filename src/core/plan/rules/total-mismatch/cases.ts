import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "TOTAL-MISMATCH",
  valid: [
    {
      name: "totals that are right, a mean that is no sum",
      given: figures(
        ["Школа", "9 класс", "11 класс", "Всего"],
        [
          ["Школа № 1", 40, 20, 60],
          ["Школа № 2", 35, 15, 50],
          ["Школа № 3", 25, 10, 35],
          ["Итого", 100, 45, 145],
          ["В среднем", 33, 15, 48],
        ],
      ),
    },
    {
      name: "«Всего» that counts something else",
      given: figures(
        ["Школа", "Учителей", "Классов", "Всего учеников"],
        [
          ["Школа № 1", 40, 20, 560],
          ["Школа № 2", 35, 15, 450],
          ["Школа № 3", 25, 10, 335],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "a total row and a total column",
      given: figures(
        ["Школа", "9 класс", "11 класс", "Всего"],
        [
          ["Школа № 1", 40, 20, 60],
          ["Школа № 2", 35, 15, 50],
          ["Школа № 3", 25, 10, 36],
          ["Школа № 4", 30, 12, 42],
          ["Итого", 130, 58, 188],
        ],
      ),
      findings: [
        { cell: "D4", variant: "sum", args: { printed: 36, sum: 35 } },
        { cell: "C6", variant: "sum", args: { printed: 58, sum: 57 } },
      ],
    },
    {
      name: "a number of participants and their marks in another table of the sheet",
      given: {
        tables: [
          ...figures(
            ["Предмет", "Сдавали"],
            [
              ["Физика", 34],
              ["Химия", 47],
              ["Литература", 3],
              ["История", 20],
            ],
          ).tables.map((table) => ({ ...table, sheet: "ОГЭ" })),
          ...figures(
            ["Предмет", "«3»", "«4»", "«5»"],
            [
              ["Физика", "14/41,2%", "16/47,1%", "4/11,8%"],
              ["Химия", "6/12,8%", "17/36,2%", "24/51,1%"],
              ["Литература", "1/20%", "2/40%", "2/40%"],
              ["История", "5/25%", "11/55%", "4/20%"],
            ],
          ).tables.map((table) => ({ ...table, sheet: "ОГЭ" })),
        ],
      },
      findings: [{ cell: "B4", variant: "parts", args: { printed: 3, sum: 5, label: "Литература" } }],
    },
    {
      name: "the two compulsory subjects",
      given: figures(
        ["Предмет", "«3»", "«4»"],
        [
          ["Русский язык", "40/40%", "60/60%"],
          ["Математика", "41/40,6%", "60/59,4%"],
        ],
      ),
      findings: [{ cell: "B3", variant: "compulsory", args: { printed: 101, sum: 100 } }],
    },
  ],
};
