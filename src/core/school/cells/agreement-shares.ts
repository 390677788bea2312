import type { Stratum } from "./cell";

/** Shares of pupils whose result is above, equal to, below the journal mark. */
export interface AgreementShares {
  readonly raised: number;
  readonly confirmed: number;
  readonly lowered: number;
}

/**
 * «Повысили / подтвердили / понизили» over several subjects and classes. Weighted by participants it is a share of
 * pupils; the plain mean of rows is what document 004 printed as one (METHODOLOGY 2.1). Null where nothing was
 * compared.
 */
export function agreementShares(
  strata: readonly Stratum[],
  weighting: "participants" | "rows" = "participants",
): AgreementShares | null {
  let [weight, raised, confirmed, lowered] = [0, 0, 0, 0];
  for (const { total } of strata) {
    const n = total.raised + total.confirmed + total.lowered;
    if (n === 0) continue;
    const each = weighting === "participants" ? 1 : 1 / n;
    weight += n * each;
    raised += total.raised * each;
    confirmed += total.confirmed * each;
    lowered += total.lowered * each;
  }
  if (weight === 0) return null;
  return { raised: raised / weight, confirmed: confirmed / weight, lowered: lowered / weight };
}
