import type { RuleCases } from "../../testing/rule-case";
import { figures } from "../../testing/specs";

const table = () =>
  figures(
    ["Предмет", "Неуспешны, %"],
    [
      ["Физика", "4,1%"],
      ["Химия", "10%"],
      ["История", "6%"],
    ],
  );

export const cases: RuleCases = {
  code: "TEXT-TABLE-CONFLICT",
  valid: [
    {
      name: "the sentence agrees with the table, or names no row of it",
      given: {
        ...table(),
        sheets: [{ sheet: "Текст", rows: [["По физике неуспешны 4,1 % участников."], ["Всего 12 % школ."]] }],
      },
    },
  ],
  invalid: [
    {
      name: "a sentence with another share",
      given: { ...table(), sheets: [{ sheet: "Текст", rows: [["Физика: неуспешны 14 % участников."]] }] },
      findings: [{ cell: "Текст!A1", args: { label: "Физика", share: "14" } }],
    },
  ],
};
