import type { LiveChange } from "../ports/workbook-port";
import { readBatch, supports } from "./run";

type Listener = (change: LiveChange) => void;

/**
 * Listens to edits of all sheets (ExcelApi 1.9).
 * @returns a function that stops listening; where Excel is too old, nothing is listened to and it does nothing.
 */
export async function watchSheets(listener: Listener): Promise<() => Promise<void>> {
  if (!supports("1.9")) return async () => undefined;
  const handler = await readBatch(async (context) => {
    const registered = context.workbook.worksheets.onChanged.add(async (event) => {
      listener({
        sheetId: event.worksheetId,
        address: event.address,
        inPlace: event.changeType === "RangeEdited",
        remote: event.source === "Remote",
      });
    });
    await context.sync();
    return registered;
  });
  return () =>
    readBatch(async () => {
      handler.remove();
      await handler.context.sync();
    });
}
