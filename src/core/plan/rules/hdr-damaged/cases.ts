import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "HDR-DAMAGED",
  valid: [
    { name: "every column is named", given: plan(measures(3)) },
    {
      name: "a nameless column of numbers, an empty narrow column, a whole repeated header",
      given: {
        tables: [
          {
            columns: [["number", ""], "measure", ["other", ""], "deadline"],
            rows: [
              ["1", "Семинар", "", "Март 2024"],
              ["2", "Совет", "", "Март 2024"],
              { type: "repeatedHeader", cells: ["№", "Мероприятие", "", "Срок исполнения"] },
              ["3", "Опрос", "", "Март 2024"],
            ],
          },
        ],
      },
    },
  ],
  invalid: [
    {
      name: "a nameless column of data",
      given: {
        tables: [
          {
            columns: ["number", "measure", ["other", ""]],
            rows: [
              ["1", "Семинар", "Школа № 1"],
              ["2", "Совет", "Школа № 2"],
              ["3", "Опрос", "Школа № 3"],
            ],
          },
        ],
      },
      findings: [{ cell: "C1", variant: "nameless", args: { count: 3 } }],
    },
    {
      name: "a name torn over two cells",
      given: {
        tables: [
          {
            columns: ["number", "measure", ["other", "Срок испол"], ["other", "нения"]],
            rows: [["1", "Семинар", "Март 2024", ""]],
          },
        ],
      },
      findings: [{ cell: "D1", variant: "torn", expected: "Срок исполнения" }],
    },
    {
      name: "a repeated header that lost a column",
      given: plan([
        ...measures(1),
        { type: "repeatedHeader", cells: ["№ п/п", "Мероприятие", "", "Ответственные", "Результат"] },
        ...measures(2).slice(1),
      ]),
      findings: [{ cell: "A3", variant: "width", args: { named: 5, count: 4 } }],
    },
  ],
};
