import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "RESULT-DUP",
  valid: [
    { name: "results differ", given: plan(measures(3)) },
    {
      name: "the same result in another section",
      given: plan([
        { section: "Кадры" },
        ...measures(2, { 2: { result: "Издан приказ" } }),
        { section: "Школы" },
        ...measures(2, { 1: { result: "Издан приказ" } }),
      ]),
    },
    {
      name: "empty and unfilled results are no repetition",
      given: plan(
        measures(4, { 1: { result: "" }, 2: { result: "" }, 3: { result: "–" }, 4: { result: "–" } }),
      ),
    },
  ],
  invalid: [
    {
      name: "three measures promise the same, letters and spaces aside",
      given: plan(
        measures(4, {
          1: { result: "Издан приказ" },
          3: { result: "издан  приказ" },
          4: { result: "Издан приказ" },
        }),
      ),
      findings: [
        { cell: "E4", args: { earlierRow: 2 } },
        { cell: "E5", args: { earlierRow: 2 } },
      ],
    },
  ],
};
