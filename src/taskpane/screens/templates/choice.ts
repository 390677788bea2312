import type { Period } from "../../../core/table/model";

/** What stands in the form, as typed. */
export interface FormChoice {
  readonly table: string;
  readonly list: string;
  readonly start: string;
  readonly end: string;
  readonly protect: boolean;
  /** Measures from the data of the workbook are offered. */
  readonly offers: boolean;
}

export const namesIn = (list: string): string[] =>
  list.split(/[\r\n\t]+/u).filter((name) => name.trim() !== "");

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The period of the form; null where it is no period. */
export function periodIn({ start, end }: FormChoice): Period | null {
  return DAY.test(start) && DAY.test(end) && start <= end ? { start, end } : null;
}

/** The local day in ISO. */
export function localDay(now = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
