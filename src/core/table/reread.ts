import type { Grid } from "../sheet/grid";
import type { Frame } from "./frame";
import { lexicalHeaderScore } from "./header-block";
import type { RecognisedTable, TableRow } from "./model";
import { readNumbering } from "./numbering";
import { periodColumns } from "./period-matrix";
import { RowClassifier } from "./row-classification";
import { fieldColumns, readFields } from "./row-fields";
import type { SheetView } from "./sheet-view";

/**
 * Reading some rows of a known table again. A table is recognised as a whole, so only edits that provably leave
 * everything but their own rows as it was are read in this way; every other edit is for the full reading.
 */

/** What the reader knew of a table besides what it says. */
interface KnownReading {
  readonly view: SheetView;
  readonly frame: Frame;
}

/** By the rows of a table: they stay the same object when facts of the document are added to the table. */
const readings = new WeakMap<readonly TableRow[], KnownReading>();

export function rememberReading(rows: readonly TableRow[], reading: KnownReading): void {
  readings.set(rows, reading);
}

/** Rows below the header that headers, neighbouring tables and titles are judged by. */
const JUDGED_ROWS = 200;
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
): RecognisedTable | null {
  const known = readings.get(table.rows);
  if (!known || !isSameSheet(known.view.grid, grid) || !isBodyOnly(table, known.frame, rows)) return null;
  const { view: before, frame } = known;
  const view = before.withRows(grid, rows);
  const was = new PlainRows(before, frame);
  const is = new PlainRows(view, frame);
  if (JSON.stringify(was.habits) !== JSON.stringify(is.habits)) return null;
  for (const row of rows) {
    if (!was.has(row) || !is.has(row) || !was.looksAlike(is, row)) return null;
  }
  const columns = fieldColumns(frame.columns);
  const fresh = table.rows.map((row) =>
    rows.has(row.row) ? withFields(row, readFields(view, row.row, columns, is.bodyTop)) : row,
  );
  rememberReading(fresh, { view, frame });
  return { ...table, sheet: grid.sheet, rows: fresh };
}

/** A row of the same kind: the key column is the same, and so is the reference. */
function withFields(old: TableRow, fields: TableRow["fields"]): TableRow {
  const kind = Object.getPrototypeOf(old) as object;
  return Object.assign(Object.create(kind) as TableRow, old, { fields });
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

/** The changed rows are records of one row each, below everything that the table as a whole was judged by. */
function isBodyOnly(table: RecognisedTable, frame: Frame, rows: ReadonlySet<number>): boolean {
  const { header, columns, sample } = frame;
  if (!header || columns.length < MIN_COLUMNS || periodColumns(columns).length > 0) return false;
  if (sample.some((row) => rows.has(row))) return false;
  let records = 0;
  for (const { row, lastRow, type } of table.rows) {
    if (type === "blank") return false;
    if (rows.has(row) && type === "item" && lastRow === row && row > header.bottom + JUDGED_ROWS)
      records += 1;
  }
  return records === rows.size;
}

/** Records that are such whatever stands around them: numbered, of several cells, without merged ones. */
class PlainRows {
  private readonly classifier: RowClassifier;

  constructor(
    private readonly view: SheetView,
    private readonly frame: Frame,
  ) {
    this.classifier = new RowClassifier(view, frame);
  }

  get habits() {
    return this.classifier.habits;
  }

  get bodyTop(): number {
    return this.classifier.reader.bodyTop;
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
      this.classifier.classifyAlone(row).type === "item"
    );
  }

  /** Neither the rows around it nor the columns it fills can tell one from the other. */
  looksAlike(other: PlainRows, row: number): boolean {
    const { view, frame } = this;
    const { key, number } = this.classifier.reader;
    if (!key || !number) return false;
    if (view.shown(row, number.column) !== other.view.shown(row, number.column)) return false;
    if (view.shown(row, key.column) !== other.view.shown(row, key.column)) return false;
    return frame.columns.every(
      ({ column }) => view.isFilled(row, column) === other.view.isFilled(row, column) || this.isNamed(column),
    );
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
