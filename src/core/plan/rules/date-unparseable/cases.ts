import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DATE-UNPARSEABLE",
  valid: [
    {
      name: "dates, seasons, events, needs",
      given: plan(
        measures(4, {
          1: { deadline: "до 01.09.2024" },
          2: { deadline: "постоянно" },
          3: { deadline: "по мере необходимости" },
          4: { deadline: "—" },
        }),
      ),
    },
    {
      name: "a date cell with its format",
      given: plan(
        measures(1, { 1: { deadline: { value: 45352, text: "01.03.2024", format: "dd.mm.yyyy" } } }),
      ),
    },
  ],
  invalid: [
    {
      name: "an impossible date and a broken word",
      given: plan(measures(2, { 1: { deadline: "31.02.2024" }, 2: { deadline: "мтр 20" } })),
      findings: [
        { cell: "C2", variant: "impossible", fix: null },
        { cell: "C3", fix: null },
      ],
    },
    {
      name: "a date that lost its format, «10.2020» that became a number and lost its zero",
      given: plan(measures(2, { 1: { deadline: 45352 }, 2: { deadline: 10.202 } })),
      findings: [
        { cell: "C2", variant: "serial", expected: "01.03.2024", fix: "45352" },
        { cell: "C3", variant: "monthYear", fix: "10.2020" },
      ],
    },
  ],
};
