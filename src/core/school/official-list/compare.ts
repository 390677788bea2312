import type { ShnorStatus } from "../shnor/model";

/** Where the region's list and the calculation differ. */
export interface ListDifference {
  readonly school: number;
  /** In the list, and the calculation finds no low results; or low results, and not in the list. */
  readonly kind: "listedOnly" | "computedOnly" | "listedUndecided";
}

/**
 * Puts the calculation beside the region's list. The list decides who is a ШНОР; the calculation only says where it
 * sees signs of low results.
 *
 * @param listed by school id; null = the list does not say
 */
export function compareWithOfficial(
  listed: readonly (boolean | null)[],
  statuses: readonly ShnorStatus[],
): ListDifference[] {
  return statuses.flatMap((status, school): ListDifference[] => {
    const inList = listed[school] ?? null;
    if (inList === null) return [];
    if (inList && status === "не ШНОР") return [{ school, kind: "listedOnly" }];
    if (inList && status === "не определено") return [{ school, kind: "listedUndecided" }];
    return !inList && status === "ШНОР" ? [{ school, kind: "computedOnly" }] : [];
  });
}

/** How outputs name a difference. */
export const DIFFERENCE_WORDS: Readonly<Record<ListDifference["kind"], string>> = {
  listedOnly: "в перечне региона, признаков по расчёту нет",
  computedOnly: "в перечне региона нет, по расчёту признаки низких результатов",
  listedUndecided: "в перечне региона, для расчёта недостаточно данных",
};

/** How outputs name the calculated status: never «ШНОР» in words. */
export const STATUS_WORDS: Readonly<Record<ShnorStatus, string>> = {
  ШНОР: "признаки низких результатов",
  "не ШНОР": "признаков низких результатов нет",
  "не определено": "не определено",
};
