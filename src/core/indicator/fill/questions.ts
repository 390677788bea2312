import { offeredResults } from "../sources/availability";
import type { SourcePlan } from "../sources/model";
import type { Svod } from "../svod/build";
import type { Question } from "./model";
import type { BoundRow } from "./rows";

/** What only the user can say: which indicator, of which exam, with which pass score. */
export function questionsOf(lines: readonly BoundRow[], plan: SourcePlan, svod: Svod | null): Question[] {
  const rows = lines.flatMap((line): Question[] => {
    const { asked, bound, key, row, name } = line;
    if (asked.length > 0) return [{ kind: "indicator", key, row: row.ref, name, candidates: asked }];
    if (!bound || !lacksResults(line)) return [];
    const options = offeredResults(plan, line.said);
    return options.length > 0
      ? [{ kind: "exam", key, row: row.ref, name, indicator: bound.indicator, options }]
      : [];
  });
  const minimums = (svod?.missingMinimums ?? []).map((line): Question => ({ kind: "minimum", line }));
  return [...rows, ...minimums];
}

/** The indicator is known, but not of which exam, subject or class. */
export function lacksResults({ bound }: Pick<BoundRow, "bound">): boolean {
  return bound?.indicator.recipe.kind === "results" && bound.query === null;
}
