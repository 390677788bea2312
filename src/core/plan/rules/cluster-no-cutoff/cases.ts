import type { RuleCases } from "../../testing/rule-case";
import type { WorkbookSpec } from "../../testing/plan-builder";
import { figures } from "../../testing/specs";

/** A list of six schools and two groups of so many of them. */
function clusters(first: number, second: number): WorkbookSpec {
  const schools = figures(
    ["Школа", "Учеников"],
    [1, 2, 3, 4, 5, 6].map((number) => [`СОШ № ${number}`, number * 100]),
  );
  const groups = figures(
    ["Группа", "Кол-во школ"],
    [
      ["1 группа", first],
      ["2 группа", second],
    ],
  );
  return { tables: [...schools.tables, ...groups.tables] };
}

export const cases: RuleCases = {
  code: "CLUSTER-NO-CUTOFF",
  valid: [
    { name: "groups hold some of the schools", given: clusters(2, 1) },
    {
      name: "a workbook without a list of schools",
      given: figures(
        ["Группа", "Кол-во школ"],
        [
          ["1 группа", 4],
          ["2 группа", 2],
        ],
      ),
    },
  ],
  invalid: [
    {
      name: "every school stands in a group",
      given: clusters(4, 2),
      findings: [{ cell: "Лист2!A1", args: { grouped: 6, schools: 6 } }],
    },
  ],
};
