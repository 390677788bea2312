import { readDeadline } from "../../../deadline";
import type { CheckContext, PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import { derivedItems } from "../shared/derived";
import { periodOf } from "../shared/plan-dates";
import { atCell, atField } from "../shared/report-at";
import { romanToNumber } from "../../../russian";

export const stageOverlap = defineRule({
  code: "STAGE-OVERLAP",
  severity: "warning",
  scope: "table",
  kinds: ["plan", "passport", "other"],
  source: "rules.json (stages of a programme)",
  fixable: false,
  enabled: true,
  reads: ["measure", "deadline", "other"],
  *check(context, table) {
    const stages = [...stagesOf(context, table)];
    for (const [index, stage] of stages.entries()) {
      const earlier = stages[index - 1];
      if (!earlier || stage.number !== earlier.number + 1) continue;
      if (stage.start > earlier.end || stage.end < earlier.start) continue;
      yield stage.report({
        earlier: earlier.number,
        stage: stage.number,
        start: stage.start,
        end: earlier.end,
      });
    }
  },
});

interface Stage {
  readonly number: number;
  readonly start: string;
  readonly end: string;
  report(args: Readonly<Record<string, string | number>>): RuleReport;
}

/** «1 этап», «II этап», «первый этап», «этап 2» at the beginning of a title or a measure. */
const STAGE =
  /^\s*(?:(\d|[IVХX]{1,4})(?:-?й)?\.?\s*этап|(перв|втор|трет|четверт)\p{L}+\s+этап|этап\s*(\d|[IVХX]{1,4}))(?!\p{L})/iu;
const ORDINALS = ["перв", "втор", "трет", "четверт"];

/** Stages that say when they are: in the deadline of their row, or in brackets or after a dash in a title. */
function* stagesOf(context: CheckContext, table: PlanTable): Generator<Stage> {
  const period = periodOf(context, table);
  for (const { title, row } of table.table.sections) {
    const number = stageNumber(title);
    const span = number === null ? null : readDeadline(datesInTitle(title), period);
    if (number === null || !span?.start || !span.end) continue;
    const column = table.table.range.left;
    yield {
      number,
      start: span.start,
      end: span.end,
      report: (args) => atCell(table, row, column, { found: title, args }),
    };
  }
  for (const { item, value: number } of stagesIn(table)) {
    const { row, deadline } = item;
    const field = row.fields.deadline;
    if (!field || !deadline?.start || !deadline.end) continue;
    const { start, end } = deadline;
    yield { number, start, end, report: (args) => atField(table, row, field, { args }) };
  }
}

const stagesIn = derivedItems(({ row }) => stageNumber(row.fields.measure?.text ?? ""));

function stageNumber(text: string): number | null {
  const match = STAGE.exec(text);
  if (!match) return null;
  const [, before, ordinal, after] = match;
  if (ordinal) return ORDINALS.indexOf(ordinal.toLowerCase()) + 1;
  const sign = (before ?? after ?? "").toUpperCase().replace(/Х/gu, "X");
  return /^\d+$/u.test(sign) ? Number(sign) : romanToNumber(sign);
}

function datesInTitle(title: string): string {
  return /\(([^()]*\d{4}[^()]*)\)/u.exec(title)?.[1] ?? title.replace(STAGE, "").replace(/^[\s:.–—-]+/u, "");
}
