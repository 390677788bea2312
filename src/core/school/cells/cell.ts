import type { Exam } from "../../results";

/** Numbers of pupils with the marks 2, 3, 4, 5. */
export type MarkCounts = [n2: number, n3: number, n4: number, n5: number];

/** Results of one school in one exam, subject, class and year: all the analysis ever looks at. */
export interface Cell {
  readonly id: number;
  readonly school: number;
  readonly stratum: Stratum;
  /** Participants with any result. */
  n: number;
  readonly marks: MarkCounts;
  /** Pupils with a 100-point score, their sum and sum of squares. */
  scored: number;
  scoreSum: number;
  scoreSquares: number;
  /** Pupils below the minimum score; counted only where the minimum is known. */
  failed: number;
  /** Result above, equal to, below the journal mark. */
  raised: number;
  confirmed: number;
  lowered: number;
  /** Pupils by result and journal mark, [result − 2][journal − 2] in one row of 16; [] where none was compared. */
  readonly pairs: number[];
  /** Pupils by primary score; grows with the highest score met. */
  readonly primary: number[];
  /** A sheet of numbers gave participants and means, but not who failed. */
  failuresUnknown: boolean;
  /** Only numbers of pupils were given, not pupils. */
  aggregated: boolean;
}

/** All cells of one exam, subject, class and year with their sums: the region a school is compared with. */
export interface Stratum {
  readonly id: number;
  readonly exam: Exam;
  /** Index into ResultsModel.subjects. */
  readonly subject: number;
  readonly subjectKey: string;
  /** 0 = not known. */
  readonly grade: number;
  readonly year: number;
  /** Least score that passes; null where no source is known. */
  readonly minimum: number | null;
  readonly cells: Cell[];
  readonly total: Sums;
  /** Pupils by mark (2..5, index 0..3) and primary score. */
  readonly primaryByMark: [number[], number[], number[], number[]];
}

export type Sums = Pick<
  Cell,
  | "n"
  | "marks"
  | "scored"
  | "scoreSum"
  | "scoreSquares"
  | "failed"
  | "raised"
  | "confirmed"
  | "lowered"
  | "pairs"
  | "primary"
>;

export function emptySums(): Sums {
  return {
    n: 0,
    marks: [0, 0, 0, 0],
    scored: 0,
    scoreSum: 0,
    scoreSquares: 0,
    failed: 0,
    raised: 0,
    confirmed: 0,
    lowered: 0,
    pairs: [],
    primary: [],
  };
}

/** Number of pupils with a mark. */
export function marked(marks: Readonly<MarkCounts>): number {
  return marks[0] + marks[1] + marks[2] + marks[3];
}

/** Number of pupils with «4» and «5». */
export function good(marks: Readonly<MarkCounts>): number {
  return marks[2] + marks[3];
}

/** What mean and spread need of a cell or of a region. */
type Spread = Pick<Sums, "marks" | "scored" | "scoreSum" | "scoreSquares">;

export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Of pupils, not of the mean. */
  readonly deviation: number;
}

/** Mean and standard deviation of pupils: of scores where there are scores, else of marks; null without pupils. */
export function moments(sums: Spread): Moments | null {
  const byScore = sums.scored >= marked(sums.marks);
  const n = byScore ? sums.scored : marked(sums.marks);
  if (n < 1) return null;
  const [n2, n3, n4, n5] = sums.marks;
  const sum = byScore ? sums.scoreSum : 2 * n2 + 3 * n3 + 4 * n4 + 5 * n5;
  const squares = byScore ? sums.scoreSquares : 4 * n2 + 9 * n3 + 16 * n4 + 25 * n5;
  const mean = sum / n;
  return { n, mean, deviation: Math.sqrt(Math.max(0, squares / n - mean * mean)) };
}

/** The moments of a region without one of its schools: a school is never compared with itself. */
export function momentsWithout(total: Sums, cell: Sums): Moments | null {
  return moments({
    marks: marksWithout(total.marks, cell.marks),
    scored: total.scored - cell.scored,
    scoreSum: total.scoreSum - cell.scoreSum,
    scoreSquares: total.scoreSquares - cell.scoreSquares,
  });
}

export function marksWithout(total: Readonly<MarkCounts>, own: Readonly<MarkCounts>): MarkCounts {
  return [total[0] - own[0], total[1] - own[1], total[2] - own[2], total[3] - own[3]];
}
