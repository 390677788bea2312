import { addLocale, format, isDateFormat } from "numfmt";
import type { CellValue } from "../../core/sheet/grid";

/**
 * What Excel with Russian regional settings shows for a value and a number format.
 *
 * Month names stand in the nominative («Декабрь 2023», «31 Декабрь 2023»); the genitive comes with the
 * special language code FC19 only, as in Excel.
 */
const NOMINATIVE = "ru-RU";
const GENITIVE = "ru";

addLocale(
  {
    group: "\u00a0",
    decimal: ",",
    bool: ["ИСТИНА", "ЛОЖЬ"],
    mmmm: [
      "Январь",
      "Февраль",
      "Март",
      "Апрель",
      "Май",
      "Июнь",
      "Июль",
      "Август",
      "Сентябрь",
      "Октябрь",
      "Ноябрь",
      "Декабрь",
    ],
    mmm: ["янв", "фев", "мар", "апр", "май", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"],
    dddd: ["воскресенье", "понедельник", "вторник", "среда", "четверг", "пятница", "суббота"],
    ddd: ["Вс", "Пн", "Вт", "Ср", "Чт", "Пт", "Сб"],
  },
  NOMINATIVE,
);

/** Formats that Excel shows by the regional settings, whatever their code says. */
const REGIONAL_FORMATS: Readonly<Record<string, string>> = {
  "m/d/yyyy": "dd.mm.yyyy",
  "m/d/yyyy h:mm": "dd.mm.yyyy h:mm",
  "[$-f800]dddd, mmmm dd, yyyy": '[$-FC19]d mmmm yyyy "г."',
  "[$-f400]h:mm:ss am/pm": "h:mm:ss",
};

const ERROR_TEXTS: Readonly<Record<string, string>> = {
  "#N/A": "#Н/Д",
  "#DIV/0!": "#ДЕЛ/0!",
  "#NAME?": "#ИМЯ?",
  "#VALUE!": "#ЗНАЧ!",
  "#REF!": "#ССЫЛКА!",
  "#NUM!": "#ЧИСЛО!",
  "#NULL!": "#ПУСТО!",
  "#SPILL!": "#ПЕРЕНОС!",
  "#CALC!": "#ВЫЧИСЛ!",
};

/** True for the codes that a cell in error holds ("#DIV/0!"). */
export function isErrorValue(value: CellValue): boolean {
  return typeof value === "string" && value in ERROR_TEXTS;
}

const OFFSET_1904 = 1462;

/** The text of a cell; column width is not considered (Excel would show "####" in a narrow column). */
export function cellText(value: CellValue, numberFormat: string, date1904 = false): string {
  if (value === "") return "";
  if (typeof value === "boolean") return value ? "ИСТИНА" : "ЛОЖЬ";
  if (typeof value === "string") {
    return ERROR_TEXTS[value] ?? (numberFormat.includes("@") ? formatSafely(numberFormat, value) : value);
  }
  const shifted = date1904 && isDateFormat(numberFormat) ? value + OFFSET_1904 : value;
  return formatSafely(numberFormat, shifted);
}

/** A number format that the library cannot read shows the value as it is, as in Excel's own fallback. */
function formatSafely(pattern: string, value: number | string): string {
  if (pattern === "General" && typeof value === "string") return value;
  const { code, locale } = regional(pattern);
  return format(code, value, { locale, throws: false, invalid: String(value) });
}

const regionalCache = new Map<string, { code: string; locale: string }>();

/** Rewrites a format code to what the regional settings make of it. */
function regional(pattern: string): { code: string; locale: string } {
  const known = regionalCache.get(pattern);
  if (known) return known;
  const substituted = REGIONAL_FORMATS[pattern.toLowerCase()] ?? pattern;
  const genitive = /\[\$-FC19\]/iu.test(substituted);
  const plain = substituted.replace(/\[\$-(?:FC19|0*419|x-sysdate|F800|F400)\]/giu, "");
  const code = isDateFormat(plain) ? plain.replace(/"[^"]*"|\\.|\//gu, dateSeparator) : plain;
  const result = { code, locale: genitive ? GENITIVE : NOMINATIVE };
  regionalCache.set(pattern, result);
  return result;
}

/** "/" in a date format is the regional date separator; quoted and escaped signs stay. */
function dateSeparator(token: string): string {
  return token === "/" ? "." : token;
}
