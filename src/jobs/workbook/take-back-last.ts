import type { ApplyReport, WorkbookPort } from "../../ports/workbook-port";

/** Takes back the last group that still stands; null where there is none. */
export async function takeBackLast(port: WorkbookPort): Promise<ApplyReport | null> {
  const groups = await port.journal();
  const last = [...groups].reverse().find(({ status }) => status === "applied" || status === "started");
  return last ? port.takeBack(last.id) : null;
}
