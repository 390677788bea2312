import type { CellRange } from "../core/sheet/address";
import { usedRange } from "../core/sheet/grid";
import type { Grid, SheetRef } from "../core/sheet/grid";
import type { Edit } from "../core/sheet/edit";
import { hostRange } from "./block";
import type { LoadedSheet } from "./sheet-list";
import { supports } from "./run";

type IsLocked = (sheet: SheetRef, row: number, column: number) => boolean;

/** Columns of a sheet that the edits write into. */
function editedColumns(edits: readonly Edit[], sheet: SheetRef): number[] {
  const columns = new Set<number>();
  for (const edit of edits) {
    if (edit.kind !== "cell") continue;
    const target = edit.target.kind === "row" ? edit.target.row.sheet : edit.target.sheet;
    if (target.id === sheet.id || target.name === sheet.name) columns.add(edit.target.column);
  }
  return [...columns];
}

/**
 * Which cells of protected sheets are locked. Costs one sync, and only where a touched sheet is protected;
 * asks for the edited columns alone.
 */
export async function readLocks(
  context: Excel.RequestContext,
  grids: readonly Grid[],
  sheets: readonly LoadedSheet[],
  edits: readonly Edit[],
): Promise<IsLocked> {
  const requests = grids
    .filter((grid) => grid.protected && supports("1.9"))
    .flatMap((grid) => {
      const worksheet = sheets.find(({ id }) => id === grid.sheet.id)?.worksheet;
      const used = usedRange(grid);
      if (!worksheet || !used) return [];
      return editedColumns(edits, grid.sheet).map((column) => {
        const range: CellRange = { ...used, left: column, right: column };
        const facts = hostRange(worksheet, range).getCellProperties({
          format: { protection: true },
        });
        return { sheetId: grid.sheet.id, top: used.top, column, facts };
      });
    });
  if (requests.length === 0) return () => true;
  await context.sync();
  const open = new Set<string>();
  for (const { sheetId, top, column, facts } of requests) {
    facts.value.forEach((row, index) => {
      if (row[0]?.format?.protection?.locked === false) open.add(`${sheetId}!${top + index},${column}`);
    });
  }
  return (sheet, row, column) => !open.has(`${sheet.id}!${row},${column}`);
}
