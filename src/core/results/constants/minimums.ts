import type { Confidence, MinimumKind, MinimumScore } from "./model";

/** One source with the thresholds it names. */
interface MinimumRow {
  readonly years: readonly number[];
  readonly kind: MinimumKind;
  readonly values: Readonly<Record<string, number>>;
  readonly source: string;
  readonly url: string;
  readonly confidence: Confidence;
  readonly note: string;
}

const MINOBRNAUKI_2021_2022 = {
  russian: 40,
  literature: 40,
  geography: 40,
  socialStudies: 45,
  informatics: 44,
  mathProfile: 39,
  physics: 39,
  biology: 39,
  chemistry: 39,
  history: 35,
  foreign: 30,
} as const;

const VUZ = {
  russian: 36,
  mathProfile: 27,
  physics: 36,
  chemistry: 36,
  biology: 36,
  informatics: 40,
  history: 32,
  geography: 37,
  socialStudies: 42,
  literature: 32,
  foreign: 22,
} as const;

const POSTER_2026 = {
  years: [2026],
  source: "Рособрнадзор, плакат 2026 (РИА, Рамблер, НИА Самара)",
  url: "https://www.niasam.ru/obrazovanie/rosobrnadzor-opredelil-minimalnye-bally-ege-v-2026-godu-268204.html",
  confidence: "high",
} as const;

const RG_2021 = {
  years: [2021],
  source: "Российская газета 03.06.2021 (Рособрнадзор)",
  url: "https://rg.ru/amp/2021/06/03/ege-po-russkomu-iazyku-sdadut-680-tysiach-chelovek.html",
  confidence: "high",
} as const;

/**
 * METHODOLOGY 4: the order is said to be unchanged from 2019 to 2026 and the values found for 2021, 2022, 2025
 * and 2026 agree with it, but no table of these years was found.
 */
const ORDER_876 = {
  years: [2019, 2020, 2021, 2022, 2023, 2024, 2025],
  source: "Приказ Рособрнадзора от 26.06.2019 № 876 (по памяти, не сверено)",
  url: "",
  confidence: "unverified",
  note: "значения 2021, 2022, 2025 и 2026 годов, которые найдены, совпадают",
} as const;

const ROWS: readonly MinimumRow[] = [
  { ...POSTER_2026, kind: "minAttestat", note: "", values: { russian: 24, mathProfile: 27 } },
  { ...POSTER_2026, kind: "minAttestatMark", note: "отметка «удовлетворительно»", values: { mathBase: 3 } },
  { ...POSTER_2026, kind: "minVuz", note: "", values: VUZ },
  {
    years: [2025],
    kind: "minAttestat",
    source: "Начало ЕГЭ-2025 (URA.RU через 29ru.net)",
    url: "https://today.29ru.net/syktyvkar/404435635",
    confidence: "medium",
    note: "",
    values: { russian: 24, mathProfile: 27 },
  },
  {
    years: [2022],
    kind: "minAttestat",
    source: "муниципальная программа повышения качества образования, анализ ЕГЭ 2022",
    url: "",
    confidence: "high",
    note: "один из сайтов называет 34, это ошибка",
    values: { russian: 24 },
  },
  {
    years: [2022],
    kind: "minAttestat",
    source: "examwiki.ru",
    url: "https://examwiki.ru/porok-ege-anglijskij-2022",
    confidence: "low",
    note: "на той же странице неверно указан русский язык",
    values: { mathProfile: 27 },
  },
  { ...RG_2021, kind: "minAttestat", note: "", values: { russian: 24 } },
  { ...RG_2021, kind: "minVuz", note: "", values: { russian: 36 } },
  {
    ...RG_2021,
    kind: "minAttestatOtlichie",
    note: "аттестат с отличием; по остальным предметам не ниже «удовлетворительно»",
    values: { russian: 70 },
  },
  {
    years: [2021],
    kind: "minVuzMinobrnauki",
    source: "Приказ Минобрнауки от 25.08.2020 № 1113 (приём 2021/22)",
    url: "http://garant.ru/news/1413037",
    confidence: "high",
    note: "только для вузов Минобрнауки",
    values: MINOBRNAUKI_2021_2022,
  },
  {
    years: [2022],
    kind: "minVuzMinobrnauki",
    source: "Приказ Минобрнауки от 05.08.2021 № 713 (приём 2022/23)",
    url: "https://priziv.online/vazhnoe/2021/10/12/utverzhdeno-minimalnoe-kolichestvo-ballov-ege-dlya-postupleniya-v-vuzy-v-2022-2023-uchebnom-godu",
    confidence: "high",
    note: "только для вузов Минобрнауки",
    values: MINOBRNAUKI_2021_2022,
  },
  {
    years: [2025],
    kind: "minVuzMinobrnauki",
    source: "Коммерсантъ 17.12.2025 («было/стало»); приказ от 02.12.2024 № 845 не прочитан",
    url: "https://www.kommersant.ru/doc/8294293",
    confidence: "medium",
    note: "проект 2025/26 года отличался",
    values: { ...MINOBRNAUKI_2021_2022, mathProfile: 40, history: 36 },
  },
  {
    years: [2026],
    kind: "minVuzMinobrnauki",
    source: "Минобрнауки, приём 2026/27 (Звезда 16.12.2025, Коммерсантъ 17.12.2025)",
    url: "https://tvzvezda.ru/news/202512162233-HXZ3a.html",
    confidence: "high",
    note: "",
    values: {
      russian: 40,
      mathProfile: 40,
      history: 40,
      foreign: 40,
      literature: 40,
      biology: 40,
      geography: 40,
      chemistry: 40,
      physics: 41,
      socialStudies: 45,
      informatics: 46,
    },
  },
  {
    years: [2026],
    kind: "minVuzMinprosvescheniya",
    source: "Минпросвещения (Городовой 23.01.2026)",
    url: "https://gorodovoy.ru/news/na-chto-hvatit-vashego-ege-minprosvescheniya-otkrylo-prohodnoy-sekret-dlya-postupayuschih_id901033_a184_c5_dp260122",
    confidence: "medium",
    note: "только для вузов Минпросвещения",
    values: {
      russian: 42,
      socialStudies: 42,
      mathProfile: 40,
      physics: 40,
      literature: 40,
      geography: 40,
      informatics: 45,
      history: 38,
      foreign: 35,
      biology: 39,
      chemistry: 39,
    },
  },
  { ...ORDER_876, kind: "minAttestat", values: { russian: 24, mathProfile: 27 } },
  { ...ORDER_876, kind: "minAttestatMark", values: { mathBase: 3 } },
  { ...ORDER_876, kind: "minVuz", values: VUZ },
];

/** ЕГЭ thresholds that ship with the product, one entry a year, kind and subject. */
export const EGE_MINIMUMS: readonly MinimumScore[] = ROWS.flatMap(({ years, kind, values, ...origin }) =>
  years.flatMap((year) =>
    Object.entries(values).map(([subject, value]): MinimumScore => {
      return { exam: "ЕГЭ", year, kind, subject, value, origin };
    }),
  ),
);
