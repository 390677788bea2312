import type { Level } from "../../core/indicator/assessment/levels";
import { MANAGEMENT_LEVELS, levelFault, levelOf } from "../../core/indicator/assessment/levels";
import { motivatingScores } from "../../core/indicator/assessment/motivating";
import { ConstantsBook, DEFAULT_CONSTANTS } from "../../core/results";
import { subjectOfCell } from "../../core/results/subject";
import { binomialLowerTail, binomialUpperTail, wilsonInterval } from "../../core/statistics";
import { cellsOf, isBlank, matrixOf, numberIn, numberOf, numbersOf, textOf } from "../arguments";
import { badArgument, notEnough } from "../errors";
import type { Argument, FunctionDefinition, Parameter } from "../model";

/** Below this many pupils nothing is said (METHODOLOGY 2.2). */
const LEAST = 10;
/** The spike of a mark boundary is looked at from here on. */
const LEAST_FOR_SPIKE = 20;
const SIGNIFICANCE = 0.01;

const parameter = (
  ru: string,
  en: string,
  about: [string, string],
  more: Partial<Parameter> = {},
): Parameter => ({
  name: { ru, en },
  description: { ru: about[0], en: about[1] },
  type: "any",
  matrix: false,
  ...more,
});

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
