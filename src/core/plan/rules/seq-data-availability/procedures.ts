import { tokenize } from "../../../russian";
import type { CheckContext, PlanItem, PlanTable } from "../../rule";
import { groupIndex } from "../shared/group-index";
import { memoize } from "../shared/memoize";
import { stemOf } from "../shared/stems";

/** A measure that needs the results of a procedure. */
export interface Analysis {
  /** «ГИА», «ВПР»; "" where the text names none. */
  readonly procedure: string;
  /** Year of the results as the text says it. */
  readonly year: number | null;
  /** Day from which results of that year can exist at the earliest, "MM-DD"; null where no calendar fixes it. */
  readonly ready: string | null;
  /** «итоговых целевых показателей»: of the last year of the indicator table. */
  readonly final: boolean;
  /** Content words of what is analysed. */
  readonly subject: readonly string[];
}

const ANALYSIS =
  /(?:^|[.;]\s*)(?:(?:проведение|подготовка|осуществление|комплексн\p{L}+|статистическ\p{L}+|сравнительн\p{L}+|сбор|и|а)\s+)*анализ[аеуы]?\s+([^.;]+)/giu;
const OF_RESULTS = /^(?:(?:данных|сведений)\s+)?(?:о\s+|по\s+)?(?:результат\p{L}*|итог\p{L}*)\s+/iu;
const FINAL_INDICATORS = /итогов\p{L}+\s+(?:целев\p{L}+\s+)?показател/iu;
const YEAR = /(?<!\d)(20\d{2})(?!\s*[-–/]\s*20)(?!\d)/gu;

/**
 * Earliest end of the procedures of a year. The state exams begin at the end of May and their results are there
 * from the middle of June; ВПР of a year begin in March (the autumn ones of 2020 and 2022 came later still).
 */
const READY: readonly [pattern: RegExp, name: string, day: string][] = [
  [/(?<!\p{L})(?:ГИА|ЕГЭ|ОГЭ|ГВЭ)(?!\p{L})|государственн\p{L}+\s+итогов\p{L}+\s+аттестац/u, "ГИА", "06-15"],
  [/(?<!\p{L})ВПР(?!\p{L})|всероссийск\p{L}+\s+проверочн\p{L}+\s+работ/u, "ВПР", "03-01"],
];

/** The analysis that a measure asks for; of several the first that names its procedure. */
export function analysisOf(measure: string): Analysis | null {
  if (!measure.includes("нализ") && !measure.includes("НАЛИЗ")) return null;
  const analyses = [...measure.matchAll(ANALYSIS)].flatMap((match) => readAnalysis(match[1] ?? "") ?? []);
  return analyses.find(({ ready }) => ready !== null) ?? analyses[0] ?? null;
}

function readAnalysis(object: string): Analysis | null {
  const final = FINAL_INDICATORS.test(object);
  if (!final && !OF_RESULTS.test(object)) return null;
  const [, procedure = "", ready = null] = READY.find(([pattern]) => pattern.test(object)) ?? [];
  const years = [...object.matchAll(YEAR)].map((found) => Number(found[1]));
  return {
    procedure: final && procedure === "" ? "ГИА" : procedure,
    year: years.length === 1 ? (years[0] ?? null) : null,
    ready: ready ?? (final ? "06-15" : null),
    final,
    subject: contentStems(object.replace(OF_RESULTS, "")),
  };
}

function contentStems(text: string): string[] {
  return tokenize(text)
    .filter(({ kind, text: word }) => kind === "number" || (kind === "word" && word.length > 2))
    .map(({ text: word }) => stemOf(word));
}

/** Last year of an indicator table that speaks of state exams; null where the workbook has none. */
export const lastIndicatorYear = memoize((context: CheckContext): number | null => {
  let last: number | null = null;
  for (const { table, items } of context.tables) {
    if (table.kind !== "indicators") continue;
    const exams = items.some(({ row }) => READY[0]?.[0].test(row.fields.indicator?.text ?? ""));
    if (!exams) continue;
    for (const { role } of table.columns) {
      const year = role.startsWith("value:") ? Number(role.slice("value:".length)) : null;
      if (year !== null && (last === null || year > last)) last = year;
    }
  }
  return last;
});

const RUN = /^(?:организация|проведение|участие|организация и проведение|подготовка и проведение)\s/iu;
const MIN_SUBJECT = 2;

/**
 * The only measure of the plan that carries out what is analysed: it names every word of the subject. null where
 * none does, or where another one ends in time.
 */
export function runOf(table: PlanTable, analysis: PlanItem, { subject }: Analysis): PlanItem | null {
  if (subject.length < MIN_SUBJECT) return null;
  const groups = subject.map((word) => runsByStem(table).group(word));
  const rarest = groups.reduce((best, group) => (group.length < best.length ? group : best));
  const runs = rarest.filter((item) => item !== analysis && carriesOut(item, subject));
  return runs.length === 1 ? (runs[0] ?? null) : null;
}

/** Measures that carry something out, by the stems of their content words. */
const runsByStem = groupIndex((item) => {
  const text = item.row.fields.measure?.text ?? "";
  return RUN.test(text) && !/анализ/iu.test(text) ? [...new Set(stemsOfItem(item))] : [];
});

function carriesOut(item: PlanItem, subject: readonly string[]): boolean {
  const stems = new Set(stemsOfItem(item));
  return subject.every((word) => stems.has(word));
}

const stemsOfItem = memoize((item: PlanItem) => contentStems(item.row.fields.measure?.text ?? ""));
