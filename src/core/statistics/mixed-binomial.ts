import { binomialLowerTail, binomialUpperTail } from "./binomial";
import { GAUSS_HERMITE } from "./quadrature";
import { normalCdf, normalQuantile } from "./normal";

export type Tail = "lower" | "upper";

/**
 * Tail of a binomial count whose chance itself varies from school to school: Φ⁻¹(chance) is normal around
 * Φ⁻¹(p) with the standard deviation `tau`. With tau = 0 this is the exact binomial tail. The mean of the
 * normal is placed so that the average chance stays p, whatever tau is.
 *
 * @param tau ordinary variation between schools, in probit units (METHODOLOGY 2.2.1, item 4)
 */
export function mixedBinomialTail(tail: Tail, k: number, n: number, p: number, tau: number): number {
  const tailOf = tail === "lower" ? binomialLowerTail : binomialUpperTail;
  if (!(tau > 0) || p <= 0 || p >= 1) return tailOf(k, n, p);
  const centre = normalQuantile(p) * Math.sqrt(1 + tau * tau);
  let sum = 0;
  for (const { node, weight } of GAUSS_HERMITE) {
    sum += weight * tailOf(k, n, normalCdf(centre + tau * node));
  }
  return Math.min(1, sum);
}
