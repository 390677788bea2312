import type { PlanSchema } from "../../core/plan/schema";
import { schemaFromRegionalPlan } from "../../core/plan/schema-from-regional-plan";
import type { WorkbookPort } from "../../ports/workbook-port";
import { NoRegionalPlan } from "../make-templates/no-plan";
import { chooseRegionalTable } from "../make-templates/choose-table";
import { readWorkbook } from "../workbook/read";

/** What a regional plan says about the municipal ones. */
export type RegionalSchema = Pick<PlanSchema, "blocks" | "regional">;

/** No regional plan: blocks are not compared any more. */
export const NO_REGIONAL_SCHEMA: RegionalSchema = { blocks: [], regional: null };

export interface RegionalChoice {
  /** Sheet of the regional plan; absent = the plan with most measures. */
  readonly sheet?: string;
  /** The regional plan stands in the checked workbook itself. */
  readonly own?: boolean;
}

/**
 * Takes a regional plan as the schema of the municipal ones: its blocks, measures and latest deadlines.
 * @throws NoRegionalPlan where there is no plan with blocks
 */
export async function regionalSchema(
  port: WorkbookPort,
  choice: RegionalChoice = {},
): Promise<RegionalSchema> {
  const { tables, name } = await readWorkbook(port);
  const { sheet } = choice;
  const source = chooseRegionalTable(
    tables.filter(({ table }) => sheet === undefined || table.sheet.name === sheet),
  );
  const { blocks } = source ? schemaFromRegionalPlan(source) : NO_REGIONAL_SCHEMA;
  if (!source || blocks.length === 0) throw new NoRegionalPlan();
  return { blocks, regional: { file: name, sheet: choice.own ? source.table.sheet.name : null } };
}
