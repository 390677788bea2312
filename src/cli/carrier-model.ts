import type { WorkbookPort } from "../ports/workbook-port";
import type { HostTrace } from "./host-trace";

/** A workbook opened through one of the two carriers. */
export interface Carrier {
  readonly port: WorkbookPort;
  save(): Promise<Uint8Array>;
  /** null through the file carrier. */
  trace(): HostTrace | null;
  close(): Promise<void>;
}
