import path from "node:path";
import { ExcelPort } from "../excel/excel-port";
import { importWorkbook } from "../workbench/engine/import";
import { saveWorkbook } from "../workbench/engine/save";
import { bootNodeHost } from "../workbench/node/boot-node-host";
import type { Carrier } from "./carrier-model";

/** Opens a workbook in the workbench's host, behind Microsoft's own office.js, and counts what is exchanged. */
export async function openTraced(bytes: Uint8Array, file: string): Promise<Carrier> {
  const name = path.basename(file);
  const node = await bootNodeHost({ snapshot: await importWorkbook(bytes, name) });
  return {
    port: new ExcelPort(),
    save: () => saveWorkbook(node.workbook, bytes),
    trace: () => node.trace.summary,
    close: async () => node.dispose(),
  };
}
