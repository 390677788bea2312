import type { Edit } from "./edit";
import type { Grid, SheetRef } from "./grid";
import { formulaAt, usedRange, valueAt } from "./grid";
import type { RowWitness } from "./row-ref";

/** Columns beyond these tell nothing that the nearer ones do not. */
const WITNESS_COLUMNS = 40;

/** @param except columns whose content must not count: those of the key, those that are being edited */
export function witnessOf(grid: Grid, row: number, except: readonly number[]): RowWitness {
  const area = usedRange(grid);
  const width = area ? Math.min(area.right - area.left + 1, WITNESS_COLUMNS) : 0;
  const columns = Array.from({ length: width }, (_, i) => (area?.left ?? 0) + i).filter(
    (column) => !except.includes(column),
  );
  return { columns, mark: markAt(grid, row, columns) };
}

/** The hash of some cells of a row; equal for equal contents, whatever carrier read them. */
export function markAt(grid: Grid, row: number, columns: readonly number[]): string {
  let hash = 0x811c9dc5;
  for (const column of columns) {
    const value = formulaAt(grid, row, column) === null ? valueAt(grid, row, column) : "";
    const text = `${typeof value}:${String(value).replace(/\r\n?/gu, "\n")}\u001f`;
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** The edits of followed rows with their witnesses. @param gridOf the grid that the edits were made from */
export function withWitnesses(
  edits: readonly Edit[],
  gridOf: (sheet: SheetRef) => Grid | undefined,
): readonly Edit[] {
  return edits.map((edit) => {
    if (edit.kind !== "cell" || edit.target.kind !== "row") return edit;
    const { row: ref, column } = edit.target;
    const grid = gridOf(ref.sheet);
    if (!grid) return edit;
    const witness = witnessOf(grid, ref.row, [...ref.keyColumns, column]);
    return { ...edit, target: { ...edit.target, witness } };
  });
}
