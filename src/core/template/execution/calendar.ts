import { addDays } from "../../deadline/calendar";
import { annualKey } from "../annual/annual-key";
import type { AnnualPlan, AnnualRow } from "../annual/annual-plan";

/** RFC 5545, 3.1: lines of at most 75 octets, folded by a break and a space. */
const LONGEST_LINE = 75;

/**
 * Deadlines as an iCalendar text (RFC 5545): one all-day event on the last day of each occurrence. Times of
 * making are the given day, so that the same plan gives the same text.
 * @param today ISO
 */
export function calendarText({ rows }: AnnualPlan, today: string): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//quality-plan//RU",
    "CALSCALE:GREGORIAN",
    ...rows.flatMap((row) => eventOf(row, today)),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}

function eventOf(row: AnnualRow, today: string): string[] {
  const { span, source } = row;
  if (!span) return [];
  const description = [source.responsibleText, source.result].filter(Boolean).join("\n");
  return [
    "BEGIN:VEVENT",
    `UID:${annualKey(row)}-${basic(span.end)}@quality-plan`,
    `DTSTAMP:${basic(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${basic(span.end)}`,
    `DTEND;VALUE=DATE:${basic(addDays(span.end, 1))}`,
    `SUMMARY:${escaped(source.text)}`,
    ...(description === "" ? [] : [`DESCRIPTION:${escaped(description)}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

const basic = (iso: string): string => iso.replaceAll("-", "");

/** RFC 5545, 3.3.11: backslash, comma and semicolon are escaped, a line break is «\n». */
const escaped = (text: string): string => text.replace(/[\\,;]/gu, "\\$&").replace(/\r?\n/gu, "\\n");

const octets = (text: string): number =>
  [...text].reduce((sum, sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return sum + (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
  }, 0);

function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let size = 0;
  for (const sign of line) {
    const length = octets(sign);
    if (size + length > LONGEST_LINE) {
      parts.push(part);
      part = " ";
      size = 1;
    }
    part += sign;
    size += length;
  }
  return [...parts, part].join("\r\n");
}
