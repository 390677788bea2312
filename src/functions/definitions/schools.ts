import { ConstantsBook, DEFAULT_CONSTANTS } from "../../core/results";
import { subjectOfCell } from "../../core/results/subject";
import { cellsOf, matrixOf, numberIn, numberOf, numbersOf, textOf } from "../arguments";
import { badArgument, notEnough } from "../errors";
import type { Argument, FunctionDefinition } from "../model";

import { parameter } from "./parameters";

let book: ConstantsBook | null = null;

/** The shipped constants, indexed when first asked for. */
function constants(): ConstantsBook {
  book ??= new ConstantsBook(DEFAULT_CONSTANTS);
  return book;
}

/** The minimum score: a number, or the one of a subject and year from the table of constants. */
function minimumOf(given: Argument, year: Argument): number {
  const number = numberIn(textOf(given));
  if (number !== null) return number;
  const subject = textOf(given);
  if (subject === "") throw badArgument("Укажите минимальный балл или предмет.");
  const known = constants().passMinimum("ЕГЭ", numberOf(year, "год"), subjectOfCell(subject).key);
  if (known === null)
    throw notEnough(
      `минимального балла по предмету «${subject}» за этот год нет в справочнике, укажите его числом.`,
    );
  return known.value;
}

/** The minimum score and the clusters of schools. */
export const SCHOOL_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: "BELOWMIN",
    group: "schools",
    description: {
      ru: "Доля участников с баллом ниже минимального, %",
      en: "Share of pupils below the minimum score, %",
    },
    parameters: [
      parameter(
        "баллы",
        "scores",
        ["Баллы; «н/я» и пустые не считаются", "Scores; texts and blanks do not count"],
        { matrix: true },
      ),
      parameter("минимум_или_предмет", "minimum_or_subject", [
        "Минимальный балл, либо предмет ЕГЭ",
        "Minimum score, or a subject of the exam",
      ]),
      parameter("год", "year", ["Год экзамена, если дан предмет", "Year, when a subject is given"], {
        type: "number",
        optional: true,
      }),
    ],
    result: { type: "number", matrix: false },
    examples: [
      { formula: "=QP.BELOWMIN(C2:C5;27)", args: [[[20], [27], ["61,5"], ["н/я"]], 27], shown: "33,3333" },
    ],
    run: (scores, minimum, year) => {
      const values = numbersOf(scores);
      if (values.length === 0) throw notEnough("нет ни одного балла.");
      const least = minimumOf(minimum, year);
      return (100 * values.filter((value) => value < least).length) / values.length;
    },
  },
  {
    id: "CLUSTER",
    group: "schools",
    description: {
      ru: "Группа школы: число предметов, средний балл которых ниже районного. По строке на школу; «н/д», если сравнить нечего",
      en: "Group of a school: number of subjects with a mean below the district's. One row a school; «н/д» where nothing can be compared",
    },
    parameters: [
      parameter(
        "средние_школ",
        "school_means",
        [
          "Средние баллы: строка школа, столбец предмет; пусто, если не сдавали",
          "Means: a row a school, a column a subject; blank where not taken",
        ],
        { matrix: true },
      ),
      parameter("районные", "district", ["Строка районных средних", "Row of district means"], {
        matrix: true,
      }),
      parameter(
        "не_выше",
        "or_equal",
        ["ИСТИНА: считать и равные районному", "TRUE: equal counts as below"],
        { optional: true },
      ),
    ],
    result: { type: "any", matrix: true },
    examples: [
      {
        formula: "=QP.CLUSTER(B2:D3;B5:D5)",
        args: [
          [
            [50, 60, 70],
            [40, "", 65],
          ],
          [[45, 61, 68]],
        ],
        shown: "1 / 2",
      },
    ],
    run: (means, district, orEqual) => {
      const reference = matrixOf(district)[0] ?? [];
      const loose = cellsOf(orEqual)[0] === true;
      if (reference.length === 0) throw badArgument("Нет строки районных средних.");
      const groups = matrixOf(means).map((row) => {
        const differences = row.flatMap((cell, column) => {
          const [own, mean] = [numberIn(cell), numberIn(reference[column] ?? null)];
          return own === null || mean === null ? [] : [own - mean];
        });
        const below = differences.filter((difference) => (loose ? difference <= 0 : difference < 0));
        return differences.length === 0 ? null : below.length;
      });
      if (groups.every((group) => group === null)) throw notEnough("нет ни одного предмета для сравнения.");
      return groups.map((group) => [group ?? "н/д"]);
    },
  },
];
