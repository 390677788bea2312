import type { CellValue } from "../sheet/grid";
import type { BlockDefaults } from "./block-context";
import { readCount } from "./cell-value";
import type { ResultBlock } from "./columns/blocks";
import type { CountGroup, Layout } from "./columns/layout-model";
import { EXAM_GRADE, recogniseExam } from "./exam";
import { readGrade } from "./grade";
import type { ReadContext } from "./read-context";
import { KeyReader, isTotalName, isTotalText } from "./row-keys";
import { yearOfText } from "./year";
import { subjectOfCell, type Subject } from "./subject";

/** Reads the rows of a block that holds numbers of pupils («2», «3», «4», «5»; участников, средний балл). */
export class CountReader {
  private readonly keys: KeyReader;
  private readonly sheet: string;
  rowsRead = 0;

  constructor(
    private readonly context: ReadContext,
    private readonly block: ResultBlock,
    private readonly layout: Layout,
    private readonly defaults: BlockDefaults,
  ) {
    this.keys = new KeyReader(block, layout);
    this.sheet = block.grid.sheet.name;
  }

  readRow(row: number): void {
    const values = this.block.grid.values[row - this.block.grid.origin.row];
    if (!values) return;
    const keys = this.keys.read(values);
    const name = keys.name === "" && keys.code === "" ? this.defaults.school : keys.name;
    if (isTotalName(name) || isTotalText(keys.municipality)) {
      this.context.report.add("totalRow", this.sheet, row);
      return;
    }
    const readings = this.layout.counts.map((group) => ({ group, reading: this.readGroup(values, group) }));
    if (readings.every(({ reading }) => reading === null)) return;
    const school = this.context.schools.find(keys.code, name, keys.municipality, this.sheet, row);
    if (school < 0) {
      this.context.report.add("noSchool", this.sheet, row);
      return;
    }
    for (const { group, reading } of readings) {
      if (reading) this.store(row, values, school, keys.year, group, reading);
    }
    this.rowsRead++;
  }

  private cell(values: readonly CellValue[], column: number | null | undefined): CellValue {
    if (column === null || column === undefined) return "";
    return values[column - this.block.grid.origin.column] ?? "";
  }

  private readGroup(values: readonly CellValue[], group: CountGroup): Reading | null {
    const count = (column: number | null): number | null => {
      const value = readCount(this.cell(values, column));
      return value >= 0 ? value : null;
    };
    const total = count(group.participants);
    const whole = (column: number | null, percent: boolean): number | null => {
      const value = count(column);
      if (value === null || !percent) return value;
      return total === null ? null : Math.round((value / (value <= 1 ? 1 : 100)) * total);
    };
    const percent = group.percent || addUpToHundred(group.marks.map(count), total);
    const marks = group.marks.map((column) => whole(column, percent));
    const known = marks.filter((mark) => mark !== null).length;
    const filled = marks.map((mark) => mark ?? 0) as [number, number, number, number];
    const agreement = group.agreement?.map((column) => whole(column, group.agreementPercent) ?? 0) ?? null;
    const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
    const n = total ?? (known > 0 ? sum(filled) : agreement ? sum(agreement) : 0);
    if (n <= 0) return null;
    return {
      n,
      marks: known > 0 && sum(filled) > 0 ? filled : null,
      mean: count(group.mean),
      failed: whole(group.failed, group.failedPercent),
      agreement: agreement && sum(agreement) > 0 ? (agreement as [number, number, number]) : null,
    };
  }

  private store(
    row: number,
    values: readonly CellValue[],
    school: number,
    year: number,
    group: CountGroup,
    reading: Reading,
  ): void {
    const { single } = this.layout;
    const subject = this.subjectOf(values, group);
    if (!subject) {
      this.context.report.add("noSubject", this.sheet, row);
      return;
    }
    const exam =
      recogniseExam(String(this.cell(values, single.exam)))?.exam ?? this.defaults.exam ?? "диагностика";
    const grade = readGrade(this.cell(values, single.grade))?.grade ?? this.defaults.grade;
    const when = group.year || year || this.yearOfExam(values) || this.defaults.year;
    if (when === 0) this.context.report.add("noYear", this.sheet, row);
    this.context.aggregates.push({
      exam,
      year: when,
      grade: EXAM_GRADE[exam] || grade,
      subject: this.context.subjectId(subject),
      school,
      ...reading,
      sheet: this.context.sheetId(this.sheet),
      row,
    });
  }

  /** «ОГЭ-2023» in the column of the procedure. */
  private yearOfExam(values: readonly CellValue[]): number {
    return yearOfText(String(this.cell(values, this.layout.single.exam))) ?? 0;
  }

  private subjectOf(values: readonly CellValue[], group: CountGroup): Subject | null {
    if (group.subject) return group.subject;
    const text = String(this.cell(values, this.layout.single.subject)).trim();
    return text === "" ? this.defaults.subject : subjectOfCell(text);
  }
}

/** Shares that a header does not call so: they make a hundred, and the participants are another number. */
function addUpToHundred(marks: readonly (number | null)[], total: number | null): boolean {
  const sum = marks.reduce<number>((all, mark) => all + (mark ?? 0), 0);
  return total !== null && Math.abs(sum - 100) < 1.5 && Math.abs(sum - total) > 1.5;
}

interface Reading {
  readonly n: number;
  readonly marks: readonly [number, number, number, number] | null;
  readonly mean: number | null;
  readonly failed: number | null;
  readonly agreement: readonly [number, number, number] | null;
}
