import type { CellContent } from "../../core/sheet/edit";
import { sameHeld } from "../../core/sheet/content";
import type { SheetContent } from "../sheet/sheet-content";
import type { CellPatch } from "../sheet/sheet-patcher";
import type { StyleBook } from "../styles/style-book";
import { looksLikeFormula } from "../write/cells-xml";

/** A cell to be written, 0-based absolute. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  readonly numberFormat?: string;
}

/** Cell formats of a sheet by position; a cell that does not exist has its row's or its column's. */
export class CellLooks {
  /** First position of every row's cells, and the one behind its last. */
  private readonly spans = new Map<number, { readonly start: number; end: number }>();

  constructor(private readonly content: SheetContent) {
    let span = { start: 0, end: 0 };
    let current = -1;
    for (let i = 0; i < content.values.length; i++) {
      const row = content.rows.at(i);
      if (row !== current) {
        span = { start: i, end: i };
        current = row;
        this.spans.set(row, span);
      }
      span.end = i + 1;
    }
  }

  /** Position of a cell in the content's lists, null where the cell does not exist. */
  positionOf(row: number, column: number): number | null {
    const span = this.spans.get(row);
    for (let i = span?.start ?? 0; i < (span?.end ?? 0); i++) {
      if (this.content.columns.at(i) === column) return i;
    }
    return null;
  }

  styleAt(row: number, column: number): number {
    const position = this.positionOf(row, column);
    if (position !== null) return this.content.styles.at(position);
    const ofRow = this.content.rowStyles.get(row);
    if (ofRow !== undefined) return ofRow;
    const run = this.content.columnRuns.find(({ first, last }) => column >= first && column <= last);
    return run?.style ?? 0;
  }
}

/** Writes as patches of the sheet's XML; formulas that shared one with a written cell get their own. */
export function patchesFor(
  writes: readonly CellWrite[],
  content: SheetContent,
  looks: CellLooks,
  styles: StyleBook,
): { readonly patches: Map<number, Map<number, CellPatch>>; readonly touchesFormulas: boolean } {
  const patches = new Map<number, Map<number, CellPatch>>();
  const put = (row: number, column: number, patch: CellPatch): void => {
    const cells = patches.get(row) ?? new Map<number, CellPatch>();
    patches.set(row, cells.set(column, patch));
  };
  let touchesFormulas = false;
  const written = new Set<number>();
  for (const { row, column, content: next, numberFormat } of writes) {
    const position = looks.positionOf(row, column);
    const standing = position === null ? undefined : content.formulas.get(position);
    const isSame = next.kind === "formula" && standing !== undefined && sameHeld(next.formula, standing);
    if (position !== null && !isSame) written.add(position);
    touchesFormulas ||= next.kind === "formula" || (position !== null && content.formulas.has(position));
    let style = looks.styleAt(row, column);
    if (numberFormat !== undefined) style = styles.withNumberFormat(style, numberFormat);
    if (next.kind !== "text" || looksLikeFormula(next))
      style = styles.withQuotePrefix(style, next.kind === "text");
    put(
      row,
      column,
      isSame ? { kind: "result", value: next.computed, style } : { kind: "content", content: next, style },
    );
  }
  for (const { master, members } of content.shared.values()) {
    if (!written.has(master)) continue;
    for (const member of members) {
      const formula = content.formulas.get(member);
      if (written.has(member) || formula === undefined) continue;
      put(content.rows.at(member), content.columns.at(member), { kind: "ownFormula", formula });
    }
  }
  return { patches, touchesFormulas };
}
