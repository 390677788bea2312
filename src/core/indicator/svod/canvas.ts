import { cellAddress, quoteSheetName, rangeAddress } from "../../sheet/address";
import type { CellContent } from "../../sheet/edit";
import type { CellValue } from "../../sheet/grid";

/** Contents of a new sheet, put down cell by cell in any order. */
export class Canvas {
  private readonly rows: (CellContent | null)[][] = [];

  constructor(readonly name: string) {}

  get cells(): readonly (readonly (CellContent | null)[])[] {
    return Array.from(this.rows, (row) => Array.from(row ?? [], (cell) => cell ?? null));
  }

  get height(): number {
    return this.rows.length;
  }

  put(row: number, column: number, content: CellContent): void {
    (this.rows[row] ??= [])[column] = content;
  }

  text(row: number, column: number, text: string): void {
    if (text !== "") this.put(row, column, { kind: "text", text });
  }

  number(row: number, column: number, value: number): void {
    this.put(row, column, { kind: "number", value });
  }

  formula(row: number, column: number, formula: string, computed: CellValue): void {
    this.put(row, column, { kind: "formula", formula, computed });
  }

  /** «'Свод'!$H$12»: an address that other sheets may use. */
  address(row: number, column: number): string {
    return absolute(this.name, cellAddress({ row, column }));
  }

  range(top: number, left: number, bottom: number, right = left): string {
    return absolute(this.name, rangeAddress({ top, left, bottom, right }));
  }
}

function absolute(sheet: string, address: string): string {
  return `${quoteSheetName(sheet)}!${address.replace(/[A-Z]+|\d+/gu, "$$$&")}`;
}
