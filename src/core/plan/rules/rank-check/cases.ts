import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "RANK-CHECK",
  valid: [
    {
      name: "places follow the values, equal values share a place, a place of two",
      given: figures(
        ["Школа", "Балл", "Место"],
        [
          ["Школа № 1", 60, 2],
          ["Школа № 2", 72, 1],
          ["Школа № 3", 55, 3],
          ["Школа № 4", 55, 3],
          ["Школа № 5", 41, 5],
        ],
      ),
    },
    {
      name: "places by a value that the table does not show",
      given: figures(
        ["Школа", "Классов", "Место"],
        [
          ["Школа № 1", 10, 2],
          ["Школа № 2", 12, 4],
          ["Школа № 3", 25, 1],
          ["Школа № 4", 14, 5],
          ["Школа № 5", 11, 3],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "two values share a place",
      given: figures(
        ["Регион", "Место в стране", "Место в округе"],
        [
          ["Первый", 12, 1],
          ["Второй", "24-25", 2],
          ["Третий", 32, 3],
          ["Четвёртый", 55, 4],
          ["Пятый", 62, 5],
          ["Шестой", 66, 5],
          ["Седьмой", 74, 6],
        ],
      ),
      findings: [{ cell: "C7", variant: "tie", args: { neighbour: "Пятый" } }],
    },
    {
      name: "one place out of order",
      given: figures(
        ["Школа", "Балл", "Место"],
        [
          ["Школа № 1", 60, 2],
          ["Школа № 2", 72, 1],
          ["Школа № 3", 55, 8],
          ["Школа № 4", 50, 4],
          ["Школа № 5", 41, 5],
          ["Школа № 6", 30, 6],
          ["Школа № 7", 22, 7],
        ],
      ),
      findings: [{ cell: "C4", variant: "order" }],
    },
  ],
};
