import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "RESP-TRAILING-SEP",
  valid: [
    {
      name: "separators between names, a point at the end",
      given: plan(
        measures(2, { 1: { responsible: "Отдел образования, школы" }, 2: { responsible: "Школы района." } }),
      ),
    },
    { name: "an empty cell is RESP-EMPTY's", given: plan(measures(1, { 1: { responsible: " , " } })) },
  ],
  invalid: [
    {
      name: "the list ends or begins with a separator",
      given: plan(
        measures(2, { 1: { responsible: "Отдел образования, школы, " }, 2: { responsible: "; Школы;" } }),
      ),
      findings: [
        { cell: "D2", expected: "Отдел образования, школы", fix: "Отдел образования, школы" },
        { cell: "D3", fix: "Школы" },
      ],
    },
  ],
};
