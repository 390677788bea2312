import path from "node:path";
import { DEFAULT_SCHEMA, type PlanSchema } from "../core/plan/schema";
import { regionalSchema } from "../jobs/check-plan/regional-schema";
import { NoRegionalPlan } from "../jobs/make-templates/no-plan";
import type { Translator } from "../i18n/messages";
import { Refusal } from "./output";
import { openFile, readBytes } from "./workbook-file";

/**
 * The schema of a file: parts of a PlanSchema as JSON, or the blocks of a regional plan in a workbook.
 * @throws Refusal where the file holds neither
 */
export async function schemaFromFile(file: string, t: Translator): Promise<Partial<PlanSchema>> {
  if (path.extname(file).toLowerCase() === ".json") return schemaFromJson(file, t);
  try {
    return await regionalSchema(await openFile(file, t));
  } catch (error) {
    if (!(error instanceof NoRegionalPlan)) throw error;
    throw new Refusal(t("cli.noBlocks", { file: path.basename(file) }));
  }
}

async function schemaFromJson(file: string, t: Translator): Promise<Partial<PlanSchema>> {
  const text = new TextDecoder().decode(await readBytes(file, t));
  const refusal = (reason: string): Refusal =>
    new Refusal(t("cli.badFile", { file: path.basename(file), reason }));
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw refusal("JSON");
  }
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) throw refusal("JSON");
  const unknown = Object.keys(parsed).find((key) => !(key in DEFAULT_SCHEMA));
  if (unknown !== undefined) throw refusal(unknown);
  return parsed as Partial<PlanSchema>;
}
