import { columnLetters } from "../sheet/address";
import type { CellValue } from "../sheet/grid";
import type { BlockDefaults } from "./block-context";
import { resolveKind } from "./block-context";
import { ABSENT, EMPTY, UNREADABLE, readResult } from "./cell-value";
import type { ResultBlock } from "./columns/blocks";
import type { Layout, ValueGroup } from "./columns/layout-model";
import type { ValueKind } from "./columns/roles";
import { EXAM_GRADE, EXAMS, recogniseExam, type Exam } from "./exam";
import { readGrade, type Grade } from "./grade";
import { readMedal } from "./medal";
import { MEDAL, NO_MARK, NO_PARTICIPANT } from "./model";
import type { ReadContext } from "./read-context";
import { recordKey } from "./record-key";
import { emptyDraft, type DraftRecord } from "./record-builder";
import { KeyReader, isTotalName, isTotalText } from "./row-keys";
import { mathOfLevel, readMathLevel, subjectOfCell, type Subject } from "./subject";
import { yearOfText } from "./year";
import { markOfPrimary } from "./constants/scale-mark";

/** What one value came to: nothing to store, or stored, or a duplicate. */
type Outcome = "nothing" | "stored" | "duplicate";

/** Reads the rows of a block that holds pupils. `readRow` is called once per row, from the top. */
export class PupilReader {
  private readonly draft: DraftRecord = emptyDraft();
  private readonly keys: KeyReader;
  /** Kinds of columns headed just «Балл», by exam and column: one sheet may hold several exams. */
  private readonly kinds = new Map<number, ValueKind>();
  private readonly subjects = new Map<string, Subject>();
  private readonly examYears = new Map<string, number>();
  private readonly exam: Exam;
  private readonly sheet: string;
  /** Columns of results by group. */
  private readonly valueColumns: readonly (readonly number[])[];
  /** The years stand in the header, over their columns. */
  private readonly hasYearGroups: boolean;
  private letter = "";
  private rowYear = 0;
  rowsRead = 0;

  constructor(
    private readonly context: ReadContext,
    private readonly block: ResultBlock,
    private readonly layout: Layout,
    private readonly defaults: BlockDefaults,
    private readonly participantsCount: boolean,
  ) {
    this.exam = defaults.exam ?? "диагностика";
    this.sheet = block.grid.sheet.name;
    this.draft.sheet = context.sheetId(this.sheet);
    this.keys = new KeyReader(block, layout);
    this.hasYearGroups = layout.groups.some(({ year }) => year > 0);
    this.valueColumns = layout.groups.map(({ values }) =>
      Object.values(values).filter((column) => column !== undefined),
    );
  }

  readRow(row: number): void {
    const values = this.block.grid.values[row - this.block.grid.origin.row];
    if (!values) return;
    const hasValue = this.valueColumns.some((columns) => this.hasValue(values, columns));
    const keys = this.keys.read(values);
    if (!hasValue) return;
    if (isTotalName(keys.name) || isTotalText(keys.municipality)) {
      this.context.report.add("totalRow", this.sheet, row);
      return;
    }
    const name = keys.name === "" && keys.code === "" ? this.defaults.school : keys.name;
    const school = this.context.schools.find(keys.code, name, keys.municipality, this.sheet, row);
    if (school < 0) {
      this.context.report.add("noSchool", this.sheet, row);
      return;
    }
    if (keys.filledDown) this.context.report.add("filledDown", this.sheet, row);
    this.fillDraft(row, values, school, keys.year);
    this.readGroups(row, values);
  }

  private hasValue(values: readonly CellValue[], columns: readonly number[]): boolean {
    return columns.some((column) => this.cell(values, column) !== "");
  }

  private cell(values: readonly CellValue[], column: number | null | undefined): CellValue {
    if (column === null || column === undefined) return "";
    return values[column - this.block.grid.origin.column] ?? "";
  }

  /** Sets what all results of the row share. */
  private fillDraft(row: number, values: readonly CellValue[], school: number, year: number): void {
    const { draft, layout, defaults } = this;
    const { single } = layout;
    draft.row = row;
    draft.school = school;
    draft.year = year || this.yearOfExam(values) || defaults.year;
    this.rowYear = draft.year;
    const match = this.examOf(values);
    draft.exam = EXAMS.indexOf(match.exam);
    draft.gve = match.gve ? 1 : 0;
    const grade: Grade | null = readGrade(this.cell(values, single.grade));
    draft.grade = EXAM_GRADE[match.exam] || (grade?.grade ?? defaults.grade);
    this.letter = grade?.letter ?? "";
    draft.medal = single.medal === undefined ? MEDAL.unknown : readMedal(this.cell(values, single.medal));
    draft.participant = this.participantsCount ? this.participantOf(values, school) : NO_PARTICIPANT;
    if (draft.year === 0 && !this.hasYearGroups) this.context.report.add("noYear", this.sheet, row);
    if (draft.grade === 0) this.context.report.add("noGrade", this.sheet, row);
  }

  private examOf(values: readonly CellValue[]): { exam: Exam; gve: boolean } {
    const { single } = this.layout;
    const named = this.recognise(this.cell(values, single.exam));
    const form = this.recognise(this.cell(values, single.form));
    const gve = form?.gve ?? named?.gve ?? (this.defaults.gve && !form);
    return { exam: named?.exam ?? (form && !form.gve ? form.exam : null) ?? this.exam, gve };
  }

  /** «ЕГЭ-2023» in the column of the procedure. */
  private yearOfExam(values: readonly CellValue[]): number {
    const value = this.cell(values, this.layout.single.exam);
    if (typeof value !== "string" || value === "") return 0;
    let year = this.examYears.get(value);
    if (year === undefined) {
      year = yearOfText(value) ?? 0;
      this.examYears.set(value, year);
    }
    return year;
  }

  private recognise(value: CellValue): { exam: Exam; gve: boolean } | null {
    return value === "" ? null : recogniseExam(String(value));
  }

  private participantOf(values: readonly CellValue[], school: number): number {
    const { single, persons } = this.layout;
    const code = this.cell(values, single.participant);
    const key =
      code !== ""
        ? code
        : persons
            .map((column) => this.cell(values, column))
            .join(" ")
            .trim();
    return key === "" ? NO_PARTICIPANT : this.context.participantId(school, key);
  }

  private readGroups(row: number, values: readonly CellValue[]): void {
    let stored = 0;
    let duplicates = 0;
    for (const [index, group] of this.layout.groups.entries()) {
      if (!this.hasValue(values, this.valueColumns[index] ?? [])) continue;
      const outcome = this.readGroup(row, values, group);
      if (outcome === "stored") stored++;
      if (outcome === "duplicate") duplicates++;
    }
    if (stored > 0) this.rowsRead++;
    else if (duplicates > 0) this.context.report.add("duplicateRow", this.sheet, row);
  }

  private readGroup(row: number, values: readonly CellValue[], group: ValueGroup): Outcome {
    const { draft } = this;
    draft.year = group.year || this.rowYear;
    draft.score = Number.NaN;
    draft.primary = Number.NaN;
    draft.maximum = Number.NaN;
    draft.mark = NO_MARK;
    draft.journal = NO_MARK;
    for (const kind of KIND_ORDER) {
      const column = group.values[kind];
      if (column !== undefined) this.readValue(row, this.cell(values, column), kind, column);
    }
    if (Number.isNaN(draft.score) && Number.isNaN(draft.primary) && draft.mark === NO_MARK) return "nothing";
    const subject = this.subjectOf(row, values, group);
    if (!subject) return "nothing";
    const settled = this.settleMath(row, values, group, subject);
    draft.subject = this.context.subjectId(settled);
    this.settleMark(row, settled);
    return this.store(row);
  }

  /** Puts one cell into the draft; the sheet's doubts go to the report with the place. */
  private readValue(row: number, value: CellValue, named: ValueKind, column: number): void {
    const kind = named === "any" ? this.kindOf(column) : named;
    const result = readResult(value);
    const { report } = this.context;
    if (result === EMPTY) return;
    if (result === ABSENT || result === UNREADABLE) {
      if (kind !== "journal" && kind !== "max") {
        report.add(result === ABSENT ? "absent" : "unreadable", this.sheet, row);
      }
      return;
    }
    if (typeof value === "string") report.add("textNumber", this.sheet, row);
    if (!this.accept(kind, result)) report.add("outOfRange", this.sheet, row, columnLetters(column));
  }

  private kindOf(column: number): ValueKind {
    const key = column * EXAMS.length + this.draft.exam;
    let kind = this.kinds.get(key);
    if (kind === undefined) {
      kind = resolveKind(this.layout, column, EXAMS[this.draft.exam] ?? this.exam);
      this.kinds.set(key, kind);
    }
    return kind;
  }

  private accept(kind: ValueKind, result: number): boolean {
    const { draft } = this;
    if (kind === "mark" || kind === "journal") {
      if (!Number.isInteger(result) || result < 2 || result > 5) return false;
      if (kind === "mark") draft.mark = result;
      else draft.journal = result;
      return true;
    }
    if (kind === "max") {
      draft.maximum = result;
      return true;
    }
    if (kind === "score") {
      if (result > 100) return false;
      draft.score = result;
      return true;
    }
    if (result > HIGHEST_PRIMARY || result > draft.maximum) return false;
    draft.primary = result;
    return true;
  }

  private subjectOf(row: number, values: readonly CellValue[], group: ValueGroup): Subject | null {
    if (group.subject) return group.subject;
    const text = String(this.cell(values, group.subjectColumn)).trim();
    if (text === "") {
      if (group.subjectColumn === null && this.defaults.subject) return this.defaults.subject;
      this.context.report.add("noSubject", this.sheet, row);
      return null;
    }
    let subject = this.subjects.get(text);
    if (!subject) {
      subject = subjectOfCell(text);
      this.subjects.set(text, subject);
    }
    return subject;
  }

  /** ЕГЭ mathematics has two levels with different scales; a sheet may give the level in a column or not at all. */
  private settleMath(
    row: number,
    values: readonly CellValue[],
    group: ValueGroup,
    subject: Subject,
  ): Subject {
    const { draft } = this;
    if (EXAMS[draft.exam] !== "ЕГЭ") return subject;
    let settled = subject;
    if (subject.key === "math") {
      const level = readMathLevel(String(this.cell(values, group.levelColumn)));
      if (!level) this.context.report.add("levelGuessed", this.sheet, row);
      const isLow = draft.mark !== NO_MARK || draft.score <= 5;
      settled = mathOfLevel(level ?? (isLow ? "base" : "profile"));
    }
    if (settled.key === "mathBase" && !Number.isNaN(draft.score)) {
      if (draft.score >= 2 && draft.score <= 5) draft.mark = draft.score;
      else draft.primary = draft.score;
      draft.score = Number.NaN;
    }
    return settled;
  }

  private settleMark(row: number, subject: Subject): void {
    const { draft, context } = this;
    const exam = EXAMS[draft.exam] ?? this.exam;
    if (draft.mark !== NO_MARK || Number.isNaN(draft.primary)) return;
    const scale = context.constants.scale(exam, draft.year, draft.grade, subject.key);
    const mark = scale ? markOfPrimary(scale, draft.primary) : NO_MARK;
    if (mark === NO_MARK) return;
    draft.mark = mark;
    context.report.add("markFromScale", this.sheet, row);
  }

  private store(row: number): Outcome {
    const { draft, context } = this;
    const { records, report } = context;
    if (draft.participant !== NO_PARTICIPANT) {
      const known = context.seen.findOrAdd(recordKey(draft, this.letter), records.count);
      if (known >= 0) {
        if (records.sameResults(known, draft)) return "duplicate";
        report.add("repeatedResult", this.sheet, row);
        return "nothing";
      }
    }
    records.add(draft);
    return "stored";
  }
}

const HIGHEST_PRIMARY = 150;
/** The maximum comes first, because a primary score is checked against it. */
const KIND_ORDER: readonly ValueKind[] = ["max", "mark", "journal", "score", "primary", "any"];
