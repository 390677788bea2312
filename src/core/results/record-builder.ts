import { finishSteps } from "../steps";
import { NO_MARK, NO_PARTICIPANT, type RecordTable } from "./model";

/** One result on its way into the table. Reused by the reader: adding copies it. */
export interface DraftRecord {
  exam: number;
  gve: number;
  year: number;
  grade: number;
  subject: number;
  school: number;
  participant: number;
  score: number;
  primary: number;
  maximum: number;
  mark: number;
  journal: number;
  medal: number;
  sheet: number;
  row: number;
}

export function emptyDraft(): DraftRecord {
  return {
    exam: 0,
    gve: 0,
    year: 0,
    grade: 0,
    subject: 0,
    school: 0,
    participant: NO_PARTICIPANT,
    score: Number.NaN,
    primary: Number.NaN,
    maximum: Number.NaN,
    mark: NO_MARK,
    journal: NO_MARK,
    medal: 0,
    sheet: 0,
    row: 0,
  };
}

type Columns = { -readonly [K in keyof DraftRecord]: RecordTable[K] };

function makeColumns(capacity: number): Columns {
  return {
    exam: new Uint8Array(capacity),
    gve: new Uint8Array(capacity),
    year: new Uint16Array(capacity),
    grade: new Uint8Array(capacity),
    subject: new Uint16Array(capacity),
    school: new Uint32Array(capacity),
    participant: new Uint32Array(capacity),
    score: new Float64Array(capacity),
    primary: new Float32Array(capacity),
    maximum: new Float32Array(capacity),
    mark: new Uint8Array(capacity),
    journal: new Uint8Array(capacity),
    medal: new Uint8Array(capacity),
    sheet: new Uint16Array(capacity),
    row: new Uint32Array(capacity),
  };
}

const RECORDS_PER_STEP = 100_000;

/** Grows columns by doubling, so that adding stays linear. */
export class RecordBuilder {
  private columns: Columns;
  private length = 0;

  /** @param capacity results to come: with room for them nothing has to be copied in between */
  constructor(private capacity = 4096) {
    this.columns = makeColumns(capacity);
  }

  get count(): number {
    return this.length;
  }

  add(draft: DraftRecord): void {
    if (this.length === this.capacity) this.grow();
    const { columns, length } = this;
    columns.exam[length] = draft.exam;
    columns.gve[length] = draft.gve;
    columns.year[length] = draft.year;
    columns.grade[length] = draft.grade;
    columns.subject[length] = draft.subject;
    columns.school[length] = draft.school;
    columns.participant[length] = draft.participant;
    columns.score[length] = draft.score;
    columns.primary[length] = draft.primary;
    columns.maximum[length] = draft.maximum;
    columns.mark[length] = draft.mark;
    columns.journal[length] = draft.journal;
    columns.medal[length] = draft.medal;
    columns.sheet[length] = draft.sheet;
    columns.row[length] = draft.row;
    this.length++;
  }

  /** Whether a stored record holds the same results as the draft. */
  sameResults(record: number, draft: DraftRecord): boolean {
    const { columns } = this;
    const same = (stored: number | undefined, fresh: number): boolean =>
      stored === fresh || (Number.isNaN(stored) && Number.isNaN(fresh));
    return (
      columns.mark[record] === draft.mark &&
      columns.journal[record] === draft.journal &&
      same(columns.score[record], draft.score) &&
      same(columns.primary[record], Math.fround(draft.primary))
    );
  }

  /** The same in one go. */
  finish(schoolIds: Uint32Array): RecordTable {
    return finishSteps(this.finishSteps(schoolIds));
  }

  private grow(): void {
    this.capacity *= 2;
    const wider = makeColumns(this.capacity);
    for (const key of Object.keys(wider) as (keyof Columns)[]) wider[key].set(this.columns[key]);
    this.columns = wider;
  }

  /** The finished table, in slices. `schoolIds` maps the ids used while reading to the final ones. */
  *finishSteps(schoolIds: Uint32Array): Generator<void, RecordTable> {
    const { columns, length } = this;
    const school = columns.school.subarray(0, length);
    for (let index = 0; index < length; index++) {
      school[index] = schoolIds[school[index] ?? 0] ?? 0;
      if (index % RECORDS_PER_STEP === RECORDS_PER_STEP - 1) yield;
    }
    return {
      length,
      exam: columns.exam.subarray(0, length),
      gve: columns.gve.subarray(0, length),
      year: columns.year.subarray(0, length),
      grade: columns.grade.subarray(0, length),
      subject: columns.subject.subarray(0, length),
      school,
      participant: columns.participant.subarray(0, length),
      score: columns.score.subarray(0, length),
      primary: columns.primary.subarray(0, length),
      maximum: columns.maximum.subarray(0, length),
      mark: columns.mark.subarray(0, length),
      journal: columns.journal.subarray(0, length),
      medal: columns.medal.subarray(0, length),
      sheet: columns.sheet.subarray(0, length),
      row: columns.row.subarray(0, length),
    };
  }
}
