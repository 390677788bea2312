import type { RuleCases } from "../../testing/rule-case";
import { REGIONAL_SCHEMA as schema } from "../../testing/regional-schema";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-AFTER-REGIONAL",
  valid: [
    {
      name: "in time, and a measure of the municipality's own",
      given: {
        ...plan([
          { section: "Развитие кадрового потенциала" },
          ...measures(2, {
            1: { measure: "Обучение молодых учителей района работе с детьми", deadline: "Май 2024" },
            2: { measure: "Ремонт спортивного зала", deadline: "Декабрь 2024" },
          }),
        ]),
        schema,
      },
    },
  ],
  invalid: [
    {
      name: "later than the regional measure allows",
      given: {
        ...plan([
          { section: "Развитие кадрового потенциала" },
          ...measures(1, {
            1: { measure: "Обучение молодых учителей района работе с детьми", deadline: "Июнь 2024" },
          }),
        ]),
        schema,
      },
      findings: [{ cell: "C3", args: { end: "2024-06-30", latest: "2024-05-31", regional: "1.1" } }],
    },
  ],
};
