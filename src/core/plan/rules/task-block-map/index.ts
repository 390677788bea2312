import type { CheckContext, PlanTable, RuleReport } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import { bestMatch, covers, prepare } from "../shared/matching";
import { passportLines, pointsOf } from "../shared/passport";
import { atCell } from "../shared/report-at";

export const taskBlockMap = defineWorkbookRule({
  code: "TASK-BLOCK-MAP",
  severity: "warning",
  source: "rules.json (a task without a block of measures, or a block without a task)",
  fixable: false,
  enabled: true,
  *check(context) {
    const blocks = blocksOf(context);
    const tasks = tasksOf(context);
    if (!tasks || blocks.length < MIN || tasks.points.length < MIN) return;
    const titles = blocks.map(({ title }) => prepare(title));
    const points = tasks.points.map(prepare);
    const toBlock = points.map((point) => bestMatch(point, titles, LEAST, covers));
    const toTask = titles.map((title) => bestMatch(title, points, LEAST, covers));
    const mapped = [...toBlock, ...toTask].filter((match) => match !== null).length;
    if (mapped < (toBlock.length + toTask.length) * MAPPED) return;
    for (const [index, match] of toBlock.entries()) {
      if (match === null) yield tasks.report(tasks.points[index] ?? "");
    }
    for (const [index, match] of toTask.entries()) {
      const block = blocks[index];
      if (match === null && block) {
        yield atCell(block.table, block.row, block.table.table.range.left, {
          found: block.title,
          variant: "block",
        });
      }
    }
  },
});

const MIN = 3;
/** Share of words that a task and its block have in common. */
const LEAST = 0.6;
/** Share of tasks and blocks that must have found each other before the rest is called missing. */
const MAPPED = 0.7;

function blocksOf(context: CheckContext): { table: PlanTable; row: number; title: string }[] {
  return context.tables
    .filter(({ table }) => table.kind === "plan")
    .flatMap((table) => table.table.sections.map(({ row, title }) => ({ table, row, title })));
}

function tasksOf(
  context: CheckContext,
): { points: readonly string[]; report: (task: string) => RuleReport } | null {
  const line = passportLines(context).find(({ label }) => /^\s*задачи(?!\p{L})/iu.test(label));
  const points = line ? pointsOf(line.text) : [];
  if (!line || points.length === 0) return null;
  return { points, report: (task) => atCell(line.table, line.row, line.column, { found: task }) };
}
