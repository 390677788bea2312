import { formulaAt } from "../core/sheet/grid";
import type { Grid } from "../core/sheet/grid";
import type { CellLanding } from "../core/sheet/resolve";
import type { WriteRun } from "../core/sheet/write-runs";
import { writeRuns } from "../core/sheet/write-runs";
import { hostRange } from "./block";
import type { Session } from "./session";
import { supports } from "./run";

/** Cells that are asked for one by one in one sync. */
const AT_ONCE = 4_000;

/** Runs of cells that were asked whether an array formula fills any of them. */
export interface AskedRuns {
  /** The cells to be asked one by one, after the sync. */
  take(): readonly CellLanding[];
}

/**
 * Asks whether array formulas fill the cells that are to be written. Only filled cells of sheets with formulas can
 * be meant; a cell of a spilled block that is written together with its formula is not.
 */
export function askArrayRuns({ grids, sheets }: Session, landings: readonly CellLanding[]): AskedRuns | null {
  // Older Excels tell nothing about arrays.
  if (!supports("1.12")) return null;
  const withFormulas = grids.filter(({ formulas, text }) => formulas !== null || text === null);
  const ids = new Set(withFormulas.map(({ sheet }) => sheet.id));
  const worksheets = new Map(sheets.map(({ id, worksheet }) => [id, worksheet]));
  const doubtful = landings.filter(
    ({ sheet, value, edit }) => ids.has(sheet.id) && value !== "" && edit.spilled !== true,
  );
  const asked = writeRuns(doubtful, new Map()).flatMap((run) => {
    const worksheet = worksheets.get(run.sheetId);
    return worksheet ? [{ run, range: rangeOf(worksheet, run).load("hasSpill,savedAsArray") }] : [];
  });
  if (asked.length === 0) return null;
  return {
    // Mixed runs answer null.
    take: () =>
      asked.flatMap(({ run, range: { hasSpill, savedAsArray } }) =>
        hasSpill === false && savedAsArray === false ? [] : run.landings,
      ),
  };
}

function rangeOf(worksheet: Excel.Worksheet, { top, column, landings }: WriteRun): Excel.Range {
  return hostRange(worksheet, { top, bottom: top + landings.length - 1, left: column, right: column });
}

/**
 * The cells that belong to an array formula of several cells and cannot be written alone: those that another
 * cell's formula spills into, and the members of an array entered with Ctrl+Shift+Enter. Such members show one
 * formula in all cells, which is how they are told from an array formula in a single cell.
 * @param doubtful cells of runs that answered yes, or partly
 */
export async function readArrayParts(
  context: Excel.RequestContext,
  session: Session,
  doubtful: readonly CellLanding[],
): Promise<readonly CellLanding[]> {
  const parts: CellLanding[] = [];
  for (let first = 0; first < doubtful.length; first += AT_ONCE) {
    parts.push(...(await readChunk(context, session, doubtful.slice(first, first + AT_ONCE))));
  }
  return parts;
}

async function readChunk(
  context: Excel.RequestContext,
  { grids, sheets }: Session,
  doubtful: readonly CellLanding[],
): Promise<CellLanding[]> {
  const worksheets = new Map(sheets.map(({ id, worksheet }) => [id, worksheet]));
  const byId = new Map(grids.map((grid) => [grid.sheet.id, grid]));
  const asked = doubtful.flatMap((landing) => {
    const worksheet = worksheets.get(landing.sheet.id);
    if (!worksheet) return [];
    const cell = worksheet.getCell(landing.row, landing.column).load("savedAsArray");
    const parent = cell.getSpillParentOrNullObject().load("rowIndex,columnIndex");
    return [{ landing, cell, parent }];
  });
  await context.sync();
  return asked.flatMap(({ landing, cell, parent }) => {
    const { row, column, sheet } = landing;
    const isSpilled = !parent.isNullObject && (parent.rowIndex !== row || parent.columnIndex !== column);
    const isMember = cell.savedAsArray && sharesFormula(byId.get(sheet.id), landing);
    return isSpilled || isMember ? [landing] : [];
  });
}

/** Does a neighbour show the very same formula? */
function sharesFormula(grid: Grid | undefined, { row, column, formula }: CellLanding): boolean {
  if (!grid || formula === null) return false;
  const neighbours = [
    [row - 1, column],
    [row + 1, column],
    [row, column - 1],
    [row, column + 1],
  ] as const;
  return neighbours.some(([r, c]) => formulaAt(grid, r, c) === formula);
}
