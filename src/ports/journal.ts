import { cellAddress } from "../core/sheet/address";
import { heldBy } from "../core/sheet/content";
import type { CellContent } from "../core/sheet/edit";
import type { CellValue } from "../core/sheet/grid";
import { shownAddress } from "../core/sheet/shown-address";
import type { JournalRecord } from "./journal-record";
import type { EntryState } from "./journal-wording";
import { JOURNAL_TITLES, STATE_WORDS, THING_WORDS } from "./journal-wording";
import type { JournalEntry, JournalGroup, JournalStatus } from "./workbook-port";

/**
 * The journal is a hidden sheet of the workbook: one row per change, text only, from A1 with a title row.
 * Columns A to I are for people, J and following hold JSON for taking back. Where the workbook's structure is
 * locked and no sheet can be added, the same rows are kept in the settings under JOURNAL_SETTING.
 *
 * Personal data: results sheets are never edited, so no pupil's name can get here; long texts are cut for people.
 */
export const JOURNAL_SETTING = "journalRows";

/** 0-based columns of the journal that are read back. */
export const JOURNAL_COLUMNS = { when: 0, group: 1, title: 2, rule: 7, state: 8, data: 9 } as const;

/** Characters of a text shown to people, and of one cell of JSON (Excel's limit is 32,767). */
const SHOWN_LENGTH = 200;
const DATA_LENGTH = 32_000;

export interface NewGroup {
  readonly id: string;
  readonly when: Date;
  readonly title: string;
  readonly records: readonly JournalRecord[];
}

export interface StoredRecord {
  /** 0-based row of the journal sheet. */
  readonly row: number;
  readonly state: EntryState;
  readonly record: JournalRecord;
}

/** A group as the journal holds it. */
export interface StoredGroup extends JournalGroup {
  readonly records: readonly StoredRecord[];
}

/** A cell of the journal to be rewritten, 0-based. */
export interface StateChange {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** «20260115-093000-250»: sorts by time and tells groups of co-authors apart. */
export function groupIdAt(when: Date): string {
  return when.toISOString().replace(/[-:Z]/gu, "").replace("T", "-").replace(".", "-");
}

/** The rows of a group to append to the journal, every cell to be written as text. */
export function rowsForGroup(group: NewGroup, state: EntryState = "started"): readonly (readonly string[])[] {
  const when = group.when.toISOString();
  return group.records.map((record) => {
    const shown = describe(record);
    return [
      when,
      group.id,
      cut(group.title),
      shown.sheet,
      shown.cell,
      cut(shown.before),
      cut(shown.after),
      shown.rule,
      STATE_WORDS[state],
      ...split(JSON.stringify(record)),
    ];
  });
}

/**
 * Reads a journal back. Rows that are not ours or were damaged are passed over: the rest stays usable.
 * @param rows cells of the journal from A1, the title row included
 */
export function parseJournal(rows: readonly (readonly CellValue[])[]): readonly StoredGroup[] {
  const groups = new Map<string, { when: string; title: string; records: StoredRecord[] }>();
  rows.forEach((cells, row) => {
    const state = stateOf(cells[JOURNAL_COLUMNS.state]);
    const record = recordOf(cells.slice(JOURNAL_COLUMNS.data).join(""));
    if (!state || !record) return;
    const id = String(cells[JOURNAL_COLUMNS.group]);
    const group = groups.get(id) ?? {
      when: String(cells[JOURNAL_COLUMNS.when]),
      title: String(cells[JOURNAL_COLUMNS.title]),
      records: [],
    };
    group.records.push({ row, state, record });
    groups.set(id, group);
  });
  return [...groups].map(([id, { when, title, records }]) => ({
    id,
    when,
    title,
    status: statusOf(records.map(({ state }) => state)),
    entries: records.filter(({ state }) => state !== "dropped").map(({ record }) => entryOf(record)),
    records,
  }));
}

/** The title row of a new journal. */
export function journalTitles(): readonly string[] {
  return JOURNAL_TITLES;
}

/** The cells that tell a new state of records; those that have it already are left alone. */
export function stateChanges(
  records: readonly StoredRecord[],
  stateOfRecord: (record: StoredRecord) => EntryState,
): readonly StateChange[] {
  return records.flatMap((stored) => {
    const state = stateOfRecord(stored);
    if (state === stored.state) return [];
    return [{ row: stored.row, column: JOURNAL_COLUMNS.state, text: STATE_WORDS[state] }];
  });
}

function statusOf(states: readonly EntryState[]): JournalStatus {
  if (states.includes("started")) return "started";
  const made = states.filter((state) => state !== "dropped");
  if (made.length > 0 && made.every((state) => state === "takenBack")) return "takenBack";
  return made.some((state) => state === "takenBack" || state === "kept") ? "partlyTakenBack" : "applied";
}

function entryOf(record: JournalRecord): JournalEntry {
  const shown = describe(record);
  const address =
    record.kind === "cell"
      ? shownAddress(record.sheet.name, { row: record.row, column: record.column })
      : shown.sheet;
  return { address, before: shown.before, after: shown.after, rule: shown.rule };
}

interface Description {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

function describe(record: JournalRecord): Description {
  switch (record.kind) {
    case "cell":
      return {
        sheet: record.sheet.name,
        cell: cellAddress({ row: record.row, column: record.column }),
        before: shownContent(record.before),
        after: shownContent(record.after),
        rule: record.rule,
      };
    case "addSheet":
      return { sheet: record.name, cell: "", before: "", after: THING_WORDS.addSheet, rule: record.rule };
    case "removeOwnSheet":
      return {
        sheet: record.name,
        cell: "",
        before: "",
        after: THING_WORDS.removeOwnSheet,
        rule: record.rule,
      };
    case "thing": {
      const { edit } = record;
      const sheet = edit.kind === "addName" ? edit.name : edit.sheet.name;
      return { sheet, cell: "", before: "", after: THING_WORDS[edit.kind], rule: edit.rule };
    }
  }
}

function shownContent(content: CellContent): string {
  return String(heldBy(content));
}

function cut(text: string): string {
  return text.length <= SHOWN_LENGTH ? text : `${withoutHalfPair(text.slice(0, SHOWN_LENGTH - 1))}…`;
}

function split(json: string): readonly string[] {
  const pieces: string[] = [];
  for (let rest = json; rest !== "";) {
    const piece = rest.length <= DATA_LENGTH ? rest : withoutHalfPair(rest.slice(0, DATA_LENGTH));
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return pieces;
}

/** Half of a surrogate pair at the end could not be stored in a file. */
function withoutHalfPair(text: string): string {
  return /[\ud800-\udbff]$/u.test(text) ? text.slice(0, -1) : text;
}

function stateOf(cell: CellValue | undefined): EntryState | null {
  const found = Object.entries(STATE_WORDS).find(([, word]) => word === cell);
  return found ? (found[0] as EntryState) : null;
}

const RECORD_KINDS: readonly string[] = ["cell", "addSheet", "removeOwnSheet", "thing"];

function recordOf(json: string): JournalRecord | null {
  if (!json.startsWith("{")) return null;
  try {
    const parsed = JSON.parse(json) as JournalRecord;
    return RECORD_KINDS.includes(parsed.kind) ? parsed : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
