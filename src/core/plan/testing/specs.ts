import type { ColumnRole } from "../../table/model";
import type { CellSpec, RowSpec, TableSpec, WorkbookSpec } from "./plan-builder";

const PLAN_COLUMNS: readonly ColumnRole[] = ["number", "measure", "deadline", "responsible", "result"];

/** A workbook with one plan of the usual five columns. */
export function plan(rows: readonly RowSpec[], rest: Partial<TableSpec> = {}): WorkbookSpec {
  return { tables: [{ columns: PLAN_COLUMNS, rows, ...rest }] };
}

interface MeasureSpec {
  readonly number: CellSpec;
  readonly measure: string;
  readonly deadline: CellSpec;
  readonly responsible: string;
  readonly result: string;
}

/**
 * Rows of a plan that are right in everything but what `set` says: measures 1..count, each with its own wording,
 * deadline, responsible and result.
 */
export function measures(count: number, set: Readonly<Record<number, Partial<MeasureSpec>>> = {}): RowSpec[] {
  return Array.from({ length: count }, (_, index) => {
    const { number, measure, deadline, responsible, result } = { ...standard(index), ...set[index + 1] };
    return [number, measure, deadline, responsible, result];
  });
}

const TOPICS = [
  "Собеседование с директорами школ",
  "Семинар для заместителей директоров",
  "Анализ учебных планов",
  "Конкурс методических разработок",
  "Посещение открытых уроков",
  "Обновление банка заданий",
  "Консультации для молодых учителей",
  "Встреча с родителями выпускников",
  "Проверка рабочих программ",
  "Выставка учебной литературы",
];

function standard(index: number): MeasureSpec {
  return {
    number: `${index + 1}.`,
    measure: TOPICS[index % TOPICS.length] ?? "",
    deadline: "Март 2024",
    responsible: "Отдел образования",
    result: `Подготовлена справка № ${index + 1}`,
  };
}

/** A workbook with one table of figures: headers, and rows of a label and its figures. */
export function figures(headers: readonly string[], rows: readonly RowSpec[]): WorkbookSpec {
  return { tables: [{ kind: "other", columns: headers.map((header) => ["other", header] as const), rows }] };
}

const INDICATOR_COLUMNS: readonly ColumnRole[] = [
  "number",
  "indicator",
  "unit",
  "method",
  "value:2023",
  "value:2024",
];

/** A workbook with one indicator table: number, name, unit, method, values of 2023 and 2024. */
export function indicators(rows: readonly RowSpec[], rest: Partial<TableSpec> = {}): WorkbookSpec {
  return { tables: [{ kind: "indicators", columns: INDICATOR_COLUMNS, rows, ...rest }] };
}
