import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "PCT-NO-BASE",
  valid: [
    {
      name: "the total stands beside the share",
      given: figures(
        ["Предмет", "Всего", "Сдавали", "Процент от общего количества"],
        [
          ["Физика", 408, 34, "8,3%"],
          ["Химия", 408, 47, "11,5%"],
          ["История", 408, 20, "4,9%"],
          ["Биология", 408, 108, "26,5%"],
          ["География", 408, 131, "32,1%"],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "a share «of the total number», the total is nowhere",
      given: figures(
        ["Предмет", "Сдавали", "Процент от общего количества"],
        [
          ["Физика", 34, "8,3%"],
          ["Химия", 47, "11,5%"],
          ["История", 20, "4,9%"],
          ["Биология", 108, "26,5%"],
          ["География", 131, "32,1%"],
        ],
      ),
      findings: [{ cell: "C1", args: { base: 408 } }],
    },
  ],
};
