import { portraitPage } from "../../sheet/page";
import type { CellContent, SheetSpec } from "../../sheet/edit";
import { valueAt, type CellValue, type Grid } from "../../sheet/grid";
import { foldText } from "../../russian";
import { MANAGEMENT_LEVELS, levelFault, type Level, type LevelFault } from "./levels";

export const LEVELS_ROLE = "template:уровни";

const COLUMNS = ["Уровень", "Индекс от", "Фон", "Шрифт"] as const;
const HEADER_ROW = 3;
const COLOUR = /^#[0-9a-f]{6}$/iu;
const PLAIN = { fill: "#FFFFFF", fontColor: "#000000" };

export interface LevelsReading {
  /** Best first; empty where the sheet cannot be used. */
  readonly levels: readonly Level[];
  readonly fault: LevelFault | null;
  /** 0-based row of the titles. */
  readonly row: number;
}

/**
 * Reads the user's levels: a name and the index from which it holds, from the best down; the last level takes
 * everything below and needs no bound (METHODOLOGY 3.4).
 * @returns null where the sheet is no table of levels
 */
export function parseLevels(grid: Grid): LevelsReading | null {
  const last = grid.origin.row + Math.min(grid.rowCount, 12);
  for (let row = grid.origin.row; row < last; row++) {
    const columns = COLUMNS.map((title) => columnOf(grid, row, title));
    const [name, from] = columns;
    if (name === undefined || from === undefined || name < 0 || from < 0) continue;
    const levels = readLevels(grid, row + 1, columns);
    const fault = levels ? levelFault(levels) : "notDescending";
    return { levels: fault || !levels ? [] : levels, fault, row };
  }
  return null;
}

function columnOf(grid: Grid, row: number, title: string): number {
  for (let column = grid.origin.column; column < grid.origin.column + grid.columnCount; column++) {
    if (foldText(String(valueAt(grid, row, column))) === foldText(title)) return column;
  }
  return -1;
}

/** null where a level above the last has no bound. */
function readLevels(grid: Grid, first: number, columns: readonly number[]): Level[] | null {
  const rows: CellValue[][] = [];
  for (let row = first; row < grid.origin.row + grid.rowCount; row++) {
    const cells = columns.map((column) => (column < 0 ? "" : valueAt(grid, row, column)));
    if (cells.some((cell) => cell !== "")) rows.push(cells);
  }
  const bounds = rows.map(([, from]) => boundOf(from ?? ""));
  if (bounds.some((bound, index) => bound === null && index < rows.length - 1)) return null;
  return rows.map(([name, , fill, font], index) => ({
    name: String(name).trim(),
    from: index === rows.length - 1 ? Number.NEGATIVE_INFINITY : (bounds[index] ?? 0),
    fill: colourOf(fill, PLAIN.fill),
    fontColor: colourOf(font, PLAIN.fontColor),
  }));
}

function boundOf(cell: CellValue): number | null {
  if (typeof cell === "number") return cell;
  const text = String(cell).trim().replace(",", ".");
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}

function colourOf(cell: CellValue | undefined, fallback: string): string {
  const text = String(cell ?? "").trim();
  return COLOUR.test(text) ? text.toUpperCase() : fallback;
}

/** The settings sheet with the levels that ship with the add-in. */
export function levelsSheet(levels: readonly Level[] = MANAGEMENT_LEVELS): SheetSpec {
  const text = (value: string): CellContent => ({ kind: "text", text: value });
  const rows = levels.map(({ name, from, fill, fontColor }): (CellContent | null)[] => [
    text(name),
    Number.isFinite(from) ? { kind: "number", value: from } : null,
    text(fill),
    text(fontColor),
  ]);
  const first = HEADER_ROW + 1;
  return {
    name: "Уровни показателей",
    role: LEVELS_ROLE,
    cells: [
      [text("Уровни показателей")],
      [text("От лучшего к худшему; последний уровень – всё, что ниже. Границы сравниваются без округления.")],
      [],
      COLUMNS.map(text),
      ...rows,
    ],
    columnWidths: [34, 12, 12, 12],
    freeze: { rows: first, columns: 0 },
    pageSetup: portraitPage(HEADER_ROW),
    formats: [
      { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
      {
        range: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW, right: 3 },
        format: { bold: true, border: "thin" },
      },
      ...levels.map(({ fill, fontColor }, index) => ({
        range: { top: first + index, left: 0, bottom: first + index, right: 0 },
        format: { fill, fontColor },
      })),
      {
        range: { top: first, left: 0, bottom: first + levels.length - 1, right: 3 },
        format: { border: "thin" as const },
      },
    ],
  };
}
