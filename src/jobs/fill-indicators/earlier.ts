import { SVOD_RULE } from "../../core/indicator/svod/build";
import type { Edit } from "../../core/sheet/edit";
import { ownSheetsIn } from "../../ports/own-sheets";
import type { WorkbookPort } from "../../ports/workbook-port";

/** Own sheets in the workbook whose role this filling would make again. */
export function sheetsOfEarlierFilling(
  stored: Readonly<Record<string, unknown>>,
  edits: readonly Edit[],
): string[] {
  const roles = new Set(edits.flatMap((edit) => (edit.kind === "addSheet" ? [edit.sheet.role] : [])));
  return ownSheetsIn(stored).flatMap(({ role, name }) => (roles.has(role) ? [name] : []));
}

/** Takes back the writes that made sheets of indicators and still stand, the last one first. */
export async function takeBackEarlier(port: WorkbookPort): Promise<void> {
  const groups = await port.journal();
  const standing = groups.filter(
    ({ status, entries }) =>
      (status === "applied" || status === "started") && entries.some(({ rule }) => rule === SVOD_RULE),
  );
  for (const { id } of [...standing].reverse()) await port.takeBack(id);
}
