import { sameHeld } from "../../core/sheet/content";
import { valueAt } from "../../core/sheet/grid";
import type { ThingRecord } from "../../ports/journal-record";
import type { SkipReason } from "../../ports/workbook-port";
import { addDefinedName, removeDefinedName } from "../package/workbook-edits";
import { addChart, removeChart } from "../write/add-chart";
import { addComment, commentAt, removeComment } from "../write/comments";
import {
  addConditionalFormat,
  addValidation,
  removeConditionalFormat,
  removeValidation,
} from "../write/sheet-rules";
import type { Book } from "./book";

type Thing = ThingRecord["edit"];

/** What came of a thing: "done", "present" where the workbook has it already, or why not. */
export type ThingOutcome =
  | { readonly kind: "done" | "present" }
  | { readonly kind: "skipped"; readonly reason: SkipReason; readonly found: string };

const DONE: ThingOutcome = { kind: "done" };

function skipped(reason: SkipReason, found = ""): ThingOutcome {
  return { kind: "skipped", reason, found };
}

/** Adds a name, rule, comment or chart. `isOurs` tells sheets that we made: their protection is ours as well. */
export function addThing(book: Book, edit: Thing, isOurs: (sheetId: string) => boolean): ThingOutcome {
  if (edit.kind === "addName") return addName(book, edit);
  const sheet = book.sheet(edit.sheet);
  if (!sheet) return skipped("sheetGone");
  if (book.content(sheet).protected && !isOurs(sheet.ref.id)) return skipped("locked");
  const { pack } = book;
  switch (edit.kind) {
    case "addConditionalFormat":
      addConditionalFormat(pack, book.styles, sheet.part, edit.spec);
      break;
    case "addValidation":
      addValidation(pack, sheet.part, edit.spec);
      break;
    case "addComment": {
      const known = commentAt(pack, sheet.part, edit);
      if (known === edit.text) return { kind: "present" };
      if (known !== null) return skipped("changed", known);
      addComment(pack, sheet.part, edit, edit.text);
      break;
    }
    case "addChart": {
      const grid = book.grid(sheet, "values");
      const place = { part: sheet.part, name: sheet.ref.name };
      addChart(pack, place, edit.spec, (row, column) => valueAt(grid, row, column));
    }
  }
  book.forget(sheet.part);
  return DONE;
}

/** Takes a thing away where it is still as we added it. */
export function removeThing(book: Book, edit: Thing): ThingOutcome {
  const { pack } = book;
  if (edit.kind === "addName") {
    const known = nameOf(book, edit.name);
    if (!known) return { kind: "present" };
    if (!sameHeld(known.refersTo, edit.refersTo)) return skipped("changed", known.refersTo);
    removeDefinedName(pack, known.name);
    book.forget();
    return DONE;
  }
  const sheet = book.sheet(edit.sheet);
  if (!sheet) return { kind: "present" };
  const isRemoved = ((): boolean => {
    switch (edit.kind) {
      case "addConditionalFormat":
        return removeConditionalFormat(pack, sheet.part, edit.spec);
      case "addValidation":
        return removeValidation(pack, sheet.part, edit.spec);
      case "addChart":
        return removeChart(pack, sheet.part, edit.spec);
      case "addComment": {
        if (commentAt(pack, sheet.part, edit) !== edit.text) return false;
        removeComment(pack, sheet.part, edit);
        return true;
      }
    }
  })();
  book.forget(sheet.part);
  return isRemoved ? DONE : skipped("changed");
}

function addName(book: Book, edit: Extract<Thing, { kind: "addName" }>): ThingOutcome {
  const known = nameOf(book, edit.name);
  if (known) {
    return sameHeld(known.refersTo, edit.refersTo) ? { kind: "present" } : skipped("changed", known.refersTo);
  }
  addDefinedName(book.pack, edit.name, edit.refersTo, { comment: edit.comment });
  book.forget();
  return DONE;
}

function nameOf(book: Book, name: string): { name: string; refersTo: string } | undefined {
  const wanted = name.toLowerCase();
  return book.workbook.names.find((item) => item.localTo === null && item.name.toLowerCase() === wanted);
}
