import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "NUM-DUP",
  valid: [
    { name: "1, 2, 3", given: plan(measures(3)) },
    {
      name: "numbers begin anew in every section",
      given: plan([{ section: "Кадры" }, ...measures(3), { section: "Школы" }, ...measures(3)]),
    },
    {
      name: "«2.10» that became the number 2,1 is not 2.1 again",
      given: plan(
        measures(4, {
          1: { number: "2.1" },
          2: { number: "2.9" },
          3: { number: 2.1 },
          4: { number: "2.11" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "one number twice, the neighbours tell the right one",
      given: plan(measures(4, { 3: { number: "2." } })),
      findings: [{ cell: "A4", args: { repeated: "2", earlierRow: 3 }, expected: "3.", fix: "3." }],
    },
    {
      name: "one number twice, all further numbers are shifted",
      given: plan(measures(5, { 3: { number: "2." }, 4: { number: "3." }, 5: { number: "4." } })),
      findings: [{ cell: "A4", fix: null }],
    },
  ],
};
