import { cellAddress } from "../../sheet/address";
import type { CellEdit } from "../../sheet/edit";
import type { Grid } from "../../sheet/grid";
import { formulaAt } from "../../sheet/grid";
import { sameHeld } from "../../sheet/content";
import type { Field } from "../../table/model";
import { cellResult, type ComputedValue } from "./value";
import type { BoundRow } from "./rows";

/** How values of an indicator look: shares in percent, means, whole numbers. */
export interface Shown {
  readonly scale: 1 | 100;
  readonly divided: boolean;
}

/** A value cell of a row: what stands in it and how it shows numbers. */
export interface ValueCell {
  readonly year: number;
  readonly field: Field;
  readonly address: string;
  /** The formula in the cell, null for a constant. */
  readonly formula: string | null;
  /** Shows 0.105 as 10,5 %. */
  readonly fraction: boolean;
}

export function valueCells(
  { table, row }: BoundRow,
  years: readonly number[],
  grid: Grid | undefined,
): ValueCell[] {
  return years.flatMap((year) => {
    const field = row.fields[`value:${year}`];
    if (!field) return [];
    const { row: sheetRow, column, numberFormat } = field;
    return [
      {
        year,
        field,
        address: `${table.sheet.name}!${cellAddress({ row: sheetRow, column })}`,
        formula: grid ? formulaAt(grid, sheetRow, column) : null,
        fraction: numberFormat.includes("%"),
      },
    ];
  });
}

export function isEmpty({ field, formula }: ValueCell): boolean {
  return (
    formula === null && (field.value === "" || (typeof field.value === "string" && field.value.trim() === ""))
  );
}

/** The cell holds our formula already. */
export function holdsFormula({ formula }: ValueCell, computed: ComputedValue): boolean {
  return formula !== null && sameHeld(formula, computed.formula);
}

export function valueEdit(line: BoundRow, cell: ValueCell, computed: ComputedValue, shown: Shown): CellEdit {
  const { field, formula, fraction } = cell;
  return {
    kind: "cell",
    target: { kind: "row", row: line.row.ref, column: field.column },
    before: formula ?? field.value,
    after: {
      kind: "formula",
      formula: computed.formula,
      computed: cellResult(computed.value, fraction, shown.scale),
    },
    ...numberFormatFor(field.numberFormat, shown),
    rule: line.bound?.indicator.code ?? "indicators",
  };
}

/** Unrounded values shown with one decimal; a format that the user chose stays, text format would show the formula. */
function numberFormatFor(format: string, { scale, divided }: Shown): { numberFormat?: string } {
  if (format !== "" && format !== "General" && format !== "@") return {};
  if (!divided) return { numberFormat: "0" };
  return { numberFormat: scale === 100 ? "0.0" : "0.00" };
}
