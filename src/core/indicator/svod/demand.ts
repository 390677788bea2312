import type { Exam } from "../../results/exam";

/** Schools are counted like pupils: all schools are participants, those in the region's list are «ниже минимума». */
export const SCHOOLS = "ШНОР";
export type SeriesExam = Exam | typeof SCHOOLS;

/** What a line of «Свод» is about, apart from year and municipality. */
export interface Series {
  readonly exam: SeriesExam;
  /** Subject key; null = all subjects together. */
  readonly subject: string | null;
  /** As people read it; "" for all subjects. */
  readonly label: string;
  /** 0 = every class of the procedure. */
  readonly grade: number;
}

/** A line of «Свод». */
export interface Group {
  readonly series: Series;
  readonly year: number;
  /** null = all municipalities together; "" = sheets that name none, beside others that do. */
  readonly municipality: string | null;
}

/** What the indicators want counted. */
export interface Demand {
  readonly series: readonly DemandedSeries[];
  /** Municipalities to count apart; [] = only everything together. */
  readonly municipalities: readonly string[];
}

export interface DemandedSeries {
  readonly series: Series;
  readonly years: readonly number[];
  /** An indicator wants the sum of scores, which takes the distribution of scores. */
  readonly needsSum: boolean;
}

export function seriesKey({ exam, subject, grade }: Series): string {
  return `${exam}|${subject ?? "*"}|${grade}`;
}

export function groupKey({ series, year, municipality }: Group): string {
  return `${seriesKey(series)}|${year}|${municipality ?? "*"}`;
}

/** «ОГЭ · Математика · 2022»: how a line is named in «Свод», and what formulas with a substituted year look up. */
export function groupTitle(group: Group): string {
  return `${seriesTitle(group.series)} · ${group.year}${municipalityTitle(group.municipality)}`;
}

export function seriesTitle({ exam, label, grade }: Series): string {
  return [exam, label || "все предметы", grade > 0 ? `${grade} кл.` : ""]
    .filter((part) => part !== "")
    .join(" · ");
}

export function municipalityTitle(municipality: string | null): string {
  return municipality === null ? "" : ` · ${municipality || "не указан"}`;
}
