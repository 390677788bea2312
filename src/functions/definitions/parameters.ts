import type { Parameter } from "../model";

/** A parameter of any type, a single cell, unless said otherwise. */
export const parameter = (
  ru: string,
  en: string,
  about: [string, string],
  more: Partial<Parameter> = {},
): Parameter => ({
  name: { ru, en },
  description: { ru: about[0], en: about[1] },
  type: "any",
  matrix: false,
  ...more,
});

/** Parameters that several functions share. */
export const MARKS: Parameter = {
  name: { ru: "отметки", en: "marks" },
  description: {
    ru: "Диапазон отметок 2–5 или количество двоек, если даны и остальные три числа. Пустые ячейки и тексты не считаются.",
    en: "Range of marks 2–5, or the number of 2s when the other three numbers are given. Blanks and texts do not count.",
  },
  type: "any",
  matrix: true,
};

const count = (mark: number): Parameter => ({
  name: { ru: `n${mark}`, en: `n${mark}` },
  description: { ru: `Количество отметок «${mark}»`, en: `Number of marks ${mark}` },
  type: "number",
  matrix: false,
  optional: true,
});

export const MARKS_OR_COUNTS: readonly Parameter[] = [MARKS, count(3), count(4), count(5)];

export const DEADLINE_TEXT: Parameter = {
  name: { ru: "срок", en: "deadline" },
  description: {
    ru: "Текст срока или диапазон текстов: «Март 2026 г.», «до 1 сентября 2026», «2025/2026 учебный год»",
    en: "Deadline as text or a range of texts",
  },
  type: "any",
  matrix: true,
};

export const PERIOD: readonly Parameter[] = [
  {
    name: { ru: "начало_периода", en: "period_start" },
    description: {
      ru: "Начало периода плана; даёт год, которого нет в тексте",
      en: "Start of the plan period; supplies a missing year",
    },
    type: "any",
    matrix: false,
    optional: true,
  },
  {
    name: { ru: "конец_периода", en: "period_end" },
    description: { ru: "Конец периода плана", en: "End of the plan period" },
    type: "any",
    matrix: false,
    optional: true,
  },
];
