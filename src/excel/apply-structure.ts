import type { Edit, StructureEdit } from "../core/sheet/edit";
import { sameHeld } from "../core/sheet/content";
import { fingerprintOfSpec } from "../core/sheet/fingerprint";
import type { JournalRecord } from "../ports/journal-record";
import { isThing } from "../ports/journal-record";
import type { OwnSheet } from "../ports/own-sheets";
import { freeSheetName } from "../ports/own-sheets";
import { renameSheetInEdit } from "../ports/rename-references";
import type { SkippedEdit } from "../ports/workbook-port";
import type { Session } from "./session";
import { loadedOwnSheet } from "./session";
import { addChart, addConditionalFormat, addValidation } from "./sheet-things";
import { addWorksheet } from "./sheet-writer";
import type { WriteQueue } from "./write-queue";

/** One structure edit with everything decided before the first write: names, records, what it removes. */
export interface PlannedStructure {
  readonly edit: StructureEdit;
  readonly record: JournalRecord;
  /** Name of the added sheet. */
  readonly sheetName: string | null;
  /** The former sheet of ours that goes. */
  readonly removes: OwnSheet | null;
}

/** Names that a group meets. */
export interface Naming {
  /** Free names of the sheets to be added, by the edit's position. */
  readonly added: ReadonlyMap<number, string>;
  /** Defined names that the workbook has already, with what they refer to. */
  readonly names: ReadonlyMap<string, string>;
}

export interface StructurePlan {
  readonly planned: readonly PlannedStructure[];
  readonly skipped: readonly SkippedEdit[];
}

/**
 * Decides the structure edits of a group.
 * @param isEdited did somebody edit this sheet of ours since it was made?
 */
export function planStructure(
  session: Session,
  edits: readonly Edit[],
  { added, names }: Naming,
  isEdited: (own: OwnSheet) => boolean,
): StructurePlan {
  const planned: PlannedStructure[] = [];
  const skipped: SkippedEdit[] = [];
  edits.forEach((edit, index) => {
    const refuse = (reason: SkippedEdit["reason"], address: string) =>
      skipped.push({ index, address, reason, found: "" });
    if (edit.kind === "addSheet") {
      if (session.structureLocked) {
        refuse("locked", edit.sheet.name);
        return;
      }
      const sheetName = added.get(index) ?? edit.sheet.name;
      const record: JournalRecord = {
        kind: "addSheet",
        role: edit.sheet.role,
        name: sheetName,
        fingerprint: fingerprintOfSpec(edit.sheet),
        rule: edit.rule,
      };
      planned.push({ edit, record, sheetName, removes: null });
    } else if (edit.kind === "removeOwnSheet") {
      const own = session.own.find(({ role }) => role === edit.role);
      if (!own || !loadedOwnSheet(session, own)) return;
      if (session.structureLocked) refuse("locked", own.name);
      else if (isEdited(own)) refuse("edited", own.name);
      else {
        const record: JournalRecord = {
          kind: "removeOwnSheet",
          role: own.role,
          name: own.name,
          rule: edit.rule,
        };
        planned.push({ edit, record, sheetName: null, removes: own });
      }
    } else if (edit.kind === "addName" && names.has(edit.name)) {
      const held = names.get(edit.name) ?? "";
      if (!sameHeld(held, edit.refersTo))
        skipped.push({ index, address: edit.name, reason: "changed", found: held });
    } else if (isThing(edit)) {
      planned.push({ edit, record: { kind: "thing", edit }, sheetName: null, removes: null });
    }
  });
  return { planned, skipped };
}

/**
 * Gives every sheet that is to be added a free name, and lets formulas, names and links of the group follow it.
 * @param freed names of own sheets that the group removes
 */
export function nameSheets(
  taken: readonly string[],
  freed: ReadonlySet<string>,
  edits: readonly Edit[],
): { readonly edits: readonly Edit[]; readonly added: ReadonlyMap<number, string> } {
  const names = taken.filter((name) => !freed.has(name));
  const added = new Map<number, string>();
  let renamed = edits;
  edits.forEach((edit, index) => {
    if (edit.kind !== "addSheet") return;
    const name = freeSheetName(edit.sheet.name, names);
    names.push(name);
    added.set(index, name);
    if (name !== edit.sheet.name) {
      renamed = renamed.map((other, i) =>
        i < index ? other : renameSheetInEdit(other, edit.sheet.name, name),
      );
    }
  });
  return { edits: renamed, added };
}

/** Queues the planned structure edits; removals come first, so that a new sheet may take the freed name. */
export async function queueStructure(
  context: Excel.RequestContext,
  queue: WriteQueue,
  session: Session,
  planned: readonly PlannedStructure[],
): Promise<void> {
  for (const { removes } of planned) {
    if (removes) loadedOwnSheet(session, removes)?.worksheet.delete();
  }
  for (const { edit, sheetName } of planned) {
    if (edit.kind === "addSheet") {
      if (sheetName) await addWorksheet(context, queue, edit.sheet, sheetName);
    } else if (edit.kind !== "removeOwnSheet") {
      await queue.room(500);
      queueThing(context, edit);
    }
  }
}

function queueThing(
  context: Excel.RequestContext,
  edit: Exclude<StructureEdit, { kind: "addSheet" | "removeOwnSheet" }>,
): void {
  const worksheets = context.workbook.worksheets;
  switch (edit.kind) {
    case "addName":
      context.workbook.names.add(edit.name, edit.refersTo, edit.comment);
      return;
    case "addConditionalFormat":
      addConditionalFormat(worksheets.getItem(edit.sheet.name), edit.spec);
      return;
    case "addValidation":
      addValidation(worksheets.getItem(edit.sheet.name), edit.spec);
      return;
    case "addChart":
      addChart(worksheets.getItem(edit.sheet.name), edit.spec);
      return;
    case "addComment":
      context.workbook.comments.add(
        worksheets.getItem(edit.sheet.name).getCell(edit.row, edit.column),
        edit.text,
      );
      return;
  }
}
