import { readDeadline } from "../../../deadline";
import type { Deadline } from "../../../deadline/model";
import type { PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import { memoize } from "../shared/memoize";
import { atField, fieldsOf } from "../shared/report-at";
import type { Feature, Style } from "./style";
import { restyle, styleOf, withoutDefects } from "./style";

const CODE = "DATE-STYLE";

export const dateStyle = defineRule({
  code: CODE,
  severity: "info",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2 (spellings of one value)",
  fixable: true,
  enabled: true,
  reads: ["deadline"],
  *check(_context, table) {
    const habits = habitsOf(table);
    const styled = new Map<string, string>();
    for (const { item, field } of fieldsOf(table, "deadline", null)) {
      const { deadline } = item;
      if (typeof field.value !== "string" || !deadline || deadline.kind === "none") continue;
      const expected = styled.get(field.text) ?? inOneStyle(deadline, field.text, habits);
      styled.set(field.text, expected);
      if (expected === field.text) continue;
      const edit = rowEdit(table, item.row, field, CODE, { after: { kind: "text", text: expected } });
      const fixable = isEditable(table, item.row, field);
      yield atField(table, item.row, field, {
        expected,
        ...(fixable ? { fix: { safe: true, edits: [edit] } } : {}),
      });
    }
  },
});

/** A habit counts from so many cells on, and only where no more than a third of them break it. */
const MIN_CELLS = 4;
const MOST_EXCEPTIONS = 1 / 3;

/** How most cells of the table write each feature; features that are truly mixed have no habit. */
const habitsOf = memoize((table: PlanTable): Style => {
  const texts = new Map<string, number>();
  for (const { deadline, row } of table.items) {
    if (!deadline || deadline.kind === "none" || typeof row.fields.deadline?.value !== "string") continue;
    texts.set(deadline.text, (texts.get(deadline.text) ?? 0) + 1);
  }
  const counts = new Map<Feature, Map<string, number>>();
  for (const [text, times] of texts) {
    for (const [feature, form] of entriesOf(styleOf(withoutDefects(text)))) {
      const forms = counts.get(feature) ?? new Map<string, number>();
      counts.set(feature, forms.set(form, (forms.get(form) ?? 0) + times));
    }
  }
  const habits: Style = {};
  for (const [feature, forms] of counts) {
    const total = [...forms.values()].reduce((sum, count) => sum + count, 0);
    const [form, count] = [...forms].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    if (total >= MIN_CELLS && total - count <= total * MOST_EXCEPTIONS) habits[feature] = form;
  }
  return habits;
});

function entriesOf(style: Style): [Feature, string][] {
  return Object.entries(style) as [Feature, string][];
}

/** The text in the style of the column; the text itself where another spelling would say something else. */
function inOneStyle(deadline: Deadline, text: string, habits: Style): string {
  let result = withoutDefects(text);
  for (const [feature, form] of entriesOf(styleOf(result))) {
    const wanted = habits[feature];
    if (wanted !== undefined && wanted !== form) result = restyle(result, feature, wanted);
  }
  return result === text || readsAlike(deadline, result) ? result : text;
}

/** The other spelling must say the same to the reader. */
function readsAlike(deadline: Deadline, text: string): boolean {
  const again = readDeadline(text, null);
  const before = readDeadline(deadline.text, null);
  return (
    again.kind === before.kind &&
    again.start === before.start &&
    again.end === before.end &&
    again.recurrence === before.recurrence
  );
}
