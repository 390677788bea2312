import { defineRule } from "../../rule";
import { isBlank, isPlaceholder } from "../shared/blank";
import { indicatorsOf } from "../shared/indicator-rows";
import { atField } from "../shared/report-at";

export const indNoFormula = defineRule({
  code: "IND-NO-FORMULA",
  severity: "warning",
  scope: "row",
  kinds: ["indicators"],
  source: "METHODOLOGY 3.1 (named source, no formula: 2.3)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { row } of indicatorsOf(table, rows)) {
      const { method } = row.fields;
      if (!method || isBlank(method.text) || isPlaceholder(method.text)) continue;
      if (SOURCE.test(method.text) && !CALCULATION.test(method.text)) yield atField(table, row, method);
    }
  },
});

/** Where data come from. */
const SOURCE =
  /выгрузк|отч[её]т|форм[аыуе]\s+(?:№|фсн|оо)|данны[ехм]|сведени|результат\p{L}*\s+(?:\p{L}+\s+)?(?:диагност|мониторинг|опрос|оценк|тестирован|анкетирован)|мониторинг|статистик|(?<!\p{L})(?:АИС|ГИС|РИС|ФИС|МСОКО|РСОКО)(?!\p{L})|информационн\p{L}+ систем|анкетирован|опрос/iu;
/** How a value is made of data. */
const CALCULATION =
  /отношени|дол[яию](?!\p{L})|процент|количеств|числ[оа]|численност|сумм|средн|разност|удельн|подсч[её]т|рассчит|вычисл|делен|дел[ия]т|умнож|[=×÷*/]\s*(?:\d|N|n|\()|(?:\d|N|\))\s*[×÷*/]|отнош|формул|наличие|факт\p{L}*\s/iu;
