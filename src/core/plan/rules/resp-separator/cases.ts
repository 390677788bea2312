import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "RESP-SEPARATOR",
  valid: [
    {
      name: "commas, semicolons, line breaks, «и», «совместно с»",
      given: plan(
        measures(5, {
          1: { responsible: "УО, ОО" },
          2: { responsible: "УО; ОО" },
          3: { responsible: "УО\nОО" },
          4: { responsible: "УО и ОО" },
          5: { responsible: "УО совместно с ОО" },
        }),
      ),
    },
    {
      name: "a department of a body is one name",
      given: plan(measures(1, { 1: { responsible: "Отдел общего образования УО" } })),
    },
  ],
  invalid: [
    {
      name: "two bodies that stand alone elsewhere",
      given: plan(
        measures(3, {
          1: { responsible: "УО; РМК" },
          2: { responsible: "ИМЦ; ОО" },
          3: { responsible: "УО ОО" },
        }),
      ),
      findings: [{ cell: "D4", args: { first: "УО", second: "ОО" }, expected: "УО; ОО", fix: "УО; ОО" }],
    },
    {
      name: "two bodies that stand together only",
      given: plan(measures(1, { 1: { responsible: "УО ОО, ИМЦ" } })),
      findings: [{ cell: "D2", expected: "УО, ОО, ИМЦ", fix: null }],
    },
  ],
};
