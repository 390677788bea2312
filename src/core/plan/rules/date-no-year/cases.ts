import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-NO-YEAR",
  valid: [
    { name: "month and year", given: plan(measures(2)) },
    {
      name: "a cell without any deadline is another rule's",
      given: plan(measures(2, { 2: { deadline: "" } })),
    },
  ],
  invalid: [
    {
      name: "a month and «в течение года» without a year, in a plan of unknown period",
      given: plan(measures(3, { 1: { deadline: "Март" }, 3: { deadline: "В течение года" } })),
      findings: [{ cell: "C2" }, { cell: "C4" }],
    },
  ],
};
