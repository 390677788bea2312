import { badArgument } from "./errors";
import type { Argument, Cell, Matrix } from "./model";

/** Excel's errors by their English code, under the names that Russian Excel shows. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
  ["#N/A", "#Н/Д"],
  ["#DIV/0!", "#ДЕЛ/0!"],
  ["#VALUE!", "#ЗНАЧ!"],
  ["#REF!", "#ССЫЛКА!"],
  ["#NAME?", "#ИМЯ?"],
  ["#NUM!", "#ЧИСЛО!"],
  ["#NULL!", "#ПУСТО!"],
  ["#SPILL!", "#ПЕРЕНОС!"],
  ["#CALC!", "#ВЫЧИСЛ!"],
  ["#BUSY!", "#BUSY!"],
  ["#GETTING_DATA", "#ОЖИДАНИЕ_ДАННЫХ"],
]);

const NUMBER_TEXT = /^[+-]?\d+(?:[.,]\d+)?$/u;

/** The error that stands in a cell: it arrives as Excel's error object or as its text; null for anything else. */
function errorIn(cell: unknown): string | null {
  if (typeof cell !== "object" || cell === null) return ERRORS.get(cell) ?? null;
  const { code } = cell as { code?: unknown };
  return ERRORS.get(code) ?? (typeof code === "string" ? code : "#ЗНАЧ!");
}

/**
 * The cells of an argument. A single cell counts as a matrix of one, an argument that was left out is empty.
 * @throws FunctionError that names an error cell and its place; errors are never swallowed
 */
export function matrixOf(argument: Argument): Matrix {
  if (argument === undefined || argument === null) return [];
  const matrix = Array.isArray(argument) ? (argument as Matrix) : [[argument as Cell]];
  for (const [row, cells] of matrix.entries()) {
    for (const [column, cell] of cells.entries()) {
      const error = errorIn(cell);
      if (error === null) continue;
      throw badArgument(
        `В диапазоне ошибка ${error}: строка ${row + 1}, столбец ${column + 1}. Исправьте эту ячейку.`,
      );
    }
  }
  return matrix;
}

/** Cells of all arguments from left to right and down; blanks are left out. */
export function cellsOf(...args: readonly Argument[]): Exclude<Cell, null>[] {
  const cells: Exclude<Cell, null>[] = [];
  for (const argument of args) {
    for (const row of matrixOf(argument)) {
      for (const cell of row) if (!isBlank(cell)) cells.push(cell);
    }
  }
  return cells;
}

export function isBlank(cell: Cell | undefined): cell is null | "" | undefined {
  return cell === null || cell === undefined || cell === "";
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
    row.map((cell) => read(isBlank(cell) ? "" : String(cell), cell)),
  );
  const first = matrix[0]?.[0];
  return single ? (first ?? read("", "")) : matrix;
}
