import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "NAME-TRUNCATED",
  valid: [
    { name: "whole texts", given: plan(measures(3)) },
    {
      name: "adjectives used as nouns, a class letter, an abbreviation, a closed bracket",
      given: plan(
        measures(6, {
          1: { measure: "Работа с родителями обучающихся" },
          2: { measure: "Обновление банка данных" },
          3: { measure: "Открытый урок в классе А" },
          4: { measure: "Обучение заведующих" },
          5: { measure: "Олимпиада (муниципальный этап для)" },
          6: { result: "Подготовка к ЕГЭ" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "a preposition, a conjunction, a hyphen at the end",
      given: plan(
        measures(3, {
          1: { measure: "Проведение семинаров в соответствии с" },
          2: { result: "Подготовлены справки и" },
          3: { measure: "Повышение квалификации учителей -" },
        }),
      ),
      findings: [
        { cell: "B2", args: { ending: "с" } },
        { cell: "E3", args: { ending: "и" } },
        { cell: "B4", args: { ending: "–" } },
      ],
    },
    {
      name: "an adjective without its noun",
      given: plan(measures(1, { 1: { measure: "Развитие профессиональных и управленческих" } })),
      findings: [{ cell: "B2", args: { ending: "управленческих" } }],
    },
  ],
};
