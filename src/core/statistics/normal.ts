/**
 * Standard normal distribution.
 * Sources: the cumulative function after Hart (1968) as given by West (2005); the quantile is algorithm AS 241
 * (Wichura 1988, Applied Statistics 37). The first keeps ten
 * digits even far out in the tail, the second fifteen; normal.test.ts checks both.
 */

const TAIL_START = 7.07106781186547;
const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

const CENTRE_NUMERATOR = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const CENTRE_DENOMINATOR = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];

/** Horner's rule, highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}

/** P(Z > x): keeps its relative precision far out in the tail, where 1 − cdf would lose it. */
export function normalSurvival(x: number): number {
  if (x < 0) return 1 - normalSurvival(-x);
  const density = Math.exp((-x * x) / 2);
  if (x < TAIL_START) {
    return (density * polynomial(CENTRE_NUMERATOR, x)) / polynomial(CENTRE_DENOMINATOR, x);
  }
  let fraction = x + 0.65;
  for (let step = 24; step >= 1; step--) fraction = x + step / fraction;
  return density / fraction / SQRT_TWO_PI;
}

/** P(Z <= x). */
export function normalCdf(x: number): number {
  return normalSurvival(-x);
}

const NEAR_NUMERATOR = [
  2.5090809287301226727e3, 3.3430575583588128105e4, 6.726577092700870085e4, 4.5921953931549871457e4,
  1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.387132872796366608,
];
const NEAR_DENOMINATOR = [
  5.226495278852854561e3, 2.8729085735721942674e4, 3.930789580009271061e4, 2.1213794301586595867e4,
  5.3941960214247511077e3, 6.871870074920579083e2, 4.2313330701600911252e1, 1,
];
const MIDDLE_NUMERATOR = [
  7.7454501427834140764e-4, 2.27238449892691845833e-2, 2.4178072517745061177e-1, 1.27045825245236838258,
  3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
];
const MIDDLE_DENOMINATOR = [
  1.05075007164441684324e-9, 5.475938084995344946e-4, 1.51986665636164571966e-2, 1.4810397642748007459e-1,
  6.8976733498510000455e-1, 1.6763848301838038494, 2.05319162663775882187, 1,
];
const FAR_NUMERATOR = [
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.2426609473880784386e-3, 2.6532189526576123093e-2,
  2.9656057182850489123e-1, 1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
];
const FAR_DENOMINATOR = [
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4,
  1.48753612908506148525e-2, 1.3692988092273580531e-1, 5.9983220655588793769e-1, 1,
];

/** The x with P(Z <= x) = p; −∞ for 0 and +∞ for 1. */
export function normalQuantile(p: number): number {
  if (p <= 0) return -Infinity;
  if (p >= 1) return Infinity;
  const centred = p - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const r = 0.180625 - centred * centred;
    return (centred * polynomial(NEAR_NUMERATOR, r)) / polynomial(NEAR_DENOMINATOR, r);
  }
  const r = Math.sqrt(-Math.log(centred < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(MIDDLE_NUMERATOR, r - 1.6) / polynomial(MIDDLE_DENOMINATOR, r - 1.6)
      : polynomial(FAR_NUMERATOR, r - 5) / polynomial(FAR_DENOMINATOR, r - 5);
  return centred < 0 ? -size : size;
}
