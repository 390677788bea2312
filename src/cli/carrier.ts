import type { Carrier } from "./carrier-model";
import type { Console } from "./output";
import { openFile, readBytes } from "./workbook-file";

/** Opens a workbook: as a file, or (`--trace`) in the workbench's host behind the real office.js. */
export async function openCarrier(file: string, traced: boolean, out: Console): Promise<Carrier> {
  if (traced) {
    await openFile(file, out.t); // refuses unusable files with the same sentence
    const { openTraced } = await import(/* webpackChunkName: "trace" */ "./traced");
    return openTraced(await readBytes(file, out.t), file);
  }
  const port = await openFile(file, out.t);
  return { port, save: () => port.save(), trace: () => null, close: async () => undefined };
}
