import { readDeadline } from "../../deadline";
import { readResponsible } from "../../responsible";
import { readTargets } from "../../target";
import type { Period, TableRow } from "../../table/model";
import type { PlanItem } from "../rule";

/** What the readers say about the cells of a test row. */
export function readFields(row: TableRow, period: Period | null): Omit<PlanItem, "row"> {
  const { deadline, responsible, result } = row.fields;
  return {
    deadline: deadline ? readDeadline(deadline.text, period) : null,
    responsible: responsible ? readResponsible(responsible.text) : null,
    targets: result ? readTargets(result.text) : [],
  };
}
