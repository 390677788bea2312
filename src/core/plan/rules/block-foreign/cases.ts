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
