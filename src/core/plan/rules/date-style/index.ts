import { readDeadline } from "../../../deadline";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import type { GroupIndex } from "../shared/group-index";
import { groupIndex } from "../shared/group-index";
import { atField } from "../shared/report-at";
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
    const texts = sameDeadlines(table);
    const habits = habitsOf(texts);
    for (const [text, items] of texts.entries()) {
      const expected = inOneStyle(text, habits);
      if (expected === text) continue;
      for (const item of items) {
        const field = item.row.fields.deadline;
        if (!field) continue;
        const edit = rowEdit(table, item.row, field, CODE, { after: { kind: "text", text: expected } });
        const fixable = isEditable(table, item.row, field);
        yield atField(table, item.row, field, {
          expected,
          ...(fixable ? { fix: { safe: true, edits: [edit] } } : {}),
        });
      }
    }
  },
});

/** Items by the text of their deadline; date cells show what their format says and have no style of their own. */
const sameDeadlines = groupIndex(({ deadline, row }) => {
  const field = row.fields.deadline;
  return field && typeof field.value === "string" && deadline && deadline.kind !== "none" ? [field.text] : [];
});

/** A habit counts from so many cells on, and only where no more than a third of them break it. */
const MIN_CELLS = 4;
const MOST_EXCEPTIONS = 1 / 3;

/** How most cells of the column write each feature; features that are truly mixed have no habit. */
function habitsOf(texts: GroupIndex<string>): Style {
  const counts = new Map<Feature, Map<string, number>>();
  for (const [text, items] of texts.entries()) {
    for (const [feature, form] of entriesOf(styleOf(withoutDefects(text)))) {
      const forms = counts.get(feature) ?? new Map<string, number>();
      counts.set(feature, forms.set(form, (forms.get(form) ?? 0) + items.length));
    }
  }
  const habits: Style = {};
  for (const [feature, forms] of counts) {
    const total = [...forms.values()].reduce((sum, count) => sum + count, 0);
    const [form, count] = [...forms].reduce((best, entry) => (entry[1] > best[1] ? entry : best));
    if (total >= MIN_CELLS && total - count <= total * MOST_EXCEPTIONS) habits[feature] = form;
  }
  return habits;
}

function entriesOf(style: Style): [Feature, string][] {
  return Object.entries(style) as [Feature, string][];
}

/** The text in the style of the column; the text itself where another spelling would say something else. */
function inOneStyle(text: string, habits: Style): string {
  let result = withoutDefects(text);
  for (const [feature, form] of entriesOf(styleOf(result))) {
    const wanted = habits[feature];
    if (wanted !== undefined && wanted !== form) result = restyle(result, feature, wanted);
  }
  return result === text || readsAlike(text, result) ? result : text;
}

/** The other spelling must say the same to the reader. */
function readsAlike(text: string, other: string): boolean {
  const [before, again] = [readDeadline(text, null), readDeadline(other, null)];
  return (
    again.kind === before.kind &&
    again.start === before.start &&
    again.end === before.end &&
    again.recurrence === before.recurrence
  );
}
