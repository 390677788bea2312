import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-COMPOSITE",
  valid: [
    {
      name: "commas, lines, ranges, one year for several months",
      given: plan(
        measures(4, {
          1: { deadline: "Март 2024, октябрь 2024" },
          2: { deadline: "Март 2024\nОктябрь 2024" },
          3: { deadline: "Март 2024 – октябрь 2024" },
          4: { deadline: "март, октябрь 2024" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "two periods with a space between them",
      given: plan(measures(1, { 1: { deadline: "Март-май 2024 года Август 2024 года" } })),
      findings: [
        {
          cell: "C2",
          args: { first: "Март-май 2024 года", second: "Август 2024 года" },
          fix: "Март-май 2024 года, Август 2024 года",
        },
      ],
    },
  ],
};
