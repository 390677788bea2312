import type { SheetSpec } from "../core/sheet/edit";
import { freeSheetName, ownSheetsIn } from "../ports/own-sheets";
import { planStrip, restoredSettings, strippedOf } from "../ports/strip-plan";
import type { Settings } from "../ports/settings";
import type { Stripped } from "../ports/workbook-port";
import { readSheets } from "./read";
import { supports } from "./run";
import { loadSettingsPart, queueSettings, requestSettings } from "./settings-store";
import type { LoadedSheet } from "./sheet-list";
import { loadSheets } from "./sheet-list";
import { addWorksheet, fillWorksheet } from "./sheet-writer";
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
  if (rehearse) return strippedOf(planned, settings);
  for (const { grid, outcome } of planned) {
    if (outcome === "removed") sheets.find(({ id }) => id === grid.sheet.id)?.worksheet.delete();
  }
  if (!part.isNullObject) part.delete();
  await context.sync();
  return strippedOf(planned, settings);
}

/**
 * Brings back what was taken out, or what is still missing of it: may be done again after it was cut off. The
 * register comes first, so that a sheet whose making was cut off is known for one of ours.
 */
export async function restoreWorkbook(context: Excel.RequestContext, stripped: Stripped): Promise<void> {
  const list = loadSheets(context);
  const part = loadSettingsPart(context);
  await context.sync();
  const wanted = requestSettings(part);
  await context.sync();
  const current = wanted.take();
  const sheets = list.take();
  const { known, missing } = missingSheets(stripped, current, sheets);
  const halfMade = await halfMadeOf(context, known);
  const taken = sheets.map(({ name }) => name);
  const named = missing.map((spec) => {
    const name = freeSheetName(spec.name, taken);
    taken.push(name);
    return { spec, name };
  });
  const names = new Map(named.map(({ spec, name }) => [spec.name, name]));
  const queue = new WriteQueue(context);
  await queue.room(0);
  queueSettings(context, part, restoredSettings(stripped, current, names));
  for (const { spec, name } of named) await addWorksheet(context, queue, spec, name);
  for (const { spec, sheet } of halfMade) await fillWorksheet(sheet.worksheet, queue, spec);
  await queue.flush();
}

interface KnownSheet {
  readonly spec: SheetSpec;
  readonly sheet: LoadedSheet;
}

/** A sheet is very hidden until it is whole (sheet-writer.ts), and blank before that. */
async function halfMadeOf(
  context: Excel.RequestContext,
  known: readonly KnownSheet[],
): Promise<readonly KnownSheet[]> {
  if (known.length === 0) return [];
  const used = known.map(({ sheet }) => sheet.worksheet.getUsedRangeOrNullObject(true).load("address"));
  await context.sync();
  return known.filter(
    ({ sheet, spec }, i) =>
      used[i]?.isNullObject === true ||
      (sheet.visibility === "veryHidden" && spec.visibility !== "veryHidden"),
  );
}

/** The removed sheets, as far as they are registered and there again. */
function missingSheets(
  { removed }: Stripped,
  current: Settings,
  sheets: readonly LoadedSheet[],
): {
  readonly known: readonly KnownSheet[];
  readonly missing: readonly SheetSpec[];
} {
  const own = ownSheetsIn(current);
  const known = removed.flatMap((spec) => {
    const entry = own.find(({ name, role }) => name === spec.name && role === spec.role);
    const sheet = entry && sheets.find(({ name }) => name === entry.name);
    return sheet ? [{ spec, sheet }] : [];
  });
  const there = new Set(known.map(({ spec }) => spec));
  return { known, missing: removed.filter((spec) => !there.has(spec)) };
}
