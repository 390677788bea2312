import { Workbook } from "@cj-tech-master/excelts";
import { checkPlan } from "../../src/core/plan/check";
import { recheck, type CheckRun } from "../../src/core/plan/incremental";
import { readPlanTables, rereadPlanTables } from "../../src/core/plan/reading";
import type { CheckContext } from "../../src/core/plan/rule";
import { DEFAULT_SCHEMA } from "../../src/core/plan/schema";
import type { CellValue, Grid } from "../../src/core/sheet/grid";
import { openWorkbook } from "../../src/xlsx";
import { largePlan } from "./large-plan";
import { heapMb, medianOf, ms, timed } from "./stopwatch";

const SIZES = [1_000, 10_000, 100_000];
/** Excelts is asked for this size only: it is the yardstick of the goals. */
const YARDSTICK = 10_000;
const RUNS = 5;

/** Medians in ms of one size of plan. */
interface Figures {
  readonly reading: number;
  /** Also the targets, which are read only where a rule asks for them. */
  readonly targets: number;
  readonly check: number;
  readonly findings: number;
  /** Of what the checked plan and its findings hold, MB. */
  readonly heap: number;
}

const contextOf = (grids: readonly Grid[]): CheckContext => ({
  grids,
  tables: readPlanTables(grids),
  schema: DEFAULT_SCHEMA,
});

/** Every run reads anew, so that nothing that rules remember about rows is there before the check. */
async function figuresOf(grids: readonly Grid[], runs: number): Promise<Figures> {
  const [reading, targets, check]: number[][] = [[], [], []];
  let findings = 0;
  let heap = 0;
  for (let run = 0; run < runs; run++) {
    const before = heapMb();
    const read = await timed(() => contextOf(grids));
    const checked = await timed(() => checkPlan(read.value));
    heap = Math.max(heap, heapMb() - before);
    reading?.push(read.ms);
    check?.push(checked.ms);
    findings = checked.value.length;
    const { tables } = read.value;
    targets?.push((await timed(() => tables.map(({ items }) => items.map((item) => item.targets)))).ms);
  }
  return {
    reading: medianOf(reading ?? []),
    targets: medianOf(targets ?? []),
    check: medianOf(check ?? []),
    findings,
    heap,
  };
}

/** An edit of one cell: where in the plan, in which column, and what is written there. */
interface KindOfEdit {
  readonly kind: string;
  /** Records above the first edit, as a share of the plan. */
  readonly above: number;
  readonly column: number;
  readonly text: (edit: number) => string;
}

const otherMeasure = (edit: number): string => `Совсем другое дело ${edit} для всех участников`;

const EDITS: readonly KindOfEdit[] = [
  { kind: "номер", above: 0.5, column: 0, text: (edit) => `900.${edit}` },
  { kind: "мероприятие", above: 0.5, column: 1, text: otherMeasure },
  { kind: "мероприятие среди первых строк", above: 0.001, column: 1, text: otherMeasure },
  { kind: "срок", above: 0.5, column: 2, text: (edit) => `Октябрь ${2025 + (edit % 2)} г.` },
  { kind: "ответственный", above: 0.5, column: 3, text: (edit) => `Школы ${edit}` },
  { kind: "результат", above: 0.5, column: 4, text: (edit) => `Издан приказ ${edit}` },
];
/** Edits of a kind, each of another row; the first one comes right after a full check. */
const EDITS_OF_A_KIND = 9;

/** The sheet with another text in one cell; all other rows stay the same objects, as a re-check reads them. */
function edited(grid: Grid, row: number, column: number, text: string): Grid {
  const change = <T>(matrix: readonly (readonly T[])[], cell: T) =>
    matrix.map((cells, index) =>
      index === row ? cells.map((own, place) => (place === column ? cell : own)) : cells,
    );
  return {
    ...grid,
    values: change<CellValue>(grid.values, text),
    text: grid.text && change(grid.text, text),
  };
}

/** Sheet row of a record, some records after those that stand above. */
function recordBelow({ tables: [plan] }: CheckContext, above: number, after: number): number {
  const item = plan?.items[Math.floor(plan.items.length * above) + after];
  if (!item) throw new Error("The plan of the bench is too short");
  return item.row.row;
}

interface RecheckFigures {
  readonly kind: string;
  /** The edit right after a full check, and the median of those that follow, ms. */
  readonly first: number;
  readonly next: number;
}

/** Reading the sheet again and re-checking after edits of every kind, against `full` for the same reading and check. */
async function recheckFigures(grids: readonly Grid[]): Promise<{ full: number; edits: RecheckFigures[] }> {
  const full: number[] = [];
  const edits: RecheckFigures[] = [];
  for (const { kind, above, column, text } of EDITS) {
    const firsts: number[] = [];
    const nexts: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const whole = await timed((): CheckRun => {
        const context = contextOf(grids);
        return { context, findings: checkPlan(context) };
      });
      full.push(whole.ms);
      let before = whole.value;
      for (let edit = 0; edit < EDITS_OF_A_KIND; edit++) {
        const row = recordBelow(before.context, above, 7 * edit + run);
        const sheets = before.context.grids.map((grid) => edited(grid, row, column, text(edit)));
        const again = await timed(() =>
          recheck(before, {
            ...before.context,
            grids: sheets,
            tables: rereadPlanTables(before.context, sheets),
          }),
        );
        (edit === 0 ? firsts : nexts).push(again.ms);
        before = again.value;
      }
    }
    edits.push({ kind, first: medianOf(firsts), next: medianOf(nexts) });
  }
  return { full: medianOf(full), edits };
}

interface BesideExcelts {
  readonly whole: number;
  readonly reading: number;
  readonly check: number;
}

/** All in turn, so that a busy machine and a cold start burden them alike; medians in ms. */
async function besideExcelts(bytes: Uint8Array, grids: readonly Grid[]): Promise<BesideExcelts> {
  const [whole, reading, check]: [number[], number[], number[]] = [[], [], []];
  for (let run = 0; run < RUNS; run++) {
    whole.push((await timed(() => new Workbook().xlsx.load(bytes))).ms);
    const read = await timed(() => contextOf(grids));
    reading.push(read.ms);
    check.push((await timed(() => checkPlan(read.value))).ms);
  }
  return { whole: medianOf(whole), reading: medianOf(reading), check: medianOf(check) };
}

/** Reading, checking and re-checking of long plans against excelts' readFile of the same file. */
export async function benchPlans(print: (line: string) => void): Promise<void> {
  for (const size of SIZES) {
    const bytes = await largePlan(size);
    const opened = await timed(async () => (await openWorkbook(bytes, "план.xlsx")).read());
    const beside = size === YARDSTICK ? await besideExcelts(bytes, opened.value) : null;
    const figures = await figuresOf(opened.value, size > YARDSTICK ? 1 : RUNS);
    const { reading, targets, check, findings, heap } = figures;
    print(
      `план ${size.toLocaleString("ru")} строк: открыть файл ${ms(opened.ms)}, прочитать план ${ms(reading)} ` +
        `(${perRow(reading, size)} на строку; все целевые значения ещё ${ms(targets)}), проверить ${ms(check)} ` +
        `(${perRow(check, size)} на строку, замечаний ${findings}), память +${Math.round(heap)} МБ`,
    );
    if (!beside) continue;
    const { whole } = beside;
    print(
      `  excelts readFile того же файла ${ms(whole)}, попеременно с ним чтение плана ${ms(beside.reading)}: ` +
        `${share(beside.reading, whole)} от него (цель меньше 0,2); чтение плана и проверка вместе ` +
        `${ms(beside.reading + beside.check)}: ${share(beside.reading + beside.check, whole)} от него (цель меньше 1)`,
    );
    const { full, edits } = await recheckFigures(opened.value);
    print(`  перепроверка одной правки против чтения и проверки всего (${ms(full)}; цель меньше 1/50):`);
    for (const { kind, first, next } of edits) {
      print(
        `    ${kind}: первая правка после проверки ${ratio(first, full)}, следующие ${ratio(next, full)}`,
      );
    }
  }
}

/** «3,2 мс (1/61)» */
const ratio = (part: number, whole: number): string =>
  `${part.toFixed(1).replace(".", ",")} мс (1/${Math.round(whole / Math.max(part, 0.01))})`;

const perRow = (time: number, rows: number): string => `${((1000 * time) / rows).toFixed(1)} мкс`;

const share = (part: number, whole: number): string => (part / whole).toFixed(2).replace(".", ",");
