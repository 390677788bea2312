import { ABOVE_SCORES, STEP, type CountingBlock } from "./bins";
import type { SourceNames } from "./names";

/**
 * The array formula of a block over its bounds: every first row with a result becomes group × 1000 − value. What
 * is no result (an empty cell, «н/я», a row of no group, a repeat) becomes an error and then text, which FREQUENCY
 * does not count.
 * @param number place of the stream in its source
 * @param bounds address of the bounds
 */
export function countingFormula(
  block: CountingBlock,
  names: SourceNames,
  number: number,
  bounds: string,
): string {
  const range = names.results(block.stream, number);
  const code = `(${placeExpression(block, names)}*${STEP}-${names.values(block.stream, number)})`;
  return `=FREQUENCY(IFERROR(${code}/(${range}<>"")${onlyFirst(block, names)},""),${bounds})`;
}

/** How many scores of a stream have a fraction: then whole points do not give their sum. */
export function fractionsFormula(block: CountingBlock, names: SourceNames, number: number): string {
  const values = names.values(block.stream, number);
  return `=SUM(IFERROR(1*(${values}<>INT(${values})),0))`;
}

/**
 * The array formula of the sums of scores with fractions: a row of ones and noughts per group (the row is of the
 * group and no repeat), multiplied by the column of scores. Costly, so it is only gone into where there are any.
 * @param places address of the groups' numbers
 * @param fractions address of the number of scores with a fraction
 */
export function summingFormula(
  block: CountingBlock,
  names: SourceNames,
  number: number,
  places: string,
  fractions: string,
): string {
  const values = names.values(block.stream, number);
  const groups = `TRANSPOSE(IFERROR(${placeExpression(block, names)}${onlyFirst(block, names)},-1))`;
  const scores = `IFERROR(${values}/(${values}<${ABOVE_SCORES}),0)`;
  return `=IF(${fractions}=0,0,MMULT(1*(${groups}=${places}),${scores}))`;
}

/** The number that the dimensions of a row make, with the number of the column where a stream has several. */
function placeExpression({ stream, rowPlaces, streamPlaces }: CountingBlock, names: SourceNames): string {
  const row = rowPlaces.length === 0 ? "" : names.row(rowPlaces);
  const own = names.horner(streamPlaces, row) || "0";
  const columns = stream.subjects.length;
  if (columns === 1) return own;
  const numbers = Array.from({ length: columns }, (_, index) => index + 1).join(",");
  return `(${own}*${columns + 1}+{${numbers}})`;
}

function onlyFirst({ source }: CountingBlock, names: SourceNames): string {
  return source.identity ? `/${names.first(source.identity)}` : "";
}
