import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "DOC-REQUISITES",
  valid: [
    {
      name: "heading and annex mark agree, other acts are cited",
      given: plan(measures(1), {
        above: [
          ["Приказ отдела образования от 12.02.2024 № 45-а"],
          ["В соответствии с приказом министерства от 01.02.2024 № 7 утверждён план"],
          ["Приложение к приказу"],
          ["от 12 февраля 2024 года № 45-а"],
        ],
      }),
    },
    {
      name: "two acts of two kinds",
      given: plan(measures(1), { above: [["к письму от 01.02.2024 № 7"], ["к приказу от 12.02.2024 № 45"]] }),
    },
  ],
  invalid: [
    {
      name: "another date and number in the annex mark",
      given: plan(measures(1), {
        above: [
          ["Приказ от 27.02.2024 № 378-а"],
          ["Приложение"],
          ["к приказу отдела"],
          ["от 17 февраля 2024 года № 34Р-а"],
        ],
      }),
      findings: [{ cell: "A4", args: { earlierRow: 1 } }],
    },
    {
      name: "a line for the pen, a damaged date",
      given: plan(measures(1), {
        above: [["к приказу от ______ № ____"], ["к письму от 45 мартобря 2024 г. № 12"]],
      }),
      findings: [
        { cell: "A1", variant: "blank" },
        { cell: "A2", variant: "damaged" },
      ],
    },
  ],
};
