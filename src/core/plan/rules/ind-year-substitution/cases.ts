import type { RuleCases } from "../../testing/rule-case";
import { indicators, measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "IND-YEAR-SUBSTITUTION",
  valid: [
    {
      name: "a note that replaces no year",
      given: indicators([["1", "Доля", "%", "Отношение", 5, 3]], {
        below: [["Значения за 2024 год учитывают результаты 2024 года"], ["Данные школ"]],
      }),
    },
    {
      name: "the same words where there are no indicators",
      given: plan(measures(1), {
        below: [["При расчёте показателей за 2024 год учитываются результаты 2023 года"]],
      }),
    },
  ],
  invalid: [
    {
      name: "a footnote takes another year's results",
      given: indicators([["1", "Доля", "%", "Отношение", 5, 3]], {
        below: [["¹ При расчёте показателей за 2024 год учитываются результаты 2023 года"]],
      }),
      findings: [{ cell: "A3", args: { year: "2024", source: "2023" } }],
    },
  ],
};
