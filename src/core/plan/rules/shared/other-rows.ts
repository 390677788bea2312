import type { TableRow } from "../../../table/model";
import type { PlanTable } from "../../rule";
import { tableFacts } from "../../succession";

/** Rows of a table that are no records: sections, repeated headers, notes. A re-check keeps them: rows of other kinds are for a full one. */
export const otherRowsOf = tableFacts.fact(
  ({ table }: PlanTable): readonly TableRow[] => table.rows.filter(({ type }) => type !== "item"),
  (rows) => rows,
);
