import type { Cause, MeasureCode, Recommendation } from "../recommendations";
import { MARKER_TITLES } from "./marker-texts";

/** What to do first, as an order of one line. */
export const FIRST_STEPS: Readonly<Record<MeasureCode, string>> = {
  medalReview: "Сверить основания для выдачи медалей с баллами ЕГЭ",
  outsideChecking: "Провести следующую работу с независимыми наблюдателями и проверкой вне школы",
  crossChecking: "Перепроверить выборку работ в муниципальной комиссии",
  causeOfChange: "Выяснить причину изменения: состав класса, учитель, порядок проведения",
  antirisk: "Разработать антирисковую программу школы",
  mentoring: "Закрепить за школой наставника из школы со стабильными результатами",
  subjectSupport: "Помочь учителям предметов, по которым результаты ниже районных",
  markingCriteria: "Сравнить критерии текущих отметок с критериями оценочных процедур",
  agreeWithList: "Обсудить с регионом расхождение расчёта и перечня",
  gatherData: "Собрать недостающие результаты: по имеющимся вывод сделать нельзя",
};

/** A row offered for the plan of the municipality. */
export interface PlanMeasure {
  readonly measure: string;
  readonly result: string;
}

/** Measures for the plan; {школа} is the school's name. Null where only a talk is needed. */
export const PLAN_MEASURES: Readonly<Record<MeasureCode, PlanMeasure | null>> = {
  antirisk: {
    measure: "Разработка и реализация антирисковой программы {школа}",
    result: "Программа утверждена, реализуется; доля не справившихся снижена",
  },
  mentoring: {
    measure: "Наставничество: закрепление за {школа} школы-наставника и куратора",
    result: "План совместной работы утверждён, проведены взаимные посещения",
  },
  subjectSupport: {
    measure: "Адресная методическая помощь учителям {школа} по предметам с результатами ниже районных",
    result: "Составлены и выполняются индивидуальные маршруты учителей",
  },
  outsideChecking: {
    measure: "Включение {школа} в контрольную группу: независимые наблюдатели и внешняя проверка работ",
    result: "Работа проведена с внешней проверкой, результаты сопоставлены с прежними",
  },
  crossChecking: {
    measure: "Перекрёстная проверка работ {школа} муниципальной предметной комиссией",
    result: "Выборка работ перепроверена, справка с расхождениями обсуждена в школе",
  },
  markingCriteria: {
    measure: "Семинар для учителей {школа} о критериях оценивания и ВСОКО",
    result: "Критерии текущих отметок согласованы, расхождение с оценочными процедурами снижено",
  },
  causeOfChange: {
    measure: "Собеседование с администрацией {школа} о причинах изменения результатов",
    result: "Причины установлены, решение отражено в справке",
  },
  medalReview: {
    measure: "Контроль объективности текущего оценивания претендентов на медаль в {школа}",
    result: "Итоговые отметки претендентов сверены с результатами ЕГЭ",
  },
  agreeWithList: null,
  gatherData: null,
};

/** Why a measure is offered: the finding that caused it. */
export function describeCause({ code, args }: Cause): string {
  switch (code) {
    case "shnor":
      return `признаки низких результатов: процедур ${args.cells ?? 0}`;
    case "official":
      return "школа в перечне региона";
    case "cluster":
      return `ниже районного среднего: предметов ${args.below ?? 0} из ${args.subjects ?? 0}`;
    case "noData":
      return `процедур с недостаточными данными: ${args.cells ?? 0}`;
    default:
      return `признак «${MARKER_TITLES[code]}»: случаев ${args.times ?? 0}, n до ${args.n ?? 0}`;
  }
}

/** The first step in one line, «–» where nothing is to be done. */
export function firstStep(recommendations: readonly Recommendation[]): string {
  const [first] = recommendations;
  return first ? FIRST_STEPS[first.measure] : "–";
}
