import type { ExecutionReport, Tally } from "../../core/template";

/** The report as one JSON document of the command line. */
export function executionJson(file: string, report: ExecutionReport): unknown {
  return {
    file,
    title: report.title,
    period: report.period,
    today: report.today,
    hasMarks: report.hasMarks,
    total: tallyJson(report.total),
    blocks: report.blocks.map(tallyJson),
    responsibles: report.responsibles.map(tallyJson),
    measures: report.rows.map(({ row, ends, due, state }) => ({
      block: row.block.title,
      number: row.measure.number,
      measure: row.measure.text,
      deadline: row.measure.deadlineText,
      ends,
      due,
      responsible: row.measure.responsibleText,
      state,
      confirmation: row.confirmation,
      reason: row.reason,
    })),
    indicators: report.indicators,
  };
}

function tallyJson({ name, due, counts }: Tally): Record<string, string | number> {
  return { name, due, ...counts };
}
