import { textAt } from "../../../sheet/grid";
import type { CheckContext, PlanTable } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import { figureTableOf } from "../shared/figure-table";
import { atCell } from "../shared/report-at";

export const clusterNoCutoff = defineWorkbookRule({
  code: "CLUSTER-NO-CUTOFF",
  severity: "warning",
  source: "METHODOLOGY 1.4, ambiguity 10",
  fixable: false,
  enabled: true,
  *check(context) {
    const schools = numberOfSchools(context);
    if (schools === null) return;
    for (const table of context.tables) {
      const grouped = schoolsInGroups(table);
      if (grouped === null || grouped < schools * NEARLY_ALL) continue;
      const row = table.table.headerRows[0] ?? table.table.range.top;
      const column = table.table.columns[0]?.column ?? table.table.range.left;
      yield atCell(table, row, column, {
        found: textAt(table.grid, row, column),
        args: { grouped, schools },
      });
    }
  },
});

/** A criterion that leaves out less than a tenth of the schools tells nobody apart. */
const NEARLY_ALL = 0.9;
const MIN_SCHOOLS = 5;
const SCHOOL = /(?:СОШ|ООШ|НОШ|школ|гимнази|лице)/iu;
const GROUP = /^\s*(?:\d+\s*(?:группа|кластер)|(?:группа|кластер)\s*(?:№\s*)?\d+)/iu;
const COUNT_HEADER = /(?:кол-во|количество|число)\s+(?:школ|ОО|ОУ|организаций)/iu;

/** Rows of the workbook's own list of schools; null where it has none. */
function numberOfSchools(context: CheckContext): number | null {
  const lists = context.tables.flatMap((table) => {
    const figures = figureTableOf(table);
    const names = figures?.rows.map(({ label }) => label) ?? [];
    const distinct = new Set(names);
    const schools = names.filter((name) => SCHOOL.test(name));
    const isList =
      distinct.size === names.length && schools.length >= Math.max(MIN_SCHOOLS, names.length * 0.9);
    return isList ? [schools.length] : [];
  });
  return lists.length === 0 ? null : Math.max(...lists);
}

/** Schools in all groups of a table of groups; null where the table is none. */
function schoolsInGroups(table: PlanTable): number | null {
  const figures = figureTableOf(table);
  const count = figures?.columns.find(({ header, counts }) => counts && COUNT_HEADER.test(header));
  if (!figures || !count || !figures.rows.every(({ label }) => GROUP.test(label))) return null;
  return figures.rows.reduce((sum, row) => sum + (row.figures.get(count.column)?.value ?? 0), 0);
}
