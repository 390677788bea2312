import type { Confidence, ConstantSource, MarkScale } from "./model";

const LETTER_2022: ConstantSource = {
  source: "Письмо Рособрнадзора от 14.02.2022 № 04-36 (по examwiki.ru)",
  url: "https://examwiki.ru/shkala-perevoda-ballov-oge-po-informatike-2022-v-oczenki-fipi-ege",
  confidence: "high",
  note: "",
};
const LETTER_2023: ConstantSource = {
  source: "Письмо Рособрнадзора от 21.02.2023 № 04-57",
  url: "https://consultant.ru/document/cons_doc_LAW_441844/984bff6e5d51e74e3881a7e276f31bb0f85793c2",
  confidence: "high",
  note: "",
};
const VPR_UNDATED: ConstantSource = {
  source: "vpr-ege.ru (год не указан)",
  url: "https://vpr-ege.ru/vpr/8-klass/2357-shkala-perevoda-ballov-vpr-v-otsenku-dlya-8-klassa",
  confidence: "low",
  note: "неофициальная шкала без года: ни к одному году сама не применяется",
};

type Points = readonly [from3: number | null, from4: number | null, from5: number | null, max: number | null];

const scale = (
  exam: MarkScale["exam"],
  year: number | null,
  grade: number,
  subject: string,
  [from3, from4, from5, max]: Points,
  origin: ConstantSource,
  note = origin.note,
): MarkScale => ({ exam, year, grade, subject, from3, from4, from5, max, origin: { ...origin, note } });

const OGE_2022_MINIMUMS: Readonly<Record<string, number>> = {
  physics: 11,
  socialStudies: 14,
  literature: 16,
  chemistry: 10,
  informatics: 5,
  geography: 12,
  biology: 13,
  history: 11,
  english: 29,
  german: 29,
  french: 29,
  spanish: 29,
};

const VPR_GRADE_8: Readonly<Record<string, Points>> = {
  socialStudies: [8, 14, 19, 22],
  math: [8, 15, 21, 25],
  history: [5, 10, 14, 17],
  geography: [10, 21, 29, 33],
  biology: [10, 18, 24, 29],
  russian: [26, 32, 45, 51],
  chemistry: [10, 19, 28, 36],
  physics: [5, 8, 11, 18],
};

const origin = (source: string, url: string, confidence: Confidence, note: string): ConstantSource => ({
  source,
  url,
  confidence,
  note,
});

/** Scales from primary scores to marks that ship with the product (METHODOLOGY 4). */
export const MARK_SCALES: readonly MarkScale[] = [
  scale(
    "ОГЭ",
    2022,
    9,
    "russian",
    [15, 23, 29, 33],
    LETTER_2022,
    "«4»: не менее 4 баллов по ГК1–ГК4, «5»: не менее 6",
  ),
  scale("ОГЭ", 2022, 9, "math", [8, null, null, null], LETTER_2022, "из них не менее 2 баллов по геометрии"),
  ...Object.entries(OGE_2022_MINIMUMS).map(([subject, from3]) =>
    scale("ОГЭ", 2022, 9, subject, [from3, null, null, null], LETTER_2022),
  ),
  scale(
    "ОГЭ",
    2023,
    9,
    "russian",
    [15, 23, 29, 33],
    LETTER_2023,
    "«4»: не менее 4 баллов по ГК1–ГК4, «5»: не менее 6",
  ),
  scale(
    "ОГЭ",
    2023,
    9,
    "math",
    [8, 15, 22, 31],
    LETTER_2023,
    "для «3», «4» и «5» не менее 2 баллов по геометрии",
  ),
  scale("ОГЭ", 2023, 9, "physics", [11, 23, 35, 45], LETTER_2023),
  scale("ОГЭ", 2023, 9, "history", [11, 21, 30, 37], LETTER_2023),
  scale(
    "ОГЭ",
    2023,
    9,
    "informatics",
    [5, 11, 16, 19],
    origin(
      "exhelper.top (2022–2023, «ориентировочные»)",
      "https://exhelper.top/ekzamen-po-informatike-9-klass-bally",
      "medium",
      "минимум 5 совпадает с официальным",
    ),
  ),
  scale(
    "ОГЭ",
    2019,
    9,
    "russian",
    [null, 25, 34, 39],
    origin(
      "Управление образования г. Дербента",
      "https://derbentruo.dagestanschool.ru/news/item/431",
      "low",
      "год установлен по дате экзамена",
    ),
  ),
  ...Object.entries(VPR_GRADE_8).map(([subject, points]) =>
    scale("ВПР", null, 8, subject, points, VPR_UNDATED),
  ),
  scale(
    "ВПР",
    2018,
    4,
    "math",
    [null, 10, 15, 20],
    origin(
      "Литературная газета «Призрак необъективности»",
      "https://lgz.ru/article/prizrak-neobektivnosti",
      "low",
      "год установлен по перечню школ 2018 года",
    ),
  ),
  scale(
    "ЕГЭ",
    null,
    11,
    "mathBase",
    [7, 12, 17, 21],
    origin(
      "общеизвестная шкала (по памяти, не сверено)",
      "",
      "unverified",
      "первичный балл базовой математики",
    ),
  ),
];
