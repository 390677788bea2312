import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const HEADER = ["№ п/п", "Мероприятие", "Срок исполнения", "Ответственные", "Результат"];

export const cases: RuleCases = {
  code: "HDR-REPEATED",
  valid: [
    { name: "one header", given: plan(measures(3)) },
    {
      name: "the row of column numbers under the header",
      given: plan([{ type: "columnNumbers", cells: [1, 2, 3, 4, 5] }, ...measures(2)]),
    },
    {
      name: "a note and a number below the table",
      given: plan([
        ...measures(2),
        { type: "note", cells: ["", "* по согласованию"] },
        { type: "note", cells: [7] },
      ]),
    },
  ],
  invalid: [
    {
      name: "a page number and the header of the next page inside the table",
      given: plan([
        ...measures(1),
        { type: "note", cells: ["", "", 4] },
        { type: "repeatedHeader", cells: HEADER },
        ...measures(2).slice(1),
      ]),
      findings: [{ cell: "C3", variant: "page" }, { cell: "A4" }],
    },
  ],
};
