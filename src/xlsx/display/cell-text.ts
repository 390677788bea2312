import { format, isDateFormat } from "numfmt";
import type { CellValue } from "../../core/sheet/grid";
import { ERROR_NAMES, RUSSIAN, RUSSIAN_GENITIVE, SYSTEM_FORMATS } from "./russian";

/** Days between the two ways of counting dates. */
const DAYS_TO_1904 = 1462;
const GENITIVE_MARK = /\[\$-FC19\]/giu;

/**
 * What Excel with Russian settings shows in a cell that is wide enough: «Декабрь 2022», «98,5%», «ИСТИНА».
 * @param code number format as the file keeps it (en-US)
 */
export function cellText(value: CellValue, code: string, date1904: boolean): string {
  if (typeof value === "string") return textOf(value, code);
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  if (code === "General" || code === "@") return generalText(value);
  const pattern = (SYSTEM_FORMATS[code] ?? code).replace(GENITIVE_MARK, "");
  const locale = pattern.length < code.length && /FC19/iu.test(code) ? RUSSIAN_GENITIVE : RUSSIAN;
  const serial = date1904 && isDateFormat(pattern) ? value + DAYS_TO_1904 : value;
  return format(pattern, serial, { locale, throws: false, overflow: "########" });
}

function textOf(value: string, code: string): string {
  const error = value.startsWith("#") ? ERROR_NAMES[value] : undefined;
  if (error !== undefined) return error;
  const decorates = code.length > 1 && code.includes("@") && value !== "";
  return decorates ? format(code, value, { locale: RUSSIAN, throws: false }) : value;
}

function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  return format("General", value, { locale: RUSSIAN });
}
