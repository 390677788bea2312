import type { RuleCases } from "../../testing/rule-case";
import { REGIONAL_SCHEMA as schema } from "../../testing/regional-schema";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "BLOCK-FOREIGN",
  valid: [
    {
      name: "sections of the regional plan",
      given: {
        ...plan([
          { section: "Развитие кадрового потенциала" },
          ...measures(1),
          { section: "Поддержка школ с низкими результатами" },
          ...measures(1),
        ]),
        schema,
      },
    },
    { name: "no regional plan", given: plan([{ section: "Питание" }, ...measures(2)]) },
  ],
  invalid: [
    {
      name: "a section that the regional plan does not have",
      given: {
        ...plan([
          { section: "Развитие кадрового потенциала" },
          ...measures(1),
          { section: "Ремонт зданий" },
          ...measures(1),
        ]),
        schema,
      },
      findings: [{ cell: "A4" }],
    },
  ],
};
