import type { CellRange } from "../core/sheet/address";
import { parseRange, rangeContains } from "../core/sheet/address";
import { usedRange } from "../core/sheet/grid";
import type { Edit } from "../core/sheet/edit";
import type { SheetRef } from "../core/sheet/grid";
import type { ResolveOptions } from "../core/sheet/resolve";
import { hostRange } from "./block";
import type { Session } from "./session";
import { supports } from "./run";

/** What keeps single cells from being written: locks, and the edges of tables. */
export type Obstacles = Required<ResolveOptions>;

/** A question to the host, answered by the next sync. */
interface Asked<Answer> {
  take(): Answer;
}

/**
 * Which cells of protected sheets are locked and which are a table's header or totals. Costs one sync, and only
 * where a touched sheet is protected or has tables.
 */
export async function readObstacles(
  context: Excel.RequestContext,
  session: Session,
  edits: readonly Edit[],
): Promise<Obstacles> {
  const locks = askLocks(session, edits);
  const edges = askTableEdges(session);
  if (locks.length > 0 || edges.length > 0) await context.sync();
  const open = new Set(locks.flatMap((asked) => asked.take()));
  const areas = edges.flatMap((asked) => asked.take());
  return {
    isLocked: (sheet, row, column) => !open.has(`${sheet.id}!${row},${column}`),
    partOf: (sheet, row, column) => {
      const isEdge = areas.some(
        ({ sheetId, range }) => sheetId === sheet.id && rangeContains(range, { row, column }),
      );
      return isEdge ? "tableEdge" : null;
    },
  };
}

/** Asks for the edited columns of protected sheets; the answers name the open cells. */
function askLocks({ grids, sheets }: Session, edits: readonly Edit[]): Asked<readonly string[]>[] {
  return grids
    .filter((grid) => grid.protected && supports("1.9"))
    .flatMap((grid) => {
      const worksheet = sheets.find(({ id }) => id === grid.sheet.id)?.worksheet;
      const used = usedRange(grid);
      if (!worksheet || !used) return [];
      return editedColumns(edits, grid.sheet).map((column) => {
        const range: CellRange = { ...used, left: column, right: column };
        const facts = hostRange(worksheet, range).getCellProperties({ format: { protection: true } });
        const take = () =>
          facts.value.flatMap((row, index) =>
            row[0]?.format?.protection?.locked === false
              ? [`${grid.sheet.id}!${used.top + index},${column}`]
              : [],
          );
        return { take };
      });
    });
}

interface PlacedRange {
  readonly sheetId: string;
  readonly range: CellRange;
}

/** The texts of these rows are the names of the table's columns. */
function askTableEdges({ grids, sheets }: Session): Asked<readonly PlacedRange[]>[] {
  return grids.flatMap(({ sheet: { id } }) => {
    const tables = sheets.find((sheet) => sheet.id === id)?.tables ?? [];
    return tables.map((table) => {
      const whole = table.getRange().load("address");
      const take = (): PlacedRange[] => {
        const range = parseRange(whole.address);
        if (!range) return [];
        const header = { sheetId: id, range: { ...range, bottom: range.top } };
        const totals = { sheetId: id, range: { ...range, top: range.bottom } };
        return [...(table.showHeaders ? [header] : []), ...(table.showTotals ? [totals] : [])];
      };
      return { take };
    });
  });
}

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
