/**
 * The workbench: Excel's side without Excel, for development, demonstration and tests.
 *
 * Everything heavy (Univer, office.js) is loaded when it is asked for, so that importing this file costs nothing
 * and the task pane never bundles it.
 */
import type { WorkbookSnapshot } from "./engine/snapshot";
import type { LiveWorkbook } from "./engine/workbook";
import type { NodeHost, NodeHostOptions } from "./node/boot-node-host";

export type { NodeHost, NodeHostOptions } from "./node/boot-node-host";
export type { Fault, FaultRequest } from "./faults/fault-plan";
export type { FunctionMetadata } from "./engine/function-metadata";
export type { HostErrorCode } from "./engine/host-error";
export type { TraceSummary } from "./protocol/trace";
export type { WorkbookSnapshot } from "./engine/snapshot";
export type { OfficeTheme } from "./bridge/theme";
export type { RequirementSets } from "./bridge/requirement-sets";

/**
 * Opens a workbook and boots Microsoft's office.js over it in this Node process.
 * @throws UnusableFile where the bytes are no workbook that can be used
 */
export async function bootNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const { bootNodeHost: boot } = await import("./node/boot-node-host");
  return boot(options);
}

/** Reads an .xlsx file into the live workbook's form. @throws UnusableFile */
export async function importWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  const { importWorkbook: read } = await import("./engine/import");
  return read(bytes, name);
}

/** The opened file with what has changed in the live workbook since. */
export async function saveWorkbook(workbook: LiveWorkbook, opened: Uint8Array): Promise<Uint8Array> {
  const { saveWorkbook: save } = await import("./engine/save");
  return save(workbook, opened);
}
