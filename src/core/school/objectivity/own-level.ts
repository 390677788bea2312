import { isExternal } from "../../results";
import { estimateTau, type Deviation } from "../../statistics";
import type { CellBook } from "../cells/build-cells";
import { marked, marksWithout, moments, momentsWithout, type Cell } from "../cells/cell";
import { inSlices } from "../../steps";
import { cutsOf, latentShift, meanAt } from "./latent-shift";

/** How far a cell lies from the region without the school, in standard deviations of pupils. */
export interface Effect {
  readonly value: number;
  /** Sampling variance, of the school and of the reference. */
  readonly variance: number;
  readonly n: number;
  /** Mean mark or mean score. */
  readonly mean: number;
  /** The mean that a school moved by so much would have. */
  readonly meanAt: (value: number) => number;
  /** The largest effect this cell could have shown. */
  readonly largest: () => number;
}

/** What the school's other results let one expect of a cell, in the same unit as the effect. */
export interface Expectation {
  readonly value: number;
  readonly variance: number;
  /** Ordinary variation between an expectation of this kind and the truth. */
  readonly tau: number;
}

/** Results outside the school's own hands, and inside them. */
type Family = "external" | "internal";
type Source = "external" | "internal" | "none";

/** Ordinary variation between cells of one school, before it is estimated: 0.2 standard deviations. */
const WITHIN = 0.2;
/** Fewer pupils say too little about the level of a school. */
const LEAST_EVIDENCE = 20;
const LEAST_REFERENCE = 20;
/** Cells of fewer pupils teach nothing about ordinary variation. */
const LEAST_PUPILS = 5;
const RESIDUAL_PRIOR = { tau: 0.25, weight: 10 };
/** Gymnasia and village schools are no normal crowd: what a school shows of itself is pulled to the mean only lightly. */
const LEAST_BETWEEN = 0.5;
const WIDENING = 1.5;
const BETWEEN_PRIOR = { tau: 0.4, weight: 4 };

interface Prediction {
  readonly source: Source;
  readonly value: number;
  readonly variance: number;
}

interface Evidence {
  weight: number;
  sum: number;
  pupils: number;
}

/**
 * The level of each school by its own results (METHODOLOGY 2.2.1, item 1): an honest lyceum is high everywhere, so
 * a cell is compared with what the other cells of the school promise. Results inside the school's hands (ВПР) are
 * measured by the external ones (ОГЭ, ЕГЭ) where there are enough of them.
 */
export class OwnLevels {
  private readonly effects: (Effect | null)[] = [];
  private readonly evidence: Record<Family, Evidence>[] = [];
  private readonly expectations: (Expectation | null)[] = [];
  private between = 0;

  private constructor() {}

  /** Measures all cells, in slices. */
  static *build(book: CellBook): Generator<void, OwnLevels> {
    const levels = new OwnLevels();
    yield* inSlices(book.cells, (cell) => {
      levels.effects.push(effectOf(cell));
    });
    yield* inSlices(book.bySchool, (cells) => {
      levels.evidence.push(levels.gather(cells));
    });
    levels.between = levels.estimateBetween();
    yield* levels.expectAll(book);
    return levels;
  }

  effect(cell: Cell): Effect | null {
    return this.effects[cell.id] ?? null;
  }

  /** What to expect of the cell; null where it has no effect of its own. */
  expectation(cell: Cell): Expectation | null {
    return this.expectations[cell.id] ?? null;
  }

  /** The level of the school by its external results alone; null where there are too few. */
  externalLevel(school: number): { value: number; variance: number } | null {
    const evidence = this.evidence[school]?.external;
    return evidence && evidence.pupils >= LEAST_EVIDENCE ? this.shrink(evidence) : null;
  }

  private gather(cells: readonly Cell[]): Record<Family, Evidence> {
    const evidence = {
      external: { weight: 0, sum: 0, pupils: 0 },
      internal: { weight: 0, sum: 0, pupils: 0 },
    };
    for (const cell of cells) {
      const effect = this.effects[cell.id];
      if (effect) addEvidence(evidence[familyOf(cell)], effect, 1);
    }
    return evidence;
  }

  private predict(cell: Cell): Prediction {
    const family = familyOf(cell);
    const own = this.evidence[cell.school];
    const effect = this.effects[cell.id];
    if (!own || !effect) return { source: "none", value: 0, variance: 0 };
    const rest = { ...own[family] };
    addEvidence(rest, effect, -1);
    const other = family === "internal" ? own.external : own.internal;
    const choices: [Family, Evidence][] =
      family === "internal"
        ? [
            ["external", other],
            ["internal", rest],
          ]
        : [
            ["external", rest],
            ["internal", other],
          ];
    for (const [source, evidence] of choices) {
      if (evidence.pupils >= LEAST_EVIDENCE) return { source, ...this.shrink(evidence) };
    }
    return { source: "none", value: 0, variance: 0 };
  }

  /** Towards the region's mean, the more the less is known of the school. */
  private shrink({ weight, sum }: Evidence): { value: number; variance: number } {
    const precision = weight + 1 / (this.between * this.between);
    return { value: sum / precision, variance: 1 / precision };
  }

  private estimateBetween(): number {
    const deviations: Deviation[] = [];
    for (const { external, internal } of this.evidence) {
      const weight = external.weight + internal.weight;
      if (external.pupils + internal.pupils < LEAST_EVIDENCE) continue;
      deviations.push({ value: (external.sum + internal.sum) / weight, variance: 1 / weight });
    }
    return Math.max(LEAST_BETWEEN, WIDENING * estimateTau(deviations, BETWEEN_PRIOR));
  }

  /** Predicts every cell from the others, then learns from the misses how far such predictions go astray. */
  private *expectAll({ cells }: CellBook): Generator<void, void> {
    const predictions: (Prediction | null)[] = [];
    const misses = new Map<string, Deviation[]>();
    yield* inSlices(cells, (cell) => {
      const effect = this.effect(cell);
      const prediction = effect && this.predict(cell);
      predictions.push(prediction);
      if (effect && prediction && effect.n >= LEAST_PUPILS) noteMiss(misses, cell, effect, prediction);
    });
    const taus = new Map([...misses].map(([kind, list]) => [kind, estimateTau(list, RESIDUAL_PRIOR)]));
    yield* inSlices(cells, (cell) => {
      const prediction = predictions[cell.id] ?? null;
      const tau = prediction && (taus.get(kindOf(cell, prediction)) ?? RESIDUAL_PRIOR.tau);
      this.expectations.push(
        prediction && { value: prediction.value, variance: prediction.variance, tau: tau ?? 0 },
      );
    });
  }
}

function noteMiss(
  misses: Map<string, Deviation[]>,
  cell: Cell,
  effect: Effect,
  prediction: Prediction,
): void {
  const kind = kindOf(cell, prediction);
  const list = misses.get(kind) ?? [];
  misses.set(kind, list);
  list.push({
    value: effect.value - prediction.value,
    variance: effect.variance + prediction.variance,
  });
}

/** Predictions of one kind go astray alike. */
function kindOf(cell: Cell, { source }: Prediction): string {
  return `${familyOf(cell)}<${source}`;
}

function familyOf(cell: Cell): Family {
  return isExternal(cell.stratum.exam) ? "external" : "internal";
}

function addEvidence(evidence: Evidence, { value, variance, n }: Effect, sign: 1 | -1): void {
  const weight = sign / (WITHIN * WITHIN + variance);
  evidence.weight += weight;
  evidence.sum += weight * value;
  evidence.pupils += sign * n;
}

/** Marks are compared on the hidden scale, scores on their own; a cell with both is judged by its marks. */
function effectOf(cell: Cell): Effect | null {
  return marked(cell.marks) >= cell.scored ? effectOfMarks(cell) : effectOfScores(cell);
}

function effectOfMarks(cell: Cell): Effect | null {
  const n = marked(cell.marks);
  const region = marksWithout(cell.stratum.total.marks, cell.marks);
  const pupils = marked(region);
  if (n === 0 || pupils < LEAST_REFERENCE) return null;
  const cuts = cutsOf(region);
  const { value, variance } = latentShift(cell.marks, cuts);
  return {
    value,
    variance: variance + 1 / pupils,
    n,
    mean: moments(cell)?.mean ?? 0,
    meanAt: (shift) => meanAt(cuts, shift),
    largest: () => latentShift([0, 0, 0, n], cuts).value,
  };
}

const BEST_SCORE = 100;

function effectOfScores(cell: Cell): Effect | null {
  const own = moments(cell);
  const region = momentsWithout(cell.stratum.total, cell);
  if (!own || !region || region.n < LEAST_REFERENCE || region.deviation <= 0) return null;
  return {
    value: (own.mean - region.mean) / region.deviation,
    variance: 1 / own.n + 1 / region.n,
    n: own.n,
    mean: own.mean,
    meanAt: (shift) => region.mean + shift * region.deviation,
    largest: () => (BEST_SCORE - region.mean) / region.deviation,
  };
}
