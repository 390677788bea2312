import type { MedalRule } from "./model";

const ORDER_730 = {
  source: "Приказ Минпросвещения от 29.09.2023 № 730",
  url: "https://annenkovskoe-r73.gosweb.gosuslugi.ru/dlya-zhiteley/novosti-i-reportazhi/novosti-193_310.html",
  confidence: "high",
} as const;

/** Medal years known only from memory: METHODOLOGY 2.3 marks them so. */
const FROM_MEMORY = {
  source: "порядок выдачи медалей 2014 и 2018 годов с изменениями (по памяти, не сверено)",
  url: "",
  confidence: "unverified",
} as const;

/** METHODOLOGY 2.3. No rule for 2020: there was no final certification that the medal could depend on. */
export const MEDAL_RULES: readonly MedalRule[] = [
  {
    yearFrom: 2024,
    yearTo: null,
    degree: 1,
    russianMin: 70,
    otherMin: 70,
    baseMathInstead: true,
    origin: { ...ORDER_730, note: "" },
  },
  {
    yearFrom: 2024,
    yearTo: null,
    degree: 2,
    russianMin: 60,
    otherMin: 60,
    baseMathInstead: true,
    origin: { ...ORDER_730, note: "условие для базовой математики в найденном тексте обрывается" },
  },
  {
    yearFrom: 2021,
    yearTo: 2021,
    degree: null,
    russianMin: 70,
    otherMin: null,
    baseMathInstead: false,
    origin: {
      source: "проект порядка 2021 года",
      url: "https://www.nios.ru/node/24784",
      confidence: "medium",
      note: "остальные предметы не ниже минимального балла; текст проекта",
    },
  },
  ...[2019, 2022, 2023].map((year): MedalRule => {
    return {
      yearFrom: year,
      yearTo: year,
      degree: null,
      russianMin: 70,
      otherMin: null,
      baseMathInstead: false,
      origin: { ...FROM_MEMORY, note: "условие по математике не применяется: источник не найден" },
    };
  }),
];
