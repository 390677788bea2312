import type { Level } from "../../core/indicator/assessment/levels";
import { MANAGEMENT_LEVELS, levelFault, levelOf } from "../../core/indicator/assessment/levels";
import { motivatingScores } from "../../core/indicator/assessment/motivating";
import { cellsOf, isBlank, matrixOf, numberIn, numberOf } from "../arguments";
import { badArgument, notEnough } from "../errors";
import type { Argument, FunctionDefinition } from "../model";

import { parameter } from "./parameters";

/** Levels from a two-column range «от какого значения | название», best first. */
function levelsOf(table: Argument): readonly Level[] {
  const rows = matrixOf(table).filter((row) => !row.every(isBlank));
  if (rows.length === 0) return MANAGEMENT_LEVELS;
  const levels = rows
    .map(([from = null, name = ""]) => ({
      from: numberIn(from) ?? Number.NEGATIVE_INFINITY,
      name: String(name),
      fill: "",
      fontColor: "",
    }))
    .sort((a, b) => b.from - a.from);
  if (levelFault(levels) !== null)
    throw badArgument("Таблица уровней: два столбца, «от» и название, без повторов.");
  return levels;
}

/** Levels of indices and scores of the motivating monitoring. */
export const LEVEL_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: "LEVEL",
    group: "schools",
    description: { ru: "Уровень управления по значению индекса", en: "Level of an index" },
    parameters: [
      parameter("значение", "value", ["Индекс", "Index"], { type: "number" }),
      parameter(
        "таблица",
        "table",
        ["Два столбца: от какого значения, название", "Two columns: from which value, name"],
        { matrix: true, optional: true },
      ),
    ],
    result: { type: "string", matrix: false },
    examples: [
      { formula: "=QP.LEVEL(83)", args: [83], shown: "Оптимальный уровень" },
      {
        formula: "=QP.LEVEL(59;A2:B3)",
        args: [
          59,
          [
            [60, "да"],
            [0, "нет"],
          ],
        ],
        shown: "нет",
      },
    ],
    run: (value, table) => {
      const level = levelOf(numberOf(value, "значение"), levelsOf(table));
      if (!level) throw notEnough("значение не попало ни в один уровень.");
      return level.name;
    },
  },
  {
    id: "SCORE100",
    group: "schools",
    description: {
      ru: "Баллы мотивирующего мониторинга: лучшее значение 100, остальные в сравнении с ним",
      en: "Scores of the motivating monitoring: the best is 100, the others in comparison",
    },
    parameters: [
      parameter("значения", "values", ["Значения муниципалитетов", "Values of the municipalities"], {
        matrix: true,
      }),
      parameter("меньше_лучше", "lower_is_better", ["ИСТИНА: лучше меньшее", "TRUE: lower is better"], {
        optional: true,
      }),
    ],
    result: { type: "any", matrix: true },
    examples: [{ formula: "=QP.SCORE100(B2:B4)", args: [[[50], [25], ["н/д"]]], shown: "100 / 50 / н/д" }],
    run: (values, lower) => {
      const rows = matrixOf(values);
      const flat = rows.flat().map(numberIn);
      if (flat.every((value) => value === null)) throw notEnough("нет ни одного значения.");
      const scores = motivatingScores(flat, cellsOf(lower)[0] === true ? "lower" : "higher");
      let next = 0;
      return rows.map((row) => row.map(() => scores[next++] ?? "н/д"));
    },
  },
];
