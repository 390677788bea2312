import { FUNCTIONS } from "../../src/functions/table";
import type { Argument } from "../../src/functions/model";
import { ms, timed } from "./stopwatch";

const DEADLINES = ["Март 2026 г.", "до 1 сентября 2026 г.", "III квартал 2026", "ежемесячно"];
const column = <T>(length: number, cell: (index: number) => T) =>
  Array.from({ length }, (_, index) => [cell(index)]);

/** Arguments of a large spilled call, by function. */
const LARGE: Readonly<Record<string, readonly Argument[]>> = {
  QUALITY: [column(60_000, (i) => 2 + (i % 4))],
  PASSRATE: [column(60_000, (i) => 2 + (i % 4))],
  SOU: [column(60_000, (i) => 2 + (i % 4))],
  MEANMARK: [column(60_000, (i) => 2 + (i % 4))],
  BELOWMIN: [column(60_000, (i) => i % 100), 27],
  "DEADLINE.START": [column(10_000, (i) => DEADLINES[i % 4] ?? "")],
  "DEADLINE.END": [column(10_000, (i) => DEADLINES[i % 4] ?? "")],
  "DEADLINE.KIND": [column(10_000, (i) => DEADLINES[i % 4] ?? "")],
  CANON: [column(10_000, (i) => (i % 2 ? "Управление образования" : "МКУ ЦРО"))],
  SCORE100: [column(10_000, (i) => i)],
};

/** Every function once with its example, and in one large call where it takes a range. */
export async function benchFunctions(print: (line: string) => void): Promise<void> {
  for (const { id, run, examples } of FUNCTIONS) {
    const args = LARGE[id] ?? examples[0]?.args ?? [];
    const cells = args.reduce<number>((most, arg) => Math.max(most, Array.isArray(arg) ? arg.length : 1), 1);
    const { ms: time } = await timed(() => run(...args));
    print(
      `QP.${id}: ${cells.toLocaleString("ru")} ячеек за ${time < 10 ? `${time.toFixed(1)} мс` : ms(time)}`,
    );
  }
}
