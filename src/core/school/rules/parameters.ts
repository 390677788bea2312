import { proceduresText } from "./procedures";
import { DEFAULT_RULE_SET, type RuleSet } from "./rule-set";

export type ParameterValue = number | string | boolean | null;

/** One editable number or choice of a rule set: how people see it and where it comes from. */
export interface Parameter {
  /** Place in the rule set: «shnor.minLowShare». */
  readonly path: string;
  readonly title: string;
  readonly source: string;
  /** false: no source was found, outputs say «не сверено». */
  readonly verified: boolean;
  /** Allowed codes of a choice and the words people see for them; undefined for numbers and yes/no. */
  readonly choices?: Readonly<Record<string, string>>;
  /** An empty cell is allowed and means «нет». */
  readonly optional?: boolean;
}

const FIOKO = "методика ФИОКО (по памяти, не сверено)";
const OWN = "собственное правило";
/** Document 004: number of subjects whose mean is below the district mean; METHODOLOGY 1.4 for the ambiguities. */
const DOCUMENT_004 = "критерий: число предметов ниже районного среднего балла";
/** METHODOLOGY 2.2. */
const MARKERS = "общее правило проверки, значение по умолчанию";

export const PROCEDURES_PATH = "shnor.procedures";

const row = (
  path: string,
  title: string,
  source: string,
  verified: boolean,
  more: Pick<Parameter, "choices" | "optional"> = {},
): Parameter => ({ path, title, source, verified, ...more });

/** Every threshold of the analysis, in the order of the sheet «Правила расчёта». */
export const PARAMETERS: readonly Parameter[] = [
  row("reportingYear", "Отчётный год (пусто: год из книги или последний с результатами)", OWN, true, {
    optional: true,
  }),
  row("includeGve", "ГВЭ входит в расчёт", OWN, true),
  row("allowUnverified", "Применять константы без найденного источника", OWN, true),
  row("shnor.minLowShare", "Низкие результаты: доля не справившихся от", FIOKO, false),
  row("shnor.strict", "Доля должна быть строго больше", FIOKO, false),
  row("shnor.minProcedures", "Низкие результаты: не менее чем в процедурах", FIOKO, false),
  row("shnor.minYears", "Низкие результаты: не менее чем в разных годах", FIOKO, false),
  row("shnor.years", "Сколько лет рассматривается, считая отчётный", FIOKO, false),
  row(PROCEDURES_PATH, "Низкие результаты: процедуры, классы, предметы", FIOKO, false),
  row("shnor.minParticipants", "Наименьшее число участников процедуры", OWN, true),
  row("shnor.subjectsSeparately", "Предметы считаются отдельными процедурами", OWN, true),
  row("shnor.gradesSeparately", "Классы ВПР считаются отдельными процедурами", OWN, true),
  row("shnor.mathLevelsSeparately", "Уровни математики считаются отдельно", OWN, true),
  row("clusters.exam", "Кластеры: процедура", DOCUMENT_004, true, {
    choices: { ЕГЭ: "ЕГЭ", ОГЭ: "ОГЭ", ВПР: "ВПР" },
  }),
  row("clusters.territory", "Кластеры: с чем сравнивать", DOCUMENT_004, true, {
    choices: { municipality: "школы муниципалитета", all: "все школы книги" },
  }),
  row("clusters.districtMean", "Кластеры: районный средний балл", DOCUMENT_004, false, {
    choices: { participants: "по участникам", schools: "по школам" },
  }),
  row("clusters.orEqual", "Кластеры: ниже или равно", DOCUMENT_004, true),
  row(
    "clusters.decimals",
    "Кластеры: округлять средние до знаков (пусто: не округлять)",
    DOCUMENT_004,
    false,
    {
      optional: true,
    },
  ),
  row("clusters.baseMathematics", "Кластеры: учитывать базовую математику", DOCUMENT_004, false),
  row("clusters.notTaken", "Кластеры: предмет, который школа не сдавала", DOCUMENT_004, false, {
    choices: { skip: "не учитывать", count: "считать предметом ниже среднего" },
  }),
  row("clusters.minParticipants", "Кластеры: наименьшее число участников", DOCUMENT_004, false),
  row("clusters.years", "Кластеры: за сколько лет вместе", DOCUMENT_004, true),
  row("clusters.excludeOwn", "Кластеры: школа не входит в средний балл, с которым сравнивается", OWN, true),
  row("clusters.cutOff", "Кластеры: доля предметов, с которой школа называется (пусто: нет)", OWN, true, {
    optional: true,
  }),
  row("objectivity.minParticipants", "Объективность: наименьшее число участников", MARKERS, true),
  row(
    "objectivity.minSpikeParticipants",
    "Объективность: наименьшее число участников для OBJ-3",
    MARKERS,
    true,
  ),
  row(
    "objectivity.falseDiscovery",
    "Объективность: доля ложных признаков (Бенджамини – Хохберг)",
    MARKERS,
    true,
  ),
  row(
    "objectivity.forInformation",
    "Объективность: показать для сведения (10–19 участников) при вероятности без поправки меньше",
    OWN,
    true,
  ),
  row("objectivity.meanEffect", "OBJ-1: превышение среднего, стандартных отклонений", MARKERS, true),
  row("objectivity.spikeFactor", "OBJ-3: во сколько раз больше ожидаемого", MARKERS, true),
  row("objectivity.loweredShare", "OBJ-4: доля понизивших от", MARKERS, true),
  row("objectivity.raisedShare", "OBJ-4: доля повысивших от", MARKERS, true),
  row("objectivity.sameShare", "OBJ-4: доля подтвердивших менее", MARKERS, true),
  row("objectivity.jump", "OBJ-5: изменение доли «4» и «5»", MARKERS, true),
  row("objectivity.cohortFall", "OBJ-6: снижение доли «4» и «5»", MARKERS, true),
  row("objectivity.belowYearMark", "OBJ-7: доля с отметкой экзамена ниже годовой от", MARKERS, true),
  ...Object.keys(DEFAULT_RULE_SET.objectivity.alpha).map((marker) =>
    row(`objectivity.alpha.${marker}`, `${marker}: уровень значимости`, MARKERS, true),
  ),
  row("objectivity.minMarkers", "Школа с признаками: разных маркеров не менее", MARKERS, true),
  row("objectivity.minRepeats", "Школа с признаками: или один маркер в случаях не менее", MARKERS, true),
];

/** The value of a parameter in a rule set; procedures as one line of text. */
export function valueOf(ruleSet: RuleSet, path: string): ParameterValue {
  if (path === PROCEDURES_PATH) return proceduresText(ruleSet.shnor.procedures);
  let node: unknown = ruleSet;
  for (const key of path.split(".")) node = (node as Readonly<Record<string, unknown>>)[key];
  return node as ParameterValue;
}

/** A value as people see it: «да», the words of a choice, a number as it is. */
export function shownValue({ choices }: Parameter, value: ParameterValue): string | number | null {
  if (typeof value === "boolean") return value ? "да" : "нет";
  return typeof value === "string" ? (choices?.[value] ?? value) : value;
}
