import type { Svod } from "../svod/build";
import type { Question } from "./model";
import type { BoundRow } from "./rows";

/** What only the user can say: which indicator, of which exam, with which pass score. */
export function questionsOf(lines: readonly BoundRow[], svod: Svod | null): Question[] {
  const rows = lines.flatMap(({ asked, bound, candidate, key, row, name }): Question[] => {
    if (asked.length > 0) return [{ kind: "indicator", key, row: row.ref, name, candidates: asked }];
    const unbound = bound?.indicator.recipe.kind === "results" && bound.query === null;
    return unbound && candidate ? [{ kind: "exam", key, row: row.ref, name, candidate }] : [];
  });
  const minimums = (svod?.missingMinimums ?? []).map((line): Question => ({ kind: "minimum", line }));
  return [...rows, ...minimums];
}
