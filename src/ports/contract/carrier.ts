import type { CellContent, CellEdit, EditGroup } from "../../core/sheet/edit";
import type { CellValue, Grid } from "../../core/sheet/grid";
import { rowRefsOf } from "../../core/sheet/row-refs";
import { witnessOf } from "../../core/sheet/row-witness";
import type { WorkbookPort } from "../workbook-port";

/** What a user does between our steps, past the port; rows and addresses as people count them. */
export interface UserHand {
  /** A string is text, never a formula. */
  setCell(sheet: string, address: string, value: CellValue): Promise<void>;
  /** A blank row above row `above` (1-based). */
  insertRow(sheet: string, above: number): Promise<void>;
  deleteRow(sheet: string, row: number): Promise<void>;
  /** Sorts rows by a column: «A4:E7», numbers and texts in their usual order. */
  sortRows(sheet: string, address: string, column: string): Promise<void>;
  /** Hides or shows a row, as a filter does. */
  hideRow(sheet: string, row: number, hidden: boolean): Promise<void>;
  renameSheet(from: string, to: string): Promise<void>;
  /** Very hidden, as a sheet is while it is being made. */
  hideDeep(sheet: string): Promise<void>;
  /** Makes a table of a range, its first row the header. */
  addTable(sheet: string, address: string): Promise<void>;
  /** Puts an array formula (without «=») over a column of cells; `shown` is what each of them shows. */
  addArray(sheet: string, address: string, formula: string, shown: string): Promise<void>;
  /** Makes cells the area of a pivot table. */
  addPivot(sheet: string, address: string): Promise<void>;
}

/** One workbook under test: the port to it and the user's hand. */
export interface Carrier {
  /** Asked anew after every step of the user's and after `reopen`. */
  readonly port: WorkbookPort;
  readonly user: UserHand;
  /** Saves the workbook and opens it again, as on another day. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** Opens bytes of an .xlsx file in a carrier. */
export type MakeCarrier = (bytes: Uint8Array) => Promise<Carrier>;

/** The grid of a sheet, read in full. */
export async function gridOfSheet(port: WorkbookPort, name: string): Promise<Grid> {
  const sheet = (await port.describe()).sheets.find((item) => item.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  const [grid] = await port.read({ sheetIds: [sheet.id] });
  if (!grid) throw new Error(`No grid of ${name}`);
  return grid;
}

/** 0-based row of the first measure of «План». */
const PLAN_BODY = 3;

/** An edit of a followed row of «План» (row 1-based, key: column B). */
export function planEdit(
  plan: Grid,
  row: number,
  column: string,
  after: CellContent,
  numberFormat?: string,
): CellEdit {
  const body = Array.from({ length: plan.rowCount - PLAN_BODY }, (_, i) => PLAN_BODY + i);
  const ref = rowRefsOf(plan, "План!A3", [1], body)[row - 1 - PLAN_BODY];
  if (!ref) throw new RangeError(`Row ${row} is no measure`);
  const index = column.charCodeAt(0) - 65;
  const witness = witnessOf(plan, row - 1, [1, index]);
  const before = plan.formulas?.[row - 1]?.[index] ?? plan.values[row - 1]?.[index] ?? "";
  const edit = {
    kind: "cell",
    target: { kind: "row", row: ref, column: index, witness },
    before,
    after,
    rule: "TEST",
  } as const;
  return numberFormat === undefined ? edit : { ...edit, numberFormat };
}

/** An edit of a fixed cell, 1-based row. */
export function cellEdit(grid: Grid, row: number, column: string, text: string): CellEdit {
  const index = column.charCodeAt(0) - 65;
  const before = grid.formulas?.[row - 1]?.[index] ?? grid.values[row - 1]?.[index] ?? "";
  const target = { kind: "address", sheet: grid.sheet, row: row - 1, column: index } as const;
  return { kind: "cell", target, before, after: textOf(text), rule: "TEST" };
}

export function textOf(text: string): CellContent {
  return { kind: "text", text };
}

export function groupOf(...edits: EditGroup["edits"]): EditGroup {
  return { title: "Проба", edits };
}
