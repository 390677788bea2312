import { MONTH_GENITIVES } from "../russian";

/** «5», «до 15», «1–5», «2 неделя», «3 декада» where the month is told elsewhere. */
const PART_OF_MONTH =
  /^(?:(?:до|с|к|не позднее) )?(?:[1-9]|[12]\d|3[01])(?:\s?[-–—]\s?\d{1,2}|(?:-?[а-я]{1,2})? (?:нед\p{L}*\.?|декада))?$/iu;

/**
 * The words of a cell with the month that it leaves to its heading: «до 15» -> «до 15 сентября».
 * @param month 1..12
 * @returns null where the cell is no part of a month
 */
export function withMonth(cell: string, month: number): string | null {
  const words = cell.trim();
  const genitive = MONTH_GENITIVES[month - 1];
  return genitive !== undefined && PART_OF_MONTH.test(words) ? `${words} ${genitive}` : null;
}
