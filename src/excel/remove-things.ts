import type { StructureEdit } from "../core/sheet/edit";

type Thing = Exclude<StructureEdit, { kind: "addSheet" | "removeOwnSheet" }>;

/**
 * Queues the removal of a thing that we added. Names are found by their name; formats, validations, comments and
 * charts stand on sheets of ours and go with them, so nothing of the user's can be hit.
 */
export function forgetThing(context: Excel.RequestContext, thing: Thing): void {
  if (thing.kind === "addName") context.workbook.names.getItem(thing.name).delete();
}
