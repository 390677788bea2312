import type { CellRange } from "../../../core/sheet/address";
import type { CellFormat, FormatBlock } from "../../../core/sheet/edit";

interface OpenBlock {
  readonly key: string;
  readonly format: CellFormat;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  bottom: number;
}

/** Rectangles of cells that look alike: runs of a row, joined with equal runs of the rows above. */
export function blocksOf(
  area: CellRange,
  formatAt: (row: number, column: number) => CellFormat | null,
): FormatBlock[] {
  const done: OpenBlock[] = [];
  let open = new Map<string, OpenBlock>();
  for (let row = area.top; row <= area.bottom; row++) {
    const next = new Map<string, OpenBlock>();
    for (const run of runsOf(row, area, formatAt)) {
      const place = `${run.left}:${run.right} ${run.key}`;
      const above = open.get(place);
      if (above) above.bottom = row;
      next.set(place, above ?? run);
      open.delete(place);
    }
    done.push(...open.values());
    open = next;
  }
  done.push(...open.values());
  return done.map(({ format, top, bottom, left, right }) => ({
    format,
    range: { top, bottom, left, right },
  }));
}

function runsOf(
  row: number,
  area: CellRange,
  formatAt: (row: number, column: number) => CellFormat | null,
): OpenBlock[] {
  const runs: OpenBlock[] = [];
  for (let column = area.left; column <= area.right; column++) {
    const format = formatAt(row, column);
    if (!format) continue;
    const key = JSON.stringify(format);
    const last = runs.at(-1);
    if (last && last.key === key && last.right === column - 1)
      runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ key, format, left: column, right: column, top: row, bottom: row });
  }
  return runs;
}
