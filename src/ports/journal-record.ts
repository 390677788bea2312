import type { CellContent, CellEdit, Edit, StructureEdit } from "../core/sheet/edit";
import { contentOf, heldBy } from "../core/sheet/content";
import type { Grid, SheetRef } from "../core/sheet/grid";
import { usedRange } from "../core/sheet/grid";
import type { CellLanding } from "../core/sheet/resolve";
import { isBlankKey, rowKeyAt } from "../core/sheet/row-key";
import { rowRefsOf } from "../core/sheet/row-refs";
import type { RowRef, RowWitness } from "../core/sheet/row-ref";
import { witnessOf } from "../core/sheet/row-witness";

/** A changed cell: how to find it after the change, and both contents with their number formats. */
export interface CellRecord {
  readonly kind: "cell";
  /** The row as it is known after the change; null = by address only. */
  readonly ref: RowRef | null;
  /** What else stood in the row, the cells apart that the group edited; absent with `ref` null. */
  readonly witness?: RowWitness;
  readonly sheet: SheetRef;
  /** 0-based, absolute, as they stood when the change was made. */
  readonly row: number;
  readonly column: number;
  readonly before: CellContent;
  readonly after: CellContent;
  /** Set only where the edit changed the number format. */
  readonly formats?: { readonly before: string; readonly after: string };
  readonly rule: string;
}

/** A sheet of ours that was added, under the name that it really got. */
export interface SheetRecord {
  readonly kind: "addSheet";
  readonly role: string;
  readonly name: string;
  /** core/sheet/fingerprint.ts of what was written. */
  readonly fingerprint: string;
  readonly rule: string;
}

/** A former sheet of ours that was removed; it is not brought back, its job makes it anew. */
export interface RemovedSheetRecord {
  readonly kind: "removeOwnSheet";
  readonly role: string;
  readonly name: string;
  readonly rule: string;
}

/** Other things that were added: the edit itself says what to look for when it is taken back. */
export interface ThingRecord {
  readonly kind: "thing";
  readonly edit: Exclude<StructureEdit, { kind: "addSheet" | "removeOwnSheet" }>;
}

export type JournalRecord = CellRecord | SheetRecord | RemovedSheetRecord | ThingRecord;

/**
 * Records of the landed cell edits of one group.
 * @param grids the grids that the landings were resolved in
 */
export function cellRecords(grids: readonly Grid[], landings: readonly CellLanding[]): readonly CellRecord[] {
  const refs = new RefsAfter(grids, landings);
  return landings.map((landing) => {
    const { edit, sheet, row, column, value, formula, numberFormat } = landing;
    const changesFormat = edit.numberFormat !== undefined && edit.numberFormat !== numberFormat;
    return {
      kind: "cell",
      ...(edit.target.kind === "row" ? refs.of(landing, edit.target.row) : UNFOLLOWED),
      sheet,
      row,
      column,
      before: edit.spilled ? { kind: "empty" } : contentOf(value, formula),
      after: edit.after,
      ...(changesFormat ? { formats: { before: numberFormat, after: edit.numberFormat ?? "" } } : {}),
      rule: edit.rule,
    };
  });
}

const UNFOLLOWED = { ref: null } as const;

/** The edits of a group that are journalled as things. */
export function isThing(edit: Edit): edit is ThingRecord["edit"] {
  return edit.kind !== "cell" && edit.kind !== "addSheet" && edit.kind !== "removeOwnSheet";
}

/**
 * How rows will be known once the edits stand in them: by the key columns that no edit of the group touches in
 * that row, because how a spreadsheet will show a new content cannot be told beforehand.
 */
class RefsAfter {
  private readonly grids: ReadonlyMap<string, Grid>;
  private readonly editedColumns = new Map<string, Set<number>>();
  /** All rows by their reduced key, one pass per set of columns. */
  private readonly refs = new Map<string, readonly RowRef[]>();

  constructor(grids: readonly Grid[], landings: readonly CellLanding[]) {
    this.grids = new Map(grids.map((grid) => [grid.sheet.id, grid]));
    for (const { sheet, row, column } of landings) {
      const name = `${sheet.id}!${row}`;
      const columns = this.editedColumns.get(name);
      if (columns) columns.add(column);
      else this.editedColumns.set(name, new Set([column]));
    }
  }

  of({ sheet, row }: CellLanding, read: RowRef): Pick<CellRecord, "ref" | "witness"> {
    const grid = this.grids.get(sheet.id);
    const area = grid && usedRange(grid);
    if (!grid || !area) return UNFOLLOWED;
    const edited = this.editedColumns.get(`${sheet.id}!${row}`);
    const isKept = (column: number): boolean => !edited?.has(column);
    const hasText = (columns: readonly number[]): boolean => !isBlankKey(rowKeyAt(grid, row, columns));
    let keyColumns = read.keyColumns.filter(isKept);
    if (!hasText(keyColumns)) {
      const all = Array.from({ length: area.right - area.left + 1 }, (_, i) => area.left + i);
      keyColumns = all.filter(isKept);
    }
    if (!hasText(keyColumns)) return UNFOLLOWED;
    return {
      ref: this.refsOf(grid, keyColumns)[row - grid.origin.row] ?? null,
      witness: witnessOf(grid, row, [...keyColumns, ...(edited ?? [])]),
    };
  }

  private refsOf(grid: Grid, keyColumns: readonly number[]): readonly RowRef[] {
    const name = `${grid.sheet.id}!${keyColumns.join(",")}`;
    const known = this.refs.get(name);
    if (known) return known;
    const rows = Array.from({ length: grid.rowCount }, (_, i) => grid.origin.row + i);
    const refs = rowRefsOf(grid, "", keyColumns, rows);
    this.refs.set(name, refs);
    return refs;
  }
}

/** A record of a cell as the edit that undoes it. */
export function inverseEdit(record: CellRecord): CellEdit {
  return directedEdit(record, record.after, record.before, record.formats?.before);
}

/** A record of a cell as the edit that makes it once more. */
export function repeatedEdit(record: CellRecord): CellEdit {
  return directedEdit(record, record.before, record.after, record.formats?.after);
}

function directedEdit(
  { ref, witness, sheet, row, column, rule }: CellRecord,
  from: CellContent,
  to: CellContent,
  numberFormat: string | undefined,
): CellEdit {
  return {
    kind: "cell",
    target: ref ? { kind: "row", row: ref, column, witness } : { kind: "address", sheet, row, column },
    before: heldBy(from),
    after: to,
    ...(numberFormat === undefined ? {} : { numberFormat }),
    rule,
  };
}
