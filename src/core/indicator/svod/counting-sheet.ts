import type { CellContent, SheetSpec } from "../../sheet/edit";
import type { PupilSource, SchoolSource } from "../sources/model";
import {
  BINS,
  SCORES,
  STEP,
  type Bin,
  type BlockGroup,
  type CountingBlock,
  type ExamYear,
  type Feed,
} from "./bins";
import { blockFormula } from "./block-formula";
import { Canvas } from "./canvas";
import { groupTitle } from "./demand";
import { countingFormula, fractionsFormula, summingFormula } from "./formulas";
import type { NameSpec, SourceNames } from "./names";
import { boundsOf, type MinimumOf } from "./tally";

export const COUNTING_ROLE = "indicators:подсчёт";

const FIRST_ROW = 4;
/** Group, what is counted, bound, number; then a free column. */
const BLOCK_WIDTH = 5;
/** A column of scores, a free one. */
const FIRST_BLOCK_COLUMN = 2;
/** Sum, group's number; then a free column. */
const SUM_WIDTH = 3;
const COLUMN = { group: 0, meaning: 1, bound: 2, count: 3 } as const;

const MEANINGS: Readonly<Record<string, string>> = {
  above: "другие строки",
  n5: "«5»",
  n4: "«4»",
  n3: "«3»",
  n2: "«2»",
  passed: "не ниже минимума",
  below: "ниже минимума",
  under: "прочее",
};

export interface CountingInput {
  readonly blocks: readonly CountingBlock[];
  readonly counts: ReadonlyMap<CountingBlock, Float64Array>;
  readonly sums: ReadonlyMap<CountingBlock, Float64Array>;
  readonly minimumOf: MinimumOf;
  readonly minimumCell: (results: ExamYear) => string | null;
  readonly namesOf: (source: PupilSource | SchoolSource) => SourceNames;
}

/**
 * The hidden sheet where results are counted: per stream of results one array formula over bounds. «Свод» adds
 * these numbers up, so that raw rows are gone through once and not once per indicator.
 */
export class CountingSheet {
  private readonly canvas: Canvas;
  private readonly left = new Map<CountingBlock, number>();
  private readonly width: number;
  private readonly sumColumns = new Map<CountingBlock, number>();

  constructor(
    readonly name: string,
    private readonly input: CountingInput,
  ) {
    const canvas = new Canvas(name);
    this.canvas = canvas;
    canvas.text(0, 0, "Подсчёт результатов для свода");
    canvas.text(
      1,
      0,
      "Заполняется формулами. Число строки = группа × 1000 − результат; граница отделяет группы и отметки.",
    );
    canvas.text(FIRST_ROW - 1, 0, "Балл");
    SCORES.forEach((score, index) => canvas.number(FIRST_ROW + index, 0, score));
    let column = FIRST_BLOCK_COLUMN;
    for (const block of input.blocks) {
      const number = block.source.streams.indexOf(block.stream);
      this.left.set(block, column);
      this.writeBlock(block, column, number);
      column += BLOCK_WIDTH;
      if (summedGroups(block).length > 0) {
        this.writeSums(block, column, number);
        column += SUM_WIDTH;
      }
    }
    this.width = column;
  }

  /** The scores that bins of mode "scores" stand for, best first. */
  get scores(): string {
    return this.canvas.range(FIRST_ROW, 0, FIRST_ROW + SCORES.length - 1);
  }

  /** The cell with the number of results in one bin. */
  countCell(feed: Feed, bin: number): string {
    return this.canvas.address(FIRST_ROW + feed.place.offset + bin, this.columnOf(feed.block) + COLUMN.count);
  }

  /** Numbers of results in the bins from..to of a feed. */
  countRange(feed: Feed, from: number, to: number): string {
    const top = FIRST_ROW + feed.place.offset;
    return this.canvas.range(top + from, this.columnOf(feed.block) + COLUMN.count, top + to);
  }

  /** The sum of scores of a place of mode "scores": whole points times their numbers, unless there are fractions. */
  sumExpression(feed: Feed): string {
    const column = this.sumColumns.get(feed.block) ?? 0;
    const fractions = this.canvas.address(FIRST_ROW - 2, column + 1);
    const exact = this.canvas.address(FIRST_ROW + summedGroups(feed.block).indexOf(feed.place), column);
    const whole = `SUMPRODUCT(${this.scores},${this.countRange(feed, 1, SCORES.length)})`;
    return `IF(${fractions}=0,${whole},${exact})`;
  }

  spec(): SheetSpec {
    return {
      name: this.name,
      role: COUNTING_ROLE,
      visibility: "hidden",
      cells: this.canvas.cells,
      columnWidths: [8, 3],
      freeze: { rows: FIRST_ROW, columns: 0 },
      formats: [
        { range: { top: 0, left: 0, bottom: 0, right: 0 }, format: { bold: true, fontSize: 14 } },
        {
          range: {
            top: FIRST_ROW - 2,
            left: 0,
            bottom: FIRST_ROW - 1,
            right: this.width,
          },
          format: { bold: true },
        },
      ],
    };
  }

  private columnOf(block: CountingBlock): number {
    return this.left.get(block) ?? 0;
  }

  private writeBlock(block: CountingBlock, left: number, number: number): void {
    const { canvas } = this;
    const counts = this.input.counts.get(block) ?? new Float64Array(block.size);
    canvas.text(FIRST_ROW - 2, left, `Лист «${block.source.grid.sheet.name}», ${block.source.exam}`);
    ["Группа", "Что считается", "Граница", "Количество"].forEach((text, index) =>
      canvas.text(FIRST_ROW - 1, left + index, text),
    );
    for (const group of block.groups) this.writeGroup(group, left);
    const bounds = canvas.range(FIRST_ROW, left + COLUMN.bound, FIRST_ROW + block.size - 1);
    const formula = countingFormula(block, this.input.namesOf(block.source), number, bounds);
    canvas.put(
      FIRST_ROW,
      left + COLUMN.count,
      blockFormula(
        formula,
        Array.from(counts, (count) => [count]),
      ),
    );
  }

  private writeGroup(group: BlockGroup, left: number): void {
    const { canvas } = this;
    const [first] = group.groups;
    const top = FIRST_ROW + group.offset;
    if (first) canvas.text(top, left, groupTitle(first));
    const bounds = boundsOf(group, this.input.minimumOf);
    BINS[group.mode].forEach((bin, index) => {
      const row = top + index;
      canvas.text(row, left + COLUMN.meaning, MEANINGS[bin.meaning] ?? "");
      canvas.put(row, left + COLUMN.bound, this.boundContent(group, bin, bounds[index] ?? 0));
    });
  }

  /** The bound follows the pass score of the sheet of parameters, which the user may change. */
  private boundContent(group: BlockGroup, { from }: Bin, bound: number): CellContent {
    const value = group.place * STEP - bound;
    const cell = from === "minimum" ? this.input.minimumCell(group) : null;
    if (cell === null) return { kind: "number", value };
    return { kind: "formula", formula: `=${group.place * STEP}-${cell}`, computed: value };
  }

  /** Sums of scores: a matrix of ones where the row is of the group, times the scores. */
  private writeSums(block: CountingBlock, left: number, number: number): void {
    const { canvas, input } = this;
    const names = input.namesOf(block.source);
    const sums = input.sums.get(block) ?? new Float64Array(block.groups.length);
    const summed = summedGroups(block);
    ["Сумма баллов", "Номер группы"].forEach((text, index) => canvas.text(FIRST_ROW - 1, left + index, text));
    summed.forEach(({ place }, index) => canvas.number(FIRST_ROW + index, left + 1, place));
    const places = canvas.range(FIRST_ROW, left + 1, FIRST_ROW + summed.length - 1);
    const { fractions } = block.stream;
    canvas.text(FIRST_ROW - 2, left, "Дробных баллов");
    canvas.put(FIRST_ROW - 2, left + 1, blockFormula(fractionsFormula(block, names, number), [[fractions]]));
    const cell = canvas.address(FIRST_ROW - 2, left + 1);
    const formula = summingFormula(block, names, number, places, cell);
    const values = summed.map((group) => [fractions === 0 ? 0 : (sums[block.groups.indexOf(group)] ?? 0)]);
    canvas.put(FIRST_ROW, left, blockFormula(formula, values));
    this.sumColumns.set(block, left);
  }
}

function summedGroups({ groups }: CountingBlock): BlockGroup[] {
  return groups.filter(({ mode }) => mode === "scores");
}

/** All names of the sources, for the workbook. */
export function namesOfSources(names: Iterable<SourceNames>): NameSpec[] {
  return [...names].flatMap((source) => source.all);
}
