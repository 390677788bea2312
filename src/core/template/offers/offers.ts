import type { Cause, MeasureCode, Recommendation } from "../../school/recommendations";
import { MARKER_TITLES } from "../../school/texts/marker-texts";
import { PLAN_MEASURES } from "../../school/texts/measure-texts";
import type { IndicatorResult } from "../execution/indicator-results";
import { sameMunicipality } from "../municipality-name";
import type { RegionalBlock, RegionalPlan } from "../regional-plan";
import { BlockChooser } from "./block-chooser";

/** A measure that the workbook's own data call for. */
export interface Offer {
  readonly text: string;
  readonly result: string;
  /** Why it is offered: «по данным книги: признаки низких результатов; школ: 3». */
  readonly ground: string;
  /** null where the plan has no block for it. */
  readonly block: RegionalBlock | null;
}

/** A school with what its results call for. */
export interface RecommendedSchool {
  readonly name: string;
  /** "" where the results name none. */
  readonly municipality: string;
  readonly recommendations: readonly Recommendation[];
}

/** What the data of a workbook say: schools by their results, indicators by their targets. */
export interface OwnData {
  readonly schools: readonly RecommendedSchool[];
  readonly indicators: readonly IndicatorResult[];
}

/** Wording for several schools; {школы} is their list. One school takes the wording of the school report. */
const FOR_MANY: Readonly<Record<MeasureCode, string>> = {
  antirisk: "Разработка и реализация антирисковых программ школ: {школы}",
  mentoring: "Наставничество: закрепление школ-наставников и кураторов за школами: {школы}",
  subjectSupport:
    "Адресная методическая помощь учителям по предметам с результатами ниже районных, школы: {школы}",
  outsideChecking:
    "Включение школ в контрольную группу с независимыми наблюдателями и внешней проверкой работ: {школы}",
  crossChecking: "Перекрёстная проверка работ муниципальной предметной комиссией, школы: {школы}",
  markingCriteria: "Семинар для учителей о критериях оценивания и ВСОКО, школы: {школы}",
  causeOfChange: "Собеседования с администрациями школ о причинах изменения результатов: {школы}",
  medalReview: "Контроль объективности текущего оценивания претендентов на медаль, школы: {школы}",
  agreeWithList: "",
  gatherData: "",
};

/** What a block for the measure speaks of. */
const TOPICS: Readonly<Record<MeasureCode, string>> = {
  antirisk: "поддержка школ с низкими образовательными результатами ШНОР риски",
  mentoring: "наставничество поддержка школ с низкими образовательными результатами ШНОР",
  subjectSupport: "профессиональное развитие педагогов методическая помощь учителям дефициты квалификация",
  outsideChecking: "объективность оценочных процедур независимая внешняя оценка наблюдение проверка",
  crossChecking: "объективность оценочных процедур перекрёстная перепроверка работ",
  markingCriteria: "объективность оценивания критерии ВСОКО внутренняя система оценки",
  causeOfChange: "объективность анализ результатов оценочных процедур",
  medalReview: "объективность итоговая аттестация ГИА медаль",
  agreeWithList: "",
  gatherData: "",
};

const WORDS = {
  ground: "по данным книги: ",
  schools: "; школ: ",
  official: "перечень региона",
  shnor: "признаки низких результатов",
  cluster: "результаты ниже районных",
  indicator: "Адресные меры по показателю",
  indicatorResult: "Показатель достиг целевого значения",
  value: "значение",
  target: "цель",
} as const;

/** Names that one row of a plan can still show. */
const MOST_NAMED = 12;

/**
 * Measures for one municipality from the workbook's own data, each with its ground and the block where it belongs:
 * one row a kind of measure with its schools, one row an indicator that is short of its target. These are offers
 * on signs that want a check; the officer takes or deletes them.
 * @param alone the workbook speaks of this municipality only: schools without a municipality are its own
 */
export function offersFor(
  plan: RegionalPlan,
  { schools, indicators }: OwnData,
  municipality: string,
  alone: boolean,
): Offer[] {
  const chooser = new BlockChooser(plan);
  const own = schools.filter((school) =>
    school.municipality === "" ? alone : sameMunicipality(school.municipality, municipality),
  );
  return [
    ...schoolOffers(own, chooser),
    ...(alone ? indicators.filter(({ state }) => state === "short") : []).map((each) =>
      indicatorOffer(each, chooser),
    ),
  ];
}

function schoolOffers(schools: readonly RecommendedSchool[], chooser: BlockChooser): Offer[] {
  const groups = new Map<MeasureCode, { names: string[]; causes: Set<string> }>();
  for (const { name, recommendations } of schools) {
    for (const { measure, causes } of recommendations) {
      if (PLAN_MEASURES[measure] === null) continue;
      const group = groups.get(measure) ?? { names: [], causes: new Set<string>() };
      group.names.push(name);
      for (const cause of causes) group.causes.add(causeTitle(cause));
      groups.set(measure, group);
    }
  }
  return [...groups].map(([code, { names, causes }]): Offer => {
    return {
      text: measureText(code, names),
      result: PLAN_MEASURES[code]?.result ?? "",
      ground: `${WORDS.ground}${[...causes].join(", ")}${names.length > 1 ? WORDS.schools + names.length : ""}`,
      block: chooser.choose(TOPICS[code]),
    };
  });
}

function measureText(code: MeasureCode, names: readonly string[]): string {
  const [first = ""] = names;
  if (names.length === 1) return (PLAN_MEASURES[code]?.measure ?? "").replace("{школа}", first);
  const listed = names.slice(0, MOST_NAMED).join(", ");
  const rest = names.length > MOST_NAMED ? ` и ещё ${names.length - MOST_NAMED}` : "";
  return FOR_MANY[code].replace("{школы}", `${listed}${rest}`);
}

function causeTitle({ code }: Cause): string {
  if (code === "shnor" || code === "noData") return WORDS.shnor;
  if (code === "official") return WORDS.official;
  if (code === "cluster") return WORDS.cluster;
  return `признак «${MARKER_TITLES[code]}»`;
}

function indicatorOffer({ name, value, target, unit }: IndicatorResult, chooser: BlockChooser): Offer {
  return {
    text: `${WORDS.indicator} «${name}»`,
    result: WORDS.indicatorResult,
    ground: `${WORDS.ground}${WORDS.value} ${value} ${unit}, ${WORDS.target} ${target}`.replace(/\s+/gu, " "),
    block: chooser.choose(name),
  };
}
