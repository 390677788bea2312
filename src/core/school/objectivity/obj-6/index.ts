import { changeTests, type Pair } from "../change";
import { marked, type Cell } from "../../cells/cell";
import { type Marker } from "../marker";
import { inSlices } from "../../../steps";

const CODE = "OBJ-6";
/** A fall of 0.6 standard deviations answers to about 25 п.п. of «4» and «5». */
const EFFECT = 0.6;
const EXAM_GRADE = 9;
const EARLIEST_GRADE = 7;

/** ВПР against the ОГЭ of the same cohort (METHODOLOGY 2.2 OBJ-6): what was high is not confirmed by the later exam. */
export const notConfirmedByExam: Marker = {
  code: CODE,
  supporting: false,
  *tests(view) {
    const pairs: Pair[] = [];
    yield* inSlices(view.book.bySchool, (cells) => {
      pairs.push(...pairsOfSchool(cells));
    });
    return yield* changeTests(view, pairs, {
      marker: CODE,
      sided: "fall",
      share: view.rule.cohortFall,
      effect: EFFECT,
    });
  },
};

/** The latest ВПР of each cohort before its ОГЭ in the same subject. */
function pairsOfSchool(cells: readonly Cell[]): Pair[] {
  const withMarks = cells.filter(({ stratum, marks }) => stratum.year !== 0 && marked(marks) > 0);
  const exams = withMarks.filter(({ stratum }) => stratum.exam === "ОГЭ");
  return exams.flatMap((to): Pair[] => {
    const earlier = withMarks
      .filter(({ stratum }) => stratum.exam === "ВПР" && stratum.subject === to.stratum.subject)
      .filter(({ stratum }) => stratum.grade >= EARLIEST_GRADE && stratum.grade < EXAM_GRADE)
      .filter(({ stratum }) => to.stratum.year - stratum.year === EXAM_GRADE - stratum.grade);
    const from = earlier.sort((a, b) => b.stratum.grade - a.stratum.grade)[0];
    return from ? [{ from, to, kind: "exam" }] : [];
  });
}
