import type { CellEdit, Edit } from "../sheet/edit";
import type { Finding } from "./finding";

/** Edits of all safe fixes of standing findings: accepted deviations are left alone. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  return fixEdits(findings.filter(({ fix, accepted }) => fix?.safe && !accepted));
}

/**
 * Edits of the fixes, each cell at most once: where two fixes want the same cell the first counts, and the other is
 * found again by the next check.
 */
export function fixEdits(findings: readonly Finding[]): Edit[] {
  const taken = new Set<string>();
  const edits: Edit[] = [];
  for (const { fix } of findings) {
    if (!fix || fix.edits.some((edit) => taken.has(cellOf(edit)))) continue;
    for (const edit of fix.edits) {
      taken.add(cellOf(edit));
      edits.push(edit);
    }
  }
  return edits;
}

function cellOf(edit: Edit): string {
  return edit.kind === "cell" ? placeOf(edit) : `${edit.kind}|${edit.rule}`;
}

function placeOf({ target }: CellEdit): string {
  return target.kind === "row"
    ? `${target.row.sheet.id}|${target.row.row}|${target.column}`
    : `${target.sheet.id}|${target.row}|${target.column}`;
}
