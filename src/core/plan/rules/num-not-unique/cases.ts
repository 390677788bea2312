import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "NUM-NOT-UNIQUE",
  valid: [
    { name: "numbers run through the sections", given: plan([{ section: "Кадры" }, ...measures(2)]) },
    {
      name: "section and item",
      given: plan([
        { section: "Кадры" },
        ...measures(1, { 1: { number: "1.1" } }),
        { section: "Школы" },
        ...measures(1, { 1: { number: "2.1" } }),
      ]),
    },
    { name: "a number twice in one section is NUM-DUP's", given: plan(measures(4, { 3: { number: "2." } })) },
  ],
  invalid: [
    {
      name: "numbers begin anew in every section",
      given: plan([{ section: "Кадры" }, ...measures(3), { section: "Школы" }, ...measures(2)]),
      findings: [{ cell: "A7", args: { count: 2, repeated: "1" }, expected: "2.1", fix: "1.1" }],
    },
  ],
};
