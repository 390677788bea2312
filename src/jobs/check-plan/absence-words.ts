import type { Translator } from "../../i18n/messages";
import { isMessageKey } from "../../i18n/messages";
import type { SheetAbsence } from "./absence";

/** «Лист «Штат»: плановой таблицы нет. …» */
export function absenceInWords({ sheet, reasons }: SheetAbsence, t: Translator): string {
  const told = reasons.map((code) => `absence.${code}`).filter(isMessageKey);
  const why = told.length > 0 ? told.map((key) => t(key)).join(" ") : t("absence.otherTable");
  return t("absence.sheet", { sheet, why });
}
