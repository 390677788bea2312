import type { RuleCases } from "../../testing/rule-case";
import type { TableSpec } from "../../testing/plan-builder";
import { measures, plan } from "../../testing/specs";

const passport = (label: string, text: string): TableSpec => ({
  sheet: "Паспорт",
  kind: "passport",
  columns: ["other", "other"],
  rows: [[label, text]],
});

const POINTS =
  "1. Доля школ с планами, не менее 90 %\n2. Доля обученных учителей, не менее 80 %\n3. Число семинаров, не менее 20";

const table = (names: readonly string[]): TableSpec => ({
  sheet: "Показатели",
  kind: "indicators",
  columns: ["indicator"],
  rows: names.map((name) => [name]),
});

export const cases: RuleCases = {
  code: "PASSPORT-BODY-DIFF",
  valid: [
    {
      name: "the same indicators and years",
      given: {
        tables: [
          passport("Показатели", POINTS),
          table([
            "Доля школ с планами, не менее 90 %",
            "Доля обученных учителей, не менее 80 %",
            "Число семинаров, не менее 20",
          ]),
        ],
      },
    },
    {
      name: "other indicators altogether",
      given: { tables: [passport("Показатели", POINTS), table(["Ремонт зданий", "Питание", "Подвоз"])] },
    },
    {
      name: "a plan of one year inside the programme",
      given: {
        tables: [
          passport("Сроки реализации", "2022 – 2025 годы"),
          ...plan(measures(1), { period: { start: "2024-01-01", end: "2024-12-31" } }).tables,
        ],
      },
    },
  ],
  invalid: [
    {
      name: "another number, an indicator that only one of them has",
      given: {
        tables: [
          passport("Показатели", `${POINTS}\n4. Охват питанием`),
          table([
            "Доля школ с планами, не менее 90 %",
            "Доля обученных учителей, не менее 70 %",
            "Число семинаров, не менее 20",
            "Ремонт зданий",
          ]),
        ],
      },
      findings: [
        { cell: "B2", variant: "missing", args: { point: "Охват питанием" } },
        { cell: "Показатели!A3", variant: "figures" },
        { cell: "Показатели!A5", variant: "extra" },
      ],
    },
    {
      name: "the plan runs longer than the programme",
      given: {
        tables: [
          passport("Сроки реализации", "2022 – 2025 годы"),
          ...plan(measures(1), { period: { start: "2023-01-01", end: "2026-12-31" } }).tables,
        ],
      },
      findings: [{ cell: "B2", variant: "period", args: { end: "2026-12-31" } }],
    },
  ],
};
