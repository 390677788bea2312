import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "ROW-COPY",
  valid: [
    {
      name: "rows differ in one number; small numbers meet by chance",
      given: figures(
        ["Предмет", "Край", "Район"],
        [
          ["Физика", 53.1, 49.04],
          ["Химия", 53.1, 58.73],
          ["История", 2, 3],
          ["Биология", 2, 3],
          ["География", 57.2, 42.75],
        ],
      ),
    },
    {
      name: "a table in which many rows are equal",
      given: figures(
        ["Предмет", "Проходной балл", "Максимум"],
        [
          ["Физика", 36, 1000],
          ["Химия", 36, 1000],
          ["История", 32, 1000],
          ["Биология", 36, 1000],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "two subjects with the same figures",
      given: figures(
        ["Предмет", "Край", "Район"],
        [
          ["Русский язык", 63.4, "61,43"],
          ["Физика", 53.1, 49.04],
          ["Химия", 62.7, 58.73],
          ["Биология", 51.6, 48.71],
          ["Обществознание", 63.4, "61,43"],
        ],
      ),
      findings: [{ cell: "B6", args: { label: "Обществознание", earlier: "Русский язык", earlierRow: 2 } }],
    },
  ],
};
