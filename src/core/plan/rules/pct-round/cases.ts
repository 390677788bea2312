import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

export const cases: RuleCases = {
  code: "PCT-ROUND",
  valid: [
    {
      name: "rightly rounded",
      given: figures(
        ["Предмет", "«2»", "«3»", "«4»", "«5»"],
        [
          ["Физика", "4/1%", "89/21,8%", "175/42,9%", "140/34,3%"],
          ["Химия", "6/12,8%", "0/0%", "17/36,2%", "24/51,1%"],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "cut off instead of rounded",
      given: figures(
        ["Предмет", "«2»", "«3»", "«4»", "«5»"],
        [
          ["Физика", "4/1%", "89/21,8%", "175/42,9%", "140/34,3%"],
          ["Химия", "6/12,7%", "0/0%", "17/36,2%", "24/51,1%"],
        ],
      ),
      findings: [{ cell: "B3", expected: "12,8 %", args: { count: 6, total: 47 } }],
    },
    {
      name: "a total that only the rows themselves tell",
      given: figures(
        ["Предмет", "Сдавали", "Процент от общего количества"],
        [
          ["Физика", 34, "8,3%"],
          ["Химия", 47, "11,5%"],
          ["История", 20, "4,9%"],
          ["Биология", 108, "26,5%"],
          ["География", 131, "32,1%"],
          ["Английский язык", 26, "6,3%"],
        ],
      ),
      findings: [{ cell: "C7", expected: "6,4 %", args: { total: 408 } }],
    },
  ],
};
