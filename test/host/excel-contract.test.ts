import { columnIndex, parseRange } from "../../src/core/sheet/address";
import { ExcelPort } from "../../src/excel/excel-port";
import type { Carrier, UserHand } from "../../src/ports/contract/carrier";
import { describePortContract } from "../../src/ports/contract/describe-port-contract";
import { importWorkbook } from "../../src/workbench/engine/import";
import { saveWorkbook } from "../../src/workbench/engine/save";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";

jest.setTimeout(30_000);

/** The user's hand is Excel itself: what is typed does not pass the port. */
function handOf(node: NodeHost): UserHand {
  const inSheet = (sheet: string, work: (worksheet: Excel.Worksheet) => void) =>
    node.Excel.run(async (context) => {
      work(context.workbook.worksheets.getItem(sheet));
      await context.sync();
    });
  return {
    setCell: (sheet, address, value) =>
      inSheet(sheet, (worksheet) => {
        worksheet.getRange(address).values = [[typeof value === "string" ? `'${value}` : value]];
      }),
    insertRow: (sheet, above) =>
      inSheet(sheet, (worksheet) => {
        worksheet.getRange(`${above}:${above}`).insert("Down");
      }),
    deleteRow: (sheet, row) =>
      inSheet(sheet, (worksheet) => {
        worksheet.getRange(`${row}:${row}`).delete("Up");
      }),
    sortRows: (sheet, address, column) =>
      inSheet(sheet, (worksheet) => {
        const key = columnIndex(column) - columnIndex(address.slice(0, 1));
        worksheet.getRange(address).sort.apply([{ key, ascending: true }]);
      }),
    hideRow: (sheet, row, hidden) =>
      inSheet(sheet, (worksheet) => {
        worksheet.getRange(`${row}:${row}`).rowHidden = hidden;
      }),
    hideDeep: (sheet) =>
      inSheet(sheet, (worksheet) => {
        worksheet.visibility = "VeryHidden";
      }),
    addTable: (sheet, address) =>
      inSheet(sheet, (worksheet) => {
        worksheet.tables.add(address, true);
      }),
    // Univer keeps array formulas as dynamic ones: they fill what stands empty.
    addArray: (sheet, address, formula) =>
      inSheet(sheet, (worksheet) => {
        const range = worksheet.getRange(address);
        range.clear("Contents");
        range.getCell(0, 0).formulas = [[`=${formula}`]];
      }),
    addPivot: async (sheet, address) => {
      const range = parseRange(address);
      const state = node.workbook.find(sheet)?.state;
      if (!range || !state) throw new RangeError(address);
      state.pivots = [...state.pivots, { name: "Сводная 2", range }];
    },
    renameSheet: (from, to) =>
      inSheet(from, (worksheet) => {
        worksheet.name = to;
      }),
  };
}

async function hostCarrier(bytes: Uint8Array): Promise<Carrier> {
  let opened = bytes;
  let node = await bootNodeHost({ snapshot: await importWorkbook(opened, "Проба.xlsx") });
  const carrier = {
    port: new ExcelPort(),
    user: handOf(node),
    reopen: async () => {
      opened = await saveWorkbook(node.workbook, opened);
      node.dispose();
      node = await bootNodeHost({ snapshot: await importWorkbook(opened, "Проба.xlsx") });
      carrier.user = handOf(node);
    },
    close: async () => node.dispose(),
  };
  return carrier;
}

describePortContract("live Excel", hostCarrier);
