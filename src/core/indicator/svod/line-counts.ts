import { readCount } from "../../results/cell-value";
import { valueAt } from "../../sheet/grid";
import { countsOfMarks, noCounts, type Counts } from "../measures";
import type { CountSource } from "../sources/model";
import { BINS, type CountingBlock, type ExamYear, type Feed } from "./bins";
import type { Group } from "./demand";

/** What was counted in memory. */
export interface Tallied {
  readonly blockCounts: ReadonlyMap<CountingBlock, Float64Array>;
  readonly blockSums: ReadonlyMap<CountingBlock, Float64Array>;
  minimumOf(results: ExamYear): number | null;
}

/** The counts that the bins of one feed add to a line. */
export function countsOfFeed({ block, place, index }: Feed, tallied: Tallied): Counts {
  const counts = noCounts();
  const numbers = tallied.blockCounts.get(block);
  const minimum = tallied.minimumOf(place);
  BINS[place.mode].forEach(({ meaning, from }, bin) => {
    if (meaning === "above" || meaning === "under") return;
    const number = numbers?.[place.offset + bin] ?? 0;
    counts.participants += number;
    if (meaning === "n2" || meaning === "n3" || meaning === "n4" || meaning === "n5") {
      counts[meaning] += number;
      counts.sum += number * Number(from);
    }
    const isLow = typeof meaning === "number" && minimum !== null && meaning < minimum;
    if (meaning === "below" || meaning === "n2" || isLow) counts.below += number;
  });
  if (place.mode === "scores") counts.sum += tallied.blockSums.get(block)?.[index] ?? 0;
  return counts;
}

/** The counts of one row of a table of numbers. */
export function countsOfRow(source: CountSource, { row, marks }: CountSource["rows"][number]): Counts {
  const [n2 = 0, n3 = 0, n4 = 0, n5 = 0] = marks.map((column) =>
    column === null ? 0 : Math.max(0, readCount(valueAt(source.grid, row, column))),
  );
  return countsOfMarks(n2, n3, n4, n5);
}

/** Whether a row of a table of numbers belongs to a line of «Свод». */
export function feedsGroup(row: CountSource["rows"][number], { series, year, municipality }: Group): boolean {
  if (series.subject !== null && row.subject.key !== series.subject) return false;
  if (series.grade > 0 && row.grade !== series.grade) return false;
  return row.year === year && (municipality === null || row.municipality === municipality);
}
