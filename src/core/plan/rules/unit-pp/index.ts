import type { ColumnRole } from "../../../table/model";
import { defineRule } from "../../rule";
import { mayHave } from "../shared/cell-traits";
import { atField, itemsOf } from "../shared/report-at";
import { TRAITS } from "../shared/text-traits";

const ROLES: readonly ColumnRole[] = ["measure", "result", "indicator", "target"];

/** Growth or fall of a share by so many per cent, inside one sentence. */
const CHANGE_OF_SHARE =
  /(?:повы[сш]|увелич|прирост|рост|сни[зж]|уменьш|сокра[щт])\p{L}*\s[^.;!?]{0,80}?(?:дол[яиюе]|процент\p{L}*|удельн\p{L}+ вес\p{L}*)(?=\s)[^.;!?]{0,160}?\sна\s(\d+(?:[.,]\d+)?\s?(?:%|процент\p{L}*))(?![-\p{L}])(?!\s*пункт)/iu;

export const unitPp = defineRule({
  code: "UNIT-PP",
  severity: "info",
  scope: "row",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 5.4; differences of shares are percentage points",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { row } of itemsOf(table, rows)) {
      for (const role of ROLES) {
        const field = row.fields[role];
        if (!field || !mayHave(table, row, field, TRAITS.percent)) continue;
        const change = CHANGE_OF_SHARE.exec(field.text)?.[1];
        if (change) {
          yield atField(table, row, field, {
            args: { change },
            expected: change.replace(/\s?(?:%|процент\p{L}*)$/u, " п.п."),
          });
        }
      }
    }
  },
});
