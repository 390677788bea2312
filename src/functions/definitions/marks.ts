import type { MeasureKind } from "../../core/indicator/measures";
import { MEASURES, countsOfMarks, measureValue } from "../../core/indicator/measures";
import { cellsOf, numberIn, numberOf } from "../arguments";
import { badArgument, notEnough } from "../errors";
import type { Argument, Example, FunctionDefinition, Words } from "../model";
import { MARKS_OR_COUNTS } from "./parameters";

/** Counts n2..n5 from four numbers, or by counting the marks of a range. */
function countMarks(marks: Argument, rest: readonly Argument[]): [number, number, number, number] {
  if (rest.some((argument) => argument !== undefined && argument !== null)) {
    const counts = [marks, ...rest].map((argument, index) => numberOf(argument ?? 0, `n${index + 2}`));
    if (counts.some((count) => count < 0 || !Number.isInteger(count))) {
      throw badArgument("Количества отметок должны быть целыми числами не меньше нуля.");
    }
    const [n2 = 0, n3 = 0, n4 = 0, n5 = 0] = counts;
    return [n2, n3, n4, n5];
  }
  const counts: [number, number, number, number] = [0, 0, 0, 0];
  for (const cell of cellsOf(marks)) {
    const mark = numberIn(cell);
    // A blank cell arrives as 0 in some hosts; texts such as «н/а» are no marks.
    if (mark === null || mark === 0) continue;
    const index = mark - 2;
    if (index !== 0 && index !== 1 && index !== 2 && index !== 3) {
      throw badArgument(`Отметка ${String(cell)} не из 2, 3, 4, 5. Для количеств укажите четыре числа.`);
    }
    counts[index] += 1;
  }
  return counts;
}

function markFunction(
  id: string,
  kind: MeasureKind,
  description: Words,
  examples: readonly Example[],
): FunctionDefinition {
  return {
    id,
    group: "marks",
    description,
    parameters: MARKS_OR_COUNTS,
    result: { type: "number", matrix: false },
    examples,
    run: (marks, ...rest) => {
      const value = measureValue(MEASURES[kind], countsOfMarks(...countMarks(marks, rest)));
      if (value === null) throw notEnough("нет ни одной отметки.");
      return value;
    },
  };
}

export const MARK_FUNCTIONS: readonly FunctionDefinition[] = [
  markFunction(
    "QUALITY",
    "quality",
    { ru: "Качество, %: доля отметок «4» и «5»", en: "Quality, %: share of marks 4 and 5" },
    [
      { formula: "=QP.QUALITY(103;163;116;27)", args: [103, 163, 116, 27], shown: "34,9633" },
      { formula: "=QP.QUALITY(B2:B6)", args: [[[5], [4], [3], [2], ["н/а"]]], shown: "50" },
    ],
  ),
  markFunction(
    "PASSRATE",
    "success",
    { ru: "Успеваемость, %: доля отметок не ниже «3»", en: "Pass rate, %: share of marks from 3 up" },
    [{ formula: "=QP.PASSRATE(4;89;175;140)", args: [4, 89, 175, 140], shown: "99,0196" }],
  ),
  markFunction(
    "SOU",
    "sou",
    {
      ru: "СОУ, %: степень обученности учащихся с весами 1; 0,64; 0,36; 0,16. Не путать с успеваемостью",
      en: "SOU, %: weighted degree of learning (1; 0.64; 0.36; 0.16), not the pass rate",
    },
    [{ formula: "=QP.SOU(0;14;16;4)", args: [0, 14, 16, 4], shown: "56,7059" }],
  ),
  markFunction("MEANMARK", "meanMark", { ru: "Средняя отметка", en: "Mean mark" }, [
    { formula: "=QP.MEANMARK(1;2;2;0)", args: [1, 2, 2, 0], shown: "3,2" },
  ]),
];
