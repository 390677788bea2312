import type { StoredGroup } from "./journal";
import type { SheetRecord } from "./journal-record";
import type { SkippedEdit } from "./workbook-port";

/** What a carrier finds of the sheets and names that a group added. */
export interface AddedThings {
  /** Is the sheet there with everything that was to stand on it? */
  isWhole(sheet: SheetRecord): boolean;
  hasName(name: string, refersTo: string): boolean;
}

/**
 * Sheets and things of a group that was cut off which are not there as they should be. Such a group cannot be
 * finished from the journal: it is taken back, and its job makes it anew.
 */
export function unfinishedThings({ records }: StoredGroup, found: AddedThings): readonly SkippedEdit[] {
  return records.flatMap(({ record, state }, index): SkippedEdit[] => {
    if (state !== "started") return [];
    if (record.kind === "addSheet") {
      const missing = { index, address: record.name, reason: "sheetGone", found: "" } as const;
      return found.isWhole(record) ? [] : [missing];
    }
    if (record.kind !== "thing") return [];
    const { edit } = record;
    if (edit.kind !== "addName") return [{ index, address: edit.sheet.name, reason: "notOurs", found: "" }];
    const isThere = found.hasName(edit.name, edit.refersTo);
    return isThere ? [] : [{ index, address: edit.name, reason: "notOurs", found: "" }];
  });
}

/**
 * May a sheet of a group that was cut off go although it does not hold what was to stand on it? Only while it is
 * half-made: very hidden, or still blank. One that somebody saw and wrote on is kept.
 */
export function isHalfMade(
  state: string,
  sheet: { readonly visibility: string; readonly isBlank: boolean },
): boolean {
  return state === "started" && (sheet.visibility === "veryHidden" || sheet.isBlank);
}
