import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-TOO-SHORT",
  valid: [
    { name: "time enough", given: plan(measures(2), { documentDate: "2024-02-20" }) },
    {
      name: "deadlines that recur, passed ones (another rule's), no document date",
      given: plan(
        measures(3, {
          1: { deadline: "ежегодно" },
          2: { deadline: "Январь 2024" },
          3: { deadline: "до 01.03.2024" },
        }),
        { documentDate: "2024-02-20" },
      ),
    },
  ],
  invalid: [
    {
      name: "three working days over a weekend",
      given: plan(measures(2, { 1: { deadline: "до 27.02.2024" } }), { documentDate: "2024-02-22" }),
      findings: [{ cell: "C2", args: { days: 3, least: 5 } }],
    },
    {
      name: "the user's own least number of days",
      given: { ...plan(measures(1), { documentDate: "2024-03-01" }), schema: { minWorkingDays: 30 } },
      findings: [{ cell: "C2", args: { least: 30 } }],
    },
  ],
};
