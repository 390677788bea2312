import { RuleSetError } from "../../core/school/rules/rule-set-error";
import { ListSheetError } from "../../jobs/flag-schools/list-sheet-error";
import { HostError } from "../../ports/host-error";
import { UnusableFile } from "../../ports/errors";
import type { Translator } from "../../i18n/messages/keys";
import { isMessageKey } from "../../i18n/messages/keys";

/** An error as the pane shows it: a sentence, and details for a specialist (code and place, never cell contents). */
export interface Explanation {
  readonly sentence: string;
  readonly details: string;
}

/** Puts any failure into words. */
export function explain(error: unknown, t: Translator): Explanation {
  if (error instanceof UnusableFile) {
    const key = `file.${error.code}`;
    const name = String(error.args.name ?? "");
    return {
      sentence: isMessageKey(key) ? t(key, { ...error.args, name }) : t("error.unknown"),
      details: error.code,
    };
  }
  if (error instanceof HostError) {
    const key = `error.${error.code}`;
    const sentence = isMessageKey(key) ? t(key) : t("error.GeneralException");
    return { sentence, details: `${error.code}; ${error.place}` };
  }
  if (error instanceof RuleSetError) return { sentence: error.message, details: error.name };
  if (error instanceof ListSheetError) {
    return { sentence: t("schools.badList", { sheet: error.sheet }), details: error.name };
  }
  const details = error instanceof Error ? `${error.name}; ${firstFrame(error)}` : typeof error;
  return { sentence: t("error.unknown"), details };
}

/** Where the error was thrown; its message may quote a cell and stays out. */
function firstFrame(error: Error): string {
  const frame = error.stack?.split("\n").find((line) => /^\s*at /u.test(line));
  return frame?.trim().replace(/https?:\/\/[^/]+/u, "") ?? "";
}
