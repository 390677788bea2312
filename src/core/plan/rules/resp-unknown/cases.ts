import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const glossary = { РМК: "Районный методический кабинет", "отдел образования": "Отдел образования" };

export const cases: RuleCases = {
  code: "RESP-UNKNOWN",
  valid: [
    { name: "no list of bodies, nothing is unknown", given: plan(measures(2)) },
    {
      name: "names and aliases of the list, in any case and letter case",
      given: {
        ...plan(
          measures(2, {
            1: { responsible: "районный методический кабинет" },
            2: { responsible: "РМК, отдел образования" },
          }),
        ),
        schema: { glossary },
      },
    },
  ],
  invalid: [
    {
      name: "a body that the list does not have",
      given: {
        ...plan(measures(2, { 2: { responsible: "РМК, Центр туризма" } })),
        schema: { glossary },
      },
      findings: [{ cell: "D3", args: { names: "«Центр туризма»", count: 1 } }],
    },
  ],
};
