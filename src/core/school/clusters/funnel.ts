import { normalQuantile } from "../../statistics";
import type { FunnelPoint } from "./model";

const Z95 = normalQuantile(0.975);
const Z998 = normalQuantile(0.999);

/**
 * Funnel limits (Spiegelhalter 2005): how far the mean result of a school of this size strays by chance. Pupils take
 * several subjects and their results hang together, so the limits count pupils, by the largest subject, and not
 * results: they are on the careful side.
 *
 * @param deviations by subject: participants and deviation from the district mean in standard deviations
 */
export function funnelPoint(
  deviations: readonly { readonly n: number; readonly deviation: number }[],
): FunnelPoint | null {
  const results = deviations.reduce((sum, { n }) => sum + n, 0);
  if (results === 0) return null;
  const n = Math.max(...deviations.map((entry) => entry.n));
  const deviation = deviations.reduce((sum, entry) => sum + entry.n * entry.deviation, 0) / results;
  const limit95 = Z95 / Math.sqrt(n);
  const place = deviation < -limit95 ? "below" : deviation > limit95 ? "above" : "within";
  return { n, deviation, limit95, limit998: Z998 / Math.sqrt(n), place };
}
