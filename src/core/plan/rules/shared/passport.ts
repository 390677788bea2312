import { textAt } from "../../../sheet/grid";
import type { CheckContext, PlanTable } from "../../rule";

/** A line of a programme's passport: «Задачи программы» and what stands beside it. */
export interface PassportLine {
  readonly table: PlanTable;
  readonly row: number;
  /** Column of the contents. */
  readonly column: number;
  readonly label: string;
  readonly text: string;
}

export function passportLines(context: CheckContext): PassportLine[] {
  return context.tables
    .filter(({ table }) => table.kind === "passport")
    .flatMap((table) => {
      const [label, content] = table.table.columns;
      if (!label || !content) return [];
      return table.items.map(({ row }) => ({
        table,
        row: row.row,
        column: content.column,
        label: textAt(table.grid, row.row, label.column),
        text: textAt(table.grid, row.row, content.column),
      }));
    });
}

/** «1. …», «2) …», «- …»: the points of a list, without their marks; [] where the text is no list. */
export function pointsOf(text: string): readonly string[] {
  const lines = text.split(/\n/u).map((line) => line.trim());
  const points: string[] = [];
  for (const line of lines) {
    const match = /^(?:\d{1,2}\s*[.)]|[-–—•*])\s*(.+)$/u.exec(line);
    if (match) points.push(match[1] ?? "");
    else if (points.length > 0 && line !== "") points[points.length - 1] += ` ${line}`;
  }
  return points.length < 2 ? [] : points.map((point) => point.replace(/[;.\s]+$/u, ""));
}
