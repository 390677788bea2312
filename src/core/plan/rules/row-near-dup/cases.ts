import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const pair = (a: string, b: string) => plan(measures(2, { 1: { measure: a }, 2: { measure: b } }));

export const cases: RuleCases = {
  code: "ROW-NEAR-DUP",
  valid: [
    {
      name: "two years of one measure",
      given: pair(
        "Анализ итогов работы методических объединений района за 2023 год",
        "Анализ итогов работы методических объединений района за 2024 год",
      ),
    },
    {
      name: "two subjects",
      given: pair(
        "Повышение квалификации учителей математики школ района по новой программе",
        "Повышение квалификации учителей истории школ района по новой программе",
      ),
    },
    {
      name: "two classes",
      given: pair(
        "Диагностическая работа по русскому языку для учеников 5 классов",
        "Диагностическая работа по русскому языку для учеников 6 классов",
      ),
    },
    {
      name: "nearly the same measure with another deadline",
      given: plan(
        measures(2, {
          1: { measure: "Совещание директоров школ района по итогам полугодия" },
          2: { measure: "Совещания директоров школ района по итогам полугодия", deadline: "Июнь 2024" },
        }),
      ),
    },
    {
      name: "an exact repetition is ROW-DUP's",
      given: pair("Совещание директоров школ района по итогам", "Совещание директоров школ района по итогам"),
    },
  ],
  invalid: [
    {
      name: "another opening word",
      given: pair(
        "Проведение обучающих семинаров для заместителей директоров школ района",
        "Организация и проведение обучающих семинаров для заместителей директоров школ района",
      ),
      findings: [{ cell: "B3", args: { earlierRow: 2 } }],
    },
    {
      name: "a misspelling and another number of a word",
      given: pair(
        "Совещание директоров школ района по вопросам подготовки к итоговой аттестации",
        "Совещания директороф школ района по вопросам подготовки к итоговой аттестации",
      ),
      findings: [{ cell: "B3" }],
    },
  ],
};
