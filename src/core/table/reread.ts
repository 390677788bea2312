import type { Grid } from "../sheet/grid";
import type { RowRef } from "../sheet/row-ref";
import type { RowRefs } from "../sheet/row-refs";
import type { Frame } from "./frame";
import type { KindDecision } from "./kind-scoring";
import { lexicalHeaderScore } from "./header-block";
import type { RecognisedTable, TableRow } from "./model";
import { readNumbering } from "./numbering";
import { periodColumns } from "./period-matrix";
import { rejudgedFrame } from "./rejudge";
import { RowClassifier, SKIPPED, type DraftRow } from "./row-classification";
import { ROWS_BELOW } from "./headings";
import type { TableHabits } from "./row-facts";
import { fieldColumns, readFields } from "./row-fields";
import type { SheetView } from "./sheet-view";
import { tableColumns } from "./table-columns";

/**
 * Reading some rows of a known table again. A table is recognised as a whole, so only edits that provably leave
 * everything but their own rows as it was are read in this way; every other edit is for the full reading.
 */

/** What the reader knew of a table besides what it says. */
interface KnownReading {
  readonly view: SheetView;
  readonly frame: Frame;
  /** What the table is for; null where the user said so. */
  readonly decide: ((view: SheetView, frame: Frame) => KindDecision) | null;
  readonly refs: () => RowRefs;
  /** Once rows were read again: the next edit compares with it. */
  readonly plain?: PlainRows;
  /** Once somebody asked: no row of the body is blank. Rows that are read again stay what they are. */
  readonly isGapless?: boolean;
}

/** A table with some rows read again. */
export interface RereadTable {
  readonly table: RecognisedTable;
  /** Rows that are not what they were: those that were read, and those of the same name that stand beside them. */
  readonly rows: readonly TableRow[];
}

/** By the rows of a table: they stay the same object when facts of the document are added to the table. */
const readings = new WeakMap<readonly TableRow[], KnownReading>();

export function rememberReading(rows: readonly TableRow[], reading: KnownReading): void {
  readings.set(rows, reading);
}

/** Narrower tables may be lists of abbreviations, and those are known by all their rows. */
const MIN_COLUMNS = 4;
const LEAST_CELLS = 3;

/**
 * Reads changed rows of a table again.
 * @param table the only table of its sheet, as it was read before
 * @param grid the sheet as it is now
 * @param rows 0-based absolute rows in which any cell differs
 * @returns the table as a full reading would give it, or null where only a full reading can tell
 */
export function rereadRows(
  table: RecognisedTable,
  grid: Grid,
  rows: ReadonlySet<number>,
): RereadTable | null {
  const known = readings.get(table.rows);
  if (!known || !isSameSheet(known.view.grid, grid) || !isBodyOnly(table, known.frame, rows)) return null;
  const isGapless = known.isGapless ?? table.rows.every(({ type }) => type !== "blank");
  if (!isGapless) return null;
  const { view: before } = known;
  const view = before.withRows(grid, rows);
  const frame = rejudgedFrame(known.frame, before, view, rows);
  const head = frame && headOf(table, known, view, frame);
  if (!head) return null;
  const was = known.plain ?? new PlainRows(before, known.frame);
  const is = was.withRows(view, rows, frame);
  if (!isEqualJson(was.habits, is.habits)) return null;
  for (const row of rows) if (!was.has(row) || !is.has(row) || !was.looksAlike(is, row)) return null;
  const renamed = [...rows].filter((row) => was.keyOf(row) !== is.keyOf(row)).map((row) => row - is.bodyTop);
  const named = renamed.length === 0 ? null : known.refs().after(grid, renamed);
  const columns = fieldColumns(frame.columns);
  const fresh = table.rows.slice();
  const places = new Set([...rows].map((row) => row - is.bodyTop));
  for (const place of named?.changed ?? []) places.add(place);
  for (const place of places) {
    const old = fresh[place];
    if (!old) return null;
    const { row } = old;
    const own = rows.has(row)
      ? { number: is.numberOf(row), fields: readFields(view, row, columns, is.bodyTop) }
      : {};
    fresh[place] = copyOf(old, own, named?.changed.has(place) ? named.refs.at(place) : null);
  }
  const refs = named ? () => named.refs : known.refs;
  rememberReading(fresh, { ...known, view, frame, refs, plain: is, isGapless });
  return {
    table: { ...table, ...head, sheet: grid.sheet, rows: fresh },
    rows: [...places].flatMap((place) => fresh[place] ?? []),
  };
}

/** What the content of its columns says of a table as a whole; null where it says that the table is another one. */
function headOf(
  table: RecognisedTable,
  known: KnownReading,
  view: SheetView,
  frame: Frame,
): Pick<RecognisedTable, "columns" | "confidence"> | null {
  if (frame === known.frame) return table;
  const decision = known.decide?.(view, frame);
  const isSameKind = decision?.kind === table.kind && isEqualJson(decision.reasons, table.reasons);
  return isSameKind ? { columns: tableColumns(frame.columns), confidence: decision.confidence } : null;
}

const isEqualJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * A row of the same kind with other contents.
 * @param ref its new reference; null = it is known as before
 */
function copyOf(old: TableRow, own: Partial<TableRow>, ref: RowRef | null): TableRow {
  const kind = Object.getPrototypeOf(old) as object;
  const copy = Object.assign(Object.create(kind) as TableRow, old, own);
  const before = Object.getOwnPropertyDescriptor(old, "ref");
  const after = ref ? { value: ref } : before;
  return after ? (Object.defineProperty(copy, "ref", after) as TableRow) : copy;
}

/** Everything that a reading looks at besides the texts. */
function isSameSheet(a: Grid, b: Grid): boolean {
  return (
    a.sheet.id === b.sheet.id &&
    a.sheet.name === b.sheet.name &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount &&
    a.origin.row === b.origin.row &&
    a.origin.column === b.origin.column &&
    a.visibility === b.visibility &&
    a.date1904 === b.date1904 &&
    isEqual(a.hiddenRows, b.hiddenRows) &&
    isEqual(a.boldRows ?? [], b.boldRows ?? []) &&
    isEqual(a.merges.flatMap(sidesOf), b.merges.flatMap(sidesOf))
  );
}

const sidesOf = ({ top, bottom, left, right }: Grid["merges"][number]) => [top, bottom, left, right];

function isEqual<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => value === b[index]));
}

/** The changed rows are records of one row each, in a table of columns without periods. */
function isBodyOnly({ rows: all }: RecognisedTable, frame: Frame, rows: ReadonlySet<number>): boolean {
  const { header, columns } = frame;
  if (!header || columns.length < MIN_COLUMNS || periodColumns(columns).length > 0) return false;
  for (const row of rows) {
    const record = all[row - header.bottom - 1];
    if (record?.row !== row || record.lastRow !== row || record.type !== "item") return false;
  }
  return true;
}

/** Records that are such whatever stands around them: numbered, of several cells, without merged ones. */
class PlainRows {
  private readonly classifier: RowClassifier;

  /** @param habits where they are known already */
  constructor(
    private readonly view: SheetView,
    private readonly frame: Frame,
    habits?: TableHabits,
  ) {
    this.classifier = new RowClassifier(view, frame, habits);
  }

  /** The same table with other texts in some rows; its habits are those of its first rows and of its columns. */
  withRows(view: SheetView, rows: ReadonlySet<number>, frame: Frame): PlainRows {
    const { habits } = this;
    const isBelow = frame === this.frame && [...rows].every((row) => row > habits.lastRow);
    return new PlainRows(view, frame, isBelow ? habits : undefined);
  }

  get habits(): TableHabits {
    return this.classifier.habits;
  }

  get bodyTop(): number {
    return this.classifier.reader.bodyTop;
  }

  keyOf(row: number): string {
    return this.view.shown(row, this.classifier.reader.key?.column ?? 0);
  }

  /** As the record shows it; null where it has none. */
  numberOf(row: number): string | null {
    return this.classifier.classifyBelow(null, row).numbering?.text ?? null;
  }

  has(row: number): boolean {
    const { view, frame } = this;
    const { key, number } = this.classifier.reader;
    const { left, right } = frame.area;
    if (!key || !number || key === number || !view.range) return false;
    const filled = view.filledColumns(row, view.range.left, view.range.right);
    if (filled.length < LEAST_CELLS || filled.some((column) => column < left || column > right)) return false;
    for (let column = left; column <= right; column += 1) if (view.mergeAt(row, column)) return false;
    return (
      view.isFilled(row, key.column) &&
      readNumbering(view.text(row, number.column)) !== null &&
      lexicalHeaderScore(view, row, frame.area) === 0 &&
      this.classifier.classifyBelow(null, row).type === "item"
    );
  }

  /** Neither the rows around it nor the columns it fills can tell one from the other. */
  looksAlike(other: PlainRows, row: number): boolean {
    const { view, frame } = this;
    const { key, number } = this.classifier.reader;
    if (!key || !number) return false;
    const isNamedAlike = [key, number].every(
      ({ column }) => view.shown(row, column) === other.view.shown(row, column),
    );
    if (!isNamedAlike && !(this.headsAlike(other, row) && this.leadsAlike(other, row))) return false;
    return frame.columns.every(
      ({ column }) => view.isFilled(row, column) === other.view.isFilled(row, column) || this.isNamed(column),
    );
  }

  /** A row above may be a heading because of the numbers below it. */
  private headsAlike(other: PlainRows, row: number): boolean {
    for (let above = Math.max(this.bodyTop, row - ROWS_BELOW); above < row; above += 1) {
      const record = this.classifier.classifyBelow(null, above);
      const contexts = [null, { ...record, row: above - 1, type: "item" as const }];
      if (!contexts.every((last) => this.isSameBelow(other, above, last, last))) return false;
    }
    return true;
  }

  /** A row below may be the rest of this one, whatever stands between that counts for nothing. */
  private leadsAlike(other: PlainRows, row: number): boolean {
    const last = this.classifier.classifyBelow(null, row);
    const lastNow = other.classifier.classifyBelow(null, row);
    for (let below = row + 1; below <= this.frame.area.bottom; below += 1) {
      if (!this.isSameBelow(other, below, last, lastNow)) return false;
      if (!SKIPPED.has(this.classifier.classifyBelow(last, below).type)) return true;
    }
    return true;
  }

  /** @param last the record above, as it was; `lastNow` as it is */
  private isSameBelow(
    other: PlainRows,
    row: number,
    last: DraftRow | null,
    lastNow: DraftRow | null,
  ): boolean {
    const was = this.classifier.classifyBelow(last, row);
    const is = other.classifier.classifyBelow(lastNow, row);
    return was.type === is.type && was.titleColumn === is.titleColumn;
  }

  /** The header fills the column, so that no single record makes it a column of the table. */
  private isNamed(column: number): boolean {
    const { header, area } = this.frame;
    if (!header) return false;
    for (let row = header.top; row <= header.bottom; row += 1) {
      if (!this.view.isFilled(row, column)) continue;
      if (this.view.countFilled(row, area.left, area.right, 2) >= 2) return true;
    }
    return false;
  }
}
