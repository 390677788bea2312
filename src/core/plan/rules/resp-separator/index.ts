import type { Responsible } from "../../../responsible/model";
import type { CheckContext, PlanTable } from "../../rule";
import { defineRule } from "../../rule";
import { isEditable, rowEdit } from "../shared/edits";
import { memoize } from "../shared/memoize";
import { atField, fieldsOf } from "../shared/report-at";
import { partyKey } from "../../../responsible";

const CODE = "RESP-SEPARATOR";

export const respSeparator = defineRule({
  code: CODE,
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.3, separators (documents 000, 002)",
  fixable: true,
  enabled: true,
  *check(context, table, rows) {
    for (const { item, field } of fieldsOf(table, "responsible", rows)) {
      const gaps = item.responsible ? bareGaps(item.responsible) : [];
      if (gaps.length === 0) continue;
      const sign = usualSign(table);
      const expected = gaps.reduceRight(
        (text, { start, end }) => `${text.slice(0, start)}${sign} ${text.slice(end)}`,
        field.text,
      );
      const fixable = gaps.every((gap) => isSafe(context, gap)) && isEditable(table, item.row, field);
      const edit = rowEdit(table, item.row, field, CODE, { after: { kind: "text", text: expected } });
      yield atField(table, item.row, field, {
        expected,
        args: { first: gaps[0]?.before ?? "", second: gaps[0]?.after ?? "" },
        ...(fixable ? { fix: { safe: true, edits: [edit] } } : {}),
      });
    }
  },
});

/** A stretch of nothing but spaces between two bodies. */
interface Gap {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

const REMARK = /^\s*\([^()]*\)/u;

function bareGaps({ text, parties }: Responsible): Gap[] {
  const gaps: Gap[] = [];
  let end = -1;
  let before = "";
  for (const { name } of parties) {
    const start = text.indexOf(name, Math.max(end, 0));
    if (start < 0) return [];
    if (end >= 0) {
      const remark = REMARK.exec(text.slice(end, start))?.[0].length ?? 0;
      if (/^[^\S\r\n]*$/u.test(text.slice(end + remark, start))) {
        gaps.push({ start: end + remark, end: start, before, after: name });
      }
    }
    end = start + name.length;
    before = name;
  }
  return gaps;
}

/** Both bodies stand alone elsewhere, so that they are two for certain. */
function isSafe(context: CheckContext, { before, after }: Gap): boolean {
  const alone = separateNames(context);
  return alone.has(partyKey(before)) && alone.has(partyKey(after));
}

/** Names that stand between separators (or alone) somewhere in the workbook. */
const separateNames = memoize((context: CheckContext): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const { items } of context.tables) {
    for (const { responsible } of items) {
      if (!responsible || bareGaps(responsible).length > 0) continue;
      for (const { name } of responsible.parties) names.add(partyKey(name));
    }
  }
  return names;
});

/** The sign that separates names in most cells of the table. */
const usualSign = memoize(({ items }: PlanTable): "," | ";" => {
  let balance = 0;
  for (const { responsible } of items) {
    if ((responsible?.parties.length ?? 0) < 2) continue;
    balance += (responsible?.text.includes(";") ? 1 : 0) - (responsible?.text.includes(",") ? 1 : 0);
  }
  return balance > 0 ? ";" : ",";
});
