import type { TableRow } from "../model";

/** A row as plain data, to be compared: with the reference that it makes when asked, without what makes it. */
export const spelledRow = (row: TableRow): TableRow => {
  const data: TableRow & { refer?: unknown } = { ...row, ref: row.ref };
  delete data.refer;
  return data;
};
