/** A defect of the documents (METHODOLOGY 6 and the oddities of the corpus) and the cell where it must be found. */
export interface Defect {
  readonly what: string;
  readonly file: string;
  readonly cell: string;
  readonly rule: string;
}

const PRIMORYE = "primorye-plan.xlsx";
const KAMCHATKA = "kamchatka-roadmap-and-indicators.xlsx";
const VLADIVOSTOK = "vladivostok-roadmap.xlsx";
const KHABAROVSK = "khabarovsk-dashboard.xlsx";
const STAROMINSKY = "starominsky-programme.xlsx";

export const DOCUMENTS = [PRIMORYE, KAMCHATKA, VLADIVOSTOK, KHABAROVSK, STAROMINSKY] as const;

const at = (
  file: string,
  sheet: string,
  ...defects: readonly (readonly [string, string, string])[]
): Defect[] => defects.map(([what, cell, rule]) => ({ what, file, cell: `${sheet}!${cell}`, rule }));

/** The ten demonstration cases of METHODOLOGY 6, as far as both sides stand in the workbooks. */
export const DEMONSTRATED: readonly Defect[] = [
  ...at(
    PRIMORYE,
    "План",
    ["1: number 12 missing", "A26", "NUM-GAP"],
    ["1: number 19 missing", "A33", "NUM-GAP"],
    ["1: item 24 without responsible", "D39", "RESP-EMPTY"],
    ["2: item 28 due before the letter", "C44", "DATE-BEFORE-PLAN"],
    ["2: item 29 due before the letter", "C45", "DATE-BEFORE-PLAN"],
  ),
  ...at(STAROMINSKY, "Направление 3", ["3: a centre of another municipality", "D18", "RESP-FOREIGN"]),
  ...at(STAROMINSKY, "ЕГЭ", ["4: social studies repeat the Russian means", "C14", "ROW-COPY"]),
  ...at(
    STAROMINSKY,
    "ОГЭ",
    ["7: literature 3 or 5", "B11", "TOTAL-MISMATCH"],
    ["7: 408 or 409 participants", "B20", "TOTAL-MISMATCH"],
    ["8: mathematics adds up to 100.2", "B20", "PCT-SUM"],
  ),
  ...at(STAROMINSKY, "ВПР", ["8: chemistry adds up to 101", "B19", "PCT-SUM"]),
  ...at(KAMCHATKA, "Дорожная карта", [
    "10: final indicators due before the exams",
    "E47",
    "SEQ-DATA-AVAILABILITY",
  ]),
  ...Array.from({ length: 26 }, (_, index) => index + 10)
    .filter((row) => row !== 29 && row !== 33)
    .flatMap((row) =>
      at(KAMCHATKA, "Показатели", ["10: an indicator without a target", `F${row}`, "IND-NO-TARGET"]),
    ),
];

/** Sides that stand in the prose of the documents only: nothing in the workbooks could show them. */
export const NOT_ASKED: readonly string[] = [
  "5: «нет неуспешных» stands in the text of document 004",
  "6: 146 = 93,3 % stands in the text of document 004",
  "7: 337 participants stand in the text of document 004",
  "8: «6 класс – 36 %» stands in the text of document 004",
  "9: № 378-а of 27.10 stands in the order of document 002, the workbook has the stamp only",
];

/** Other defects that the corpus lists by cell. */
export const ODDITIES: readonly Defect[] = [
  ...at(
    PRIMORYE,
    "План",
    ["item 9 stored as a number", "A22", "NUM-TYPE"],
    ["item 30 cut by the page", "B46", "NAME-TRUNCATED"],
    ["item 5 cut by the page", "E17", "NAME-TRUNCATED"],
    ["glued «Министерство ПК ИРО»", "D54", "RESP-SEPARATOR"],
    ["glued «ПК ИРО ШНОР»", "D45", "RESP-SEPARATOR"],
    ["100 % and 80 % of the same teachers", "E39", "TARGET-CONFLICT"],
    ["growth without a number", "E56", "TARGET-NOT-MEASURABLE"],
  ),
  ...at(
    KAMCHATKA,
    "Дорожная карта",
    ["1.1 due before the order", "E7", "DATE-BEFORE-PLAN"],
    ["1.20 became 1.2", "A26", "NUM-TYPE"],
    ["2.10 became 2.1", "A59", "NUM-TYPE"],
    ["a list without its semicolon", "B26", "TEXT-LIST"],
  ),
  ...at(
    KAMCHATKA,
    "Показатели",
    ["a source named as the method", "E32", "IND-NO-FORMULA"],
    ["степень обученности counted as успеваемость", "E27", "IND-NAME-METHOD-MISMATCH"],
    ["2019 for 2020", "B38", "IND-YEAR-SUBSTITUTION"],
  ),
  ...at(
    VLADIVOSTOK,
    "Дорожная карта",
    ["4.3 became a date", "B54", "NUM-TYPE"],
    ["two deadlines in one cell", "D56", "DATE-COMPOSITE"],
    ["glued organisations of 2.6", "E31", "RESP-SEPARATOR"],
    ["a header repeated", "B33", "HDR-REPEATED"],
    ["a page number in the table", "D38", "HDR-REPEATED"],
  ),
  ...at(KHABAROVSK, "ДФО", ["#VALUE!", "F9", "CELL-ERROR"], ["two sixth places", "E10", "RANK-CHECK"]),
  ...at(
    KHABAROVSK,
    "Светофор",
    ["a gap between bands", "F6", "SCALE-GAPS"],
    ["a band without a name", "E6", "SCALE-GAPS"],
  ),
  ...at(
    STAROMINSKY,
    "Направление 2",
    ["Latin letters in a surname", "B3", "TEXT-HOMOGLYPH"],
    ["item 4 in two rows", "C13", "ROW-SPLIT"],
    ["numbers restart", "B28", "NUM-NOT-UNIQUE"],
    ["ДШПО for ДППО", "E16", "RESP-ALIAS"],
    ["ООО for ОО", "E21", "RESP-ALIAS"],
  ),
  ...at(
    STAROMINSKY,
    "Направление 1",
    ["a comma after the last one", "D20", "RESP-TRAILING-SEP"],
    ["only a plan for a date", "C18", "DATE-EXTERNAL"],
  ),
];

/** Places of METHODOLOGY 6 where nothing may fire: figures that agree, rows whose years differ. */
export const SILENT: readonly {
  readonly file: string;
  readonly sheet: string;
  readonly rules: readonly string[];
}[] = [
  { file: KAMCHATKA, sheet: "Дорожная карта", rules: ["ROW-DUP", "ROW-NEAR-DUP"] },
  { file: STAROMINSKY, sheet: "Кластеры", rules: ["TOTAL-MISMATCH", "AGG-CHECK", "PCT-SUM", "PCT-MISMATCH"] },
  { file: KHABAROVSK, sheet: "Рейтинг", rules: ["TOTAL-MISMATCH", "AGG-CHECK", "RANK-CHECK"] },
];
