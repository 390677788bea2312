import { defineSheetRule } from "../../rule";
import { atText, textCells } from "../shared/text-cells";
import { TRAITS } from "../shared/text-traits";

/** Error values as files and Russian sheets show them. */
const ERROR_VALUE =
  /^#(?:VALUE!|REF!|DIV\/0!|NAME\?|N\/A|NULL!|NUM!|SPILL!|CALC!|ЗНАЧ!|ССЫЛКА!|ДЕЛ\/0!|ИМЯ\?|Н\/Д|ПУСТО!|ЧИСЛО!)$/u;

export const cellError = defineSheetRule({
  code: "CELL-ERROR",
  severity: "error",
  source: "METHODOLOGY 3.4 (the comparison table of document 003)",
  fixable: false,
  enabled: true,
  *check(context, grid, rows) {
    for (const cell of textCells(context, grid, rows, { traits: TRAITS.hash, pattern: ERROR_VALUE })) {
      yield atText(cell);
    }
  },
});
