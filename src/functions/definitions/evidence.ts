import { binomialLowerTail, binomialUpperTail, wilsonInterval } from "../../core/statistics";
import { matrixOf, numberIn, numberOf, numbersOf } from "../arguments";
import { badArgument, notEnough } from "../errors";
import type { FunctionDefinition } from "../model";

import { parameter } from "./parameters";

/** Below this many pupils nothing is said (METHODOLOGY 2.2). */
const LEAST = 10;
/** The spike of a mark boundary is looked at from here on. */
const LEAST_FOR_SPIKE = 20;
const SIGNIFICANCE = 0.01;

/** Statistics behind the signs: intervals, agreement, spikes, differences. */
export const EVIDENCE_FUNCTIONS: readonly FunctionDefinition[] = [
  {
    id: "WILSON",
    group: "schools",
    description: {
      ru: "Интервал Уилсона для доли, %: нижняя и верхняя граница",
      en: "Wilson interval of a share, %: low and high",
    },
    parameters: [
      parameter("k", "k", ["Сколько", "How many"], { type: "number" }),
      parameter("n", "n", ["Из скольких", "Out of how many"], { type: "number" }),
      parameter(
        "уровень",
        "level",
        ["Доверительный уровень, по умолчанию 0,95", "Confidence level, 0.95 by default"],
        { type: "number", optional: true },
      ),
    ],
    result: { type: "number", matrix: true },
    examples: [
      { formula: "=QP.WILSON(1;4)", args: [1, 4], shown: "4,5587 | 69,9358" },
      { formula: "=QP.WILSON(103;409)", args: [103, 409], shown: "21,2208 | 29,6077" },
    ],
    run: (k, n, level) => {
      const [hits, all] = [numberOf(k, "k"), numberOf(n, "n")];
      if (all === 0) throw notEnough("n равно нулю.");
      if (hits < 0 || hits > all) throw badArgument("k должно быть от 0 до n.");
      const confidence = level === undefined || level === null ? 0.95 : numberOf(level, "уровень");
      if (!(confidence > 0 && confidence < 1))
        throw badArgument("Уровень должен быть между 0 и 1, например 0,95.");
      const { low, high } = wilsonInterval(hits, all, confidence);
      return [[100 * low, 100 * high]];
    },
  },
  {
    id: "CONFIRM",
    group: "schools",
    description: {
      ru: "ВПР против журнала: повысили, подтвердили, понизили (в %) и число сравнённых",
      en: "External work against the journal: raised, confirmed, lowered (in %) and how many were compared",
    },
    parameters: [
      parameter("отметки_ВПР", "external_marks", ["Отметки ВПР", "External marks"], { matrix: true }),
      parameter(
        "отметки_журнала",
        "journal_marks",
        ["Отметки журнала в том же порядке", "Journal marks in the same order"],
        { matrix: true },
      ),
    ],
    result: { type: "number", matrix: true },
    examples: [
      {
        formula: "=QP.CONFIRM(B2:B5;C2:C5)",
        args: [
          [[3], [4], [5], [2]],
          [[4], [4], [5], [3]],
        ],
        shown: "0 | 50 | 50 | 4",
      },
    ],
    run: (external, journal) => {
      const [outer, inner] = [matrixOf(external).flat(), matrixOf(journal).flat()];
      if (outer.length !== inner.length) throw badArgument("Диапазоны отметок разной длины.");
      const differences = outer.flatMap((cell, index) => {
        const [a, b] = [numberIn(cell), numberIn(inner[index] ?? null)];
        return a === null || b === null || a === 0 || b === 0 ? [] : [a - b];
      });
      const n = differences.length;
      if (n === 0) throw notEnough("нет ни одной пары отметок.");
      const share = (holds: (difference: number) => boolean) => (100 * differences.filter(holds).length) / n;
      return [[share((d) => d > 0), share((d) => d === 0), share((d) => d < 0), n]];
    },
  },
  {
    id: "SPIKE",
    group: "schools",
    description: {
      ru: "Всплеск на границе отметок: граница, баллов перед ней, на ней, вероятность случайности. Признак требует проверки",
      en: "Spike at mark boundaries: boundary, scores just below, on it, probability of chance. A sign that needs a check",
    },
    parameters: [
      parameter("баллы", "scores", ["Первичные баллы", "Primary scores"], { matrix: true }),
      parameter(
        "границы",
        "boundaries",
        ["Наименьшие баллы для «3», «4», «5»", "Lowest scores for 3, 4, 5"],
        { matrix: true },
      ),
    ],
    result: { type: "number", matrix: true },
    examples: [
      {
        formula: "=QP.SPIKE(B2:B23;E2)",
        args: [[...new Array<number[]>(4).fill([6]), ...new Array<number[]>(18).fill([7])], [[7]]],
        shown: "7 | 4 | 18 | 0,0022",
      },
    ],
    run: (scores, boundaries) => {
      const values = numbersOf(scores);
      if (values.length < LEAST_FOR_SPIKE)
        throw notEnough(`всплеск проверяют от ${LEAST_FOR_SPIKE} участников, здесь ${values.length}.`);
      return numbersOf(boundaries).map((boundary) => {
        const before = values.filter((value) => value === boundary - 1).length;
        const on = values.filter((value) => value === boundary).length;
        return [boundary, before, on, binomialUpperTail(on, on + before, 0.5)];
      });
    },
  },
  {
    id: "FLAG",
    group: "schools",
    description: {
      ru: "Отличается ли доля (в %) от эталонной при n участниках: признак и вероятность случайности",
      en: "Does a share (in %) differ from a reference with n pupils: the sign and the probability of chance",
    },
    parameters: [
      parameter("доля", "share", ["Доля школы, %", "Share of the school, %"], { type: "number" }),
      parameter("эталон", "reference", ["Доля района или региона, %", "Share of the district or region, %"], {
        type: "number",
      }),
      parameter("n", "n", ["Число участников", "Number of pupils"], { type: "number" }),
    ],
    result: { type: "any", matrix: true },
    examples: [{ formula: "=QP.FLAG(60;30;10)", args: [60, 30, 10], shown: "нет признака | 0,0473" }],
    run: (share, reference, n) => {
      const all = numberOf(n, "n");
      if (all < LEAST) throw notEnough(`нужно не меньше ${LEAST} участников, здесь ${all}.`);
      const [own, expected] = [numberOf(share, "доля") / 100, numberOf(reference, "эталон") / 100];
      if (own < 0 || own > 1 || expected < 0 || expected > 1)
        throw badArgument("Доли задаются в процентах, от 0 до 100.");
      const hits = Math.round(own * all);
      const p =
        own >= expected ? binomialUpperTail(hits, all, expected) : binomialLowerTail(hits, all, expected);
      return [[p < SIGNIFICANCE ? "признак, требующий проверки" : "нет признака", p]];
    },
  },
];
