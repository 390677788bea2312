import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "NUM-TYPE",
  valid: [
    {
      name: "numbers as text",
      given: plan(measures(3, { 1: { number: "1.1" }, 2: { number: "1.2" }, 3: { number: "1.3" } })),
    },
    {
      name: "whole numbers in all cells lose nothing",
      given: plan(measures(3, { 1: { number: 1 }, 2: { number: 2 }, 3: { number: 3 } })),
    },
    {
      name: "a single text among whole numbers",
      given: plan(measures(4, { 1: { number: 1 }, 2: { number: 2 }, 3: { number: "3" }, 4: { number: 4 } })),
    },
  ],
  invalid: [
    {
      name: "«1.10» and «1.20» that became 1,1 and 1,2",
      given: plan(
        measures(6, {
          1: { number: "1.9" },
          2: { number: 1.1 },
          3: { number: "1.11" },
          4: { number: "1.19" },
          5: { number: { value: 1.2, text: "1,20", format: "0.00" } },
          6: { number: "1.21" },
        }),
      ),
      findings: [
        { cell: "A3", expected: "1.10", fix: "1.10" },
        { cell: "A6", expected: "1.20", fix: "1.20" },
      ],
    },
    {
      name: "«4.3» that became 4 March, and is shown as such",
      given: plan(
        measures(3, {
          1: { number: "4.2" },
          2: { number: { value: 45355, text: "04.мар", format: "dd.mmm" } },
          3: { number: "4.4" },
        }),
      ),
      findings: [{ cell: "A3", variant: "date", expected: "4.3", fix: "4.3" }],
    },
    {
      name: "one number among texts",
      given: plan(measures(6, { 4: { number: 4 } })),
      findings: [{ cell: "A5", variant: "mixed", expected: "4.", fix: "4." }],
    },
  ],
};
