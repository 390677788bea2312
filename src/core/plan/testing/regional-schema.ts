import type { PlanSchema } from "../schema";

/** What a regional plan of two blocks with a measure each asks of municipal plans. */
export const REGIONAL_SCHEMA: Pick<PlanSchema, "blocks"> = {
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
