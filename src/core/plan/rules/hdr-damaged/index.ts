import { textAt } from "../../../sheet/grid";
import { roleOfHeader } from "../../../table/role-of-header";
import type { PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import { isBlank } from "../shared/blank";
import { otherRowsOf } from "../shared/other-rows";
import { atCell } from "../shared/report-at";

export const hdrDamaged = defineRule({
  code: "HDR-DAMAGED",
  severity: "warning",
  scope: "table",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 5.1 (headers lost or torn by the extraction)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    yield* namelessColumns(table);
    yield* tornHeaders(table);
    yield* otherWidths(table);
  },
});

/** Share of records with something in the column. */
const MOSTLY = 0.5;

/** A column of data without a name; the column of numbers needs none. */
function* namelessColumns(table: PlanTable): Generator<RuleReport> {
  const top = table.table.headerRows[0] ?? table.table.range.top;
  for (const { column, header, role } of table.table.columns) {
    if (!isBlank(header) || role === "number") continue;
    const filled = table.items.filter(({ row }) => !isBlank(textAt(table.grid, row.row, column)));
    if (table.items.length < 3 || filled.length < table.items.length * MOSTLY) continue;
    yield atCell(table, top, column, { found: "", variant: "nameless", args: { count: filled.length } });
  }
}

/** Two neighbouring pieces that only together name a column: «Срок испол» | «нения». */
function* tornHeaders(table: PlanTable): Generator<RuleReport> {
  const cells = table.table.columns;
  for (const [index, left] of cells.entries()) {
    const right = cells[index + 1];
    if (!right || !/^\p{Ll}/u.test(right.header) || !/\p{L}-?$/u.test(left.header)) continue;
    const joined = left.header.replace(/-$/u, "") + right.header;
    const [alone] = roleOfHeader(["№", right.header]).slice(1);
    const [together] = roleOfHeader(["№", joined]).slice(1);
    if (alone !== "other" || together === "other" || together === undefined) continue;
    const row = table.table.headerRows[0] ?? table.table.range.top;
    yield atCell(table, row, right.column, {
      found: right.header,
      expected: joined,
      variant: "torn",
      args: { left: left.header },
    });
  }
}

/** A repeated header that lost a column. */
function* otherWidths(table: PlanTable): Generator<RuleReport> {
  const named = table.table.columns.filter(({ header }) => !isBlank(header)).length;
  for (const { row, type } of otherRowsOf(table)) {
    if (type !== "repeatedHeader" || table.table.headerRows.length !== 1) continue;
    const filled = table.table.columns.filter(({ column }) => !isBlank(textAt(table.grid, row, column)));
    const [first] = filled;
    if (!first || filled.length >= named) continue;
    const found = textAt(table.grid, row, first.column);
    yield atCell(table, row, first.column, {
      found,
      variant: "width",
      args: { named, count: filled.length },
    });
  }
}
