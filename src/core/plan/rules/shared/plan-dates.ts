import type { Period } from "../../../table/model";
import type { CheckContext, PlanTable } from "../../rule";

/** ISO date of the document the plan belongs to: the schema's word before the sheet's. */
export function documentDateOf(context: CheckContext, table: PlanTable): string | null {
  return context.schema.documentDate ?? table.table.documentDate;
}

/** Period of the plan: the schema's word before the sheet's. */
export function periodOf(context: CheckContext, table: PlanTable): Period | null {
  return context.schema.period ?? table.table.period;
}
