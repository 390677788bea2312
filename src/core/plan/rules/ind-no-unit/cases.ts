import type { RuleCases } from "../../testing/rule-case";
import { indicators } from "../../testing/specs";

export const cases: RuleCases = {
  code: "IND-NO-UNIT",
  valid: [
    {
      name: "a unit, or a unit in the name",
      given: indicators([
        ["1", "Доля неуспевающих", "%", "Отношение", 5, 3],
        ["2", "Доля высокобалльников, %", "", "Отношение", 5, 3],
        ["3", "Число программ (шт.)", "", "Количество", 5, 3],
      ]),
    },
  ],
  invalid: [
    {
      name: "no unit anywhere",
      given: indicators([["1", "Число программ", "", "Количество", 5, 3]]),
      findings: [{ cell: "C2" }],
    },
  ],
};
