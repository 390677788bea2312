import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

const SEMINAR = "Семинар для директоров школ по работе с итогами года";

export const cases: RuleCases = {
  code: "ROW-DUP",
  valid: [
    { name: "measures differ", given: plan(measures(4)) },
    {
      name: "the same measure every year",
      given: plan(measures(2, { 1: { measure: SEMINAR }, 2: { measure: SEMINAR, deadline: "Март 2025" } })),
    },
    {
      name: "the same words, another executor and another result",
      given: plan(
        measures(2, { 1: { measure: SEMINAR }, 2: { measure: SEMINAR, responsible: "Методический центр" } }),
      ),
    },
  ],
  invalid: [
    {
      name: "the same measure twice with the same deadline",
      given: plan(measures(3, { 1: { measure: SEMINAR }, 3: { measure: `${SEMINAR} ` } })),
      findings: [{ cell: "B4", args: { earlierRow: 2 } }],
    },
    {
      name: "twice over",
      given: plan(measures(3, { 1: { measure: SEMINAR }, 2: { measure: SEMINAR }, 3: { measure: SEMINAR } })),
      findings: [{ cell: "B3" }, { cell: "B4" }],
    },
  ],
};
