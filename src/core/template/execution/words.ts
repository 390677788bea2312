import type { DueState } from "./due";
import type { ExecutionState } from "./execution";
import type { IndicatorResult } from "./indicator-results";

/** Words of the report and of the control sheet; documents are Russian whatever the language of the pane. */
export const EXECUTION_WORDS = {
  report: "Отчёт",
  title: "Отчёт об исполнении",
  asOf: "по состоянию на ",
  summary: {
    due: "Подлежало исполнению мероприятий: ",
    done: "исполнено: ",
    unconfirmed: "из них без подтверждения: ",
    failed: "не исполнено и просрочено: ",
    rest: "в работе, срок впереди: ",
  },
  noMarks: "Столбца «Отметка о выполнении» в плане нет: исполнение по нему не видно.",
  nothing: "Мероприятий со сроком в этом периоде нет.",
  byBlock: "1. Исполнение по блокам плана",
  byResponsible: "2. Исполнение по ответственным",
  indicators: "3. Показатели и целевые значения",
  measures: "Исполнение мероприятий",
  block: "Блок",
  responsible: "Ответственный",
  tallyHeaders: [
    "Подлежало исполнению",
    "Исполнено, подтверждено",
    "Исполнено, не подтверждено",
    "Не исполнено, просрочено",
    "В работе, срок впереди",
    "Исполнено, %",
  ],
  total: "Всего",
  indicatorHeaders: ["№", "Показатель", "Ед. изм.", "Базовое значение", "Значение", "Цель", "Итог", "Год"],
  measureHeaders: [
    "№",
    "Мероприятие",
    "Срок",
    "Ответственный",
    "Состояние",
    "Чем подтверждено",
    "Почему не исполнено",
    "Строка плана",
  ],
  noConfirmation: "подтверждение не указано",
  noReason: "причина не указана",
  unmarked: "нет отметки",
  noMark: "отметки о выполнении нет",
  early: "срок вне отчётного периода",
  signature: "Исполнитель _________________ / И. О. Фамилия /          Дата _________________",
  control: "Контроль сроков",
  controlTitle: "Контроль сроков",
  controlHeaders: [
    "Вид",
    "№",
    "Мероприятие",
    "Срок",
    "Последний день",
    "Дней",
    "Ответственный",
    "Строка плана",
  ],
  controlNothing: "Просроченных, ближайших и неподтверждённых мероприятий нет.",
} as const;

export const STATE_WORDS: Readonly<Record<ExecutionState, string>> = {
  done: "исполнено",
  unconfirmed: "исполнено, не подтверждено",
  going: "в работе",
  failed: "не исполнено",
  overdue: "просрочено",
  waiting: "срок не наступил",
};

export const INDICATOR_STATE_WORDS: Readonly<Record<IndicatorResult["state"], string>> = {
  reached: "достигнут",
  short: "не достигнут",
  unknown: "нет данных для сравнения",
};

export const DUE_WORDS: Readonly<Record<DueState, string>> = {
  overdue: "Просрочено",
  due: "Скоро срок",
  unconfirmed: "Нет подтверждения",
};
