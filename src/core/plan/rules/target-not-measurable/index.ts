import { defineRule } from "../../rule";
import { atField, fieldsOf } from "../shared/report-at";

export const targetNotMeasurable = defineRule({
  code: "TARGET-NOT-MEASURABLE",
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.4 (document 000, measures 37-41)",
  fixable: false,
  enabled: true,
  *check(_context, table, rows) {
    for (const { item, field } of fieldsOf(table, "result", rows)) {
      if (/\d/u.test(field.text)) continue;
      const promise = CHANGE_OF_QUANTITY.exec(field.text)?.[1];
      if (promise && item.targets.length === 0) yield atField(table, item.row, field, { args: { promise } });
    }
  },
});

/**
 * Growth or fall of something that is counted or measured. «Повышение мотивации» promises nothing countable and
 * is left alone.
 */
const CHANGE_OF_QUANTITY =
  /(?:^|[.;\n]\s*)((?:повышени|увеличени|рост|прирост|снижени|сокращени|уменьшени)\p{L}*\s+(?:\p{L}+\s+){0,2}?(?:дол[яию]|количеств|числ[ао](?!\p{L})|численност|процент|охват|показател|балл|успеваемост|качеств|результат|уровн|удельн)\p{L}*)/iu;
