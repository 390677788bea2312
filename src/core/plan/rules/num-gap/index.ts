import type { PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import { isBlank, namesMeasure } from "../shared/blank";
import { rowEdit } from "../shared/edits";
import type { NumberedRow, Numbering } from "../shared/numbered-row";
import { printNumber } from "../shared/number-parts";
import { numberingOf } from "../shared/numbering";
import { atField } from "../shared/report-at";
import type { Gap } from "./gaps";
import { gapsOf } from "./gaps";

const CODE = "NUM-GAP";

export const numGap = defineRule({
  code: CODE,
  severity: "error",
  scope: "table",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 6, case 1",
  fixable: true,
  enabled: true,
  reads: ["number", "measure", "indicator", "deadline", "responsible", "result", "unit"],
  *check(_context, table) {
    const numbering = numberingOf(table);
    if (!numbering?.used) return;
    for (const gap of gapsOf(numbering)) {
      const row = numbering.rows[gap.index];
      const report = row ? reportOf(table, numbering, row, gap) : null;
      if (report) yield report;
    }
  },
});

function reportOf(table: PlanTable, numbering: Numbering, row: NumberedRow, gap: Gap): RuleReport | null {
  const at = (details: Parameters<typeof atField>[3]): RuleReport =>
    atField(table, row.item.row, row.field, details);
  switch (gap.kind) {
    case "unnumbered":
      if (!isRecord(row)) return null;
      return gap.missing === null
        ? at({ variant: "unnumbered" })
        : at({ args: { missing: gap.missing.join(".") }, ...filling(table, numbering, row, gap.missing) });
    case "mistyped": {
      const args = { missing: gap.expected.join("."), previous: gap.previous, next: gap.next };
      return at({ variant: "mistyped", args, ...filling(table, numbering, row, gap.expected) });
    }
    case "skipped": {
      const { missing, previous } = gap;
      return at({
        variant: "skipped",
        args: { missing: missing.join(", "), count: missing.length, previous },
      });
    }
    case "disorder":
      return at({ variant: "disorder", args: { previous: gap.previous } });
  }
}

/** Only a row that says something besides its name is a record of its own; else it may be a split one. */
function isRecord(row: NumberedRow): boolean {
  const { deadline, responsible, result, unit } = row.item.row.fields;
  const rest = [deadline, responsible, result, unit].some((field) => field && !isBlank(field.text));
  return rest && (namesMeasure(row.item.row) || !isBlank(row.item.row.fields.indicator?.text ?? ""));
}

/** What should stand in the number cell, and the edit that writes it: safe, for both neighbours agree on it. */
function filling(
  table: PlanTable,
  numbering: Numbering,
  row: NumberedRow,
  parts: readonly number[],
): Pick<RuleReport, "expected" | "fix"> {
  const expected = printNumber(parts, numbering.style);
  const edit = rowEdit(table, row.item.row, row.field, CODE, {
    after: { kind: "text", text: expected },
    numberFormat: "@",
  });
  return { expected, fix: { safe: true, edits: [edit] } };
}
