import { existsSync } from "node:fs";
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { UnusableFile } from "../ports/errors";
import type { Translator } from "../i18n/messages";
import { isMessageKey } from "../i18n/messages";
import type { FilePort } from "../xlsx";
import { openWorkbook } from "../xlsx";
import { Refusal } from "./output";

/** Reads the bytes of a file. @throws Refusal where there is no such file */
export async function readBytes(file: string, t: Translator): Promise<Uint8Array> {
  if (!existsSync(file)) throw new Refusal(t("file.missing", { name: path.basename(file) }));
  return readFile(file);
}

/** Opens a workbook file. @throws Refusal with one Russian sentence where it is unusable */
export async function openFile(file: string, t: Translator): Promise<FilePort> {
  const bytes = await readBytes(file, t);
  try {
    return await openWorkbook(bytes, path.basename(file));
  } catch (error) {
    if (!(error instanceof UnusableFile)) throw error;
    throw new Refusal(unusable(error, path.basename(file), t));
  }
}

export function unusable(error: UnusableFile, name: string, t: Translator): string {
  const key = `file.${error.code}`;
  return isMessageKey(key) ? t(key, { ...error.args, name }) : t("error.unknown");
}

/** NAME.xlsx -> NAME.исправлено.xlsx beside it. */
export function defaultOutput(file: string): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.исправлено${ext || ".xlsx"}`);
}

/** Writes a whole file or nothing: a temporary neighbour is renamed. The input is never overwritten. */
export async function saveFile(
  bytes: Uint8Array,
  target: string,
  inputs: readonly string[],
  t: Translator,
): Promise<void> {
  if (inputs.some((input) => path.resolve(input) === path.resolve(target)))
    throw new Refusal(t("cli.sameFile"));
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, target);
  } catch (error) {
    const reason = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : "";
    throw new Refusal(t("cli.noWrite", { file: target, reason }));
  }
}
