import type { Field } from "../../../table/model";
import { defineRule } from "../../rule";
import { isBlank, isPlaceholder } from "../shared/blank";
import { isEditable, rowEdit } from "../shared/edits";
import { atField, fieldsOf } from "../shared/report-at";

const CODE = "DATE-UNPARSEABLE";

export const dateUnparseable = defineRule({
  code: CODE,
  severity: "warning",
  scope: "row",
  kinds: ["plan"],
  source: "METHODOLOGY 5.2, traps; 5.1, Excel traps",
  fixable: true,
  enabled: true,
  *check(_context, table, rows) {
    for (const { item, field } of fieldsOf(table, "deadline", rows)) {
      if (item.deadline?.kind !== "none" || isBlank(field.text) || isPlaceholder(field.text)) continue;
      const repair = isEditable(table, item.row, field) ? repairOf(field) : null;
      if (!repair) {
        const variant = /\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s+\p{L}{3,}/u.test(field.text) ? "impossible" : "";
        yield atField(table, item.row, field, { variant });
        continue;
      }
      const edit = rowEdit(table, item.row, field, CODE, repair.change);
      const { variant, expected } = repair;
      yield atField(table, item.row, field, { variant, expected, fix: { safe: true, edits: [edit] } });
    }
  },
});

interface Repair {
  readonly variant: string;
  readonly expected: string;
  readonly change: Parameters<typeof rowEdit>[4];
}

/** Day numbers of 2000-01-01 and 2099-12-31 in Excel's count. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** What a bare number in a deadline cell must have been: a date without its format, or «03.2024». */
function repairOf({ value }: Field): Repair | null {
  if (typeof value !== "number") return null;
  if (Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    const iso = new Date((value - 25_569) * 86_400_000).toISOString().slice(0, 10);
    const expected = iso.split("-").reverse().join(".");
    return {
      variant: "serial",
      expected,
      change: { after: { kind: "number", value }, numberFormat: "dd.mm.yyyy" },
    };
  }
  const match = /^(\d{1,2})\.(20\d{1,2})$/u.exec(String(value));
  const month = Number(match?.[1]);
  if (!match || month < 1 || month > 12) return null;
  const text = `${(match[1] ?? "").padStart(2, "0")}.${(match[2] ?? "").padEnd(4, "0")}`;
  return {
    variant: "monthYear",
    expected: text,
    change: { after: { kind: "text", text }, numberFormat: "@" },
  };
}
