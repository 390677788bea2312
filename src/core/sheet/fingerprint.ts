import { parseRange, rangeAddress, rangeContains, type CellRange } from "./address";
import { blocksOfSpec } from "./block";
import type { CellContent, SheetSpec } from "./edit";
import { comparableFormula } from "./formula-text";
import type { CellValue, Grid } from "./grid";
import { formulaAt } from "./grid";

/**
 * Fingerprint of a worksheet's contents: tells whether somebody edited a sheet that we made. Formulas count by
 * their text, not by their results, so that a recalculation is no edit; formats do not count. Behind the hash stand
 * the ranges that array formulas fill («1a2b…;D5:D40»): what the carriers show there besides the formula differs.
 */
export function fingerprintOfSpec(spec: SheetSpec): string {
  const hash = new Hash();
  spec.cells.forEach((cells, row) =>
    cells.forEach((content, column) => hash.add(row, column, content === null ? "" : contentMark(content))),
  );
  return [hash.hex(), ...blocksOfSpec(spec).map(({ range }) => rangeAddress(range))].join(";");
}

/** Whether a sheet still holds what was written; the grid must have been read with its formulas. */
export function isAsWritten(grid: Grid, fingerprint: string): boolean {
  const [written = "", ...ranges] = fingerprint.split(";");
  const blocks = ranges.flatMap((range) => parseRange(range) ?? []);
  return fingerprintOfGrid(grid, blocks) === written;
}

/**
 * @see fingerprintOfSpec; the grid must have been read with its formulas.
 * @param blocks ranges of array formulas; of each only its first cell counts
 */
export function fingerprintOfGrid(grid: Grid, blocks: readonly CellRange[] = []): string {
  const hash = new Hash();
  grid.values.forEach((cells, r) => {
    const row = grid.origin.row + r;
    const here = blocks.filter(({ top, bottom }) => row >= top && row <= bottom);
    cells.forEach((value, c) => {
      const column = grid.origin.column + c;
      const filled = here.some(
        (block) => rangeContains(block, { row, column }) && (row > block.top || column > block.left),
      );
      if (filled) return;
      const formula = formulaAt(grid, row, column);
      hash.add(row, column, formula === null ? valueMark(value) : formulaMark(formula));
    });
  });
  return hash.hex();
}

function contentMark(content: CellContent): string {
  switch (content.kind) {
    case "empty":
      return "";
    case "text":
      return valueMark(content.text);
    case "formula":
      return formulaMark(content.formula);
    case "number":
    case "boolean":
      return valueMark(content.value);
  }
}

function valueMark(value: CellValue): string {
  return value === "" ? "" : `${typeof value}:${String(value).replace(/\r\n?/gu, "\n")}`;
}

function formulaMark(formula: string): string {
  return `formula:${comparableFormula(formula)}`;
}

/** 53-bit string hash (cyrb53 by bryc, public domain), fed cell by cell; empty cells leave no trace. */
class Hash {
  private high = 0xdeadbeef;
  private low = 0x41c6ce57;

  add(row: number, column: number, mark: string): void {
    if (mark === "") return;
    const text = `${row}:${column}=${mark};`;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      this.high = Math.imul(this.high ^ code, 2654435761);
      this.low = Math.imul(this.low ^ code, 1597334677);
    }
  }

  hex(): string {
    const high =
      Math.imul(this.high ^ (this.high >>> 16), 2246822507) ^
      Math.imul(this.low ^ (this.low >>> 13), 3266489909);
    const low =
      Math.imul(this.low ^ (this.low >>> 16), 2246822507) ^
      Math.imul(this.high ^ (this.high >>> 13), 3266489909);
    return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
  }
}
