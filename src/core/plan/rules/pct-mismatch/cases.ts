import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "PCT-MISMATCH",
  valid: [
    {
      name: "shares follow from counts and totals",
      given: figures(
        ["Школа", "Всего", "Сдали", "Доля"],
        [
          ["Школа № 1", 40, 30, "75%"],
          ["Школа № 2", 35, 20, "57,1%"],
          ["Школа № 3", 12, 12, "100%"],
          ["Школа № 4", 18, 7, "38,9%"],
        ],
      ),
    },
    {
      name: "a share of something else",
      given: figures(
        ["Школа", "Классов", "Учеников", "Качество, %"],
        [
          ["Школа № 1", 10, 250, 45],
          ["Школа № 2", 12, 300, 51],
          ["Школа № 3", 9, 210, 38],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "a share that does not follow from its count and total",
      given: figures(
        ["Школа", "Всего", "Сдали", "Доля"],
        [
          ["Школа № 1", 40, 30, "75%"],
          ["Школа № 2", 35, 20, "67,1%"],
          ["Школа № 3", 12, 12, "100%"],
          ["Школа № 4", 18, 7, "38,9%"],
        ],
      ),
      findings: [{ cell: "D3", args: { count: 20, total: 35 }, expected: "57,1 %" }],
    },
    {
      name: "count and share in one cell",
      given: figures(
        ["Предмет", "«2»", "«3»", "«4»", "«5»"],
        [
          ["Физика", "4/1%", "89/21,8%", "175/42,9%", "140/34,3%"],
          ["Химия", "10/10%", "20/20%", "30/35%", "40/35%"],
        ],
      ),
      findings: [
        { cell: "D3", expected: "30 %", args: { count: 30, total: 100 } },
        { cell: "E3", expected: "40 %" },
      ],
    },
    {
      name: "a share that no number of pupils gives",
      given: figures(
        ["Предмет", "Участников", "Доля неуспешных, %"],
        [
          ["Физика", 25, 4],
          ["Химия", 34, 8.8],
          ["История", 22, 13.6],
          ["Биология", 47, 2.1],
          ["География", 16, 9.4],
          ["Алгебра", 33, 6.1],
        ],
      ),
      findings: [{ cell: "C6", variant: "impossible", args: { total: 16 } }],
    },
  ],
};
