import { indicatorResults, type OwnData } from "../../core/template";
import type { PlanTable } from "../../core/plan/rule";
import type { Period } from "../../core/table/model";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import { flagSchools } from "../flag-schools";

/** What the results and indicators of the workbook say; schools without recommendations are left out. */
export async function ownDataOf(
  port: WorkbookPort,
  tables: readonly PlanTable[],
  period: Period,
  options: RunOptions = {},
): Promise<OwnData> {
  const { report } = await flagSchools(port, {}, options);
  const schools = report.schools.flatMap(({ school, recommendations }) => {
    const { name = "", code = "", municipality = "" } = report.model.schools[school] ?? {};
    return recommendations.length === 0 ? [] : [{ name: name || code, municipality, recommendations }];
  });
  return { schools, indicators: indicatorResults(tables, period) };
}
