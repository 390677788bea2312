import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "ABBR-CONFLICT",
  valid: [
    {
      name: "one expansion twice, shorter and longer",
      given: plan(
        measures(2, {
          1: { responsible: "Районный методический кабинет (далее – РМК)" },
          2: { responsible: "Муниципальный районный методический кабинет (далее – РМК)" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "two expansions",
      given: plan(
        measures(2, {
          1: { responsible: "Центр развития одарённости (далее – ЦРО)" },
          2: { responsible: "Цех ремонта оборудования (далее – ЦРО)" },
        }),
      ),
      findings: [{ cell: "D3", args: { abbreviation: "ЦРО" } }],
    },
  ],
};
