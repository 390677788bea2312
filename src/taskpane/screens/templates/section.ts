import type { PlanTable } from "../../../core/plan/rule";

/** What every paper begins with: the plans of the workbook and the one that fits most. */
export interface SectionProps {
  readonly plans: readonly PlanTable[];
  /** Id of a table. */
  readonly table: string;
}
