import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "SCALE-CONSISTENCY",
  valid: [
    {
      name: "index = score / 1000 · 100, marks in order",
      given: figures(
        ["Уровень", "Балл", "Индекс"],
        [
          ["Высокий", "1000-800", "100-80"],
          ["Средний", "799-600", "80-60"],
          ["Низкий", "599-0", "60-0"],
        ],
      ),
    },
    {
      name: "a scale of marks",
      given: figures(
        ["Предмет", "Макс. балл", "«3» от", "«4» от", "«5» от"],
        [
          ["Физика", 20, 7, 11, 15],
          ["Химия", 36, 10, 18, 27],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "a score that does not give its index",
      given: figures(
        ["Уровень", "Балл", "Индекс"],
        [
          ["Высокий", "867-800", "100-80"],
          ["Средний", "799-600", "80-60"],
          ["Допустимый", "599-400", "60-40"],
          ["Низкий", "399-0", "40-0"],
        ],
      ),
      findings: [{ cell: "B2", args: { score: 867, index: 100, maximum: 1000, computed: 87 } }],
    },
    {
      name: "a band that overlaps the one above",
      given: figures(
        ["Уровень", "Балл"],
        [
          ["Высокий", "100-80"],
          ["Средний", "85-60"],
          ["Низкий", "59-0"],
        ],
      ),
      findings: [{ cell: "B3", variant: "overlap", args: { upper: "100-80" } }],
    },
    {
      name: "marks out of order",
      given: figures(
        ["Предмет", "Макс. балл", "«3» от", "«4» от", "«5» от"],
        [
          ["Физика", 20, 7, 11, 15],
          ["Химия", 36, 10, 28, 27],
        ],
      ),
      findings: [{ cell: "E3", variant: "marks" }],
    },
  ],
};
