/** Why something was left out or read with a doubt. */
export type NoteCode =
  | "duplicateRow"
  | "repeatedResult"
  | "textNumber"
  | "absent"
  | "unreadable"
  | "outOfRange"
  | "noSchool"
  | "noSubject"
  | "noYear"
  | "noExam"
  | "noGrade"
  | "totalRow"
  | "spelling"
  | "joinedByName"
  | "ambiguousName"
  | "filledDown"
  | "levelGuessed"
  | "markFromScale"
  | "participantsNotUnique"
  | "noScale"
  | "meansWithoutNumbers"
  | "tableSkipped";

export interface Note {
  readonly code: NoteCode;
  readonly sheet: string;
  readonly count: number;
  /** 0-based absolute rows of the first cases, at most NOTE_ROWS. */
  readonly rows: readonly number[];
  /** What there is to say besides, e.g. the name of a subject; "" where nothing. */
  readonly detail: string;
}

export const NOTE_ROWS = 1000;

/** Everything that did not go into the model as it stands in the sheets. */
export interface ResultsReport {
  readonly notes: readonly Note[];
  /** Rows with at least one result, by sheet. */
  readonly rowsRead: Readonly<Record<string, number>>;
}

/** How many cases of a code there are, over all sheets or in one. */
export function countOf(report: ResultsReport, code: NoteCode, sheet?: string): number {
  return report.notes
    .filter((note) => note.code === code && (sheet === undefined || note.sheet === sheet))
    .reduce((sum, { count }) => sum + count, 0);
}

interface OpenNote {
  count: number;
  readonly rows: number[];
}

/** Collects notes; cases of one code in one sheet make one note. */
export class ReportBuilder {
  private readonly open = new Map<string, OpenNote>();
  private readonly rowsRead: Record<string, number> = {};

  add(code: NoteCode, sheet: string, row: number, detail = ""): void {
    const key = `${code}\u001f${sheet}\u001f${detail}`;
    let note = this.open.get(key);
    if (!note) {
      note = { count: 0, rows: [] };
      this.open.set(key, note);
    }
    note.count++;
    if (note.rows.length < NOTE_ROWS) note.rows.push(row);
  }

  countRows(sheet: string, rows: number): void {
    this.rowsRead[sheet] = (this.rowsRead[sheet] ?? 0) + rows;
  }

  finish(): ResultsReport {
    const notes = [...this.open].map(([key, { count, rows }]): Note => {
      const [code = "", sheet = "", detail = ""] = key.split("\u001f");
      return { code: code as NoteCode, sheet, detail, count, rows };
    });
    return { notes, rowsRead: this.rowsRead };
  }
}
