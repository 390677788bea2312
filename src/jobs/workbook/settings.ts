import type { AcceptedDeviation } from "../../core/plan/finding";
import type { PlanSchema } from "../../core/plan/schema";
import { DEFAULT_SCHEMA } from "../../core/plan/schema";
import type { TableCorrection } from "../../core/table";
import type { WorkbookPort } from "../../ports/workbook-port";

/** Keys of what the add-in keeps inside the workbook (custom XML part). */
const KEYS = { schema: "schema", accepted: "accepted", corrections: "corrections" } as const;

/** Everything that one workbook remembers about checks. */
export interface WorkbookSettings {
  readonly schema: PlanSchema;
  readonly accepted: readonly AcceptedDeviation[];
  readonly corrections: readonly TableCorrection[];
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
    corrections: asArray<TableCorrection>(stored[KEYS.corrections]),
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

/** Keeps a correction of a recognised table; one per sheet and table. */
export async function saveCorrection(port: WorkbookPort, correction: TableCorrection): Promise<void> {
  const [kept] = await port.readSettings([KEYS.corrections]);
  const others = asArray<TableCorrection>(kept).filter(
    (other) => other.sheetId !== correction.sheetId || other.range !== correction.range,
  );
  await port.writeSetting(KEYS.corrections, [...others, correction]);
}
