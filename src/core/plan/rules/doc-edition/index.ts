import { defineSheetRule } from "../../rule";
import { citedActs } from "../shared/stamps";
import { atText, textCells } from "../shared/text-cells";
import { TRAITS } from "../shared/text-traits";

export const docEdition = defineSheetRule({
  code: "DOC-EDITION",
  severity: "warning",
  source: "rules.json (content refers to facts after the document date)",
  fixable: false,
  enabled: true,
  *check(context, grid, rows) {
    const documentDate =
      context.schema.documentDate ??
      context.tables.find(({ table }) => table.sheet.id === grid.sheet.id && table.documentDate !== null)
        ?.table.documentDate ??
      null;
    if (documentDate === null) return;
    for (const cell of textCells(context, grid, rows, { traits: TRAITS.numero, pattern: /№/u })) {
      const later = citedActs(cell.text).find(({ date }) => date > documentDate);
      if (later) yield atText(cell, { args: { act: later.act, date: later.date, documentDate } });
    }
  },
});
