import type { CellValue } from "../../sheet/grid";
import { ABSENT, EMPTY, UNREADABLE, readResult } from "../cell-value";
import { recogniseExam } from "../exam";
import { readGrade } from "../grade";
import { looksLikeSchool } from "../school-name";
import { sideOf } from "../side";
import { recogniseSubject } from "../subject";
import { readYear } from "../year";

/** Shares are of the filled cells of the sample, 0..1. */
export interface ColumnProfile {
  readonly filled: number;
  readonly sampled: number;
  readonly numeric: number;
  readonly whole: number;
  readonly marks: number;
  readonly min: number;
  readonly max: number;
  readonly years: number;
  readonly grades: number;
  readonly subjects: number;
  readonly schools: number;
  readonly exams: number;
  /** «Понизили», «подтвердили», «повысили». */
  readonly sides: number;
  readonly absences: number;
  /** Different values per filled cell. */
  readonly unique: number;
  readonly averageLength: number;
}

const SAMPLE_SIZE = 240;

/** Looks at up to 240 evenly spaced cells of a column: what they hold tells what the header means. */
export function profileColumn(
  cellAt: (row: number) => CellValue,
  firstRow: number,
  lastRow: number,
): ColumnProfile {
  const step = Math.max(1, Math.floor((lastRow - firstRow + 1) / SAMPLE_SIZE));
  const tally = new Tally();
  for (let row = firstRow; row <= lastRow; row += step) tally.add(cellAt(row));
  return tally.profile();
}

class Tally {
  private sampled = 0;
  private filled = 0;
  private numeric = 0;
  private whole = 0;
  private marks = 0;
  private years = 0;
  private grades = 0;
  private subjects = 0;
  private schools = 0;
  private exams = 0;
  private sides = 0;
  private absences = 0;
  private length = 0;
  private min = Infinity;
  private max = -Infinity;
  private readonly values = new Set<CellValue>();

  add(value: CellValue): void {
    this.sampled++;
    const result = readResult(value);
    if (result === EMPTY) return;
    this.filled++;
    this.values.add(value);
    this.length += String(value).length;
    if (result === ABSENT) this.absences++;
    else if (result !== UNREADABLE) this.addNumber(result);
    if (readYear(value) !== null) this.years++;
    if (readGrade(value) !== null) this.grades++;
    if (typeof value === "string") this.addText(value);
  }

  private addNumber(result: number): void {
    this.numeric++;
    this.min = Math.min(this.min, result);
    this.max = Math.max(this.max, result);
    if (!Number.isInteger(result)) return;
    this.whole++;
    if (result >= 2 && result <= 5) this.marks++;
  }

  private addText(value: string): void {
    if (value.length <= 60 && recogniseSubject(value)) this.subjects++;
    if (looksLikeSchool(value)) this.schools++;
    if (value.length <= 40 && recogniseExam(value)) this.exams++;
    if (sideOf(value)) this.sides++;
  }

  profile(): ColumnProfile {
    const share = (count: number): number => (this.filled === 0 ? 0 : count / this.filled);
    return {
      filled: this.filled,
      sampled: this.sampled,
      numeric: share(this.numeric),
      whole: share(this.whole),
      marks: share(this.marks),
      min: this.min,
      max: this.max,
      years: share(this.years),
      grades: share(this.grades),
      subjects: share(this.subjects),
      schools: share(this.schools),
      exams: share(this.exams),
      sides: share(this.sides),
      absences: share(this.absences),
      unique: share(this.values.size),
      averageLength: share(this.length),
    };
  }
}
