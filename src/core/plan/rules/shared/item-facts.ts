import { foldText } from "../../../russian";
import type { ColumnRole, TableRow } from "../../../table/model";
import { memoize } from "./memoize";

/** Folded texts of a row, by role: asked for by several rules and, in a re-check, again. */
const foldedFields = memoize((_row: TableRow) => new Map<ColumnRole, string>());

/** The text of a field as a key for comparing: letter case, ё, quotes, dashes and spaces aside; "" without the field. */
export function foldedField(row: TableRow, role: ColumnRole): string {
  const known = foldedFields(row);
  const folded = known.get(role);
  if (folded !== undefined) return folded;
  const fresh = foldText(row.fields[role]?.text ?? "");
  known.set(role, fresh);
  return fresh;
}

/** The deadline of a row as a key for comparing, from one column or from two. */
export function deadlineText(row: TableRow): string {
  return [
    foldedField(row, "deadline"),
    foldedField(row, "deadlineStart"),
    foldedField(row, "deadlineEnd"),
  ].join("|");
}
