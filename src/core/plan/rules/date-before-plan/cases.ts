import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-BEFORE-PLAN",
  valid: [
    { name: "deadlines after the document", given: plan(measures(3), { documentDate: "2023-12-15" }) },
    {
      name: "the month of the document itself",
      given: plan(measures(2, { 1: { deadline: "Декабрь 2023" } }), { documentDate: "2023-12-15" }),
    },
    { name: "a document without a date", given: plan(measures(2, { 1: { deadline: "Март 1999" } })) },
  ],
  invalid: [
    {
      name: "deadlines that had passed when the document was signed",
      given: plan(measures(3, { 1: { deadline: "Сентябрь 2023" }, 3: { deadline: "Ноябрь 2023" } }), {
        documentDate: "2023-12-15",
      }),
      findings: [
        { cell: "C2", args: { end: "2023-09-30", documentDate: "2023-12-15" } },
        { cell: "C4", args: { end: "2023-11-30", documentDate: "2023-12-15" } },
      ],
    },
    {
      name: "the date in the user's schema wins",
      given: { ...plan(measures(1)), schema: { documentDate: "2024-05-01" } },
      findings: [{ cell: "C2" }],
    },
  ],
};
