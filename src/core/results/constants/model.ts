import type { Exam } from "../exam";

/**
 * Which of the thresholds of one exam: the one for the school certificate, the one for admission (Рособрнадзор),
 * or those of single ministries for their own universities. Results of schools are judged by the first; elective
 * subjects have no first one and are judged by the second (METHODOLOGY 4).
 */
export type MinimumKind =
  | "minAttestat"
  | "minAttestatMark"
  | "minAttestatOtlichie"
  | "minVuz"
  | "minVuzMinobrnauki"
  | "minVuzMinprosvescheniya";

/** How well a constant is known. `unverified`: from general knowledge, no source found: «не сверено». */
export type Confidence = "high" | "medium" | "low" | "unverified" | "workbook";

export interface ConstantSource {
  readonly source: string;
  readonly url: string;
  readonly confidence: Confidence;
  readonly note: string;
}

/** The least score of an exam in one subject and year. */
export interface MinimumScore {
  readonly exam: Exam;
  readonly year: number;
  readonly kind: MinimumKind;
  /** Key of the subject (subject.ts). */
  readonly subject: string;
  readonly value: number;
  readonly origin: ConstantSource;
}

/** Least primary score for each mark, in points; null where the source does not say. */
export interface MarkScale {
  readonly exam: Exam;
  /** null: the source names no year, so the scale proves nothing for any given one. */
  readonly year: number | null;
  /** 0 where the exam has one scale for all. */
  readonly grade: number;
  readonly subject: string;
  readonly from3: number | null;
  readonly from4: number | null;
  readonly from5: number | null;
  readonly max: number | null;
  readonly origin: ConstantSource;
}

/** Conditions of the medal «За особые успехи в учении» for graduates of a span of years. */
export interface MedalRule {
  readonly yearFrom: number;
  readonly yearTo: number | null;
  /** 1, 2, or null where the medal had no degrees. */
  readonly degree: 1 | 2 | null;
  /** Least score in Russian; null: no threshold in those years. */
  readonly russianMin: number | null;
  /** Least score in one more subject of choice; null: not asked. */
  readonly otherMin: number | null;
  /** Mark «5» in base mathematics does instead of `otherMin` where only two exams were taken. */
  readonly baseMathInstead: boolean;
  readonly origin: ConstantSource;
}

export interface ExamConstants {
  readonly minimums: readonly MinimumScore[];
  readonly scales: readonly MarkScale[];
  readonly medals: readonly MedalRule[];
}
