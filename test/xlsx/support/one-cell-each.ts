import { cellAddress } from "../../../src/core/sheet/address";
import type { CellEdit } from "../../../src/core/sheet/edit";
import type { Grid } from "../../../src/core/sheet/grid";
import { formulaAt } from "../../../src/core/sheet/grid";
import type { ApplyReport } from "../../../src/ports/workbook-port";
import type { FilePort } from "../../../src/xlsx";
import { openWorkbook } from "../../../src/xlsx";

/** What the changed cells hold afterwards; it begins like a formula on purpose. */
export const NEW_TEXT = "=проверка";

export interface Changed {
  readonly bytes: Uint8Array;
  readonly report: ApplyReport;
  /** «Лист!A1» of the cell that was changed, by sheet. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** Opens a workbook, changes one cell on every sheet that lets us, and saves it. */
export async function changeOneCellEach(bytes: Uint8Array): Promise<Changed> {
  const port = await openWorkbook(bytes, "Книга.xlsx");
  const edits: CellEdit[] = [];
  const addresses: Record<string, string> = {};
  for (const grid of await port.read()) {
    const edit = await firstPossible(port, grid);
    if (!edit || edit.target.kind !== "address") continue;
    edits.push(edit);
    addresses[grid.sheet.name] = cellAddress(edit.target);
  }
  const report = await port.apply({ title: "По одной ячейке", edits });
  return { bytes: await port.save(), report, addresses };
}

async function firstPossible(port: FilePort, grid: Grid): Promise<CellEdit | null> {
  for (let r = 0; r < Math.min(grid.rowCount, 12); r++) {
    for (let c = 0; c < grid.columnCount; c++) {
      const row = grid.origin.row + r;
      const column = grid.origin.column + c;
      const value = grid.values[r]?.[c] ?? "";
      if (typeof value !== "string" || value === "") continue;
      const target = { kind: "address", sheet: grid.sheet, row, column } as const;
      const before = formulaAt(grid, row, column) ?? value;
      const edit: CellEdit = {
        kind: "cell",
        target,
        before,
        after: { kind: "text", text: NEW_TEXT },
        rule: "TEST",
      };
      if ((await port.probe({ title: "", edits: [edit] })).length === 0) return edit;
    }
  }
  return null;
}

/** XML of a sheet without one cell: what must not differ. */
export function withoutCell(xml: string, address: string): string {
  const cell = new RegExp(`<(?:\\w+:)?c r="${address}"[^>]*?(?:/>|>[\\s\\S]*?</(?:\\w+:)?c>)`, "u");
  return xml.replace(cell, "");
}
