import { partTime } from "../deadline";
import type { DraftColumn } from "./draft-column";
import type { Field } from "./model";
import type { Fields } from "./row-fields";
import { columnOf } from "./table-columns";

/** A column that tells the time and somebody in one cell: «Срок, ответственный», «Исполнители и сроки». */
export type SharedRole = "deadline" | "responsible";

/** From here on a header names a role besides the one that the column got. */
const NAMED = 0.5;
/** So many cells tell a time, and so many somebody. */
const USUAL = 0.3;

/** The role of the column that tells both; null where each has its own column. */
export function sharedRole(columns: readonly DraftColumn[]): SharedRole | null {
  const time = columnOf(columns, "deadline");
  const body = columnOf(columns, "responsible");
  if (columns.some(({ role }) => role === "deadlineStart" || role === "deadlineEnd")) return null;
  const column = time ?? body;
  if (!column || (time && body)) return null;
  const other = time ? "responsible" : "deadline";
  const { profile, score } = column;
  const tellsBoth = Math.min(profile.deadline, profile.responsible) >= USUAL;
  return tellsBoth && (score.topics.get(other) ?? 0) >= NAMED ? (time ? "deadline" : "responsible") : null;
}

/** The part of a cell as a field: it stands where the cell stands, but a repair must not write it over the cell. */
export const partOfCell = (cell: Omit<Field, "text" | "value">, text: string): Field => ({
  row: cell.row,
  column: cell.column,
  text,
  value: text,
  numberFormat: cell.numberFormat,
});

/** The fields of a record with the shared cell parted. */
export function partShared(fields: Fields, shared: SharedRole): Fields {
  const cell = fields[shared];
  if (!cell) return fields;
  const { time, rest } = typeof cell.value === "string" ? partTime(cell.text) : { time: cell.text, rest: "" };
  const deadline = typeof cell.value === "string" ? partOfCell(cell, time) : cell;
  return { ...fields, deadline, responsible: partOfCell(cell, rest) };
}
