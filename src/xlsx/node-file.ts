import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { FilePort } from "./port/file-port";
import { openWorkbook } from "./port/file-port";

/** Opens a workbook of the file system. @throws UnusableFile, or the file system's own error */
export async function openWorkbookFile(path: string): Promise<FilePort> {
  return openWorkbook(await readFile(path), basename(path));
}

/**
 * Saves beside the target and renames, so that a crash or a full disk leaves the old file or the new one,
 * never a half.
 */
export async function saveWorkbookFile(port: FilePort, path: string): Promise<void> {
  const bytes = await port.save();
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    const file = await open(draft, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
