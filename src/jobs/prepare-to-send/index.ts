import type { RunOptions, Stripped, WorkbookPort } from "../../ports/workbook-port";
import { freezeFunctions } from "../freeze-functions";

/** What of the add-in stands in a workbook, and what preparing it for sending would do. */
export interface SendPreview {
  readonly sheets: Stripped["sheets"];
  /** Settings of ours are in the workbook. */
  readonly settings: boolean;
  /** Cells with functions QP: recipients without the add-in see #NAME? there. */
  readonly functionCells: number;
}

/** Looks without changing anything. */
export async function previewSending(port: WorkbookPort, options: RunOptions = {}): Promise<SendPreview> {
  const { sheets, settings } = await port.strip(true);
  const { report } = await freezeFunctions(port, options);
  return {
    sheets,
    settings: Object.keys(settings).length > 0,
    functionCells: report.formulas + report.left.length,
  };
}

/** Does anything of the add-in leave the workbook? */
export function hasTraces({ sheets, settings }: SendPreview): boolean {
  return settings || sheets.some(({ outcome }) => outcome === "removed");
}
