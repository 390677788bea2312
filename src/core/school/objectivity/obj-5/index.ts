import { changeTests, type Pair } from "../change";
import { marked, type Cell } from "../../cells/cell";
import { type Marker } from "../marker";
import { inSlices } from "../../../steps";

const CODE = "OBJ-5";
/** A change of half a standard deviation of pupils answers to about 20 п.п. of «4» and «5». */
const EFFECT = 0.5;
/** Years with results may lie two apart, where an exam was not held in between. */
const LONGEST_GAP = 2;

/**
 * Sharp change (METHODOLOGY 2.2 OBJ-5; document 004): of one exam from year to year, of one cohort from class to
 * class, between parallels of one year. The marker is about marks: ЕГЭ has none and is checked outside the region.
 */
export const jumpBetweenYears: Marker = {
  code: CODE,
  supporting: false,
  *tests(view) {
    const pairs: Pair[] = [];
    yield* inSlices(view.book.bySchool, (cells) => {
      for (const pair of pairsOfSchool(cells)) pairs.push(pair);
    });
    return yield* changeTests(view, pairs, {
      marker: CODE,
      sided: "both",
      share: view.rule.jump,
      effect: EFFECT,
    });
  },
};

function pairsOfSchool(cells: readonly Cell[]): Pair[] {
  const bySubject = new Map<string, Cell[]>();
  for (const cell of cells) {
    const { exam, subject, year } = cell.stratum;
    if (year === 0 || exam === "ЕГЭ" || marked(cell.marks) === 0) continue;
    const key = `${exam}|${subject}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), cell]);
  }
  return [...bySubject.values()].flatMap((list) => list.flatMap((to) => pairsTo(to, list)));
}

function pairsTo(to: Cell, list: readonly Cell[]): Pair[] {
  const { grade, year } = to.stratum;
  const at = (otherGrade: number, otherYear: number): Cell | undefined =>
    list.find(({ stratum }) => stratum.grade === otherGrade && stratum.year === otherYear);
  const pairs: Pair[] = [];
  for (let gap = 1; gap <= LONGEST_GAP; gap++) {
    const before = at(grade, year - gap);
    if (!before) continue;
    pairs.push({ from: before, to, kind: "years" });
    break;
  }
  const cohort = grade > 1 ? at(grade - 1, year - 1) : undefined;
  if (cohort) pairs.push({ from: cohort, to, kind: "cohort" });
  const parallel = grade > 1 ? at(grade - 1, year) : undefined;
  if (parallel) pairs.push({ from: parallel, to, kind: "parallels" });
  return pairs;
}
