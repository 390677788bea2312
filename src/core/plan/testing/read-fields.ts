import { readResponsible } from "../../responsible";
import type { Deadline } from "../../deadline/model";
import type { Period, TableRow } from "../../table/model";
import type { PlanItem } from "../rule";

const MONTHS = "январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр".split(" ");
const MONTH_YEAR = /^(\p{L}+)(?:\s+(\d{4}))?/iu;

/** Stand-in for the readers of deadlines, responsibles and targets: just what the rule cases need. */
export function readFields(row: TableRow, _period: Period | null): Omit<PlanItem, "row"> {
  return {
    deadline: row.fields.deadline ? readDeadline(row.fields.deadline.text) : null,
    responsible: row.fields.responsible ? readResponsible(row.fields.responsible.text) : null,
    targets: [],
  };
}

function readDeadline(text: string): Deadline {
  const base = { text, recurrence: null, byDocument: null, parts: [], certain: true };
  const match = MONTH_YEAR.exec(text.trim());
  const month = MONTHS.findIndex((stem) => (match?.[1] ?? "").toLowerCase().startsWith(stem)) + 1;
  if (/^в течение года$/iu.test(text)) return { ...base, kind: "year", start: null, end: null };
  if (month === 0) return { ...base, kind: "none", start: null, end: null };
  if (!match?.[2]) return { ...base, kind: "month", start: null, end: null };
  const mm = String(month).padStart(2, "0");
  const last = new Date(Date.UTC(Number(match[2]), month, 0)).getUTCDate();
  return { ...base, kind: "month", start: `${match[2]}-${mm}-01`, end: `${match[2]}-${mm}-${last}` };
}
