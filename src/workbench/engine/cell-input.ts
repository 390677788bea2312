import { isTextFormat, parseValue } from "numfmt";
import type { CellValue } from "../../core/sheet/grid";
import { isErrorValue } from "./cell-text";

/** What a value becomes when it is written into a cell the way Excel takes it. */
export type CellInput =
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "constant";
      readonly value: CellValue;
      /** The text is kept although it reads as a number («007» with "@" or an apostrophe). */
      readonly forced: boolean;
      /** The format that the input brings along («50%», a date); applies where the cell is General. */
      readonly numberFormat: string | null;
    };

const EMPTY: CellInput = { kind: "empty" };

/**
 * Excel's reading of a written value under Russian regional settings: a string is taken as if it were typed,
 * so «1,5» and «50%» become numbers, «15.01.2026» and «1.10» dates, «=A1», «+A1», «-A1» and «@SUM(A1)» formulas.
 * A leading apostrophe (which is no part of the value) or the format "@" keeps text as it stands.
 *
 * @param numberFormat the format that the cell has when the value arrives.
 */
export function readInput(value: CellValue, numberFormat: string): CellInput {
  if (typeof value !== "string") return constant(value);
  if (value === "") return EMPTY;
  if (value.startsWith("'")) return text(value.slice(1));
  if (isTextFormat(numberFormat)) return text(value);
  if (value.startsWith("=") && value.length > 1) return { kind: "formula", formula: value };
  const typed = readTyped(value);
  if (typed) return typed;
  if (/^[+-]./u.test(value)) return { kind: "formula", formula: `=${value}` };
  if (/^@[\p{L}_]/u.test(value)) return { kind: "formula", formula: `=${value.slice(1)}` };
  return constant(value);
}

function constant(value: CellValue, numberFormat: string | null = null): CellInput {
  return { kind: "constant", value, forced: false, numberFormat };
}

function text(value: string): CellInput {
  return { kind: "constant", value, forced: true, numberFormat: null };
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:[\u00a0\u202f ]\d{3})+|\d+)?(?:[.,]\d*)?(?:e[+-]?\d+)?\s?%?$/iu;
const DATE = /^(\d{1,2})[./-](\d{1,2})(?:[./-](\d{4}|\d{2}))?$/u;

function readTyped(raw: string): CellInput | null {
  const value = raw.trim();
  if (/^(?:true|истина)$/iu.test(value)) return constant(true);
  if (/^(?:false|ложь)$/iu.test(value)) return constant(false);
  if (isErrorValue(value.toUpperCase())) return constant(value.toUpperCase());
  return readDate(value) ?? readNumber(value) ?? readOther(value);
}

/** Day first, as the Russian settings have it: «1.10» is the first of October of this year. */
function readDate(value: string): CellInput | null {
  const match = DATE.exec(value);
  if (!match) return null;
  const [, day = "", month = "", year] = match;
  const fullYear = year ? expandYear(Number(year)) : new Date().getFullYear();
  const parsed = parseValue(`${fullYear}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  if (typeof parsed?.v !== "number") return null;
  return constant(parsed.v, year ? "m/d/yyyy" : "d-mmm");
}

/** Excel's window for two-digit years. */
function expandYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function readNumber(value: string): CellInput | null {
  if (!NUMBER.test(value) || !/\d/u.test(value)) return null;
  const percent = value.endsWith("%");
  const digits = value.replace(/[%\s\u00a0\u202f]/gu, "").replace(",", ".");
  const number = Number(digits);
  if (!Number.isFinite(number)) return null;
  if (percent) return constant(number / 100, digits.includes(".") ? "0.00%" : "0%");
  return constant(number, /e/iu.test(digits) ? "0.00E+00" : null);
}

/** Times, ISO dates and the other shapes that the number format library knows. */
function readOther(value: string): CellInput | null {
  if (!/^\d{1,4}[-:]\d/u.test(value)) return null;
  const parsed = parseValue(value, { locale: "ru" });
  if (typeof parsed?.v !== "number") return null;
  return constant(parsed.v, parsed.z ?? null);
}
