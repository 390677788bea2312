import { EXAMS, NO_MARK, type Exam, type ResultsModel } from "../../results";
import type { AggregateResult } from "../../results";
import { finishSteps } from "../../steps";
import { emptySums, type Cell, type MarkCounts, type Stratum, type Sums } from "./cell";

/** Everything the analysis needs: cells by stratum and by school. */
export interface CellBook {
  readonly strata: readonly Stratum[];
  readonly cells: readonly Cell[];
  /** Cells of each school, by school id. */
  readonly bySchool: readonly (readonly Cell[])[];
}

export interface CellStep {
  readonly phase: "count";
  readonly done: number;
  readonly total: number;
}

const RECORDS_PER_STEP = 2_000;
const CELLS_PER_STEP = 500;

/** Counts the records once, in slices; sheets of numbers fill the cells that no pupil rows fill. */
export function* buildCellsSteps(model: ResultsModel, includeGve: boolean): Generator<CellStep, CellBook> {
  const builder = new CellBuilder(model);
  const { records } = model;
  for (let index = 0; index < records.length; index++) {
    if (includeGve || records.gve[index] === 0) builder.addRecord(index);
    if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) {
      yield { phase: "count", done: index, total: records.length };
    }
  }
  for (const row of model.aggregates) builder.addAggregate(row);
  while (builder.sumUp(CELLS_PER_STEP)) {
    yield { phase: "count", done: records.length, total: records.length };
  }
  return builder.finish();
}

export function buildCells(model: ResultsModel, includeGve = true): CellBook {
  return finishSteps(buildCellsSteps(model, includeGve));
}

class CellBuilder {
  private readonly strata: Stratum[] = [];
  private readonly strataByKey = new Map<number, Stratum>();
  /** Cell by stratum and school, -1 where there is none. */
  private readonly lookup: Int32Array[] = [];
  private readonly cells: Cell[] = [];
  private readonly bySchool: Cell[][];
  private summed = 0;

  constructor(private readonly model: ResultsModel) {
    this.bySchool = model.schools.map(() => []);
  }

  private stratum(examIndex: number, subject: number, grade: number, year: number): Stratum {
    const key = ((year * 16 + grade) * 1024 + subject) * 8 + examIndex;
    const known = this.strataByKey.get(key);
    if (known) return known;
    const exam: Exam = EXAMS[examIndex] ?? "диагностика";
    const subjectKey = this.model.subjects[subject]?.key ?? "";
    const minimum = this.model.constants.passMinimum(exam, year, subjectKey)?.value ?? null;
    const stratum: Stratum = {
      id: this.strata.length,
      exam,
      subject,
      subjectKey,
      grade,
      year,
      minimum,
      cells: [],
      total: emptySums(),
      primaryByMark: [[], [], [], []],
    };
    this.strata.push(stratum);
    this.lookup.push(new Int32Array(this.model.schools.length).fill(-1));
    this.strataByKey.set(key, stratum);
    return stratum;
  }

  private cell(stratum: Stratum, school: number): Cell {
    const places = this.lookup[stratum.id];
    const known = this.cells[places?.[school] ?? -1];
    if (known) return known;
    const cell: Cell = {
      ...emptySums(),
      id: this.cells.length,
      school,
      stratum,
      failuresUnknown: false,
      aggregated: false,
    };
    if (places) places[school] = cell.id;
    this.cells.push(cell);
    stratum.cells.push(cell);
    return cell;
  }

  addRecord(index: number): void {
    const { records } = this.model;
    const stratum = this.stratum(
      records.exam[index] ?? 0,
      records.subject[index] ?? 0,
      records.grade[index] ?? 0,
      records.year[index] ?? 0,
    );
    const cell = this.cell(stratum, records.school[index] ?? 0);
    cell.n++;
    const mark = records.mark[index] ?? NO_MARK;
    const journal = records.journal[index] ?? NO_MARK;
    const score = records.score[index] ?? Number.NaN;
    const primary = records.primary[index] ?? Number.NaN;
    if (mark !== NO_MARK) addMark(cell.marks, mark);
    if (mark !== NO_MARK && journal !== NO_MARK) addAgreement(cell, mark, journal);
    if (!Number.isNaN(score)) addScore(cell, score, stratum.minimum);
    if (Number.isInteger(primary)) {
      increase(cell.primary, primary);
      const byMark = stratum.primaryByMark[mark - 2];
      if (byMark) increase(byMark, primary);
    }
  }

  addAggregate(row: AggregateResult): void {
    const stratum = this.stratum(EXAMS.indexOf(row.exam), row.subject, row.grade, row.year);
    const cell = this.cell(stratum, row.school);
    if (cell.n > 0 && !cell.aggregated) return;
    cell.aggregated = true;
    cell.n += row.n;
    row.marks?.forEach((count, index) => {
      cell.marks[index as 0 | 1 | 2 | 3] += count;
    });
    if (row.agreement) {
      cell.raised += row.agreement[0];
      cell.confirmed += row.agreement[1];
      cell.lowered += row.agreement[2];
    }
    if (row.mean !== null && !row.marks) {
      cell.scored += row.n;
      cell.scoreSum += row.mean * row.n;
      cell.scoreSquares += row.mean * row.mean * row.n;
    }
    if (row.failed !== null) cell.failed += row.failed;
    else if (!row.marks) cell.failuresUnknown = true;
  }

  /** Adds some more cells to the sums of their strata and schools; false when all are in. */
  sumUp(count: number): boolean {
    const end = Math.min(this.cells.length, this.summed + count);
    for (; this.summed < end; this.summed++) {
      const cell = this.cells[this.summed];
      if (!cell) continue;
      this.bySchool[cell.school]?.push(cell);
      addTo(cell.stratum.total, cell);
    }
    return this.summed < this.cells.length;
  }

  finish(): CellBook {
    return { strata: this.strata, cells: this.cells, bySchool: this.bySchool };
  }
}

function addMark(marks: MarkCounts, mark: number): void {
  marks[(mark - 2) as 0 | 1 | 2 | 3]++;
}

function addAgreement(cell: Cell, mark: number, journal: number): void {
  if (mark > journal) cell.raised++;
  else if (mark < journal) cell.lowered++;
  else cell.confirmed++;
  increase(cell.pairs, (mark - 2) * 4 + journal - 2);
}

function addScore(cell: Cell, score: number, minimum: number | null): void {
  cell.scored++;
  cell.scoreSum += score;
  cell.scoreSquares += score * score;
  if (minimum !== null && score < minimum) cell.failed++;
}

function increase(counts: number[], index: number): void {
  while (counts.length <= index) counts.push(0);
  counts[index] = (counts[index] ?? 0) + 1;
}

function addTo(total: Sums, cell: Cell): void {
  total.n += cell.n;
  cell.marks.forEach((count, index) => {
    total.marks[index as 0 | 1 | 2 | 3] += count;
  });
  total.scored += cell.scored;
  total.scoreSum += cell.scoreSum;
  total.scoreSquares += cell.scoreSquares;
  total.failed += cell.failed;
  total.raised += cell.raised;
  total.confirmed += cell.confirmed;
  total.lowered += cell.lowered;
  addCounts(total.pairs, cell.pairs);
  addCounts(total.primary, cell.primary);
}

function addCounts(total: number[], own: readonly number[]): void {
  own.forEach((count, index) => {
    while (total.length <= index) total.push(0);
    total[index] = (total[index] ?? 0) + count;
  });
}
