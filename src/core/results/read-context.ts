import type { ConstantsBook } from "./constants/book";
import type { AggregateResult, ResultTableInfo } from "./model";
import { KeyIndex } from "./key-index";
import { RecordBuilder } from "./record-builder";
import { ReportBuilder } from "./report";
import { SchoolBook } from "./school-book";
import type { Subject } from "./subject";

/** A wide sheet has a few results in each row. */
const RESULTS_PER_ROW = 4;
const MOST_KEYS = 2_000_000;

/** What all blocks of a run share while they are read. */
export class ReadContext {
  readonly report = new ReportBuilder();
  readonly schools = new SchoolBook();
  readonly records: RecordBuilder;
  readonly seen: KeyIndex;
  readonly aggregates: AggregateResult[] = [];
  readonly tables: ResultTableInfo[] = [];
  readonly sheets: string[] = [];
  readonly subjects: Subject[] = [];
  private readonly subjectIds = new Map<string, number>();
  private readonly participants = new Map<number, Map<string | number | boolean, number>>();
  private participantCount = 0;

  /** @param rows rows of all sheets together, to make room at once */
  constructor(
    readonly constants: ConstantsBook,
    rows: number,
  ) {
    const results = Math.min(Math.max(rows, 1) * RESULTS_PER_ROW, MOST_KEYS);
    this.records = new RecordBuilder(results);
    this.seen = new KeyIndex(results);
  }

  sheetId(name: string): number {
    const known = this.sheets.indexOf(name);
    if (known >= 0) return known;
    this.sheets.push(name);
    return this.sheets.length - 1;
  }

  subjectId(subject: Subject): number {
    const known = this.subjectIds.get(subject.key);
    if (known !== undefined) return known;
    const id = this.subjects.length;
    this.subjects.push(subject);
    this.subjectIds.set(subject.key, id);
    return id;
  }

  /** Codes are unique inside a school only, so a participant is a code in a school. */
  participantId(school: number, code: string | number | boolean): number {
    let own = this.participants.get(school);
    if (!own) {
      own = new Map();
      this.participants.set(school, own);
    }
    const known = own.get(code);
    if (known !== undefined) return known;
    own.set(code, this.participantCount);
    return this.participantCount++;
  }
}
