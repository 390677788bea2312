import type { CheckContext, PlanItem, PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import { derivedItems } from "../shared/derived";
import { deadlineOf, isSingle } from "../shared/plan-dates";
import { atField } from "../shared/report-at";
import { analysisOf, lastIndicatorYear, runOf } from "./procedures";
import type { Analysis } from "./procedures";

export const seqDataAvailability = defineRule({
  code: "SEQ-DATA-AVAILABILITY",
  severity: "error",
  scope: "table",
  kinds: ["plan"],
  source: "METHODOLOGY 6, case 10",
  fixable: false,
  enabled: true,
  reads: ["measure", "deadline"],
  *check(context, table) {
    for (const { item, value: analysis } of analysesIn(table)) {
      const deadline = deadlineOf(context, table, item);
      if (!isSingle(deadline) || deadline.end === null) continue;
      yield* beforeProcedure(context, table, item, analysis, deadline.end);
    }
  },
});

const analysesIn = derivedItems(({ row }) => analysisOf(row.fields.measure?.text ?? ""));

function* beforeProcedure(
  context: CheckContext,
  table: PlanTable,
  item: PlanItem,
  analysis: Analysis,
  end: string,
): Generator<RuleReport> {
  const field = item.row.fields.deadline;
  if (!field) return;
  const year = analysis.year ?? (analysis.final ? lastIndicatorYear(context) : null);
  if (year !== null && analysis.ready !== null && end < `${year}-${analysis.ready}`) {
    const variant = analysis.year === null ? "indicators" : "";
    yield atField(table, item.row, field, { variant, args: { procedure: analysis.procedure, year, end } });
    return;
  }
  const run = runOf(table, item, analysis);
  if (run?.deadline?.start == null || run.deadline.start <= end) return;
  yield atField(table, item.row, field, {
    variant: "order",
    args: {
      start: run.deadline.start,
      end,
      earlierRow: run.row.row + 1,
      run: run.row.fields.measure?.text ?? "",
    },
  });
}
