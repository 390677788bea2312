import { foldText } from "../../../russian";
import type { TableRow } from "../../../table/model";

/** The deadline of a row as a key for comparing, from one column or from two. */
export function deadlineText(row: TableRow): string {
  const { deadline, deadlineStart, deadlineEnd } = row.fields;
  return [deadline, deadlineStart, deadlineEnd].map((field) => foldText(field?.text ?? "")).join("|");
}
