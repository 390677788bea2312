import { foldText } from "../russian";
import type { CellValue } from "../sheet/grid";

const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;
/** Excel's day numbers of 2000-01-01 and 2099-12-31. */
const FIRST_SERIAL = 36_526;
const LAST_SERIAL = 73_050;

/** «2022/2023», «2022–23»: the exam belongs to the spring, so a school year is named by its second year. */
const SCHOOL_YEAR = /(?<!\d)(20\d\d)\s*[-/]\s*(?:20)?(\d\d)(?!\d)/gu;
const SINGLE_YEAR = /(?<![\d.])(?:\d{1,2}\.\d{1,2}\.)?(20\d\d)(?!\d)/gu;

/** The year of a cell of a «Год» or «Учебный год» column; null where it holds none. */
export function readYear(value: CellValue): number | null {
  if (typeof value === "number") {
    if (Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR) return value;
    return value >= FIRST_SERIAL && value <= LAST_SERIAL ? yearOfSerial(value) : null;
  }
  return typeof value === "string" ? yearOfText(value) : null;
}

function yearOfSerial(serial: number): number {
  return new Date(Math.round((serial - 25_569) * 86_400_000)).getUTCFullYear();
}

/** The one year that a title names; null where it names none, several or a span («2019–2023»). */
export function yearOfText(text: string): number | null {
  const folded = foldText(text);
  const years = new Set<number>();
  const rest = folded.replace(SCHOOL_YEAR, (_, first: string, second: string) => {
    const start = Number(first);
    const end = FIRST_YEAR + Number(second);
    years.add(end);
    if (end !== start + 1) years.add(start);
    return " ";
  });
  for (const match of rest.matchAll(SINGLE_YEAR)) years.add(Number(match[1]));
  const [year] = years;
  return years.size === 1 && year !== undefined && year <= LAST_YEAR ? year : null;
}
