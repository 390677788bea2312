import { readDefaults } from "../../results/block-context";
import { blockSteps, type ResultBlock } from "../../results/columns/blocks";
import { layoutSteps } from "../../results/columns/layout";
import type { Layout } from "../../results/columns/layout-model";
import { parseConstantsSheet } from "../../results/constants/parse-sheet";
import type { Exam } from "../../results/exam";
import type { CellRange } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import { finishSteps } from "../../steps";
import type { SkipCode, SkippedTable, Source, SourceInfo, SourceNote, SourcePlan } from "./model";
import { pupilSteps } from "./pupils";
import { countSteps, planSchools } from "./tables";

/**
 * Finds the sheets that hold results and maps their columns, with a report of what was left out and why; in slices.
 * Linear in the number of cells; nothing in the sheets is changed.
 */
export function* sourceSteps(grids: readonly Grid[]): Generator<void, SourcePlan> {
  const planner = new Planner();
  for (const grid of grids) {
    yield;
    if (parseConstantsSheet(grid).range) continue;
    for (const block of yield* blockSteps(grid)) yield* planner.addBlock(block);
  }
  return planner.finish();
}

/** The same in one go. */
export function planSources(grids: readonly Grid[]): SourcePlan {
  return finishSteps(sourceSteps(grids));
}

class Planner {
  private readonly sources: Source[] = [];
  private readonly info: SourceInfo[] = [];
  private readonly skipped: SkippedTable[] = [];
  private readonly notes: SourceNote[] = [];
  private readonly tags = new Set<string>();

  *addBlock(block: ResultBlock): Generator<void, void> {
    const layout = yield* layoutSteps(block);
    const defaults = readDefaults(block, layout);
    if (layout.counts.some(({ marks }) => marks.some((column) => column !== null))) {
      const plan = yield* countSteps(block, layout, defaults);
      if ("skip" in plan) this.skip(block, layout, plan.skip, plan.detail);
      else this.add(block, layout, plan, plan.exam, plan.rows.length);
    } else if (layout.groups.length > 0 && namesPupils(layout)) {
      yield* this.addPupils(block, layout, defaults);
    } else {
      const plan = planSchools(block, layout, defaults, this.tagFor(block.grid.sheet.name));
      if (plan) this.add(block, layout, plan, null, plan.lastRow - plan.firstRow + 1);
    }
  }

  private *addPupils(
    block: ResultBlock,
    layout: Layout,
    defaults: ReturnType<typeof readDefaults>,
  ): Generator<void, void> {
    const plan = yield* pupilSteps(block, layout, defaults, this.tagFor(block.grid.sheet.name));
    if ("skip" in plan) {
      this.skip(block, layout, plan.skip, plan.detail);
      return;
    }
    for (const { reason, detail } of plan.left) this.skip(block, layout, reason, detail);
    for (const [code, count] of plan.notes) this.notes.push({ code, sheet: block.grid.sheet, count });
    this.add(block, layout, plan.source, plan.source.exam, block.lastRow - block.firstRow + 1);
  }

  /** Tables that show the same results as the pupils' rows do would count them twice. */
  finish(): SourcePlan {
    const byPupil = new Set<Exam>();
    for (const source of this.sources) if (source.kind === "pupils") byPupil.add(source.exam);
    const sources = this.sources.filter((source) => {
      if (source.kind !== "counts" || !byPupil.has(source.exam)) return true;
      const range = this.info.find(({ sheet }) => sheet === source.grid.sheet)?.range;
      if (range)
        this.skipped.push({ sheet: source.grid.sheet, range, reason: "doubled", detail: source.exam });
      return false;
    });
    return { sources, info: this.info, skipped: this.skipped, notes: this.notes };
  }

  private add(block: ResultBlock, layout: Layout, source: Source, exam: Exam | null, rows: number): void {
    this.sources.push(source);
    const columns = layout.uses
      .filter(({ role }) => role !== "other")
      .map(({ header, role }) => ({ header, role: String(role) }));
    this.info.push({
      sheet: block.grid.sheet,
      range: rangeOf(block, layout),
      kind: source.kind,
      exam,
      rows,
      columns,
    });
  }

  private skip(block: ResultBlock, layout: Layout, reason: SkipCode, detail: string): void {
    this.skipped.push({ sheet: block.grid.sheet, range: rangeOf(block, layout), reason, detail });
  }

  /** A part of a defined name that is free: letters and digits only. */
  private tagFor(sheet: string): string {
    const bare = sheet.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/gu, "") || "лист";
    let tag = bare;
    for (let number = 2; this.tags.has(tag.toLowerCase()); number++) tag = `${bare}_${number}`;
    this.tags.add(tag.toLowerCase());
    return tag;
  }
}

/** A table of values by subject without anything that names a pupil or a school is somebody's summary. */
function namesPupils({ single, persons }: Layout): boolean {
  const { participant, schoolCode, schoolName } = single;
  return persons.length > 0 || [participant, schoolCode, schoolName].some((column) => column !== undefined);
}

function rangeOf(block: ResultBlock, layout: Layout): CellRange {
  const columns = layout.uses.filter(({ role }) => role !== "other").map(({ column }) => column);
  return {
    top: block.headerRows[0] ?? block.firstRow,
    bottom: Math.max(block.lastRow, block.firstRow),
    left: columns.length > 0 ? Math.min(...columns) : block.grid.origin.column,
    right: columns.length > 0 ? Math.max(...columns) : block.grid.origin.column,
  };
}
