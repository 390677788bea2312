import type { CellRange } from "../../src/core/sheet/address";
import { columnLetters } from "../../src/core/sheet/address";
import type { Grid } from "../../src/core/sheet/grid";
import { gridOf, type GridCell } from "./grids";

const ROW_MARK = /^([*!]+)\s/u;

interface Line {
  readonly cells: readonly string[];
  readonly bold: boolean;
  readonly hidden: boolean;
}

/** «@05.09.2025»: a cell that holds a date and shows it so. */
const DATE_CELL = /^@(\d{2})\.(\d{2})\.(\d{4})$/u;
const MS_A_DAY = 86_400_000;
/** Day 0 of Excel's count. */
const EPOCH = Date.UTC(1899, 11, 30);

function lineOf(source: string): Line {
  const marks = ROW_MARK.exec(source)?.[1] ?? "";
  const cells = source.slice(marks === "" ? 0 : marks.length + 1).split("|");
  return { cells: cells.map((cell) => cell.trim()), bold: marks.includes("*"), hidden: marks.includes("!") };
}

function valueOf(cell: string): GridCell {
  if (cell === "" || cell === ">" || cell === "^") return null;
  if (/^=-?\d+(?:\.\d+)?$/u.test(cell)) return Number(cell.slice(1));
  const date = DATE_CELL.exec(cell);
  if (date) return (Date.UTC(Number(date[3]), Number(date[2]) - 1, Number(date[1])) - EPOCH) / MS_A_DAY;
  return cell.replace(/\\n/gu, "\n");
}

/** Merged areas from the signs: every cell that is no sign may reach right (>) and down (^). */
function mergesOf(lines: readonly Line[]): CellRange[] {
  const at = (row: number, column: number) => lines[row]?.cells[column];
  const merges: CellRange[] = [];
  lines.forEach(({ cells }, top) => {
    cells.forEach((cell, left) => {
      if (cell === ">" || cell === "^") return;
      let right = left;
      while (at(top, right + 1) === ">") right += 1;
      let bottom = top;
      while (at(bottom + 1, left) === "^") bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    });
  });
  return merges;
}

/**
 * A sheet drawn in text: a line per row, cells between «|». «>» merges a cell with the one on its left, «^» with
 * the one above; «=5» is a number, «@05.09.2025» a date; «* » before a row makes it bold, «! » hides it; «\n» breaks a line in a cell.
 */
export function sheetOf(drawing: string, at = "A1", name = "Лист1"): Grid {
  const lines = drawing
    .replace(/^\n|\n\s*$/gu, "")
    .split("\n")
    .map((line) => lineOf(line.trim()));
  const origin = gridOf([], { at }).origin;
  const toSheet = ({ top, left, bottom, right }: CellRange) =>
    `${columnLetters(left + origin.column)}${top + origin.row + 1}:${columnLetters(right + origin.column)}${bottom + origin.row + 1}`;
  const rowsWhere = (test: (line: Line) => boolean) =>
    lines.flatMap((line, index) => (test(line) ? [index + origin.row + 1] : []));
  const dates = lines.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const at = `${columnLetters(column + origin.column)}${row + origin.row + 1}`;
      return DATE_CELL.test(cell) ? [[at, cell.slice(1)] as const] : [];
    }),
  );
  return gridOf(
    lines.map(({ cells }) => cells.map(valueOf)),
    {
      at,
      name,
      merges: mergesOf(lines).map(toSheet),
      bold: rowsWhere(({ bold }) => bold),
      hidden: rowsWhere(({ hidden }) => hidden),
      shown: Object.fromEntries(dates),
      formats: Object.fromEntries(dates.map(([address]) => [address, "dd.mm.yyyy"])),
    },
  );
}
