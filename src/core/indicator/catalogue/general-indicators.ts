import { MEASURES, type MeasureKind } from "../measures";
import { defineIndicator, type Indicator } from "../model";

const DATA = "результаты процедуры, которую называет строка таблицы";

interface FamilyLine {
  readonly measure: MeasureKind;
  readonly synonyms: readonly string[];
  readonly source: string;
  readonly caution?: string;
}

/** Families: the same measure for whatever exam, subject and class a row names. */
const FAMILIES: readonly FamilyLine[] = [
  {
    measure: "failed",
    synonyms: [
      "доля участников ниже минимального балла",
      "доля неудовлетворительных результатов",
      "доля двоек",
    ],
    source: "METHODOLOGY 1.2, 3.1",
  },
  {
    measure: "passed",
    synonyms: ["доля выпускников, преодолевших минимальный порог", "доля сдавших экзамен"],
    source: "METHODOLOGY 3.1",
  },
  {
    measure: "quality",
    synonyms: ["процент качества знаний", "доля получивших «4» и «5»", "качество подготовки"],
    source: "METHODOLOGY 3.2",
  },
  {
    measure: "success",
    synonyms: ["процент успеваемости", "доля положительных отметок", "уровень обученности"],
    source: "METHODOLOGY 3.2",
    caution: "Не СОУ: взвешенная «степень обученности учащихся» – отдельный показатель.",
  },
  {
    measure: "sou",
    synonyms: ["степень обученности учащихся", "средневзвешенная степень обученности"],
    source: "METHODOLOGY 3.2",
    caution: "Не успеваемость: у документа 001 «степень обученности (успешности)» – доля успевающих.",
  },
  {
    measure: "meanMark",
    synonyms: ["средняя оценка", "средний балл по пятибалльной шкале"],
    source: "METHODOLOGY 3.2",
  },
  {
    measure: "meanScore",
    synonyms: ["средний тестовый балл", "средний балл ЕГЭ"],
    source: "METHODOLOGY 3.2",
  },
  {
    measure: "participants",
    synonyms: ["число участников экзамена", "сдавали экзамен"],
    source: "METHODOLOGY 3.2",
  },
];

const RESULT_FAMILIES: readonly Indicator[] = FAMILIES.map(({ measure, synonyms, source, caution = "" }) => {
  const { name, unit, direction, formula } = MEASURES[measure];
  return defineIndicator({
    code: measure,
    name,
    synonyms,
    unit,
    direction,
    formula,
    data: DATA,
    source,
    recipe: { kind: "results", measure, query: null },
    caution,
  });
});

const OFFICIAL_SHARE = defineIndicator({
  code: "official-share",
  name: "Доля школ с низкими образовательными результатами (ШНОР)",
  synonyms: ["доля ШНОР в общем числе школ"],
  unit: "%",
  direction: "lower",
  formula: "школы с отметкой «ШНОР» в перечне × 100 ÷ все школы перечня",
  data: "перечень школ с графой ШНОР",
  source: "METHODOLOGY 1.1",
  recipe: { kind: "officialShare" },
});

const MECHANISMS: readonly Indicator[] = [
  ["I", "Механизмы управления качеством образовательных результатов"],
  ["II", "Механизмы управления качеством образовательной деятельности"],
].map(([number = "", name = ""]) =>
  defineIndicator({
    code: `003-${number}`,
    name,
    unit: "индекс",
    direction: "higher",
    formula: "среднее арифметическое индексов четырёх направлений",
    data: "индексы направлений в той же таблице",
    source: "METHODOLOGY 3.4 [S3]",
    recipe: { kind: "mechanism", number, directions: 4 },
    caution: "Уровень определяется по неокруглённому индексу.",
  }),
);

const MOTIVATING = defineIndicator({
  code: "motivating",
  name: "Балл мотивирующего мониторинга",
  synonyms: ["баллы муниципалитета в сравнении с лучшим"],
  unit: "балл",
  direction: "higher",
  formula: "лучший муниципалитет = 100; остальные 100 × значение ÷ лучшее",
  data: "значения показателя по всем муниципалитетам",
  source: "METHODOLOGY 7",
  recipe: { kind: "motivating" },
  caution: "Для показателей «чем меньше, тем лучше» источник правила не даёт: взято 100 × лучшее ÷ значение.",
});

/** Indicators that belong to no single document. */
export const GENERAL_INDICATORS: readonly Indicator[] = [
  ...RESULT_FAMILIES,
  OFFICIAL_SHARE,
  ...MECHANISMS,
  MOTIVATING,
];
