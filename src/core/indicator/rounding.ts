/**
 * Rounds to `digits` decimals, halves away from zero (METHODOLOGY 3.1), the way people round on paper: the decimal
 * that is printed decides, not its binary neighbour, so 1.005 gives 1.01 where `toFixed` gives 1.00.
 */
export function roundHalfUp(value: number, digits = 0): number {
  if (!Number.isFinite(value)) return value;
  // Fifteen digits are what a double holds for sure; the sixteenth is noise of the calculation.
  const printed = Math.abs(value).toPrecision(15);
  const shifted = Number(shift(printed, digits));
  const rounded = Number(shift(String(Math.floor(shifted + 0.5)), -digits));
  return value < 0 ? -rounded : rounded;
}

/** Moves the decimal point of a printed number without a multiplication. */
function shift(printed: string, digits: number): string {
  const [mantissa = "0", exponent = "0"] = printed.split("e");
  return `${mantissa}e${Number(exponent) + digits}`;
}
