import type { SheetEntry } from "../package/workbook-part";
import type { Book } from "./book";

/** Does a formula of another sheet, or a name, refer to this sheet? Removing it would leave #REF! there. */
export function isReferredTo(book: Book, sheet: SheetEntry): boolean {
  const escaped = sheet.ref.name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const quoted = escaped.replace(/'/gu, "''");
  const reference = new RegExp(`(?:'${quoted}'|(?<![\\p{L}\\p{N}_.])${escaped})!`, "iu");
  const { names, sheets } = book.workbook;
  if (names.some(({ localTo, refersTo }) => localTo !== sheet.tab && reference.test(refersTo))) return true;
  return sheets.some((other) => {
    if (other.part === sheet.part) return false;
    const { formulas } = book.content(other);
    for (const formula of formulas.values()) if (reference.test(formula)) return true;
    return false;
  });
}
