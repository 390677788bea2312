import type { CellValue, Grid } from "../../sheet/grid";
import { matchKey } from "./dimensions";
import type { Dimension, Place } from "./model";

/** How a dimension becomes a whole number: years and classes are numbers already, names get their place in a list. */
export function placeOf(dimension: Dimension): Place {
  const whole = dimension.spellings.every(({ raw }) => typeof raw === "number" && Number.isInteger(raw));
  if (whole && dimension.role === "year") return { dimension, by: "number", offset: 2000, size: 100 };
  if (whole && dimension.role === "grade") return { dimension, by: "number", offset: 0, size: 16 };
  return { dimension, by: "list", offset: 0, size: dimension.spellings.length + 1 };
}

/** Reads the place of a row; 0 where the cell is none of the list, as formulas leave such rows out. */
export function placeReader(grid: Grid, place: Place): (row: number) => number {
  const column = place.dimension.column - grid.origin.column;
  // Columns repeat a few values tens of thousands of times: each is looked up once.
  const known = new Map<CellValue, number>();
  const find = placeFinder(place);
  return (row) => {
    const cell = grid.values[row - grid.origin.row]?.[column] ?? "";
    let found = known.get(cell);
    if (found === undefined) {
      found = find(cell);
      known.set(cell, found);
    }
    return found;
  };
}

function placeFinder({ by, offset, size, dimension }: Place): (cell: CellValue) => number {
  const places = new Map(dimension.spellings.map(({ raw }, index) => [matchKey(raw), index + 1]));
  return (cell) => {
    if (typeof cell === "boolean" || cell === "") return 0;
    if (by === "list") return places.get(matchKey(cell)) ?? 0;
    const number = Number(cell) - offset;
    return Number.isInteger(number) && number > 0 && number < size ? number : 0;
  };
}

/** All places at which a key stands: a key may be spelled in several ways. */
export function placesOfKey({ by, offset, dimension }: Place, key: string): number[] {
  if (by === "number") return [Number(key) - offset];
  return dimension.spellings.flatMap((spelling, index) => (spelling.key === key ? [index + 1] : []));
}
