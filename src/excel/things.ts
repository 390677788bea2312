import { sameHeld } from "../core/sheet/content";
import type { ThingRecord } from "../ports/journal-record";
import type { SkipReason } from "../ports/workbook-port";
import { hostRange } from "./block";
import type { LoadedSheet } from "./sheet-list";

type Thing = ThingRecord["edit"];

/** Why a thing stays as it is, with what stands there instead. */
export interface ThingRefusal {
  readonly reason: SkipReason;
  readonly found: string;
}

/** A thing looked for in the workbook; `take` is called after the sync. */
interface Search {
  /** Deletes the thing where it is still as we made it. */
  remove(): ThingRefusal | null;
}

const CHANGED: ThingRefusal = { reason: "changed", found: "" };

/**
 * Looks for things of ours before they are taken away. One sync for all of them, and only where a group has some.
 * @returns removes a thing, or says why it stays
 */
export async function findThings(
  context: Excel.RequestContext,
  sheets: readonly LoadedSheet[],
  things: readonly Thing[],
): Promise<(thing: Thing) => ThingRefusal | null> {
  if (things.length === 0) return () => null;
  const searches = new Map(things.map((thing) => [thing, search(context, sheets, thing)]));
  await context.sync();
  return (thing) => searches.get(thing)?.remove() ?? null;
}

/** null where the sheet is gone, and the thing with it. */
function search(context: Excel.RequestContext, sheets: readonly LoadedSheet[], thing: Thing): Search | null {
  if (thing.kind === "addName") return searchName(context, thing.name, thing.refersTo);
  const sheet = sheets.find(({ name }) => name === thing.sheet.name)?.worksheet;
  if (!sheet) return null;
  switch (thing.kind) {
    case "addConditionalFormat":
      return searchFormat(hostRange(sheet, thing.spec.range), thing.spec.formula);
    case "addValidation":
      return searchValidation(hostRange(sheet, thing.spec.range), thing.spec.listSource);
    case "addComment":
      return searchComment(sheet, thing.text);
    case "addChart":
      return searchChart(sheet, thing.spec.title);
  }
}

function searchName(context: Excel.RequestContext, name: string, refersTo: string): Search {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load("formula");
  return {
    /* eslint-disable office-addins/call-sync-before-read, office-addins/call-sync-after-load -- the caller syncs between the search and the removal */
    remove: () => {
      if (item.isNullObject) return null;
      if (!sameHeld(String(item.formula), refersTo))
        return { reason: "changed", found: String(item.formula) };
      item.delete();
      return null;
    },
    /* eslint-enable */
  };
}

function searchFormat(range: Excel.Range, formula: string): Search {
  const formats = range.conditionalFormats;
  formats.load("items/customOrNullObject/rule/formula");
  return {
    remove: () => {
      const ours = formats.items.find(
        ({ customOrNullObject: custom }) => !custom.isNullObject && sameHeld(custom.rule.formula, formula),
      );
      ours?.delete();
      return ours ? null : CHANGED;
    },
  };
}

function searchValidation(range: Excel.Range, source: string): Search {
  const validation = range.dataValidation;
  validation.load("rule");
  return {
    remove: () => {
      const held = validation.rule?.list?.source;
      if (typeof held !== "string" || !sameHeld(held, source)) return CHANGED;
      validation.clear();
      return null;
    },
  };
}

function searchComment(sheet: Excel.Worksheet, text: string): Search {
  const comments = sheet.comments;
  comments.load("items/content");
  return {
    remove: () => {
      const ours = comments.items.find(({ content }) => content === text);
      ours?.delete();
      return ours ? null : CHANGED;
    },
  };
}

function searchChart(sheet: Excel.Worksheet, title: string): Search {
  const charts = sheet.charts;
  charts.load("items/title/text");
  return {
    remove: () => {
      const ours = charts.items.find((chart) => chart.title.text === title);
      ours?.delete();
      return ours ? null : CHANGED;
    },
  };
}

/** What the workbook's names hold that a group wants to add: ours are never written over the user's. */
export async function takenNames(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const items = names.map((name) => context.workbook.names.getItemOrNullObject(name).load("formula"));
  await context.sync();
  return new Map(
    items.flatMap((item, index) => (item.isNullObject ? [] : [[names[index] ?? "", String(item.formula)]])),
  );
}
