import type { BlockDefaults } from "../../results/block-context";
import { resolveKind } from "../../results/block-context";
import { ABSENT, EMPTY, readResult } from "../../results/cell-value";
import type { ResultBlock } from "../../results/columns/blocks";
import type { ColumnUse, Layout, ValueGroup } from "../../results/columns/layout-model";
import type { Exam } from "../../results/exam";
import { valueAt } from "../../sheet/grid";
import { endsSlice } from "../../steps";
import { anchorOf } from "./anchor";
import { readDimension } from "./dimensions";
import { identitySteps } from "./identity";
import type {
  Dimension,
  DimensionRole,
  NumberTexts,
  PupilSource,
  SkipCode,
  SourceNoteCode,
  Stream,
  ValueScale,
} from "./model";
import { NumberTextProfile, numberOfCell } from "./number-text";

export type PupilPlan =
  | {
      readonly source: PupilSource;
      readonly notes: ReadonlyMap<SourceNoteCode, number>;
      readonly left: readonly LeftColumn[];
    }
  | { readonly skip: SkipCode; readonly detail: string };

/** A value column that gives no formulas though the sheet as a whole does. */
export interface LeftColumn {
  readonly reason: SkipCode;
  readonly detail: string;
}

/** Maps the columns of a block with a row per pupil, in slices. */
export function pupilSteps(
  block: ResultBlock,
  layout: Layout,
  defaults: BlockDefaults,
  tag: string,
): Generator<void, PupilPlan> {
  return new PupilPlanner(block, layout, defaults, tag).plan();
}

/** A column that fewer rows than this fill is meant to be carried down, which formulas cannot do. */
const LEAST_FILLED = 0.6;

class PupilPlanner {
  private readonly notes = new Map<SourceNoteCode, number>();
  private readonly left: LeftColumn[] = [];
  private readonly exam: Exam | null;

  constructor(
    private readonly block: ResultBlock,
    private readonly layout: Layout,
    private readonly defaults: BlockDefaults,
    private readonly tag: string,
  ) {
    this.exam = defaults.exam;
  }

  *plan(): Generator<void, PupilPlan> {
    const { block, layout, defaults, exam } = this;
    if (!exam) return { skip: "noExam", detail: "" };
    const year = this.dimension("year") ?? defaults.year;
    if (this.carriedDown("year")) return { skip: "filledDown", detail: this.headerOf("year") };
    const grade = this.dimension("grade") ?? defaults.grade;
    yield;
    const streams = yield* this.streams(exam);
    if (streams.length === 0) {
      const [first] = this.left;
      return { skip: first?.reason ?? "noMarks", detail: first?.detail ?? "" };
    }
    const dimensions = [year, grade].filter((entry): entry is Dimension => typeof entry !== "number");
    const subjects = this.dimension("subject");
    const identity = yield* this.identity([
      ...dimensions,
      ...(subjects && streams.length === 1 ? [subjects] : []),
    ]);
    yield;
    const source: PupilSource = {
      kind: "pupils",
      tag: this.tag,
      grid: block.grid,
      exam,
      firstRow: block.firstRow,
      lastRow: block.lastRow,
      anchor: anchorOf(block, layout),
      year,
      municipality: this.carriedDown("municipality") ? null : this.dimension("municipality"),
      grade,
      examDimension: this.dimension("exam"),
      streams,
      identity,
    };
    return { source, notes: this.notes, left: this.left };
  }

  private dimension(role: DimensionRole): Dimension | null {
    const { block, layout } = this;
    if (role === "level") return null;
    const column = layout.single[role];
    if (column === undefined) return null;
    return readDimension(block.grid, role, column, block.firstRow, block.lastRow);
  }

  private useOf(column: number | undefined): ColumnUse | undefined {
    return this.layout.uses.find((use) => use.column === column);
  }

  private headerOf(role: "year" | "municipality"): string {
    return this.useOf(this.layout.single[role])?.header ?? "";
  }

  private carriedDown(role: "year" | "municipality"): boolean {
    const profile = this.useOf(this.layout.single[role])?.profile;
    return profile !== undefined && profile.filled < profile.sampled * LEAST_FILLED;
  }

  private *identity(dimensions: readonly Dimension[]): Generator<void, PupilSource["identity"]> {
    const { block, layout } = this;
    const { participant } = layout.single;
    if (participant === undefined) return null;
    const found = yield* identitySteps(block.grid, participant, dimensions, block.firstRow, block.lastRow);
    if (found.fault) this.notes.set(found.fault, 1);
    return found.identity;
  }

  private *streams(exam: Exam): Generator<void, Stream[]> {
    const singles: Stream[] = [];
    for (const group of this.layout.groups) {
      const stream = yield* this.streamOf(group, exam);
      if (stream) singles.push(stream);
    }
    return joinNeighbours(singles);
  }

  private *streamOf(group: ValueGroup, exam: Exam): Generator<void, Stream | null> {
    const value = this.valueColumn(group, exam);
    const subject = group.subject ?? (group.subjectColumn === null ? this.defaults.subject : null);
    const { any, mark, score } = group.values;
    const name = group.subject?.label ?? this.useOf(any ?? mark ?? score)?.header ?? "";
    if (value === null) return this.leave("onlyPrimary", name);
    if (!subject && group.subjectColumn === null) return this.leave("noSubject", name);
    const level = exam === "ЕГЭ" && subject?.key === "math" ? this.column("level", group.levelColumn) : null;
    if (exam === "ЕГЭ" && subject?.key === "math" && !level) return this.leave("noMathLevel", name);
    const subjectDimension =
      group.subjectColumn === null ? null : this.column("subject", group.subjectColumn);
    if (group.subjectColumn !== null && !subjectDimension) return this.leave("tooManySpellings", name);
    return {
      ...value,
      ...(yield* this.profileValues(value.column)),
      subjects: [subject],
      subjectDimension,
      levelDimension: level,
    };
  }

  private leave(reason: SkipCode, detail: string): null {
    this.left.push({ reason, detail });
    return null;
  }

  private column(role: DimensionRole, column: number | null): Dimension | null {
    if (column === null) return null;
    return readDimension(this.block.grid, role, column, this.block.firstRow, this.block.lastRow);
  }

  /** Marks for ОГЭ and ВПР, test scores for ЕГЭ; primary points need a scale and give none. */
  private valueColumn({ values }: ValueGroup, exam: Exam): { column: number; scale: ValueScale } | null {
    const { any, mark, score } = values;
    const kind = any === undefined ? null : resolveKind(this.layout, any, exam);
    const marks = mark ?? (kind === "mark" ? any : undefined);
    const scores = score ?? (kind === "score" ? any : undefined);
    const [column, scale]: [number | undefined, ValueScale] =
      exam === "ЕГЭ" && scores !== undefined
        ? [scores, "scores"]
        : [marks ?? scores, marks === undefined ? "scores" : "marks"];
    return column === undefined ? null : { column, scale };
  }

  private *profileValues(column: number): Generator<void, { texts: NumberTexts; fractions: number }> {
    const { grid, firstRow, lastRow } = this.block;
    const profile = new NumberTextProfile();
    let fractions = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      if (endsSlice(row)) yield;
      const value = valueAt(grid, row, column);
      const number = numberOfCell(value);
      if (number !== null && !Number.isInteger(number)) fractions++;
      if (typeof value !== "string" || value === "") continue;
      if (number !== null) {
        profile.add(value);
        this.count("textNumbers");
        continue;
      }
      const reading = readResult(value);
      if (reading !== EMPTY) this.count(reading === ABSENT ? "absent" : "unreadable");
    }
    return { texts: profile.finish(), fractions };
  }

  private count(code: SourceNoteCode): void {
    this.notes.set(code, (this.notes.get(code) ?? 0) + 1);
  }
}

/** Columns of fixed subjects that stand side by side are counted by one formula. */
function joinNeighbours(streams: readonly Stream[]): Stream[] {
  const joined: Stream[] = [];
  for (const stream of [...streams].sort((a, b) => a.column - b.column)) {
    const last = joined[joined.length - 1];
    if (
      last &&
      canJoin(last) &&
      canJoin(stream) &&
      last.scale === stream.scale &&
      last.column + last.subjects.length === stream.column
    ) {
      joined[joined.length - 1] = {
        ...last,
        subjects: [...last.subjects, ...stream.subjects],
        texts: {
          decorated: last.texts.decorated || stream.texts.decorated,
          noBreakSpace: last.texts.noBreakSpace || stream.texts.noBreakSpace,
        },
      };
    } else joined.push(stream);
  }
  return joined;
}

function canJoin(stream: Stream): boolean {
  return stream.subjectDimension === null && stream.levelDimension === null && stream.scale === "marks";
}
