import { badArgument } from "./errors";
import type { Argument, Cell, Matrix } from "./model";

const ERROR_TEXT = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|BUSY!)$/u;
const NUMBER_TEXT = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** A single cell counts as a matrix of one. An argument that was left out is an empty matrix. */
export function matrixOf(argument: Argument): Matrix {
  if (argument === undefined || argument === null) return [];
  return Array.isArray(argument) ? (argument as Matrix) : [[argument as Cell]];
}

/** An error cell arrives as Excel's error object or as its text; its name is said, never swallowed. */
function refuseErrors(cell: unknown): void {
  if (typeof cell === "string" && ERROR_TEXT.test(cell)) {
    throw badArgument(`В диапазоне есть ошибка ${cell}. Исправьте эту ячейку.`);
  }
  if (typeof cell === "object" && cell !== null) {
    const code = (cell as { code?: unknown }).code;
    throw badArgument(
      `В диапазоне есть ошибка ${typeof code === "string" ? code : ""}. Исправьте эту ячейку.`,
    );
  }
}

/** Cells of all arguments from left to right and down; blanks are left out. */
export function cellsOf(...args: readonly Argument[]): Exclude<Cell, null>[] {
  const cells: Exclude<Cell, null>[] = [];
  for (const argument of args) {
    for (const row of matrixOf(argument)) {
      for (const cell of row) {
        refuseErrors(cell);
        if (cell !== null && cell !== undefined && cell !== "") cells.push(cell);
      }
    }
  }
  return cells;
}

/** A number or a text that is one («61,43»); null otherwise. */
export function numberIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string") return null;
  const text = cell.replace(/[\s\u00a0]/gu, "");
  return NUMBER_TEXT.test(text) ? Number(text.replace(",", ".")) : null;
}

/** Numbers of a range; other texts («н/я») are passed over. */
export function numbersOf(argument: Argument): number[] {
  return cellsOf(argument).flatMap((cell) => numberIn(cell) ?? []);
}

/** One number. @throws FunctionError that names the argument */
export function numberOf(argument: Argument, name: string): number {
  const [cell = null] = cellsOf(argument);
  const value = numberIn(cell);
  if (value === null) throw badArgument(`«${name}» должно быть числом.`);
  return value;
}

/** One text; a number is taken as it would be typed. */
export function textOf(argument: Argument): string {
  const [cell] = cellsOf(argument);
  return cell === undefined ? "" : String(cell);
}

/** Applies a reading to every cell and keeps the shape: a column in, a column out, in one call. */
export function mapCells<R extends string | number | boolean>(
  argument: Argument,
  read: (text: string, cell: Cell) => R,
): R | R[][] {
  const single = !Array.isArray(argument);
  const matrix = matrixOf(argument).map((row) =>
    row.map((cell) => {
      refuseErrors(cell);
      return read(cell === null || cell === undefined ? "" : String(cell), cell);
    }),
  );
  const first = matrix[0]?.[0];
  return single ? (first ?? read("", "")) : matrix;
}
