import type { RuleCases } from "../../testing/rule-case";
import { REGIONAL_SCHEMA as schema } from "../../testing/regional-schema";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "BLOCK-MISSING",
  valid: [
    {
      name: "both blocks have measures, numbers and endings aside",
      given: {
        ...plan([
          { section: "1. Развитие кадрового потенциала района" },
          ...measures(1),
          { section: "2. Поддержка школы с низкими результатами" },
          ...measures(1),
        ]),
        schema,
      },
    },
    {
      name: "a plan without sections that takes over the measures",
      given: {
        ...plan(
          measures(2, {
            1: { measure: "Обучение молодых учителей работе с детьми района" },
            2: { measure: "Разработка муниципальных программ поддержки школ" },
          }),
        ),
        schema,
      },
    },
    { name: "no regional plan", given: plan(measures(2)) },
  ],
  invalid: [
    {
      name: "a block without a section, a section without measures",
      given: {
        ...plan([
          { section: "Развитие кадрового потенциала" },
          ...measures(1),
          { section: "Поддержка школ с низкими результатами" },
        ]),
        schema,
      },
      findings: [{ cell: "A1", expected: "II. Поддержка школ с низкими результатами", args: { count: 1 } }],
    },
  ],
};
