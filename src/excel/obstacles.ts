import type { CellRange } from "../core/sheet/address";
import { parseArea, rangeContains } from "../core/sheet/address";
import { usedRange } from "../core/sheet/grid";
import type { Edit } from "../core/sheet/edit";
import type { SheetRef } from "../core/sheet/grid";
import type { FixedArea, ResolveOptions } from "../core/sheet/resolve";
import { resolveCellEdits } from "../core/sheet/resolve";
import { askArrayRuns, readArrayParts } from "./array-parts";
import { hostRange } from "./block";
import type { Session } from "./session";
import { supports } from "./run";

/** What keeps single cells from being written: locks, table edges, pivot tables, array formulas. */
export type Obstacles = Required<ResolveOptions>;

/** A question to the host, answered by the next sync. */
interface Asked<Answer> {
  take(): Answer;
}

/**
 * Which cells of protected sheets are locked, which are a table's header or totals, belong to a pivot table or to
 * an array formula. Costs one sync, and only where a touched sheet is protected, has tables, pivot tables or
 * formulas among the cells to be written; one more where one of these is an array formula.
 */
export async function readObstacles(
  context: Excel.RequestContext,
  session: Session,
  edits: readonly Edit[],
): Promise<Obstacles> {
  const locks = askLocks(session, edits);
  const areas = [...askTableEdges(session), ...askPivots(session)];
  const { landings } = resolveCellEdits(session.grids, edits, { isLocked: () => false });
  const arrays = askArrayRuns(session, landings);
  if (locks.length > 0 || areas.length > 0 || arrays) await context.sync();
  const open = new Set(locks.flatMap((asked) => asked.take()));
  const fixed = areas.flatMap((asked) => asked.take());
  const parts = await readArrayParts(context, session, arrays?.take() ?? []);
  const arrayCells = new Set(parts.map(({ sheet, row, column }) => `${sheet.id}!${row},${column}`));
  return {
    isLocked: (sheet, row, column) => !open.has(`${sheet.id}!${row},${column}`),
    partOf: (sheet, row, column) => {
      if (arrayCells.has(`${sheet.id}!${row},${column}`)) return "arrayPart";
      const area = fixed.find(
        ({ sheetId, range }) => sheetId === sheet.id && rangeContains(range, { row, column }),
      );
      return area?.kind ?? null;
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

/** An area of which no single cell may be edited. */
interface PlacedArea {
  readonly kind: FixedArea;
  readonly sheetId: string;
  readonly range: CellRange;
}

/** The texts of these rows are the names of the table's columns. */
function askTableEdges({ grids, sheets }: Session): Asked<readonly PlacedArea[]>[] {
  return grids.flatMap(({ sheet: { id } }) => {
    const tables = sheets.find((sheet) => sheet.id === id)?.tables ?? [];
    return tables.map((table) => {
      const whole = table.getRange().load("address");
      const take = (): PlacedArea[] => {
        const range = parseArea(whole.address);
        if (!range) return [];
        const edge = (row: number): PlacedArea => {
          return { kind: "tableEdge", sheetId: id, range: { ...range, top: row, bottom: row } };
        };
        return [
          ...(table.showHeaders ? [edge(range.top)] : []),
          ...(table.showTotals ? [edge(range.bottom)] : []),
        ];
      };
      return { take };
    });
  });
}

/** Where pivot tables stand, their filter fields apart. */
function askPivots({ grids, sheets }: Session): Asked<readonly PlacedArea[]>[] {
  return grids.flatMap(({ sheet: { id } }) => {
    const pivots = sheets.find((sheet) => sheet.id === id)?.pivots ?? [];
    return pivots.map((pivot) => {
      const whole = pivot.layout.getRange().load("address");
      const take = (): PlacedArea[] => {
        const range = parseArea(whole.address);
        return range ? [{ kind: "pivot", sheetId: id, range }] : [];
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
