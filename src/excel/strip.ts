import { freeSheetName, ownSheetsIn } from "../ports/own-sheets";
import { planStrip, restoredSettings, strippedOf } from "../ports/strip-plan";
import type { Stripped } from "../ports/workbook-port";
import { readSheets } from "./read";
import { supports } from "./run";
import { loadSettingsPart, queueSettings, requestSettings } from "./settings-store";
import { loadSheets } from "./sheet-list";
import { addWorksheet } from "./sheet-writer";
import { WriteQueue } from "./write-queue";

/** Takes the add-in's own sheets and settings out of the workbook. */
export async function stripWorkbook(context: Excel.RequestContext, rehearse: boolean): Promise<Stripped> {
  const { names, protection } = context.workbook;
  const list = loadSheets(context);
  const part = loadSettingsPart(context);
  const asksProtection = supports("1.7");
  if (asksProtection) protection.load("protected");
  names.load("items/formula,items/scope");
  await context.sync();
  const sheets = list.take();
  const wanted = requestSettings(part);
  const grids = await readSheets(context, sheets, "full", {});
  const settings = wanted.take();
  const planned = planStrip({
    own: ownSheetsIn(settings),
    grids,
    references: names.items.flatMap(({ formula, scope }) => (scope === "Workbook" ? [String(formula)] : [])),
    structureLocked: asksProtection && protection.protected,
  });
  if (rehearse) return { ...strippedOf(planned, settings), removed: [] };
  for (const { grid, outcome } of planned) {
    if (outcome === "removed") sheets.find(({ id }) => id === grid.sheet.id)?.worksheet.delete();
  }
  if (!part.isNullObject) part.delete();
  await context.sync();
  return strippedOf(planned, settings);
}

/** Brings back what was taken out. */
export async function restoreWorkbook(context: Excel.RequestContext, stripped: Stripped): Promise<void> {
  const list = loadSheets(context);
  const part = loadSettingsPart(context);
  await context.sync();
  const wanted = requestSettings(part);
  await context.sync();
  const taken = list.take().map(({ name }) => name);
  const queue = new WriteQueue(context);
  const names = new Map<string, string>();
  for (const spec of stripped.removed) {
    const name = freeSheetName(spec.name, taken);
    taken.push(name);
    names.set(spec.name, name);
    await addWorksheet(context, queue, spec, name);
  }
  queueSettings(context, part, restoredSettings(stripped, wanted.take(), names));
  await queue.flush();
}
