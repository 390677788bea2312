import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import { atField, fieldsOf } from "../shared/report-at";

const CODE = "RESP-TRAILING-SEP";
const EDGES = /^[\s,;]*(.*?)[\s,;]*$/su;

export const respTrailingSep = defineRule({
  code: CODE,
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.3, separators (document 004)",
  fixable: true,
  enabled: true,
  *check(_context, table, rows) {
    for (const { item, field } of fieldsOf(table, "responsible", rows)) {
      const expected = EDGES.exec(field.text)?.[1] ?? "";
      if (expected === "" || !/^\s*[,;]|[,;]\s*$/u.test(field.text)) continue;
      const edit = rowEdit(table, item.row, field, CODE, { after: { kind: "text", text: expected } });
      const fixable = isEditable(table, item.row, field);
      yield atField(table, item.row, field, {
        expected,
        ...(fixable ? { fix: { safe: true, edits: [edit] } } : {}),
      });
    }
  },
});
