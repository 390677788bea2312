import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "TARGET-CONFLICT",
  valid: [
    {
      name: "other people, the same value, growth with time",
      given: plan(
        measures(4, {
          1: { result: "Обучено 80 % молодых учителей сельских школ района", deadline: "Март 2024" },
          2: { result: "Обучено 60 % опытных учителей городских школ района" },
          3: { result: "Обучено 80 % молодых учителей сельских школ района" },
          4: { result: "Обучено 100 % молодых учителей сельских школ района", deadline: "Декабрь 2024" },
        }),
      ),
    },
  ],
  invalid: [
    {
      name: "two shares of the same people at one time",
      given: plan(
        measures(2, {
          1: { result: "Обучено 100 % молодых учителей сельских школ района" },
          2: { result: "Обучено не менее 50 % молодых учителей сельских школ района" },
        }),
      ),
      findings: [{ cell: "E3", args: { own: "≥ 50 %", other: "100 %", earlierRow: 2 } }],
    },
  ],
};
