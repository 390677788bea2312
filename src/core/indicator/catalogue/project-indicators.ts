import type { Exam } from "../../results/exam";
import { MEASURES } from "../measures";
import { defineIndicator, type Indicator } from "../model";

/** Footnotes ¹ ² ³ of document 001: «при расчёте показателей за 2020 год учитываются результаты 2019 года». */
const FOOTNOTE = { 2020: 2019 };

interface ExamLine {
  readonly number: string;
  readonly exam: Exam;
  readonly subject: "math" | "mathBase" | "mathProfile" | "russian";
  readonly grade?: number;
  readonly footnote?: boolean;
  readonly caution?: string;
}

const SUBJECT_WORDS = {
  math: "по математике",
  mathBase: "по математике (базовый уровень)",
  mathProfile: "по математике (профильный уровень)",
  russian: "по русскому языку",
} as const;

const EXAM_LINES: readonly ExamLine[] = [
  {
    number: "1.1",
    exam: "ЕГЭ",
    subject: "mathBase",
    footnote: true,
    caution: "В 2021 году базовый уровень не проводился: за этот год данных нет, и сноска его не заменяет.",
  },
  { number: "1.2", exam: "ЕГЭ", subject: "mathProfile" },
  {
    number: "1.3",
    exam: "ЕГЭ",
    subject: "russian",
    caution: "Источник не говорит, какой минимум взят: по умолчанию для аттестата (24), не для вуза (36).",
  },
  {
    number: "1.4",
    exam: "ОГЭ",
    subject: "math",
    footnote: true,
    caution: "Источник не говорит, до или после пересдачи.",
  },
  { number: "1.5", exam: "ОГЭ", subject: "russian", footnote: true },
  { number: "1.6", exam: "ВПР", subject: "math", grade: 5 },
  { number: "1.7", exam: "ВПР", subject: "math", grade: 6 },
  { number: "1.8", exam: "ВПР", subject: "russian", grade: 5 },
  { number: "1.9", exam: "ВПР", subject: "russian", grade: 6 },
  ...[8, 9, 10, 11].map((grade, index): ExamLine => {
    return { number: `1.${10 + index}`, exam: "диагностика", subject: "math", grade };
  }),
  ...[8, 9, 10, 11].map((grade, index): ExamLine => {
    return { number: `1.${14 + index}`, exam: "диагностика", subject: "russian", grade };
  }),
];

const WORDING: Readonly<Record<Exam, string>> = {
  ЕГЭ: "Доля обучающихся, не набравших минимальный балл на ЕГЭ",
  ОГЭ: "Доля обучающихся, получивших неудовлетворительный результат на ОГЭ",
  ВПР: "Доля обучающихся, не справившихся с выполнением ВПР",
  диагностика: "Доля обучающихся, не справившихся с выполнением диагностики",
};

const CAUTIONS: Readonly<Partial<Record<Exam, string>>> = {
  ВПР: "«Не справившиеся» прочитано как отметка «2»; осенью 2020 года ВПР шла по программе предыдущего класса.",
  диагностика: "Порог диагностической работы источник не называет: его задаёт пользователь.",
};

function examIndicator({ number, exam, subject, grade = 0, footnote, caution }: ExamLine): Indicator {
  const base = subject === "mathBase";
  const wording = base ? "Доля обучающихся, получивших неудовлетворительный результат на ЕГЭ" : WORDING[exam];
  const suffix = grade > 0 ? ` (${grade} класс)` : "";
  return defineIndicator({
    code: `001-${number}`,
    name: `${wording} ${SUBJECT_WORDS[subject]}${suffix}`,
    unit: "%",
    direction: "lower",
    formula: MEASURES.failed.formula,
    data: `результаты ${exam} по участникам${base || exam !== "ЕГЭ" ? ": отметки" : ": тестовые баллы"}`,
    source: "METHODOLOGY 3.1 [S1]",
    recipe: { kind: "results", measure: "failed", query: { exam, subject, grade } },
    yearSubstitution: footnote ? FOOTNOTE : {},
    caution: caution ?? CAUTIONS[exam] ?? "",
  });
}

const CONFUSED_WITH_SOU =
  "Это успеваемость. СОУ («степень обученности учащихся» с весами 100, 64, 36, 16) – другой показатель.";

const LEARNING: readonly Indicator[] = [
  defineIndicator({
    code: "001-1.18",
    name: "Степень обученности (успешности)",
    synonyms: ["Доля обучающихся, окончивших год без неудовлетворительных отметок"],
    unit: "%",
    direction: "higher",
    formula: "обучающиеся без отметок «2» (удовлетворительно, хорошо и отлично) × 100 ÷ все обучающиеся ОО",
    data: "итоговые отметки по обучающимся",
    source: "METHODOLOGY 3.1, 3.2 [S1]",
    recipe: {
      kind: "ratio",
      numerator: "обучающиеся без неудовлетворительных итоговых отметок",
      denominator: "обучающиеся, получившие отметки",
    },
    caution: CONFUSED_WITH_SOU,
  }),
  defineIndicator({
    code: "001-1.19",
    name: "Качество обученности",
    synonyms: ["Доля обучающихся, окончивших год на хорошо и отлично"],
    unit: "%",
    direction: "higher",
    formula: "обучающиеся только с отметками «4» и «5» × 100 ÷ все обучающиеся ОО",
    data: "итоговые отметки по обучающимся",
    source: "METHODOLOGY 3.1, 3.2 [S1]",
    recipe: {
      kind: "ratio",
      numerator: "обучающиеся, у которых все итоговые отметки «4» и «5»",
      denominator: "обучающиеся, получившие отметки",
    },
    caution: "Источник делит на всех обучающихся ОО; 1-е классы отметок не имеют и занижают показатель.",
  }),
];

const TRAINED = "каждый человек один раз; источник не говорит, за год или нарастающим итогом";

const STAFF: readonly Indicator[] = [
  defineIndicator({
    code: "001-2.1",
    name: "Доля административных работников, прошедших повышение квалификации по программам, формирующим профессиональные и лидерские компетенции",
    synonyms: [
      "Доля руководителей школ, повысивших квалификацию",
      "директора и завучи, прошедшие повышение квалификации",
    ],
    unit: "%",
    direction: "higher",
    formula: "прошедшие повышение квалификации × 100 ÷ все административные работники школ-участников",
    data: "список работников и удостоверения",
    source: "METHODOLOGY 3.1 [S1]",
    recipe: {
      kind: "ratio",
      numerator: "административные работники, прошедшие повышение квалификации",
      denominator: "все административные работники школ-участников",
    },
    caution: TRAINED,
  }),
  defineIndicator({
    code: "001-2.2",
    name: "Доля педагогических работников, прошедших повышение квалификации по программам, направленным на рост профессиональной компетентности педагогов",
    synonyms: ["Доля учителей, прошедших курсы повышения квалификации"],
    unit: "%",
    direction: "higher",
    formula: "прошедшие повышение квалификации × 100 ÷ все педагогические работники школ-участников",
    data: "список работников и удостоверения",
    source: "METHODOLOGY 3.1 [S1]",
    recipe: {
      kind: "ratio",
      numerator: "педагогические работники, прошедшие повышение квалификации",
      denominator: "все педагогические работники школ-участников",
    },
    caution: TRAINED,
  }),
  defineIndicator({
    code: "001-2.3",
    name: "Доля педагогических работников с выявленными профессиональными дефицитами",
    synonyms: ["педагоги с проблемными компонентами по результатам диагностики"],
    unit: "%",
    direction: "lower",
    formula: "педагоги хотя бы с одним выявленным дефицитом × 100 ÷ педагоги, прошедшие диагностику",
    data: "выгрузка мониторинга или результаты диагностики педагогов",
    source: "METHODOLOGY 3.1 [S1]",
    recipe: {
      kind: "ratio",
      numerator: "педагоги с выявленными дефицитами",
      denominator: "педагоги, прошедшие диагностику",
    },
    caution: "Источник называет только выгрузку, формулы в нём нет: знаменатель – прошедшие диагностику.",
  }),
];

const SUPPORT: readonly Indicator[] = [
  defineIndicator({
    code: "001-3.1",
    name: "Доля организаций, в которых обеспечены условия образовательной деятельности по требованиям ФГОС",
    synonyms: ["Доля школ с условиями в соответствии с ФГОС"],
    unit: "%",
    direction: "higher",
    formula: "организации с обеспеченными условиями × 100 ÷ все общеобразовательные организации",
    data: "выгрузка мониторинга",
    source: "METHODOLOGY 3.1 [S1]",
    recipe: {
      kind: "ratio",
      numerator: "организации, где условия обеспечены",
      denominator: "все общеобразовательные организации",
    },
  }),
  defineIndicator({
    code: "001-3.2",
    name: "Количество разработанных дополнительных профессиональных программ повышения квалификации",
    synonyms: ["Число разработанных ДПП ПК"],
    unit: "шт.",
    direction: "higher",
    formula: "число разработанных программ",
    data: "перечень программ",
    source: "METHODOLOGY 3.1 [S1]",
    recipe: { kind: "count", counted: "разработанные программы повышения квалификации" },
  }),
  defineIndicator({
    code: "001-3.3",
    name: "Количество реализованных мероприятий (семинаров, встреч, ВКС, круглых столов)",
    synonyms: ["Число проведённых методических мероприятий"],
    unit: "шт.",
    direction: "higher",
    formula: "число проведённых мероприятий",
    data: "журнал мероприятий",
    source: "METHODOLOGY 3.1 [S1]",
    recipe: { kind: "count", counted: "проведённые мероприятия" },
  }),
];

/** The 25 indicators of the regional project of document 001. */
export const PROJECT_INDICATORS: readonly Indicator[] = [
  ...EXAM_LINES.map(examIndicator),
  ...LEARNING,
  ...STAFF,
  ...SUPPORT,
];
