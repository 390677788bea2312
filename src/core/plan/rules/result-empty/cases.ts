import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "RESULT-EMPTY",
  valid: [
    { name: "every measure has a result", given: plan(measures(3)) },
    {
      name: "one result merged over two measures",
      given: plan(measures(2, { 2: { result: "" } }), { merges: ["E2:E3"] }),
    },
    {
      name: "a plan without the column",
      given: {
        tables: [{ columns: ["number", "measure", "deadline"], rows: [["1.", "Семинар", "Март 2024"]] }],
      },
    },
  ],
  invalid: [
    {
      name: "empty cells and dashes",
      given: plan(measures(4, { 2: { result: "" }, 4: { result: "–" } })),
      findings: [{ cell: "E3" }, { cell: "E5", variant: "placeholder" }],
    },
  ],
};
