import type { CheckContext, PlanItem, PlanTable } from "../../rule";
import type { SchemaBlock, SchemaMeasure } from "../../schema";
import type { Prepared } from "./matching";
import { bestMatch, prepare } from "./matching";
import { memoize } from "./memoize";

/** Titles that are one block, and measures that are one measure, from here on. */
const SAME_BLOCK = 0.6;
const SAME_MEASURE = 0.55;

/** The blocks of the regional plan against the sections of the municipal plans of the workbook. */
export interface BlockMap {
  /** Block of each section, per plan table; null = foreign. */
  readonly bySection: ReadonlyMap<PlanTable, readonly (SchemaBlock | null)[]>;
  /** Mandatory blocks without any measure. */
  readonly missing: readonly SchemaBlock[];
  /** Plan tables that were compared. */
  readonly plans: readonly PlanTable[];
}

/** null where the schema has no blocks or the workbook no plan with sections or measures. */
export const blockMapOf = memoize((context: CheckContext): BlockMap | null => {
  const { blocks, regional } = context.schema;
  const plans = context.tables.filter(
    ({ table, items }) =>
      table.kind === "plan" && items.length > 0 && table.sheet.name !== (regional?.sheet ?? null),
  );
  if (blocks.length === 0 || plans.length === 0) return null;
  const titles = blocks.map(({ title }) => prepare(bare(title)));
  const bySection = new Map<PlanTable, readonly (SchemaBlock | null)[]>();
  const filled = new Set<SchemaBlock>();
  for (const plan of plans) {
    const sections = plan.table.sections.map(({ title }) => prepare(bare(title)));
    const matches = sections
      .map((section) => bestMatch(section, titles, SAME_BLOCK))
      .map((index) => (index === null ? null : (blocks[index] ?? null)));
    bySection.set(plan, matches);
    for (const { row } of plan.items) {
      const block = matches[row.sectionIndex];
      if (block) filled.add(block);
    }
    if (sections.length === 0) for (const block of coveredByMeasures(plan, blocks)) filled.add(block);
  }
  return { bySection, plans, missing: blocks.filter((block) => block.mandatory && !filled.has(block)) };
});

/** «IV. Меры по …» without its number. */
function bare(title: string): string {
  return title.replace(/^\s*(?:(?:блок|раздел|направление)\s*)?(?:[IVXLC]+|\d+)\s*[.):]\s*/iu, "");
}

/** A plan without sections fills a block by taking over one of its measures. */
function coveredByMeasures({ items }: PlanTable, blocks: readonly SchemaBlock[]): ReadonlySet<SchemaBlock> {
  const owners = blocks.flatMap((block) => block.measures.map(() => block));
  const measures = blocks.flatMap((block) => preparedMeasures(block));
  const covered = new Set<SchemaBlock>();
  for (const item of items) {
    const match = bestMatch(preparedItem(item), measures, SAME_MEASURE);
    const block = match === null ? null : owners[match];
    if (block) covered.add(block);
  }
  return covered;
}

const preparedItem = memoize((item: PlanItem): Prepared => prepare(item.row.fields.measure?.text ?? ""));
const preparedMeasures = memoize(({ measures }: SchemaBlock): readonly Prepared[] =>
  measures.map(({ text }) => prepare(text)),
);

/** The measure of the regional block that a municipal measure serves; null where none is alike. */
export function regionalMeasureOf(item: PlanItem, block: SchemaBlock): SchemaMeasure | null {
  const match = bestMatch(preparedItem(item), preparedMeasures(block), SAME_MEASURE);
  return match === null ? null : (block.measures[match] ?? null);
}
