import type { Deadline } from "../../core/deadline";
import { dateFromSerial, occurrences, readDeadline } from "../../core/deadline";
import type { Period } from "../../core/table/model";
import { cellsOf, mapCells, matrixOf, textOf } from "../arguments";
import { badArgument, notEnough } from "../errors";
import type { Argument, FunctionDefinition } from "../model";
import { DEADLINE_TEXT, PERIOD } from "./parameters";

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);
const SHOWN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;

/** Excel's serial number of an ISO date. */
function serialOf(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY);
}

/** ISO date of an argument: a date cell, «31.12.2026» or «2026-12-31». */
function dateOf(argument: Argument, name: string): string {
  const [cell] = cellsOf(argument);
  if (typeof cell === "number") {
    const iso = dateFromSerial(cell);
    if (iso) return iso;
  }
  const text = String(cell ?? "").trim();
  const shown = SHOWN_DATE.exec(text);
  if (shown) return `${shown[3]}-${(shown[2] ?? "").padStart(2, "0")}-${(shown[1] ?? "").padStart(2, "0")}`;
  if (ISO_DATE.test(text)) return text;
  throw badArgument(`«${name}» должно быть датой, например 31.12.2026.`);
}

function periodOf(start: Argument, end: Argument): Period | null {
  if (cellsOf(start).length === 0 || cellsOf(end).length === 0) return null;
  return { start: dateOf(start, "начало_периода"), end: dateOf(end, "конец_периода") };
}

/** A date cell among the texts is a deadline as it stands. */
function read(text: string, cell: unknown, period: Period | null): Deadline {
  const iso = typeof cell === "number" ? dateFromSerial(cell) : null;
  return readDeadline(iso ? iso.split("-").reverse().join(".") : text, period);
}

const KINDS: Readonly<Record<Deadline["kind"], string>> = {
  date: "дата",
  month: "месяц",
  quarter: "квартал",
  halfYear: "полугодие",
  year: "год",
  schoolYear: "учебный год",
  range: "период",
  list: "список",
  recurring: "повторяется",
  openStart: "до даты",
  openEnd: "с даты",
  season: "сезон",
  continuous: "постоянно",
  event: "по событию",
  byDocument: "по документу",
  none: "срока нет",
};

/** One date of the deadline for every cell; «» where the text gives none, because a date is never invented. */
function dateFunction(
  id: string,
  side: "start" | "end",
  ru: string,
  en: string,
  shown: string,
): FunctionDefinition {
  return {
    id,
    group: "deadlines",
    description: { ru, en },
    parameters: [DEADLINE_TEXT, ...PERIOD],
    result: { type: "any", matrix: true },
    examples: [
      { formula: `=QP.${id}("Март 2026 г.")`, args: ["Март 2026 г."], shown },
      {
        formula: `=QP.${id}(C2:C3)`,
        args: [[["до 1 сентября 2026"], ["постоянно"]]],
        shown: side === "end" ? "46266 / " : " / ",
      },
    ],
    run: (texts, start, end) => {
      const period = periodOf(start, end);
      return mapCells(texts, (text, cell) => {
        const date = read(text, cell, period)[side];
        return date === null ? "" : serialOf(date);
      });
    },
  };
}

export const DEADLINE_FUNCTIONS: readonly FunctionDefinition[] = [
  dateFunction(
    "DEADLINE.START",
    "start",
    "Начало срока как дата (задайте ячейке формат даты); пусто, если в тексте его нет",
    "Start of a deadline as a date (give the cell a date format); blank where the text has none",
    "46082",
  ),
  dateFunction(
    "DEADLINE.END",
    "end",
    "Окончание срока как дата (задайте ячейке формат даты); пусто, если в тексте его нет",
    "End of a deadline as a date (give the cell a date format); blank where the text has none",
    "46112",
  ),
  {
    id: "DEADLINE.KIND",
    group: "deadlines",
    description: {
      ru: "Вид срока: месяц, период, повторяется, по документу…",
      en: "Kind of a deadline, in Russian words",
    },
    parameters: [DEADLINE_TEXT],
    result: { type: "any", matrix: true },
    examples: [
      {
        formula: "=QP.DEADLINE.KIND(C2:C3)",
        args: [[["III квартал 2026"], ["ежемесячно"]]],
        shown: "квартал / повторяется",
      },
    ],
    run: (texts) => mapCells(texts, (text, cell) => KINDS[read(text, cell, null).kind]),
  },
  {
    id: "DEADLINE.NEXT",
    group: "deadlines",
    description: {
      ru: "Ближайшее окончание срока не раньше даты; пусто, если такого нет. Сегодняшнюю дату укажите сами: функция не пересчитывается без причины",
      en: "The next end of a deadline on or after a date; blank where there is none. Give today yourself: the function is not volatile",
    },
    parameters: [
      DEADLINE_TEXT,
      {
        name: { ru: "дата", en: "date" },
        description: {
          ru: "С какой даты искать, например СЕГОДНЯ()",
          en: "From which date on, such as TODAY()",
        },
        type: "any",
        matrix: false,
      },
    ],
    result: { type: "any", matrix: true },
    examples: [
      {
        formula: '=QP.DEADLINE.NEXT("ежемесячно до 10 числа";"15.03.2026")',
        args: ["ежемесячно до 10 числа", "15.03.2026"],
        shown: "46122",
      },
    ],
    run: (texts, from) => {
      const date = dateOf(from, "дата");
      const horizon: Period = {
        start: date,
        end: `${Number(date.slice(0, 4)) + 2}${date.slice(4)}`.replace("-02-29", "-02-28"),
      };
      return mapCells(texts, (text, cell) => {
        const next = occurrences(read(text, cell, horizon), horizon).find(({ end }) => end >= date);
        return next ? serialOf(next.end) : "";
      });
    },
  },
  {
    id: "DEADLINE.OCCURS",
    group: "deadlines",
    description: {
      ru: "Все наступления срока внутри периода: начало и окончание в строке на каждое",
      en: "All occurrences of a deadline inside a period: a row with start and end for each",
    },
    parameters: [
      { ...DEADLINE_TEXT, matrix: false },
      ...PERIOD.map((parameter) => ({ ...parameter, optional: false })),
    ],
    result: { type: "any", matrix: true },
    examples: [
      {
        formula: '=QP.DEADLINE.OCCURS("ежеквартально";"01.01.2026";"30.06.2026")',
        args: ["ежеквартально", "01.01.2026", "30.06.2026"],
        shown: "46023 | 46112 / 46113 | 46203",
      },
    ],
    run: (text, start, end) => {
      const period = periodOf(start, end);
      if (!period) throw badArgument("Укажите начало и конец периода.");
      if (matrixOf(text).length === 0) throw badArgument("Укажите текст срока.");
      const found = occurrences(readDeadline(textOf(text), period), period);
      if (found.length === 0) throw notEnough("внутри периода срок не наступает или дат в нём нет.");
      return found.map((span) => [serialOf(span.start), serialOf(span.end)]);
    },
  },
];
