/** What is known of a group of results: the columns of the sheet «Свод». */
export const COUNT_NAMES = ["participants", "n2", "n3", "n4", "n5", "below", "sum"] as const;
export type CountName = (typeof COUNT_NAMES)[number];

/** Numbers of pupils, and the sum of their scores. Group counts are sums of the counts of its parts. */
export type Counts = Record<CountName, number>;

export type MeasureKind =
  "failed" | "passed" | "quality" | "success" | "sou" | "meanMark" | "meanScore" | "participants";

export type Direction = "higher" | "lower";

/**
 * A measure is scale × Σ weight·count ÷ participants; with `participants` itself there is no division.
 * Both the in-memory value and the Excel formula are made from the weights, so they cannot part.
 */
export interface Measure {
  readonly kind: MeasureKind;
  readonly name: string;
  readonly weights: Readonly<Partial<Record<CountName, number>>>;
  /** 100 for shares, 1 for means and numbers. */
  readonly scale: 1 | 100;
  readonly divided: boolean;
  readonly unit: string;
  readonly direction: Direction;
  /** The formula in words, for the pane and the docs. */
  readonly formula: string;
  /** What the results must hold: marks 2..5, a threshold, scores, or anything. */
  readonly needs: "marks" | "threshold" | "scores" | "any";
}

const share = { scale: 100, divided: true, unit: "%" } as const;
const mean = { scale: 1, divided: true, unit: "балл", direction: "higher" } as const;

export const MEASURES: Readonly<Record<MeasureKind, Measure>> = {
  failed: {
    ...share,
    kind: "failed",
    name: "Доля не преодолевших минимальный порог",
    weights: { below: 1 },
    direction: "lower",
    formula: "участники с отметкой «2» или баллом ниже минимального × 100 ÷ все участники",
    needs: "threshold",
  },
  passed: {
    ...share,
    kind: "passed",
    name: "Доля преодолевших минимальный порог",
    weights: { participants: 1, below: -1 },
    direction: "higher",
    formula: "(все участники − участники с отметкой «2» или баллом ниже минимального) × 100 ÷ все участники",
    needs: "threshold",
  },
  quality: {
    ...share,
    kind: "quality",
    name: "Качество обученности (качество знаний)",
    weights: { n4: 1, n5: 1 },
    direction: "higher",
    formula: "участники с «4» и «5» × 100 ÷ все участники",
    needs: "marks",
  },
  success: {
    ...share,
    kind: "success",
    name: "Успеваемость (степень обученности, успешности)",
    weights: { n3: 1, n4: 1, n5: 1 },
    direction: "higher",
    formula: "участники с «3», «4» и «5» × 100 ÷ все участники",
    needs: "marks",
  },
  sou: {
    ...share,
    kind: "sou",
    name: "СОУ – степень обученности учащихся (взвешенная)",
    weights: { n5: 1, n4: 0.64, n3: 0.36, n2: 0.16 },
    direction: "higher",
    formula: "(число «5» × 100 + «4» × 64 + «3» × 36 + «2» × 16) ÷ все участники, неаттестованные с весом 7",
    needs: "marks",
  },
  meanMark: {
    ...mean,
    kind: "meanMark",
    name: "Средняя отметка",
    weights: { n5: 5, n4: 4, n3: 3, n2: 2 },
    formula: "(число «5» × 5 + «4» × 4 + «3» × 3 + «2» × 2) ÷ все участники",
    needs: "marks",
  },
  meanScore: {
    ...mean,
    kind: "meanScore",
    name: "Средний балл",
    weights: { sum: 1 },
    formula: "сумма баллов ÷ число участников",
    needs: "scores",
  },
  participants: {
    kind: "participants",
    name: "Количество участников",
    weights: { participants: 1 },
    scale: 1,
    divided: false,
    unit: "чел.",
    direction: "higher",
    formula: "число участников с результатом",
    needs: "any",
  },
};

/** The weights of METHODOLOGY 3.2 for a pupil without a mark («н/а»), which result sheets do not list. */
export const NOT_ASSESSED_WEIGHT = 0.07;

export function noCounts(): Counts {
  return { participants: 0, n2: 0, n3: 0, n4: 0, n5: 0, below: 0, sum: 0 };
}

/** The counts of a group: sums of its parts, never means of their shares (METHODOLOGY 3.1). */
export function addCounts(into: Counts, part: Readonly<Counts>): Counts {
  for (const name of COUNT_NAMES) into[name] += part[name];
  return into;
}

/** The counts of a group from the numbers of its marks. */
export function countsOfMarks(n2: number, n3: number, n4: number, n5: number): Counts {
  const participants = n2 + n3 + n4 + n5;
  return { participants, n2, n3, n4, n5, below: n2, sum: 2 * n2 + 3 * n3 + 4 * n4 + 5 * n5 };
}

/** The value of a measure, unrounded; null («н/д») where nobody took part. */
export function measureValue(measure: Measure, counts: Readonly<Counts>): number | null {
  if (counts.participants === 0) return null;
  let numerator = 0;
  for (const name of COUNT_NAMES) numerator += (measure.weights[name] ?? 0) * counts[name];
  return measure.divided ? (measure.scale * numerator) / counts.participants : numerator;
}

/**
 * The formula of a measure over the cells of one group, without "=": `100*(K5+L5)/H5`.
 * @param cell address of a count's cell
 * @param fraction true where the cell shows percents itself, so that the value is not multiplied by 100
 */
export function measureFormula(
  measure: Measure,
  cell: (name: CountName) => string,
  fraction = false,
): string {
  const terms = COUNT_NAMES.flatMap((name) => {
    const weight = measure.weights[name];
    return weight === undefined ? [] : [term(weight, cell(name))];
  });
  const sum = terms.join("").replace(/^\+/u, "");
  if (!measure.divided) return sum;
  const numerator = terms.length > 1 ? `(${sum})` : sum;
  const scaled = measure.scale === 1 || fraction ? numerator : `${measure.scale}*${numerator}`;
  return `${scaled}/${cell("participants")}`;
}

function term(weight: number, address: string): string {
  const sign = weight < 0 ? "-" : "+";
  const size = Math.abs(weight);
  return size === 1 ? `${sign}${address}` : `${sign}${size}*${address}`;
}
