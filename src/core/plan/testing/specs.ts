import type { ColumnRole } from "../../table/model";
import type { RowSpec, TableSpec, WorkbookSpec } from "./plan-builder";

const PLAN_COLUMNS: readonly ColumnRole[] = ["number", "measure", "deadline", "responsible", "result"];

/** A workbook with one plan of the usual five columns. */
export function plan(rows: readonly RowSpec[], rest: Partial<TableSpec> = {}): WorkbookSpec {
  return { tables: [{ columns: PLAN_COLUMNS, rows, ...rest }] };
}

/** Plan rows that are right in everything but the one field under test; the field's column is given by `set`. */
export function measures(count: number, set: Readonly<Record<number, Partial<MeasureSpec>>> = {}): RowSpec[] {
  return Array.from({ length: count }, (_, index) => {
    const { number, measure, deadline, responsible, result } = { ...standard(index), ...set[index + 1] };
    return [number, measure, deadline, responsible, result];
  });
}

interface MeasureSpec {
  readonly number: Exclude<RowSpec, object> | CellLike;
  readonly measure: string;
  readonly deadline: CellLike;
  readonly responsible: string;
  readonly result: string;
}
type CellLike =
  string | number | { readonly value: string | number; readonly text: string; readonly format?: string };

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
