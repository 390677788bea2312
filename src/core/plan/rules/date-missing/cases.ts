import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-MISSING",
  valid: [
    { name: "every measure has a deadline", given: plan(measures(3)) },
    {
      name: "one deadline merged over several measures",
      given: plan(measures(2, { 2: { deadline: "" } }), { merges: ["C2:C3"] }),
    },
    { name: "an unfilled row of the form", given: plan([...measures(2), ["3.", "", "", "", ""]]) },
    { name: "a deadline that stands in words", given: plan(measures(2, { 2: { deadline: "постоянно" } })) },
  ],
  invalid: [
    {
      name: "an empty cell, also with spaces only",
      given: plan(measures(3, { 1: { deadline: "" }, 3: { deadline: "  " } })),
      findings: [{ cell: "C2" }, { cell: "C4" }],
    },
    {
      name: "a dash instead of a date",
      given: plan(measures(1, { 1: { deadline: "-" } })),
      findings: [{ cell: "C2", variant: "placeholder" }],
    },
  ],
};
