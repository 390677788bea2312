import { MONTH_GENITIVES, MONTH_NAMES, numberToRoman } from "../russian";
import { dayOf, daysInMonth, monthOf, yearOf } from "./calendar";
import { isToldByCode } from "./combine/schedule";
import type { Deadline } from "./model";
import { readDeadline, readFully } from "./read";

const name = (iso: string): string => MONTH_NAMES[monthOf(iso) - 1]!;
const genitive = (iso: string): string => MONTH_GENITIVES[monthOf(iso) - 1]!;
const year = (iso: string): string => `${yearOf(iso)} г.`;
const day = (iso: string): string => `${dayOf(iso)} ${genitive(iso)} ${year(iso)}`;

const isFirstDay = (iso: string): boolean => dayOf(iso) === 1;
const isLastDay = (iso: string): boolean => dayOf(iso) === daysInMonth(yearOf(iso), monthOf(iso));
const isYears = (start: string, end: string): boolean => start.endsWith("-01-01") && end.endsWith("-12-31");

/** «Январь – март 2023 г.», «Ноябрь 2022 г. – август 2023 г.», «2–3 ноября 2020 г.», «2022–2025 гг.». */
function range(start: string, end: string): string {
  const sameYear = yearOf(start) === yearOf(end);
  if (!sameYear && isYears(start, end)) return `${yearOf(start)}–${yearOf(end)} гг.`;
  if (isFirstDay(start) && isLastDay(end)) {
    return `${name(start)}${sameYear ? "" : ` ${year(start)}`} – ${name(end)} ${year(end)}`;
  }
  if (sameYear && monthOf(start) === monthOf(end)) return `${dayOf(start)}–${day(end)}`;
  return `${sameYear ? `${dayOf(start)} ${genitive(start)}` : day(start)} – ${day(end)}`;
}

const ADVERBS: Readonly<Record<string, string>> = {
  daily: "ежедневно",
  weekly: "еженедельно",
  biweekly: "1 раз в две недели",
  monthly: "ежемесячно",
  quarterly: "ежеквартально",
  termly: "1 раз в четверть",
  halfYearly: "1 раз в полугодие",
  yearly: "ежегодно",
  asNeeded: "по мере необходимости",
};

/** Months only: of «09-01» the code does not say whether the work is due on or by the day. */
function yearlyPhrase(items: readonly string[]): string | null {
  const names = items.map((item) => (item.includes("-") ? null : MONTH_NAMES[Number(item) - 1]!));
  return names.includes(null) ? null : `${names.join(", ")} ежегодно`;
}

function codePhrase(code: string): string | null {
  if (code.startsWith("yearly:")) return yearlyPhrase(code.slice("yearly:".length).split(","));
  const years = /^every(\d+)years$/u.exec(code);
  if (years !== null) return `1 раз в ${years[1]} ${Number(years[1]) < 5 ? "года" : "лет"}`;
  return ADVERBS[code] ?? null;
}

function recurring({ recurrence, start, end }: Deadline): string | null {
  const phrases = (recurrence ?? "").split("+").map(codePhrase);
  if (phrases.includes(null)) return null;
  const bounds = [start === null ? "" : ` с ${day(start)}`, end === null ? "" : ` по ${day(end)}`];
  return `${phrases.join(", ")}${bounds.join("")}`;
}

/** The phrase of the house style, its first letter small; null for kinds that have none. */
function phrase(deadline: Deadline): string | null {
  const { kind, start, end } = deadline;
  if (kind === "recurring") return recurring(deadline);
  if (kind === "openStart") return end === null ? null : `до ${day(end)}`;
  if (kind === "openEnd") {
    if (start === null) return null;
    return isFirstDay(start) ? `с ${genitive(start)} ${year(start)}` : `с ${day(start)}`;
  }
  if (kind === "continuous") return continuous(start, end);
  if (kind === "list") return list(deadline);
  return start === null || end === null ? null : closed(kind, start, end);
}

function closed(kind: Deadline["kind"], start: string, end: string): string | null {
  switch (kind) {
    case "date":
      return day(start);
    case "month":
      return `${name(start)} ${year(start)}`;
    case "quarter":
      return `${numberToRoman(Math.ceil(monthOf(start) / 3))} квартал ${year(start)}`;
    case "halfYear":
      return `${monthOf(start) === 1 ? "I" : "II"} полугодие ${year(start)}`;
    case "year":
      return year(start);
    case "schoolYear":
      return `${yearOf(start)}/${yearOf(end)} учебный год`;
    case "range":
      return range(start, end);
    default:
      return null;
  }
}

function continuous(start: string | null, end: string | null): string {
  if (start === null) return end === null ? "постоянно" : `постоянно до ${day(end)}`;
  return end === null ? `постоянно с ${day(start)}` : `постоянно с ${day(start)} по ${day(end)}`;
}

function list({ parts }: Deadline): string | null {
  const phrases = parts.map(phrase);
  return phrases.length < 2 || phrases.includes(null) ? null : phrases.join(", ");
}

const FIELDS = ["kind", "start", "end", "recurrence", "byDocument", "certain"] as const;

function sameMeaning(a: Deadline, b: Deadline): boolean {
  return (
    FIELDS.every((field) => a[field] === b[field]) &&
    a.parts.length === b.parts.length &&
    a.parts.every((part, i) => sameMeaning(part, b.parts[i]!))
  );
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/**
 * A deadline in the one house style («Январь – март 2023 г.», «до 1 сентября 2023 г.», «2023/2024 учебный год»),
 * without a plan period needed to read it. null where the style could lose meaning: uncertain readings, missing
 * years, words beside the dates, days of a month («ежемесячно до 10 числа»). What it gives reads as the same
 * deadline: it is read again before it is given.
 */
export function formatDeadline(deadline: Deadline): string | null {
  if (!deadline.certain) return null;
  const { schedule, hasRest } = readFully(deadline.text, null);
  if (hasRest || !isToldByCode(schedule, deadline.recurrence)) return null;
  const words = phrase(deadline);
  if (words === null) return null;
  const boundary = deadline.kind === "openStart" || deadline.kind === "openEnd";
  const document = deadline.byDocument === null ? "" : ` (${deadline.byDocument})`;
  const text = `${boundary ? words : capitalised(words)}${document}`;
  return sameMeaning(readDeadline(text, null), deadline) ? text : null;
}
