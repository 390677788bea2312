import type { AcceptedDeviation } from "../../core/plan/finding";
import type { PlanSchema } from "../../core/plan/schema";
import { DEFAULT_SCHEMA } from "../../core/plan/schema";
import type { CellRange } from "../../core/sheet/address";
import { rangesOverlap } from "../../core/sheet/address";
import type { SheetRef } from "../../core/sheet/grid";
import type { TableCorrection } from "../../core/table";
import type { WorkbookPort } from "../../ports/workbook-port";

/** Keys of what the add-in keeps inside the workbook (custom XML part). */
const KEYS = { schema: "schema", accepted: "accepted", corrections: "corrections" } as const;

/** A correction as the workbook keeps it: with the sheet's name, because ids differ between the carriers. */
export interface KeptCorrection extends TableCorrection {
  readonly sheetName?: string;
}

/** Everything that one workbook remembers about checks. */
export interface WorkbookSettings {
  readonly schema: PlanSchema;
  readonly accepted: readonly AcceptedDeviation[];
  readonly corrections: readonly KeptCorrection[];
}

function asArray<T>(value: unknown): readonly T[] {
  return Array.isArray(value) ? (value as T[]) : [];
}

/** The settings of a snapshot, with defaults where the workbook keeps none. */
export function workbookSettings(stored: Readonly<Record<string, unknown>>): WorkbookSettings {
  const schema = stored[KEYS.schema];
  return {
    schema: { ...DEFAULT_SCHEMA, ...(typeof schema === "object" ? (schema as Partial<PlanSchema>) : {}) },
    accepted: asArray<AcceptedDeviation>(stored[KEYS.accepted]),
    corrections: asArray<KeptCorrection>(stored[KEYS.corrections]),
  };
}

/** Keeps a deviation with the user's reason; the same place is kept once. */
export async function acceptDeviation(port: WorkbookPort, deviation: AcceptedDeviation): Promise<void> {
  const [kept] = await port.readSettings([KEYS.accepted]);
  const others = asArray<AcceptedDeviation>(kept).filter(
    (other) =>
      other.rule !== deviation.rule ||
      other.row?.key !== deviation.row?.key ||
      other.found !== deviation.found,
  );
  await port.writeSetting(KEYS.accepted, [...others, deviation]);
}

/** Forgets an accepted deviation. */
export async function withdrawDeviation(port: WorkbookPort, deviation: AcceptedDeviation): Promise<void> {
  const [kept] = await port.readSettings([KEYS.accepted]);
  const rest = asArray<AcceptedDeviation>(kept).filter(
    (other) =>
      other.rule !== deviation.rule ||
      other.row?.key !== deviation.row?.key ||
      other.found !== deviation.found,
  );
  await port.writeSetting(KEYS.accepted, rest);
}

/** The schema that the workbook keeps, over the defaults. */
export async function readSchema(port: WorkbookPort): Promise<PlanSchema> {
  const [schema] = await port.readSettings([KEYS.schema]);
  return workbookSettings({ [KEYS.schema]: schema }).schema;
}

export async function saveSchema(port: WorkbookPort, schema: Partial<PlanSchema>): Promise<void> {
  const [kept] = await port.readSettings([KEYS.schema]);
  await port.writeSetting(KEYS.schema, { ...(typeof kept === "object" ? kept : {}), ...schema });
}

/** Keeps a correction of a recognised table; one per table. */
export async function saveCorrection(port: WorkbookPort, correction: KeptCorrection): Promise<void> {
  const [kept] = await port.readSettings([KEYS.corrections]);
  const others = asArray<KeptCorrection>(kept).filter((other) => !sameTable(other, correction));
  await port.writeSetting(KEYS.corrections, [...others, correction]);
}

/** Forgets what was said about the tables that stand in a range. */
export async function withdrawCorrections(
  port: WorkbookPort,
  table: { readonly sheet: SheetRef; readonly range: CellRange },
): Promise<void> {
  const { sheet, range } = table;
  const [kept] = await port.readSettings([KEYS.corrections]);
  const meant = { sheetId: sheet.id, sheetName: sheet.name, range };
  const rest = asArray<KeptCorrection>(kept).filter((other) => !sameTable(other, meant));
  await port.writeSetting(KEYS.corrections, rest);
}

/** Do two corrections speak of one table? Sheets are told apart by their names: ids differ between carriers. */
function sameTable(a: KeptCorrection, b: KeptCorrection): boolean {
  const [one, other] = [areaOf(a), areaOf(b)];
  const sameSheet = (a.sheetName ?? a.sheetId) === (b.sheetName ?? b.sheetId);
  return sameSheet && (!one || !other || rangesOverlap(one, other));
}

function areaOf({ range, cell }: TableCorrection): CellRange | null {
  if (range) return range;
  return cell ? { top: cell.row, bottom: cell.row, left: cell.column, right: cell.column } : null;
}

/** The corrections with the ids that their sheets have now. */
export function correctionsFor(
  corrections: readonly KeptCorrection[],
  sheets: readonly SheetRef[],
): readonly TableCorrection[] {
  const ids = new Map(sheets.map(({ id, name }) => [name, id]));
  return corrections.map((correction) => ({
    ...correction,
    sheetId: ids.get(correction.sheetName ?? "") ?? correction.sheetId,
  }));
}
