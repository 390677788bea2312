import type { Translator } from "../../i18n/messages/keys";
import type { ApplyReport } from "../../ports/workbook-port";

/** What a write did; `sentence` replaces the counting one. */
export interface Done extends ApplyReport {
  readonly sentence?: string;
}

/**
 * What was done, in one sentence: cells are corrected, sheets are added. A write of which everything was skipped
 * did nothing, whatever its job would have said.
 */
export function doneSentence({ groupId, applied, sheets, sentence }: Done, t: Translator): string {
  if (groupId === null || applied === 0) return t("done.nothing");
  if (sentence !== undefined) return sentence;
  const names = Object.values(sheets);
  if (names.length === 0) return t("done.applied", { count: applied });
  return t("done.sheets", { count: names.length, sheets: names.map((name) => `«${name}»`).join(", ") });
}
