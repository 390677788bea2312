import type { CellValue, Grid } from "../../sheet/grid";
import { endsSlice } from "../../steps";
import { matchKey } from "./dimensions";
import { placeOf, placeReader } from "./places";
import type { Dimension, Identity } from "./model";

/** Whole numbers up to here are exact in a spreadsheet. */
const EXACT = 2 ** 53;
/** A code of pupils hardly ever comes twice; a number inside a class list does. As in the reader of results. */
const MOST_REPEATS = 0.05;
const MOST_SIGNS = 6;

export interface IdentityResult {
  readonly identity: Identity | null;
  /** Why repeats are not looked for, where there is a column of codes. */
  readonly fault: "repeatsNotFound" | "codesNotUnique" | null;
}

/**
 * Decides how formulas can tell a repeated row: the code as a number together with the year, subject and class of
 * the row. Codes whose letters carry meaning are numbered by the place where they stand first. In slices.
 */
export function* identitySteps(
  grid: Grid,
  column: number,
  dimensions: readonly Dimension[],
  firstRow: number,
  lastRow: number,
): Generator<void, IdentityResult> {
  const rows = 2 * lastRow + 5_000;
  const parts = dimensions.map(placeOf);
  const room = parts.reduce((product, { size }) => product * size, rows);
  const codes = yield* readCodes(grid, column, firstRow, lastRow);
  const fits = codes !== null && (codes.highest - codes.lowest) * 2 * room <= EXACT;
  if (!fits && (rows * room > EXACT || (yield* hasWildcards(grid, column, firstRow, lastRow)))) {
    return { identity: null, fault: "repeatsNotFound" };
  }
  const base = fits && codes.highest * 2 * room > EXACT ? codes.lowest : 0;
  const by = fits ? "digits" : "place";
  const identity: Identity = { column, by, signs: fits ? codes.signs : [], base, parts, rows };
  const repeats = yield* countRepeats(grid, identity, firstRow, lastRow);
  const unique = repeats <= (lastRow - firstRow + 1) * MOST_REPEATS + 3;
  return unique ? { identity, fault: null } : { identity: null, fault: "codesNotUnique" };
}

/** MATCH takes these signs for «anything». */
function* hasWildcards(
  grid: Grid,
  column: number,
  firstRow: number,
  lastRow: number,
): Generator<void, boolean> {
  for (let row = firstRow; row <= lastRow; row++) {
    if (endsSlice(row)) yield;
    if (/[*?~]/u.test(String(cellAt(grid, row, column)))) return true;
  }
  return false;
}

interface Codes {
  readonly signs: readonly string[];
  readonly lowest: number;
  readonly highest: number;
}

/** The codes as numbers; null where two codes would become one number or a code would become none. */
function* readCodes(
  grid: Grid,
  column: number,
  firstRow: number,
  lastRow: number,
): Generator<void, Codes | null> {
  const reader = new CodeReader();
  for (let row = firstRow; row <= lastRow; row++) {
    if (endsSlice(row)) yield;
    const value = cellAt(grid, row, column);
    if (value === "" || typeof value === "boolean") continue;
    const fits = typeof value === "number" ? reader.addNumber(value) : reader.addText(value);
    if (!fits) return null;
  }
  return reader.finish();
}

class CodeReader {
  private readonly signs = new Set<string>();
  private readonly texts = new Map<number, string>();
  private lowest = Infinity;
  private highest = -1;

  addNumber(value: number): boolean {
    if (!Number.isInteger(value) || value < 0 || value >= EXACT) return false;
    this.widen(value);
    return true;
  }

  addText(text: string): boolean {
    const digits = text.replace(/\D/gu, "");
    if (digits.length !== text.length) for (const sign of text.replace(/\d/gu, "")) this.signs.add(sign);
    const number = Number(digits);
    if (digits === "" || number >= EXACT || this.signs.size > MOST_SIGNS) return false;
    const known = this.texts.get(number);
    if (known === undefined) this.texts.set(number, text);
    this.widen(number);
    return known === undefined || known === text;
  }

  finish(): Codes | null {
    const { signs, lowest, highest } = this;
    return highest < 0 ? null : { signs: [...signs], lowest, highest };
  }

  private widen(value: number): void {
    if (value < this.lowest) this.lowest = value;
    if (value > this.highest) this.highest = value;
  }
}

/** Makes the number of a row: code, then its parts. Rows without a code are never repeats: null. */
export function identityReader(
  grid: Grid,
  identity: Identity,
  firstRow: number,
): (row: number) => number | null {
  const numberOf = identity.by === "digits" ? digitsOf(identity.signs) : placesInOrder(firstRow);
  const parts = identity.parts.map((part) => ({ size: part.size, read: placeReader(grid, part) }));
  return (row) => {
    const value = cellAt(grid, row, identity.column);
    if (value === "" || typeof value === "boolean") return null;
    const code = numberOf(value, row);
    if (code === null) return null;
    return parts.reduce((number, { size, read }) => number * size + read(row), code - identity.base);
  };
}

type CodeNumber = (code: string | number, row: number) => number | null;

function digitsOf(taken: readonly string[]): CodeNumber {
  const signs = new Set(taken);
  return (code) => {
    if (typeof code === "number") return code;
    let digits = "";
    for (const sign of code) if (!signs.has(sign)) digits += sign;
    return /^\d+$/u.test(digits) ? Number(digits) : null;
  };
}

/** The place of the first row with the code; rows must be asked about from the top. */
function placesInOrder(firstRow: number): CodeNumber {
  const places = new Map<string, number>();
  return (code, row) => {
    const key = matchKey(code);
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, row - firstRow + 1);
    return row - firstRow + 1;
  };
}

function* countRepeats(
  grid: Grid,
  identity: Identity,
  firstRow: number,
  lastRow: number,
): Generator<void, number> {
  const read = identityReader(grid, identity, firstRow);
  const seen = new Set<number>();
  let repeats = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    if (endsSlice(row)) yield;
    const number = read(row);
    if (number === null) continue;
    if (seen.has(number)) repeats++;
    seen.add(number);
  }
  return repeats;
}

function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
}
