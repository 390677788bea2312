import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-EXTERNAL",
  valid: [
    {
      name: "a date beside the reference, a recurring reference, a plain date",
      given: plan(
        measures(3, {
          1: { deadline: "Март 2024 (по плану УО)" },
          2: { deadline: "ежегодно по графику ОО" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "only a reference to another document",
      given: plan(measures(2, { 1: { deadline: "по плану УО" }, 2: { deadline: "согласно графику" } })),
      findings: [{ cell: "C2" }, { cell: "C3" }],
    },
  ],
};
