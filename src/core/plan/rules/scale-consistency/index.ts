import type { PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import type { Band, BandColumn } from "../shared/bands";
import { bandColumnsOf } from "../shared/bands";
import { figureAt } from "../shared/figures";
import { atCell } from "../shared/report-at";

export const scaleConsistency = defineRule({
  code: "SCALE-CONSISTENCY",
  severity: "error",
  scope: "table",
  kinds: ["scale", "other", "results"],
  source: "METHODOLOGY 3.4 (index = score / maximum · 100)",
  fixable: false,
  enabled: true,
  *check(_context, table) {
    const columns = bandColumnsOf(table);
    for (const column of columns) yield* overlaps(table, column);
    const [scores, indexes] = [...columns].sort((a, b) => highest(b) - highest(a));
    if (scores && indexes) yield* disproportionate(table, scores, indexes);
    yield* unorderedMarks(table);
  },
});

function* overlaps(table: PlanTable, { bands }: BandColumn): Generator<RuleReport> {
  for (const [index, band] of bands.entries()) {
    const upper = bands[index - 1];
    if (!upper || band.high <= upper.low) continue;
    yield atCell(table, band.row, band.column, {
      found: band.text,
      variant: "overlap",
      args: { upper: upper.text },
    });
  }
}

function highest({ bands }: BandColumn): number {
  return Math.max(...bands.map(({ high }) => high));
}

interface BoundPair {
  readonly band: Band;
  readonly score: number;
  readonly index: number;
}

const MIN_PAIRS = 6;
/** Share of bounds that one maximum must explain. */
const AGREE = 0.75;

/** Bounds of two columns of which one is a percentage of the other: the maximum that explains most of them. */
function* disproportionate(table: PlanTable, scores: BandColumn, indexes: BandColumn): Generator<RuleReport> {
  if (highest(indexes) > 100 || highest(scores) <= 100) return;
  const pairs = scores.bands.flatMap((band): BoundPair[] => {
    const other = indexes.bands.find(({ row }) => row === band.row);
    if (!other) return [];
    return [
      { band, score: band.high, index: other.high },
      { band, score: band.low, index: other.low },
    ];
  });
  const maximum = bestMaximum(pairs);
  if (pairs.length < MIN_PAIRS || maximum === null) return;
  for (const pair of pairs) {
    if (fits(pair, maximum)) continue;
    const { band, score, index } = pair;
    const computed = Math.round((score / maximum) * 100);
    yield atCell(table, band.row, band.column, {
      found: band.text,
      args: { score, index, maximum, computed },
    });
  }
}

function fits({ score, index }: BoundPair, maximum: number): boolean {
  return Math.round((score / maximum) * 100) === index;
}

function bestMaximum(pairs: readonly BoundPair[]): number | null {
  const candidates = new Set<number>();
  for (const { score, index } of pairs) {
    const from = Math.ceil((score * 100) / (index + 0.5));
    const to = Math.floor((score * 100) / Math.max(index - 0.5, 0.5));
    for (let maximum = from; maximum <= Math.min(to, from + 200); maximum += 1) candidates.add(maximum);
  }
  const ranked = [...candidates]
    .map((maximum) => ({ maximum, explained: pairs.filter((pair) => fits(pair, maximum)).length }))
    .sort((a, b) => b.explained - a.explained || roundness(b.maximum) - roundness(a.maximum));
  const [best] = ranked;
  return best && best.explained >= pairs.length * AGREE ? best.maximum : null;
}

/** People choose 1000 rather than 994 for a maximum. */
function roundness(value: number): number {
  return /0*$/u.exec(String(value))?.[0].length ?? 0;
}

const MARK_HEADER = /^[^\p{L}\d]*([345])[^\p{L}\d]*(?:от|балл\p{L}*)?[^\p{L}\d]*$/iu;
const MAXIMUM_HEADER = /макс/iu;

/** Rows «от 5, от 9, от 12» of a mark scale: every mark begins higher than the one before, none above the maximum. */
function* unorderedMarks(table: PlanTable): Generator<RuleReport> {
  const marks = table.table.columns
    .flatMap(({ column, header }) => {
      const mark = MARK_HEADER.exec(header.replace(/«|»/gu, ""))?.[1];
      return mark ? [{ column, mark: Number(mark) }] : [];
    })
    .sort((a, b) => a.mark - b.mark);
  if (marks.length !== 3) return;
  const maximum = table.table.columns.find(({ header }) => MAXIMUM_HEADER.test(header));
  for (const { row } of table.items) {
    const bounds = marks.flatMap(({ column }) => figureAt(table.grid, row.row, column) ?? []);
    const limit = maximum ? figureAt(table.grid, row.row, maximum.column)?.value : undefined;
    const wrong = bounds.find(
      ({ value }, index) =>
        (index > 0 && value <= (bounds[index - 1]?.value ?? 0)) || (limit !== undefined && value > limit),
    );
    if (bounds.length === 3 && wrong) {
      yield atCell(table, wrong.row, wrong.column, { found: wrong.text, item: row, variant: "marks" });
    }
  }
}
