import type { FailedFile } from "../../core/rollup";
import { isMessageKey, type Translator } from "../../i18n/messages";

/** One sentence on why a picked file was not used. */
export function explainFile({ file, code, args }: FailedFile, t: Translator): string {
  if (code === "noPlan") return t("rollup.noPlan");
  const key = `file.${code}`;
  return isMessageKey(key) ? t(key, { ...args, name: file }) : t("error.unknown");
}
