import type { RuleCases } from "../../testing/rule-case";
import { measures, plan } from "../../testing/specs";

export const cases: RuleCases = {
  code: "NUM-GAP",
  valid: [
    { name: "1, 2, 3", given: plan(measures(3)) },
    {
      name: "numbers begin anew in every section",
      given: plan([{ section: "Кадры" }, ...measures(4), { section: "Школы" }, ...measures(3)]),
    },
    {
      name: "numbers run through the sections",
      given: plan([
        { section: "Кадры" },
        ...measures(4).slice(0, 2),
        { section: "Школы" },
        ...measures(4).slice(2),
      ]),
    },
    {
      name: "section and item: 1.1, 1.2, 2.1",
      given: plan(measures(3, { 1: { number: "1.1" }, 2: { number: "1.2" }, 3: { number: "2.1" } })),
    },
    {
      name: "subitems between items: 1, 1.1, 1.2, 2, 2.1, 3",
      given: plan(
        measures(6, {
          1: { number: "1" },
          2: { number: "1.1" },
          3: { number: "1.2" },
          4: { number: "2" },
          5: { number: "2.1" },
          6: { number: "3" },
        }),
      ),
    },
    {
      name: "«1.10» that became the number 1,1 is no gap",
      given: plan(measures(3, { 1: { number: "1.9" }, 2: { number: 1.1 }, 3: { number: "1.11" } }), {}),
    },
    {
      name: "a table that continues another sheet",
      given: plan(measures(2, { 1: { number: "41." }, 2: { number: "42." } })),
    },
    {
      name: "a column that nobody numbers",
      given: plan(measures(3, { 1: { number: "" }, 2: { number: "" }, 3: { number: "" } })),
    },
  ],
  invalid: [
    {
      name: "an unnumbered row between 1 and 3",
      given: plan(measures(3, { 2: { number: "" } })),
      findings: [{ cell: "A3", args: { missing: "2" }, expected: "2.", fix: "2." }],
    },
    {
      name: "an unnumbered row between rows that already follow each other",
      given: plan(measures(4, { 2: { number: "" }, 3: { number: "2." }, 4: { number: "3." } })),
      findings: [{ cell: "A3", variant: "unnumbered", fix: null }],
    },
    {
      name: "the first and the last row without a number",
      given: plan(measures(4, { 1: { number: "" }, 4: { number: "" } })),
      findings: [
        { cell: "A2", expected: "1.", fix: "1." },
        { cell: "A5", expected: "4.", fix: "4." },
      ],
    },
    {
      name: "two numbers skipped, no row stands for them",
      given: plan(measures(3, { 3: { number: "5." } })),
      findings: [
        { cell: "A4", variant: "skipped", args: { missing: "3, 4", count: 2, previous: "2" }, fix: null },
      ],
    },
    {
      name: "30 between 2 and 4",
      given: plan(measures(5, { 3: { number: "30." } })),
      findings: [{ cell: "A4", variant: "mistyped", expected: "3.", fix: "3." }],
    },
    {
      name: "the first item of a section lost",
      given: plan([{ section: "I" }, ...measures(4), { section: "II" }, ...measures(4).slice(1)]),
      findings: [{ cell: "A8", variant: "skipped", args: { missing: "1" } }],
    },
    {
      name: "two rows in the wrong order",
      given: plan(measures(4, { 2: { number: "3." }, 3: { number: "2." } })),
      findings: [{ cell: "A4", variant: "disorder", args: { previous: "3" } }],
    },
  ],
};
