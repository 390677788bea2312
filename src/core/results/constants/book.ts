import type { Exam } from "../exam";
import { EGE_MINIMUMS } from "./minimums";
import { MEDAL_RULES } from "./medals";
import type { Confidence, ExamConstants, MarkScale, MedalRule, MinimumKind, MinimumScore } from "./model";
import { MARK_SCALES } from "./scales";

export const DEFAULT_CONSTANTS: ExamConstants = {
  minimums: EGE_MINIMUMS,
  scales: MARK_SCALES,
  medals: MEDAL_RULES,
};

/** A year of 0 in a workbook's own sheet means «for every year that has no row of its own». */
export const ANY_YEAR = 0;

const RANK: Readonly<Record<Confidence, number>> = { workbook: 4, high: 3, medium: 2, low: 1, unverified: 0 };
const LANGUAGES = new Set(["english", "german", "french", "spanish", "chinese"]);

/** Answers questions about constants: the best source wins, the workbook's own sheets before all others. */
export class ConstantsBook {
  private readonly minimums = new Map<string, MinimumScore>();
  private readonly scales = new Map<string, MarkScale>();

  /** @param allowUnverified false switches off whatever has no found source («не сверено») */
  constructor(
    readonly constants: ExamConstants,
    readonly allowUnverified = true,
  ) {
    for (const entry of constants.minimums) {
      this.keepBest(this.minimums, `${entry.exam}|${entry.year}|${entry.kind}|${entry.subject}`, entry);
    }
    for (const entry of constants.scales) {
      if (entry.year === null) continue;
      this.keepBest(this.scales, `${entry.exam}|${entry.year}|${entry.grade}|${entry.subject}`, entry);
    }
  }

  private allowed(confidence: Confidence): boolean {
    return this.allowUnverified || confidence !== "unverified";
  }

  private keepBest<T extends MinimumScore | MarkScale>(map: Map<string, T>, key: string, entry: T): void {
    if (!this.allowed(entry.origin.confidence)) return;
    const known = map.get(key);
    if (!known || RANK[entry.origin.confidence] > RANK[known.origin.confidence]) map.set(key, entry);
  }

  private minimumOf(exam: Exam, year: number, kind: MinimumKind, subject: string): MinimumScore | null {
    const at = (when: number): MinimumScore | undefined =>
      this.minimums.get(`${exam}|${when}|${kind}|${subject}`);
    const found = at(year) ?? at(ANY_YEAR);
    return found ?? (LANGUAGES.has(subject) ? this.minimumOf(exam, year, kind, "foreign") : null);
  }

  /**
   * The score below which a result is «ниже минимального»: the threshold of the certificate, and for elective
   * subjects, which have none, that of admission (METHODOLOGY 4). Null where no source is known.
   */
  passMinimum(exam: Exam, year: number, subject: string): MinimumScore | null {
    return (
      this.minimumOf(exam, year, "minAttestat", subject) ?? this.minimumOf(exam, year, "minVuz", subject)
    );
  }

  /** The scale of exactly this year and class; an undated one is never taken for it (METHODOLOGY 2.2). */
  scale(exam: Exam, year: number, grade: number, subject: string): MarkScale | null {
    const at = (when: number): MarkScale | undefined =>
      this.scales.get(`${exam}|${when}|${grade}|${subject}`);
    return at(year) ?? at(ANY_YEAR) ?? null;
  }

  /** Medal rules of a year: one, or two where the medal has degrees; [] where nothing is known. */
  medalRules(year: number): readonly MedalRule[] {
    return this.constants.medals.filter(
      (rule) =>
        rule.yearFrom <= year &&
        (rule.yearTo === null || year <= rule.yearTo) &&
        this.allowed(rule.origin.confidence),
    );
  }

  /** The same book with rows of the workbook's own sheets put before the shipped ones. */
  withOverrides(minimums: readonly MinimumScore[], scales: readonly MarkScale[]): ConstantsBook {
    const { constants } = this;
    return new ConstantsBook(
      {
        ...constants,
        minimums: [...constants.minimums, ...minimums],
        scales: [...constants.scales, ...scales],
      },
      this.allowUnverified,
    );
  }
}
