import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "TARGET-NOT-MEASURABLE",
  valid: [
    {
      name: "a number, a product, a quality that nobody counts",
      given: plan(
        measures(4, {
          1: { result: "Увеличение доли высокобалльников до 12 %" },
          2: { result: "Подготовлен сборник лучших практик" },
          3: { result: "Повышение мотивации учеников" },
          4: { result: "Стопроцентный охват учителей курсами" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "growth and fall without a number",
      given: plan(
        measures(3, {
          1: { result: "Увеличение доли учеников, достигших высокого уровня" },
          2: { result: "Издан приказ. Снижение количества неуспевающих" },
          3: { result: "Повышение качества образования" },
        }),
      ),
      findings: [
        { cell: "E2", args: { promise: "Увеличение доли" } },
        { cell: "E3", args: { promise: "Снижение количества" } },
        { cell: "E4", args: { promise: "Повышение качества" } },
      ],
    },
  ],
};
