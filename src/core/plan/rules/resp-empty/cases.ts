import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "RESP-EMPTY",
  valid: [
    { name: "every measure has a responsible", given: plan(measures(3)) },
    {
      name: "one responsible merged over several measures",
      given: plan(measures(3, { 2: { responsible: "" }, 3: { responsible: "" } }), { merges: ["D2:D4"] }),
    },
    { name: "an unfilled row of the form", given: plan([...measures(2), ["3.", "", "", "", ""]]) },
    {
      name: "a plan without the column",
      given: { tables: [{ columns: ["number", "measure"], rows: [["1.", "Семинар"]] }] },
    },
  ],
  invalid: [
    {
      name: "an empty cell, also with spaces only",
      given: plan(measures(4, { 2: { responsible: "" }, 4: { responsible: " \u00a0" } })),
      findings: [{ cell: "D3" }, { cell: "D5" }],
    },
    {
      name: "a dash instead of a name",
      given: plan(measures(2, { 1: { responsible: "—" } })),
      findings: [{ cell: "D2", variant: "placeholder" }],
    },
  ],
};
