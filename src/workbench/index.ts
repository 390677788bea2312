/**
 * The workbench: Excel's side without Excel, for development, demonstration and tests.
 *
 * Everything heavy (Univer, office.js) is loaded when it is asked for, so that importing this file costs nothing
 * and the task pane never bundles it.
 */
import type { NodeHost, NodeHostOptions } from "./node/boot-node-host";

export type { NodeHost, NodeHostOptions } from "./node/boot-node-host";
export type { Fault, FaultRequest } from "./faults/fault-plan";
export type { TraceSummary } from "./protocol/trace";
export type { WorkbookSnapshot } from "./engine/snapshot";
export type { OfficeTheme } from "./bridge/theme";
export type { RequirementSets } from "./bridge/requirement-sets";

/** Opens a workbook and boots Microsoft's office.js over it in this Node process. */
export async function bootNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const { bootNodeHost: boot } = await import("./node/boot-node-host");
  return boot(options);
}
