import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "ROW-SPLIT",
  valid: [
    { name: "one record, one row", given: plan(measures(3)) },
    {
      name: "an empty row between records",
      given: plan([...measures(1), { type: "blank", cells: [] }, ...measures(2).slice(1)]),
    },
  ],
  invalid: [
    {
      name: "the end of a measure stands in the next row",
      given: plan([
        ["1.", "Собеседование с директорами:", "Март 2024", "Отдел образования", "Протокол"],
        { type: "continuation", cells: ["", "итоги года, кадры", "", "", ""] },
        ["2.", "Семинар", "Март 2024", "Отдел образования", "Справка"],
      ]),
      findings: [{ cell: "B3", args: { firstRow: 2 } }],
    },
  ],
};
