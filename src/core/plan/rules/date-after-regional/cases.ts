import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const schema = {
  blocks: [
    {
      number: "I",
      title: "I. Развитие кадрового потенциала",
      mandatory: true,
      measures: [
        { number: "1.1", text: "Обучение молодых учителей работе с детьми", latestEnd: "2024-05-31" },
      ],
    },
    {
      number: "II",
      title: "II. Поддержка школ с низкими результатами",
      mandatory: true,
      measures: [{ number: "2.1", text: "Разработка программ поддержки школ", latestEnd: "2024-03-31" }],
    },
  ],
};

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
