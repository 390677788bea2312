import type { DeadlineReport } from "./index";

/** The control of deadlines as one JSON document of the command line. */
export function deadlinesJson(file: string, today: string, { title, rows }: DeadlineReport): unknown {
  return {
    file,
    title,
    today,
    rows: rows.map(({ row, end, state, times }) => ({
      state,
      end,
      times,
      number: row.measure.number,
      measure: row.measure.text,
      deadline: row.measure.deadlineText,
      responsible: row.measure.responsibleText,
      block: row.block.title,
    })),
  };
}
