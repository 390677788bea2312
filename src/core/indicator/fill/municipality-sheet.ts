import type { SheetSpec } from "../../sheet/edit";
import { landscapePage } from "../../sheet/page";
import type { Indicator } from "../model";
import type { Svod } from "../svod/build";
import { Canvas } from "../svod/canvas";
import type { Counted } from "./demand";
import { cellResult, computeValue } from "./value";

export const MUNICIPALITY_ROLE = "indicators:муниципалитеты";

export interface MunicipalityLine {
  readonly name: string;
  readonly bound: { readonly indicator: Indicator } | null;
  readonly counted: Counted | null;
  readonly years: readonly number[];
}

/** A column of the sheet: one indicator in one year over all municipalities. */
export interface MunicipalityColumn {
  readonly name: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly column: number;
  /** By municipality, in the sheet's order; the total is not among them. */
  readonly values: readonly (number | null)[];
}

const FIRST_ROW = 5;

/** The sheet with the indicators of every municipality and, in the last line, of all of them together. */
export class MunicipalitySheet {
  private readonly canvas = new Canvas("Показатели по муниципалитетам");
  private readonly found: MunicipalityColumn[] = [];
  private width = 1;

  constructor(
    private readonly svod: Svod,
    readonly municipalities: readonly string[],
  ) {
    const { canvas } = this;
    canvas.text(0, 0, "Показатели по муниципалитетам");
    canvas.text(1, 0, "Итог – по сумме участников, а не среднее по муниципалитетам.");
    canvas.text(FIRST_ROW - 1, 0, "Муниципалитет");
    [...municipalities, "Всего"].forEach((name, index) => canvas.text(FIRST_ROW + index, 0, name));
  }

  /** Adds the columns of the lines, in slices: each has as many formulas as there are municipalities. */
  *addLines(lines: readonly MunicipalityLine[]): Generator<void, void> {
    for (const { name, bound, counted, years } of lines) {
      if (!bound || !counted) continue;
      this.canvas.text(FIRST_ROW - 2, this.width, name);
      for (const year of years) {
        this.addColumn(name, bound.indicator, counted, year);
        yield;
      }
    }
  }

  get columns(): readonly MunicipalityColumn[] {
    return this.found;
  }

  /** Address of a municipality's value. */
  cell(column: MunicipalityColumn, index: number): string {
    return this.canvas.address(FIRST_ROW + index, column.column);
  }

  /** Address of the values of all municipalities. */
  range(column: MunicipalityColumn): string {
    return this.canvas.range(FIRST_ROW, column.column, FIRST_ROW + this.municipalities.length - 1);
  }

  spec(): SheetSpec {
    const bottom = FIRST_ROW + this.municipalities.length;
    const right = Math.max(this.width - 1, 1);
    return {
      name: this.canvas.name,
      role: MUNICIPALITY_ROLE,
      cells: this.canvas.cells,
      columnWidths: [30, ...Array.from({ length: right }, () => 12)],
      freeze: { rows: FIRST_ROW, columns: 1 },
      formats: [
        { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
        {
          range: { top: FIRST_ROW - 2, left: 0, bottom: FIRST_ROW - 1, right },
          format: { bold: true, wrap: true, vertical: "top", border: "thin" },
        },
        {
          range: { top: FIRST_ROW, left: 1, bottom, right },
          format: { numberFormat: "0.0", border: "thin" },
        },
        { range: { top: bottom, left: 0, bottom, right }, format: { bold: true } },
      ],
      pageSetup: landscapePage([FIRST_ROW - 2, FIRST_ROW - 1], { paper: "A3" }),
    };
  }

  private addColumn(name: string, indicator: Indicator, counted: Counted, year: number): void {
    const column = this.width++;
    this.canvas.number(FIRST_ROW - 1, column, year);
    const values = [...this.municipalities, null].map((municipality, index) => {
      const computed = computeValue(this.svod, { indicator, counted, year, municipality, fraction: false });
      if (!computed) return null;
      this.canvas.formula(FIRST_ROW + index, column, computed.formula, cellResult(computed.value, false, 1));
      return computed.value;
    });
    this.found.push({ name, indicator, year, column, values: values.slice(0, -1) });
  }
}
