import { FUNCTIONS } from "../../src/functions/table";
import type { Argument } from "../../src/functions/model";
import { median, ms } from "./stopwatch";

const MONTHS = ["января", "марта", "июня", "октября"] as const;

function column<T>(length: number, cell: (index: number) => T): T[][] {
  return Array.from({ length }, (_, index) => [cell(index)]);
}

/** Deadlines that differ: nothing is remembered from row to row. */
const deadline = (i: number) => {
  const date = `${(i % 28) + 1} ${MONTHS[i % MONTHS.length]} ${2020 + (i % 90)}`;
  return i % 3 === 0
    ? `до ${date} года`
    : i % 3 === 1
      ? `${date} г.`
      : `${date} – 31 декабря ${2020 + (i % 90)} г.`;
};
const marks = (seed: number) => column(60_000, (i) => 2 + ((i * seed) % 4));

/** Arguments of one large call, by function; the others take no long range. */
const LARGE: Readonly<Record<string, readonly Argument[]>> = {
  QUALITY: [marks(1)],
  PASSRATE: [marks(1)],
  SOU: [marks(1)],
  MEANMARK: [marks(1)],
  BELOWMIN: [column(60_000, (i) => i % 100), 27],
  CLUSTER: [Array.from({ length: 10_000 }, (_, i) => [i % 90, i % 80, i % 70, i % 60]), [[50, 45, 40, 35]]],
  CONFIRM: [marks(1), marks(3)],
  SPIKE: [column(60_000, (i) => i % 34), [[8, 15, 24]]],
  SCORE100: [column(10_000, (i) => i)],
  "DEADLINE.START": [column(10_000, deadline)],
  "DEADLINE.END": [column(10_000, deadline)],
  "DEADLINE.KIND": [column(10_000, deadline)],
  "DEADLINE.NEXT": [column(10_000, deadline), "01.03.2026"],
  CANON: [column(10_000, (i) => `Управление образования округа № ${i}`)],
  MATCH: ["Семинар № 77 для учителей", column(10_000, (i) => `Семинар № ${i} для учителей математики`)],
};

/** Cells that a call is given. */
function cellsIn(args: readonly Argument[]): number {
  return args.reduce<number>((sum, arg) => sum + (Array.isArray(arg) ? arg.flat().length : 1), 0);
}

/** Every function in one call: over a long range where it takes one, else with its documented example. */
export async function benchFunctions(print: (line: string) => void): Promise<void> {
  for (const { id, run, examples } of FUNCTIONS) {
    const args = LARGE[id] ?? examples[0]?.args ?? [];
    const time = await median(3, () => run(...args));
    const shown = time < 10 ? `${time.toFixed(1).replace(".", ",")} мс` : ms(time);
    const cells = cellsIn(args);
    print(`QP.${id}: ${shown} на ${cells.toLocaleString("ru")} ${cells === 1 ? "ячейку" : "ячеек"}`);
  }
}
