import type { CellLanding } from "./resolve";

/** Landings of one column in consecutive rows, which may be written as one block. */
export interface WriteRun {
  readonly sheetId: string;
  readonly column: number;
  readonly top: number;
  /** From the top down, one row each. */
  readonly landings: readonly CellLanding[];
}

/**
 * Joins landings into vertical blocks. A block never crosses a hidden row: a spreadsheet under a filter may
 * write such a block into the visible rows only (PEERS 4, «Filters»); a hidden row's cell goes alone.
 * @param hiddenRows hidden absolute rows by sheet id
 */
export function writeRuns(
  landings: readonly CellLanding[],
  hiddenRows: ReadonlyMap<string, ReadonlySet<number>>,
): readonly WriteRun[] {
  const ordered = [...landings].sort(
    (a, b) => compare(a.sheet.id, b.sheet.id) || a.column - b.column || a.row - b.row,
  );
  const runs: { sheetId: string; column: number; top: number; landings: CellLanding[] }[] = [];
  for (const landing of ordered) {
    const last = runs.at(-1);
    const hidden = hiddenRows.get(landing.sheet.id);
    const follows =
      last !== undefined &&
      last.sheetId === landing.sheet.id &&
      last.column === landing.column &&
      last.top + last.landings.length === landing.row &&
      !hidden?.has(landing.row) &&
      !hidden?.has(landing.row - 1);
    if (follows) last.landings.push(landing);
    else
      runs.push({ sheetId: landing.sheet.id, column: landing.column, top: landing.row, landings: [landing] });
  }
  return runs;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
