import type { Threshold } from "../assessment/target";
import { defineIndicator, type Indicator } from "../model";

interface ProgrammeLine {
  readonly number: number;
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly comparator: Threshold["comparator"];
  readonly bound: number;
  readonly counted: string;
  /** What the share is of; absent for plain numbers. */
  readonly of?: string;
  readonly caution?: string;
}

const SCHOOLS = "все школы – участницы программы";
const TEACHERS = "все педагоги";

/** Document 004: names in brief, thresholds and operators as METHODOLOGY 3.3 reads them. */
const LINES: readonly ProgrammeLine[] = [
  {
    number: 1,
    name: "Доля ОУ, образовательная среда которых соответствует современным образовательным стандартам",
    comparator: "ge",
    bound: 90,
    counted: "школы, среда которых соответствует стандартам",
    of: SCHOOLS,
    caution: "При девяти школах порог 90 % означает все девять: 8 из 9 – это 88,9 %.",
  },
  {
    number: 2,
    name: "Доля ОУ, где система работы выстроена на выявлении и ликвидации квалификационных дефицитов педагогов",
    comparator: "ge",
    bound: 90,
    counted: "школы с системой работы по дефицитам педагогов",
    of: SCHOOLS,
  },
  {
    number: 3,
    name: "Доля школ, охваченных тьюторской поддержкой в разработке и реализации программ",
    synonyms: ["организованы выездные методические десанты в школы"],
    comparator: "eq",
    bound: 100,
    counted: "школы с тьюторской поддержкой",
    of: SCHOOLS,
  },
  {
    number: 4,
    name: "Количество проведённых семинаров для педагогов и управленческой команды",
    synonyms: ["Проведено не менее семинаров, ориентированных на потребности педагогов"],
    comparator: "ge",
    bound: 20,
    counted: "проведённые семинары",
    caution: "Источник не говорит, за год или за весь срок программы.",
  },
  {
    number: 5,
    name: "Доля педагогов – участников сетевых профессиональных сообществ и сетевых методических объединений",
    comparator: "ge",
    bound: 80,
    counted: "педагоги, участвующие в сетевых сообществах",
    of: TEACHERS,
    caution: "Знак порога в источнике не указан: прочитан как «не менее».",
  },
  {
    number: 6,
    name: "Доля обучающихся с результатом ниже минимума по обязательным предметам ОГЭ и ЕГЭ",
    synonyms: ["получили по итогам ОГЭ и ЕГЭ по обязательным предметам количество баллов ниже минимума"],
    comparator: "le",
    bound: 10,
    counted: "обучающиеся ниже минимума хотя бы по одному обязательному предмету",
    of: "участники ОГЭ и ЕГЭ",
    caution: "Считаются люди, а не результаты: две «двойки» одного выпускника – один человек.",
  },
  {
    number: 7,
    name: "Доля педагогов, использующих современные методические подходы и технологии",
    comparator: "ge",
    bound: 80,
    counted: "педагоги, использующие современные подходы",
    of: TEACHERS,
    caution: "Наблюдаемого признака источник не называет.",
  },
  {
    number: 8,
    name: "Доля участников образовательного процесса, удовлетворённых качеством общего образования",
    comparator: "ge",
    bound: 90,
    counted: "удовлетворённые участники опроса",
    of: "все участники опроса",
    caution: "Выборка опроса в источнике не указана.",
  },
  {
    number: 9,
    name: "Доля ОУ, где выстроена система работы с детьми «группы риска»",
    comparator: "eq",
    bound: 100,
    counted: "школы с системой работы с «группой риска»",
    of: SCHOOLS,
  },
  {
    number: 10,
    name: "Доля школ, осуществляющих сетевое взаимодействие в рамках сетевых договоров",
    comparator: "eq",
    bound: 100,
    counted: "школы с сетевым договором",
    of: SCHOOLS,
  },
  {
    number: 11,
    name: "Доля школ, осуществляющих регулярную коррекцию школьной программы повышения качества",
    comparator: "eq",
    bound: 100,
    counted: "школы, корректирующие программу",
    of: SCHOOLS,
  },
  {
    number: 12,
    name: "Доля школ, отражающих процесс реализации программы в открытых информационных источниках",
    synonyms: ["освещение на сайтах образовательных учреждений"],
    comparator: "eq",
    bound: 100,
    counted: "школы, публикующие ход программы",
    of: SCHOOLS,
  },
  {
    number: 13,
    name: "Доля школ с положительной динамикой вовлечения обучающихся в дополнительное образование",
    comparator: "eq",
    bound: 100,
    counted: "школы с ростом охвата дополнительным образованием",
    of: SCHOOLS,
    caution: "Нужны данные двух лет.",
  },
];

function programmeIndicator(line: ProgrammeLine): Indicator {
  const { number, name, synonyms = [], comparator, bound, counted, of, caution = "" } = line;
  return defineIndicator({
    code: `004-${number}`,
    name,
    synonyms,
    unit: of ? "%" : "шт.",
    direction: comparator === "le" ? "lower" : "higher",
    formula: of ? `${counted} × 100 ÷ ${of}` : `число: ${counted}`,
    data: "данные школ",
    source: "METHODOLOGY 3.3 [S4]",
    threshold: { comparator, value: bound },
    recipe: of ? { kind: "ratio", numerator: counted, denominator: of } : { kind: "count", counted },
    caution,
  });
}

/** The 13 indicators of effectiveness of document 004. */
export const PROGRAMME_INDICATORS: readonly Indicator[] = LINES.map(programmeIndicator);
