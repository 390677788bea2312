import type { SheetSpec } from "../../sheet/edit";
import { landscapePage } from "../../sheet/page";
import { motivatingFormula, motivatingScores } from "../assessment/motivating";
import { Canvas } from "../svod/canvas";
import type { MunicipalityColumn, MunicipalitySheet } from "./municipality-sheet";
import { NO_DATA } from "./value";

export const MOTIVATING_ROLE = "indicators:мотивирующий мониторинг";

const FIRST_ROW = 5;

/** Points of the motivating monitoring: in every indicator of the last year the best municipality has 100. */
export function motivatingSheet(source: MunicipalitySheet): SheetSpec {
  const canvas = new Canvas("Мотивирующий мониторинг");
  canvas.text(0, 0, "Мотивирующий мониторинг муниципалитетов");
  canvas.text(1, 0, "Лучший муниципалитет в каждом показателе – 100 баллов, остальные – в сравнении с ним.");
  canvas.text(FIRST_ROW - 1, 0, "Муниципалитет");
  source.municipalities.forEach((name, index) => canvas.text(FIRST_ROW + index, 0, name));
  const columns = lastYears(source.columns);
  columns.forEach((column, index) => {
    const { name, year, indicator, values } = column;
    const { direction } = indicator;
    canvas.text(FIRST_ROW - 2, index + 1, name);
    canvas.number(FIRST_ROW - 1, index + 1, year);
    const range = source.range(column);
    motivatingScores(values, direction).forEach((score, row) => {
      const formula = motivatingFormula(source.cell(column, row), range, direction);
      canvas.formula(FIRST_ROW + row, index + 1, formula, score ?? NO_DATA);
    });
  });
  const bottom = FIRST_ROW + Math.max(source.municipalities.length, 1) - 1;
  const right = Math.max(columns.length, 1);
  return {
    name: canvas.name,
    role: MOTIVATING_ROLE,
    cells: canvas.cells,
    columnWidths: [30, ...columns.map(() => 14)],
    freeze: { rows: FIRST_ROW, columns: 1 },
    formats: [
      { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
      {
        range: { top: FIRST_ROW - 2, left: 0, bottom: FIRST_ROW - 1, right },
        format: { bold: true, wrap: true, vertical: "top", border: "thin" },
      },
      { range: { top: FIRST_ROW, left: 1, bottom, right }, format: { numberFormat: "0.0", border: "thin" } },
    ],
    pageSetup: landscapePage([FIRST_ROW - 2, FIRST_ROW - 1], { paper: "A3" }),
  };
}

/** Of every indicator the latest year that has values; counts of pupils are no achievement to be compared. */
function lastYears(columns: readonly MunicipalityColumn[]): MunicipalityColumn[] {
  const last = new Map<string, MunicipalityColumn>();
  for (const column of columns) {
    const { recipe } = column.indicator;
    const counts = recipe.kind === "results" && recipe.measure === "participants";
    if (!counts && column.values.some((value) => value !== null)) last.set(column.name, column);
  }
  return [...last.values()];
}
