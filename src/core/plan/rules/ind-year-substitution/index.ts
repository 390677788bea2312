import { defineSheetRule } from "../../rule";
import { atText, textCells } from "../shared/text-cells";

export const indYearSubstitution = defineSheetRule({
  code: "IND-YEAR-SUBSTITUTION",
  severity: "warning",
  source: "METHODOLOGY 3.1, year substitution",
  fixable: false,
  enabled: true,
  *check(context, grid, rows) {
    const tables = context.tables.filter(
      ({ table }) => table.kind === "indicators" && table.sheet.id === grid.sheet.id,
    );
    if (tables.length === 0) return;
    for (const cell of textCells(context, grid, rows, { pattern: SUBSTITUTION })) {
      const match = SUBSTITUTION.exec(cell.text);
      const [year, source] = [match?.[1], match?.[2]];
      if (year !== undefined && source !== undefined && year !== source)
        yield atText(cell, { args: { year, source } });
    }
  },
});

/** «При расчёте показателей за 2020 год учитываются результаты 2019 года.» */
const SUBSTITUTION =
  /(?:за|в)\s+(20\d{2})\s*(?:год|г\.)?[^.]{0,60}?(?:учитыва|использу|применя|принима|бер[уе]т|заменя)\p{L}*[^.]{0,60}?(20\d{2})\s*(?:год|г\.)/iu;
