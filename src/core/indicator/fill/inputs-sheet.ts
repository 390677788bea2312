import { landscapePage } from "../../sheet/page";
import { cellAddress, quoteSheetName } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import { valueAt, type Grid } from "../../sheet/grid";
import type { Indicator } from "../model";
import { Canvas } from "../svod/canvas";
import type { BoundRow } from "./rows";
import { NO_DATA, type ComputedValue } from "./value";

/** The sheet keeps numbers that the user typed, so it is the user's own and is never made anew. */
export const INPUTS_ROLE = "data:показатели";
const TITLE = "Данные для показателей";

const FIRST_ROW = 4;
const COLUMN = {
  code: 0,
  name: 1,
  year: 2,
  numeratorName: 3,
  numerator: 4,
  denominatorName: 5,
  denominator: 6,
} as const;
const HEADERS = [
  "Код",
  "Показатель",
  "Год",
  "Что в числителе",
  "Числитель",
  "Что в знаменателе",
  "Знаменатель",
];

interface InputLine {
  readonly row: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The sheet of an earlier filling, with what the user typed since. */
export function inputsSheetIn(grids: readonly Grid[]): Grid | undefined {
  return grids.find((grid) => valueAt(grid, 0, 0) === TITLE);
}

/**
 * Numerators and denominators that no sheet of results holds (staff lists, surveys): the user types them, and the
 * indicator is a formula over them.
 */
export class InputsSheet {
  private readonly lines = new Map<string, InputLine>();
  private readonly canvas: Canvas | null;
  private readonly name: string;
  private last = FIRST_ROW - 1;

  constructor(grids: readonly Grid[]) {
    const known = inputsSheetIn(grids);
    this.name = known?.sheet.name ?? TITLE;
    this.canvas = known ? null : new Canvas(TITLE);
    if (known) this.readLines(known);
    this.canvas?.text(0, 0, TITLE);
    this.canvas?.text(1, 0, "Впишите числа в жёлтые ячейки: показатели посчитаются сами.");
    HEADERS.forEach((text, column) => this.canvas?.text(FIRST_ROW - 1, column, text));
  }

  /** The formula of a value over its line; null where the sheet stands already and has no such line. */
  compute({ name, bound }: BoundRow, year: number, fraction: boolean): ComputedValue | null {
    const indicator = bound?.indicator;
    if (!indicator) return null;
    const line = this.lines.get(keyOf(indicator.code, year)) ?? this.addLine(indicator, name, year);
    if (!line) return null;
    const cell = (column: number): string => this.address(line.row, column);
    const [top, bottom] = [cell(COLUMN.numerator), cell(COLUMN.denominator)];
    if (indicator.recipe.kind === "count") {
      return { formula: `=IF(COUNT(${top})=1,${top},"${NO_DATA}")`, value: line.numerator, sourceYear: year };
    }
    const share = fraction ? `${top}/${bottom}` : `100*${top}/${bottom}`;
    const formula = `=IF(COUNT(${top},${bottom})=2,IFERROR(${share},"${NO_DATA}"),"${NO_DATA}")`;
    const { numerator, denominator } = line;
    const known = numerator !== null && denominator !== null && denominator !== 0;
    return { formula, value: known ? (100 * numerator) / denominator : null, sourceYear: year };
  }

  /** The new sheet; null where it stands in the workbook already or nothing needs it. */
  spec(): SheetSpec | null {
    if (!this.canvas || this.lines.size === 0) return null;
    const inputs = [COLUMN.numerator, COLUMN.denominator].map((column) => ({
      range: { top: FIRST_ROW, left: column, bottom: this.last, right: column },
      format: { fill: "#FFF2CC", border: "thin", locked: false } as const,
    }));
    return {
      name: TITLE,
      role: INPUTS_ROLE,
      cells: this.canvas.cells,
      columnWidths: [10, 60, 8, 40, 12, 40, 12],
      freeze: { rows: FIRST_ROW, columns: 0 },
      pageSetup: landscapePage(FIRST_ROW - 1),
      formats: [
        { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
        {
          range: { top: FIRST_ROW - 1, left: 0, bottom: FIRST_ROW - 1, right: COLUMN.denominator },
          format: { bold: true, wrap: true, border: "thin" },
        },
        {
          range: { top: FIRST_ROW, left: 0, bottom: this.last, right: COLUMN.denominator },
          format: { wrap: true, vertical: "top" },
        },
        ...inputs,
      ],
    };
  }

  private readLines(grid: Grid): void {
    const number = (row: number, column: number): number | null => {
      const value = valueAt(grid, row, column);
      return typeof value === "number" ? value : null;
    };
    for (let row = FIRST_ROW; row < grid.origin.row + grid.rowCount; row++) {
      const code = String(valueAt(grid, row, COLUMN.code));
      const year = number(row, COLUMN.year);
      if (code === "" || year === null) continue;
      const [numerator, denominator] = [number(row, COLUMN.numerator), number(row, COLUMN.denominator)];
      this.lines.set(keyOf(code, year), { row, numerator, denominator });
    }
  }

  private addLine({ code, recipe }: Indicator, name: string, year: number): InputLine | null {
    const { canvas } = this;
    if (!canvas || (recipe.kind !== "ratio" && recipe.kind !== "count")) return null;
    const row = ++this.last;
    canvas.text(row, COLUMN.code, code);
    canvas.text(row, COLUMN.name, name);
    canvas.number(row, COLUMN.year, year);
    canvas.text(row, COLUMN.numeratorName, recipe.kind === "count" ? recipe.counted : recipe.numerator);
    if (recipe.kind === "ratio") canvas.text(row, COLUMN.denominatorName, recipe.denominator);
    const line: InputLine = { row, numerator: null, denominator: null };
    this.lines.set(keyOf(code, year), line);
    return line;
  }

  private address(row: number, column: number): string {
    const cell = cellAddress({ row, column }).replace(/[A-Z]+|\d+/gu, "$$$&");
    return `${quoteSheetName(this.name)}!${cell}`;
  }
}

function keyOf(code: string, year: number): string {
  return `${code}|${year}`;
}
