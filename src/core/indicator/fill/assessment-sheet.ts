import type { CellValue } from "../../sheet/grid";
import type { ChartSpec, ConditionalFormatSpec, SheetSpec } from "../../sheet/edit";
import { columnLetters, quoteSheetName, splitSheetName } from "../../sheet/address";
import { landscapePage } from "../../sheet/page";
import { readTargets } from "../../target";
import { MANAGEMENT_LEVELS, levelFormats, levelFormula, levelOf, type Level } from "../assessment/levels";
import {
  latestExpression,
  marginFormula,
  targetFormula,
  targetState,
  trendFormula,
  trendOf,
  type Threshold,
} from "../assessment/target";
import type { Indicator } from "../model";
import { Canvas } from "../svod/canvas";
import type { BoundRow } from "./rows";
import { NO_DATA } from "./value";

export const ASSESSMENT_ROLE = "indicators:оценка";

/** A filled row with what its cells will hold. */
export interface AssessedRow {
  readonly row: BoundRow;
  readonly indicator: Indicator;
  readonly cells: readonly AssessedCell[];
}

export interface AssessedCell {
  readonly year: number;
  /** «Показатели!F13». */
  readonly address: string;
  /** The cell shows percents itself: 0.105 as 10,5 %. */
  readonly fraction: boolean;
  /** In the indicator's unit; text where the cell holds text. */
  readonly held: CellValue;
}

const FIRST_ROW = 5;
/** Characters in a line of names. */
const NAME_WIDTH = 60;
/** Points. */
const LINE_HEIGHT = 15;
const FIRST_YEAR_COLUMN = 3;
const COMPARATORS = { ge: "не менее", le: "не более", eq: "равно" } as const;
const TREND_WORDS = { better: "лучше", worse: "хуже", same: "без изменений", unknown: NO_DATA } as const;
const GOOD = { fill: "#C6EFCE", fontColor: "#006100" };
const BAD = { fill: "#FFC7CE", fontColor: "#9C0006" };
/** More lines than this make a chart that nobody reads. */
const MOST_LINES = 6;

/** The sheet that says of every filled indicator whether its target is reached, by how much, and where it goes. */
export function assessmentSheet(
  rows: readonly AssessedRow[],
  charts: boolean,
  levels: readonly Level[] = MANAGEMENT_LEVELS,
): SheetSpec {
  return new AssessmentWriter(rows, levels).write(charts);
}

class AssessmentWriter {
  private readonly canvas = new Canvas("Оценка показателей");
  private readonly years: readonly number[];
  private readonly after: number;

  constructor(
    private readonly rows: readonly AssessedRow[],
    private readonly levels: readonly Level[],
  ) {
    const years = new Set(rows.flatMap(({ cells }) => cells.map(({ year }) => year)));
    this.years = [...years].sort((a, b) => a - b);
    this.after = FIRST_YEAR_COLUMN + this.years.length;
  }

  write(charts: boolean): SheetSpec {
    this.writeTitles();
    this.rows.forEach((row, index) => this.writeRow(FIRST_ROW + index, row));
    const bottom = FIRST_ROW + Math.max(this.rows.length, 1) - 1;
    const chart = charts ? this.writeChart(bottom + 3) : null;
    const right = this.after + 6;
    return {
      name: this.canvas.name,
      role: ASSESSMENT_ROLE,
      cells: this.canvas.cells,
      rowHeights: this.rowHeights(),
      columnWidths: [7, NAME_WIDTH, 9, ...this.years.map(() => 9), 11, 9, 12, 14, 14, 24],
      freeze: { rows: FIRST_ROW, columns: 2 },
      formats: [
        { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
        {
          range: { top: FIRST_ROW - 1, left: 0, bottom: FIRST_ROW - 1, right: right - 1 },
          format: { bold: true, wrap: true, vertical: "center", border: "thin" },
        },
        {
          range: { top: FIRST_ROW, left: 0, bottom, right: right - 1 },
          format: { border: "thin", wrap: true, vertical: "top" },
        },
        {
          range: { top: FIRST_ROW, left: FIRST_YEAR_COLUMN, bottom, right: this.after - 1 },
          format: { numberFormat: "0.0" },
        },
        {
          range: { top: FIRST_ROW, left: this.after + 1, bottom, right: this.after + 1 },
          format: { fill: "#FFF2CC", locked: false },
        },
        {
          range: { top: FIRST_ROW, left: this.after + 3, bottom, right: this.after + 3 },
          format: { numberFormat: "0.0" },
        },
      ],
      conditionalFormats: this.conditionalFormats(bottom),
      pageSetup: landscapePage(FIRST_ROW - 1),
      ...(chart ? { charts: [chart] } : {}),
    };
  }

  /** Wrapped words need room, which not every program makes by itself. */
  private rowHeights(): (number | null)[] {
    const lines = this.rows.map(({ row, cells }) => {
      const words = Math.max(0, ...cells.map(({ held }) => (typeof held === "string" ? held.length : 0)));
      return Math.max(1, Math.ceil(row.name.length / (NAME_WIDTH - 8)), Math.ceil(words / 7));
    });
    return [null, null, null, null, 3 * LINE_HEIGHT, ...lines.map((count) => count * LINE_HEIGHT)];
  }

  private writeTitles(): void {
    const { canvas, years, after } = this;
    canvas.text(0, 0, "Оценка показателей");
    canvas.text(1, 0, "Пороги можно менять. Значения сравниваются без округления.");
    const header = FIRST_ROW - 1;
    ["№", "Показатель", "Ед. изм."].forEach((text, column) => canvas.text(header, column, text));
    years.forEach((year, index) => canvas.number(header, FIRST_YEAR_COLUMN + index, year));
    [
      "Порог",
      "Значение порога",
      "Порог достигнут",
      "Запас (+) или отставание (−)",
      "Динамика",
      "Уровень",
    ].forEach((text, index) => canvas.text(header, after + index, text));
  }

  private writeRow(line: number, assessed: AssessedRow): void {
    const { canvas, after } = this;
    const { row, indicator, cells } = assessed;
    canvas.text(line, 0, row.row.number ?? "");
    canvas.text(line, 1, row.name);
    canvas.text(line, 2, indicator.unit);
    for (const { year, address, fraction, held } of cells) {
      const cell = absoluteAddress(address);
      const scaled = fraction ? `IF(ISNUMBER(${cell}),${cell}*100,${cell})` : cell;
      const column = FIRST_YEAR_COLUMN + this.years.indexOf(year);
      canvas.formula(line, column, `=${scaled}`, held);
    }
    const shown = this.years.map((year) => numberOf(assessed, year));
    this.writeTarget(
      line,
      thresholdOf([row.row.fields.target?.text ?? "", row.name, ...wordsIn(cells)]) ?? indicator.threshold,
      shown,
    );
    const trend = trendOf(shown, indicator.direction);
    const formula = trendFormula(this.yearCells(line), indicator.direction);
    canvas.formula(line, after + 4, formula, TREND_WORDS[trend]);
    if (indicator.unit === "индекс") {
      const level = levelOf(latestOf(shown), this.levels);
      canvas.formula(
        line,
        after + 5,
        levelFormula(latestExpression(this.yearCells(line)), this.levels),
        level?.name ?? NO_DATA,
      );
    }
  }

  private writeTarget(line: number, threshold: Threshold | null, shown: readonly (number | null)[]): void {
    if (!threshold) return;
    const { canvas, after } = this;
    const { comparator, value } = threshold;
    const latest = latestExpression(this.yearCells(line));
    const bound = this.cell(line, after + 1);
    canvas.text(line, after, COMPARATORS[comparator]);
    canvas.number(line, after + 1, value);
    const state = targetState(latestOf(shown), threshold);
    const word = state === null ? NO_DATA : state.reached ? "достигнут" : "не достигнут";
    canvas.formula(line, after + 2, targetFormula(latest, bound, comparator), word);
    canvas.formula(line, after + 3, marginFormula(latest, bound, comparator), state?.margin ?? NO_DATA);
  }

  private yearCells(line: number): string[] {
    return this.years.map((_, index) => this.cell(line, FIRST_YEAR_COLUMN + index));
  }

  private cell(line: number, column: number): string {
    return `$${columnLetters(column)}${line + 1}`;
  }

  private conditionalFormats(bottom: number): ConditionalFormatSpec[] {
    const words = (column: number, good: string, bad: string): ConditionalFormatSpec[] => {
      const range = { top: FIRST_ROW, left: column, bottom, right: column };
      const cell = `${columnLetters(column)}${FIRST_ROW + 1}`;
      return [
        { range, formula: `=${cell}="${good}"`, format: GOOD, stopIfTrue: true },
        { range, formula: `=${cell}="${bad}"`, format: BAD, stopIfTrue: true },
      ];
    };
    return [
      ...words(this.after + 2, "достигнут", "не достигнут"),
      ...words(this.after + 4, "лучше", "хуже"),
      ...this.rows.flatMap(({ indicator }, index) => {
        if (indicator.unit !== "индекс") return [];
        const line = FIRST_ROW + index;
        const range = { top: line, left: FIRST_YEAR_COLUMN, bottom: line, right: this.after - 1 };
        return levelFormats(range, this.levels);
      }),
    ];
  }

  /** Years down, indicators across: what a line chart wants. */
  private writeChart(top: number): ChartSpec | null {
    const drawn = this.rows
      .map((row, index) => ({ row, line: FIRST_ROW + index }))
      .filter(
        ({ row }) =>
          row.indicator.unit === "%" && row.cells.filter(({ held }) => typeof held === "number").length > 1,
      )
      .slice(0, MOST_LINES);
    if (drawn.length === 0) return null;
    const { canvas } = this;
    const years = this.years.filter((year) => drawn.some(({ row }) => numberOf(row, year) !== null));
    canvas.text(top, 1, "Год");
    drawn.forEach(({ row }, index) => canvas.text(top, 2 + index, shortName(row)));
    years.forEach((year, index) => {
      canvas.text(top + 1 + index, 1, String(year));
      drawn.forEach(({ row, line }, column) => {
        const cell = this.cell(line, FIRST_YEAR_COLUMN + this.years.indexOf(year));
        const value = numberOf(row, year);
        // A gap in the line instead of a fall to nought.
        canvas.formula(top + 1 + index, 2 + column, `=IF(ISNUMBER(${cell}),${cell},NA())`, value ?? "#N/A");
      });
    });
    const bottom = top + years.length;
    return {
      type: "line",
      title: "Динамика показателей",
      source: { top, left: 1, bottom, right: 1 + drawn.length },
      place: { top: bottom + 2, left: 1, bottom: bottom + 22, right: this.after + 2 },
      xAxisTitle: "Год",
      yAxisTitle: "%",
    };
  }
}

function numberOf({ cells }: AssessedRow, year: number): number | null {
  const held = cells.find((cell) => cell.year === year)?.held;
  return typeof held === "number" ? held : null;
}

/** Of the latest year that has a value. */
function latestOf(shown: readonly (number | null)[]): number | null {
  return shown.filter((value) => value !== null).pop() ?? null;
}

function shortName({ row }: AssessedRow): string {
  const { number } = row.row;
  return number ? `${number}. ${row.name.slice(0, 40)}` : row.name.slice(0, 50);
}

/** «Показатели!F13» -> «'Показатели'!$F$13». */
function absoluteAddress(address: string): string {
  const { sheet, address: cell } = splitSheetName(address);
  return `${quoteSheetName(sheet ?? "")}!${cell.replace(/[A-Z]+|\d+/gu, "$$$&")}`;
}

/** «не более 8» in a year to come is the row's target; the last one holds. */
function wordsIn(cells: readonly AssessedCell[]): string[] {
  return cells.flatMap(({ held }) => (typeof held === "string" ? [held] : [])).reverse();
}

/** The bound that the row itself names: in its column of targets, in its words, in a year's cell. */
function thresholdOf(texts: readonly string[]): Threshold | null {
  for (const text of texts) {
    for (const { comparator, value, change } of readTargets(text)) {
      if (typeof value === "number" && comparator !== "range" && !change) return { comparator, value };
    }
  }
  return null;
}
