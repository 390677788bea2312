import { months } from "./calendar-period";
import type { Period } from "./model";

const YEAR = String.raw`((?:19|20)\d{2})`;
const TWO_YEARS = String.raw`${YEAR} ?[/-] ?(?:20)?\d{2}(?!\d)`;

const PLAN = /(?<!\p{L})(?:план|дорожн|комплекс\p{L}* мер|мероприяти|циклограмм|график)/u;
/** Prepared «к 2024/2025 учебному году», «к работе в осенне-зимний период 2024-2025 годов». */
const PREPARED_FOR = new RegExp(
  String.raw`(?<!\p{L})подготов\p{L}*[^.]*? к(?:о)? (?:(?:(?! на | в | за )[^.])*?|[^.]*?(?:осенне-зимн|зимн|отопительн)\p{L}*[^.]*?)${TWO_YEARS}`,
  "u",
);
const EXAM = String.raw`(?<!\p{L})(?:гиа|егэ|огэ|гвэ|(?:государственн|итогов)\p{L}* (?:итогов\p{L}* )?аттестаци\p{L}*)(?!\p{L})`;
/** The exams of a year: «ГИА в 2025 году», «ЕГЭ-2025»; «ГИА на 2025 год» is the year of the plan. */
const EXAM_YEAR = new RegExp(
  `${EXAM}(?:(?! на )[^.;])*?(?: в |[ -])${YEAR}(?! ?[/-] ?\\d)(?! ?(?:г\\p{L}*\\.? )?(?:и|по) (?:19|20))`,
  "u",
);
const HELD = /(?<!\p{L})(?:подготов|организаци|проведени|дорожн|сопровождени|обеспечени)/u;
const AFTERMATH = new RegExp(
  String.raw`(?<!\p{L})(?:по|на основе|с учетом|на основании) (?:анализ\p{L}* )?(?:итог|результат)\p{L}* (?:(?! на )[^.;])*?(?:${TWO_YEARS}|${YEAR})(?: ?г\p{L}*\.?)?(?: ?учебн\p{L}* год\p{L}*)?`,
  "u",
);

const isOfPlan = (folded: string): boolean => PLAN.test(folded);

/** The title of a plan without the year of the results that it answers: «по итогам ВПР 2024 года». */
export function withoutAftermath(folded: string): string {
  return isOfPlan(folded) ? folded.replace(AFTERMATH, " ") : folded;
}

/**
 * The period of a plan whose title dates an event and not the plan: a preparation ends when the event begins, so that
 * the event's own year would move months of the plan by one year.
 * - Prepared for a school year or a winter: the calendar year in which it begins.
 * - Exams of a year: July of the year before (the exams before are over) to August; the months of summer that occur
 *   twice are left undecided.
 * @param folded the title, folded
 * @returns null where the title dates no such event
 */
export function periodOfEvent(folded: string): Period | null {
  if (!isOfPlan(folded)) return null;
  const start = Number(PREPARED_FOR.exec(folded)?.[1] ?? 0);
  if (start > 0) return months(start, 1, start, 12);
  const year = HELD.test(folded) ? Number(EXAM_YEAR.exec(folded)?.[1] ?? 0) : 0;
  return year > 0 ? months(year - 1, 7, year, 8) : null;
}
