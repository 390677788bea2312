import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DOC-EDITION",
  valid: [
    {
      name: "acts before the document, a document without a date",
      given: plan(measures(1, { 1: { measure: "Исполнение приказа от 12.01.2024 № 5" } }), {
        documentDate: "2024-02-01",
      }),
    },
    {
      name: "no document date",
      given: plan(measures(1, { 1: { measure: "Исполнение приказа от 12.01.2034 № 5" } })),
    },
  ],
  invalid: [
    {
      name: "a measure that cites an act of the future",
      given: plan(measures(1, { 1: { measure: "Исполнение приказа от 12 марта 2024 г. № 5" } }), {
        documentDate: "2024-02-01",
      }),
      findings: [{ cell: "B2", args: { date: "2024-03-12", documentDate: "2024-02-01" } }],
    },
  ],
};
