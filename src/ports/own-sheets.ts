import type { SheetRef } from "../core/sheet/grid";
import type { Settings } from "./settings";

/** A sheet that we made, as the settings remember it. */
export interface OwnSheet {
  readonly role: string;
  readonly name: string;
  readonly id: string;
  /** core/sheet/fingerprint.ts of what was written: tells whether somebody edited it since. */
  readonly fingerprint: string;
}

/** Key of the register of our own sheets in the settings. */
export const OWN_SHEETS_SETTING = "ownSheets";

/** The register; entries of another shape are passed over. */
export function ownSheetsIn(settings: Settings): readonly OwnSheet[] {
  const stored = settings[OWN_SHEETS_SETTING];
  return Array.isArray(stored) ? stored.filter(isOwnSheet) : [];
}

/** The sheet of the workbook that an entry means: by name first, because ids differ between the carriers. */
export function findOwnSheet<S extends SheetRef>(sheets: readonly S[], own: OwnSheet): S | null {
  return sheets.find(({ name }) => name === own.name) ?? sheets.find(({ id }) => id === own.id) ?? null;
}

/**
 * Roles of sheets that we made for the user to go on with: plans from templates, copies of data, rules and constants
 * to be changed. Jobs read them like sheets of the user's own.
 */
const WORKING_ROLES = ["template:", "plan:", "data:", "schools:rules", "schools:minimums", "schools:scales"];

/** Does this sheet of ours hold the user's own work? */
export function isWorkingSheet({ role }: OwnSheet): boolean {
  return WORKING_ROLES.some((prefix) => role.startsWith(prefix));
}

/** The sheets of the workbook that hold users' work, made by them or for them. */
export function foreignSheets<S extends SheetRef>(
  sheets: readonly S[],
  own: readonly OwnSheet[],
): readonly S[] {
  const service = own.filter((entry) => !isWorkingSheet(entry));
  const ours = new Set(service.map((entry) => findOwnSheet(sheets, entry)?.id));
  return sheets.filter(({ id }) => !ours.has(id));
}

/** Excel's limit of a sheet name. */
const NAME_LENGTH = 31;

/** The wished name, or «Имя (2)», «Имя (3)» where it is taken (case does not tell names apart). */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const clean = cleanName(wished);
  if (!used.has(clean.toLowerCase())) return clean;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = clean.slice(0, NAME_LENGTH - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Without the signs that a sheet name may not hold, and within its length. */
function cleanName(name: string): string {
  const clean = name
    .replace(/[\\/?*[\]:]/gu, " ")
    .slice(0, NAME_LENGTH)
    .replace(/^'+|'+$/gu, "")
    .trim();
  return clean === "" ? "Лист" : clean;
}

function isOwnSheet(entry: unknown): entry is OwnSheet {
  const fields: readonly (keyof OwnSheet)[] = ["role", "name", "id", "fingerprint"];
  return (
    typeof entry === "object" &&
    entry !== null &&
    fields.every((field) => typeof (entry as Partial<OwnSheet>)[field] === "string")
  );
}
