import { isAsWritten } from "../core/sheet/fingerprint";
import type { CellContent, SheetSpec } from "../core/sheet/edit";
import { contentOf } from "../core/sheet/content";
import type { Grid } from "../core/sheet/grid";
import { formulaAt, numberFormatAt, valueAt } from "../core/sheet/grid";
import { JOURNAL_SHEET } from "./journal-wording";
import type { OwnSheet } from "./own-sheets";
import { OWN_SHEETS_SETTING, findOwnSheet, isWorkingSheet, ownSheetsIn } from "./own-sheets";
import type { Settings } from "./settings";
import type { StripOutcome, Stripped } from "./workbook-port";

export interface StripWorkbook {
  readonly own: readonly OwnSheet[];
  /** All sheets, read in full. */
  readonly grids: readonly Grid[];
  /** What the defined names refer to. */
  readonly references: readonly string[];
  readonly structureLocked: boolean;
}

export interface PlannedSheet {
  readonly own: OwnSheet;
  readonly grid: Grid;
  readonly outcome: StripOutcome;
}

/**
 * Decides which of the add-in's sheets go: service sheets that nobody edited and that no name and no formula of a
 * staying sheet refers to. The journal goes always: it is written on, and holds nothing of the user's.
 */
export function planStrip({ own, grids, references, structureLocked }: StripWorkbook): PlannedSheet[] {
  const refs = grids.map(({ sheet }) => sheet);
  const planned = own.flatMap((entry): PlannedSheet[] => {
    const ref = findOwnSheet(refs, entry);
    const grid = grids.find(({ sheet }) => sheet === ref);
    return grid ? [{ own: entry, grid, outcome: outcomeOf(entry, grid, structureLocked) }] : [];
  });
  const texts = new Map(grids.map((grid) => [grid, formulasOf(grid)]));
  // A sheet that stays keeps what it refers to, and so on: repeated until nothing changes.
  for (let again = true; again;) {
    again = false;
    const going = new Set(planned.flatMap(({ grid, outcome }) => (outcome === "removed" ? [grid] : [])));
    const staying = grids.flatMap((grid) => (going.has(grid) ? [] : (texts.get(grid) ?? [])));
    const formulas = [...references, ...staying].join("\n");
    planned.forEach((sheet, index) => {
      if (sheet.outcome !== "removed" || !refersTo(formulas, sheet.grid.sheet.name)) return;
      planned[index] = { ...sheet, outcome: "used" };
      again = true;
    });
  }
  return planned;
}

/** The plan as the port gives it to the job. */
export function strippedOf(planned: readonly PlannedSheet[], settings: Settings): Stripped {
  return {
    sheets: planned.map(({ own: { name, role }, outcome }) => ({ name, role, outcome })),
    settings,
    removed: planned.filter(({ outcome }) => outcome === "removed").map(specOf),
  };
}

/**
 * The settings after bringing back: what was set meanwhile wins, the register of own sheets is joined.
 * @param names names that the restored sheets got, by their former ones
 */
export function restoredSettings(
  { settings }: Stripped,
  current: Settings,
  names: ReadonlyMap<string, string>,
): Settings {
  const since = ownSheetsIn(current);
  const held = new Set(since.map(({ name }) => name));
  const former = ownSheetsIn(settings)
    .map((own) => ({ ...own, name: names.get(own.name) ?? own.name }))
    .filter(({ name }) => !held.has(name));
  return { ...settings, ...current, [OWN_SHEETS_SETTING]: [...former, ...since] };
}

function outcomeOf(own: OwnSheet, grid: Grid, locked: boolean): StripOutcome {
  if (isWorkingSheet(own)) return "working";
  if (locked) return "locked";
  if (own.role !== JOURNAL_SHEET.role && !isAsWritten(grid, own.fingerprint)) return "edited";
  return "removed";
}

function formulasOf({ formulas }: Grid): string[] {
  return (formulas ?? [])
    .flat()
    .filter((cell): cell is string => typeof cell === "string" && cell[0] === "=");
}

/** Does a reference to the sheet stand in these formulas? */
function refersTo(formulas: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
  const quoted = escaped.replace(/'/gu, "''");
  return new RegExp(`(?:'${quoted}'|(?<![\\p{L}\\p{N}_.])${escaped})!`, "iu").test(formulas);
}

/**
 * The sheet to be made again from what was read of it: contents, number formats, bold rows and merged cells;
 * colours, borders and charts are not in a Grid and do not come back.
 */
export function specOf({ own, grid }: PlannedSheet): SheetSpec {
  const bottom = grid.origin.row + grid.rowCount;
  const right = grid.origin.column + grid.columnCount;
  const columns = Array.from({ length: right }, (_, column) => column);
  const cells = Array.from({ length: bottom }, (_, row) =>
    columns.map((column) => contentAt(grid, row, column)),
  );
  const bold = (grid.boldRows ?? []).flatMap((isBold, r) => (isBold ? [grid.origin.row + r] : []));
  return {
    name: own.name,
    role: own.role,
    visibility: grid.visibility,
    cells,
    merges: grid.merges,
    hiddenColumns: grid.hiddenColumns,
    columnWidths: columns.map((column) => widthOf(grid, column)),
    formats: [
      ...bold.map((row) => ({
        range: { top: row, left: 0, bottom: row, right: Math.max(0, right - 1) },
        format: { bold: true },
      })),
      ...numberFormatBlocks(grid),
    ],
  };
}

function contentAt(grid: Grid, row: number, column: number): CellContent | null {
  const content = contentOf(valueAt(grid, row, column), formulaAt(grid, row, column));
  return content.kind === "empty" ? null : content;
}

const WIDEST = 60;

function widthOf({ values, origin }: Grid, column: number): number {
  const longest = values.reduce(
    (most, row) => Math.max(most, String(row[column - origin.column] ?? "").length),
    0,
  );
  return Math.min(WIDEST, Math.max(10, longest + 2));
}

/** Runs of equal number formats down each column. */
function numberFormatBlocks(grid: Grid): NonNullable<SheetSpec["formats"]> {
  const { origin, rowCount, columnCount } = grid;
  const blocks: NonNullable<SheetSpec["formats"]>[number][] = [];
  for (let column = origin.column; column < origin.column + columnCount; column++) {
    let top = origin.row;
    for (let row = top + 1; row <= origin.row + rowCount; row++) {
      const numberFormat = numberFormatAt(grid, top, column);
      if (row < origin.row + rowCount && numberFormatAt(grid, row, column) === numberFormat) continue;
      const range = { top, left: column, bottom: row - 1, right: column };
      if (numberFormat !== "General") blocks.push({ range, format: { numberFormat } });
      top = row;
    }
  }
  return blocks;
}
