import { readDeadline } from "../../../deadline";
import type { Deadline } from "../../../deadline/model";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import { memoize } from "../shared/memoize";
import { periodOf } from "../shared/plan-dates";
import { atField, fieldsOf } from "../shared/report-at";

const CODE = "DATE-COMPOSITE";

export const dateComposite = defineRule({
  code: CODE,
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2 (two periods in one cell of document 002)",
  fixable: true,
  enabled: true,
  *check(context, table, rows) {
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      const { deadline } = item;
      const gap = deadline ? bareGap(deadline) : null;
      if (!deadline || gap === null) continue;
      const expected = `${deadline.text.slice(0, gap.start)}, ${deadline.text.slice(gap.end)}`;
      const again = readDeadline(expected, periodOf(context, table));
      const same = again.start === deadline.start && again.end === deadline.end;
      const edit = rowEdit(table, item.row, field, CODE, { after: { kind: "text", text: expected } });
      const fixable = same && typeof field.value === "string" && isEditable(table, item.row, field);
      yield atField(table, item.row, field, {
        expected,
        args: { first: gap.first, second: gap.second },
        ...(fixable ? { fix: { safe: true, edits: [edit] } } : {}),
      });
    }
  },
});

/** Two periods and the spaces between them, as a stretch of the text. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly first: string;
  readonly second: string;
}

/** The first place where two dated periods stand side by side with nothing but spaces between them. */
const bareGap = memoize((deadline: Deadline): Gap | null => {
  if (deadline.kind !== "list") return null;
  let end = -1;
  let before: Deadline | null = null;
  for (const part of deadline.parts) {
    const start = deadline.text.indexOf(part.text, Math.max(end, 0));
    if (start < 0) return null;
    const dated = before?.end != null && part.end !== null && hasYear(before.text);
    if (dated && end >= 0 && /^[^\S\r\n]+$/u.test(deadline.text.slice(end, start))) {
      return { start: end, end: start, first: before?.text ?? "", second: part.text };
    }
    end = start + part.text.length;
    before = part;
  }
  return null;
});

function hasYear(text: string): boolean {
  return /(?:19|20)\d{2}/u.test(text);
}
