import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const stages = (first: string, second: string) =>
  plan(
    measures(2, {
      1: { measure: "I этап. Диагностика", deadline: first },
      2: { measure: "II этап. Внедрение", deadline: second },
    }),
  );

export const cases: RuleCases = {
  code: "STAGE-OVERLAP",
  valid: [
    { name: "one after the other", given: stages("Сентябрь – декабрь 2023", "Январь – май 2024") },
    { name: "measures that are no stages", given: plan(measures(3)) },
    {
      name: "titles of sections, one after the other",
      given: plan([
        { section: "1 этап (сентябрь – декабрь 2023)" },
        ...measures(1),
        { section: "2 этап (январь – май 2024)" },
        ...measures(1),
      ]),
    },
  ],
  invalid: [
    {
      name: "the second stage begins before the first ends",
      given: stages("Сентябрь 2023 – январь 2024", "Январь – май 2024"),
      findings: [{ cell: "C3", args: { earlier: 1, stage: 2, start: "2024-01-01", end: "2024-01-31" } }],
    },
    {
      name: "titles of sections",
      given: plan([
        { section: "1 этап (сентябрь – декабрь 2023)" },
        ...measures(1),
        { section: "2 этап (декабрь 2023 – май 2024)" },
        ...measures(1),
      ]),
      findings: [{ cell: "A4", args: { stage: 2 } }],
    },
  ],
};
