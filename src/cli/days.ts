import type { Period } from "../core/table/model";
import type { Console } from "./output";
import { Refusal } from "./output";

/** The local day: plans are kept by the calendar on the wall. */
export function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const isDate = (date: string): boolean => new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) ?? false;

const PERIOD = /^(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2})$/u;

/** «2026-01-01..2026-12-31». @throws Refusal with an example where it is none */
export function periodOf(text: string, out: Console): Period {
  const [, start, end] = PERIOD.exec(text) ?? [];
  if (!start || !end || start > end || !isDate(start) || !isDate(end)) {
    throw new Refusal(out.t("cli.badPeriod", { text }));
  }
  return { start, end };
}

/** The day that a command was told to take for today, else the local day. @throws Refusal */
export function dayOf(text: string | undefined, out: Console): string {
  if (text === undefined) return today();
  if (!isDate(text)) throw new Refusal(out.t("cli.badDay", { text }));
  return text;
}
