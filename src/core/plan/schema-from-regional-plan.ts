import type { PlanTable } from "./rule";
import type { PlanSchema, SchemaBlock } from "./schema";

/**
 * The skeleton that municipal plans must fill, taken from a regional plan: its blocks with their measures and
 * the latest date each measure allows (METHODOLOGY 5.4, link rule). Measures outside any block are left out.
 */
export function schemaFromRegionalPlan(plan: PlanTable): Pick<PlanSchema, "blocks"> {
  const blocks = plan.table.sections.map(({ number, title }, index): SchemaBlock => ({
    number,
    title,
    mandatory: true,
    measures: plan.items
      .filter(({ row }) => row.sectionIndex === index)
      .map(({ row, deadline }) => ({
        number: row.number,
        text: row.fields.measure?.text ?? "",
        latestEnd: deadline?.recurrence === null ? deadline.end : null,
      })),
  }));
  return { blocks: blocks.filter(({ measures }) => measures.length > 0) };
}
