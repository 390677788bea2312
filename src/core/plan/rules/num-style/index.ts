import { romanToNumber } from "../../../russian/roman";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import type { NumberedRow } from "../shared/numbered-row";
import { numberingOf } from "../shared/numbering";
import { atField } from "../shared/report-at";

/** Silent until the workbook's schema says how its measures are numbered. */
export const numStyle = defineRule({
  code: "NUM-STYLE",
  severity: "warning",
  scope: "table",
  kinds: ["plan"],
  source: "schema of the plan",
  fixable: false,
  enabled: true,
  reads: ["number"],
  *check({ schema }, table) {
    const numbering = schema.numbering === "any" ? null : numberingOf(table);
    if (!numbering?.used) return;
    for (const row of numbering.rows) {
      const [first, ...rest] = row.meant ?? [];
      if (first === undefined) continue;
      if (schema.numbering === "plain") {
        if (rest.length > 0) yield atField(table, row.item.row, row.field, { variant: "plain" });
        continue;
      }
      const section = sectionNumber(table, row);
      if (rest.length > 0 && (section === null || section === first)) continue;
      const variant = rest.length === 0 ? "sectionItem" : "otherSection";
      yield atField(table, row.item.row, row.field, { variant, args: { section: section ?? "" } });
    }
  },
});

/** «II. Кадры», «2. Кадры» -> 2; null where the section carries no plain number. */
function sectionNumber({ table }: PlanTable, { item }: NumberedRow): number | null {
  const printed = table.sections[item.row.sectionIndex]?.number?.replace(/[.)\s]+$/u, "") ?? "";
  return /^\d+$/u.test(printed) ? Number(printed) : romanToNumber(printed);
}
