import { foldedSign, looksLikeDeadline, startsSmall } from "./cell-features";
import type { Frame } from "./frame";
import { leadingNumbering, readNumbering, type Numbering } from "./numbering";
import type { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";
import { columnOf, keyColumnOf } from "./table-columns";

/** What can be seen of one row before it is judged; most of it is looked at only where a row is no plain record. */
export class RowFacts {
  /**
   * @param filled columns of the table that hold something
   * @param numberColumn where the row's number stands in a cell of its own, else null
   */
  constructor(
    private readonly reader: RowReader,
    readonly row: number,
    readonly filled: readonly number[],
    readonly numbering: Numbering | null,
    private readonly numberColumn: number | null,
  ) {}

  /** Filled cells without the one of the row's number. */
  get textCount(): number {
    return this.filled.length - (this.numberColumn === null ? 0 : 1);
  }

  /** The column of the first of them. */
  get textColumn(): number | undefined {
    return this.filled[0] === this.numberColumn ? this.filled[1] : this.filled[0];
  }

  /** Something stands in the column of numbers, readable as a number or not. */
  get hasNumberText(): boolean {
    return this.reader.hasNumberText(this.row);
  }

  get hasKeyText(): boolean {
    return this.reader.hasKeyText(this.row);
  }

  get keyText(): string {
    return this.reader.keyText(this.row);
  }

  get hasTime(): boolean {
    return this.reader.hasTime(this.row);
  }

  get inheritsKey(): boolean {
    return this.reader.inheritsKey(this.row);
  }

  get inheritsNumber(): boolean {
    return this.reader.inheritsNumber(this.row);
  }

  /** A deadline, responsible or result merged from above holds for this row too. */
  get inheritsMore(): boolean {
    return this.reader.inheritsMore(this.row);
  }

  /** A unit or a figure of its own: the rest of a split text has none. */
  get hasOwnValue(): boolean {
    return this.reader.hasOwnValue(this.row);
  }
}

/** How the records of a table look as a rule: only what differs from the rule tells anything. */
export interface TableHabits {
  /** Bold is rare among the records, so that it marks headings. */
  readonly boldTells: boolean;
  /** Records begin with a capital, so that a small letter marks the rest of a text. */
  readonly smallLetterTells: boolean;
  /** Capitals throughout are rare, so that they mark headings. */
  readonly capitalsTell: boolean;
  readonly numberIsUsual: boolean;
  readonly timeIsUsual: boolean;
  /** There is a column of numbers, and it is not left empty. */
  readonly areNumbered: boolean;
  /** The texts of a record go on in the rows below, line by line, as sheets made of printed pages have it. */
  readonly byLines: boolean;
  /** Texts that a record usually has, without its number. */
  readonly usualTexts: number;
  /** The last row that was looked at for all this. */
  readonly lastRow: number;
}

const SAMPLE = 120;
const RARE = 0.5;
const MOSTLY = 0.5;
const USUAL = 0.6;

const CAPITALS = /\p{Lu}{4}/u;

export const isInCapitals = (text: string): boolean => CAPITALS.test(text) && text === text.toUpperCase();

/** More rows would not change the picture. */
const MOST_LINES = 1_000;
const MIN_CUT = 3;
const CUT_SHARE = 0.35;
const LOOSE_SHARE = 0.5;

/** Counts the rows that begin in the middle of a sentence. */
class LineCount {
  numbered = 0;
  /** Rows with a text and without a number. */
  private loose = 0;
  private cut = 0;

  add(text: string, isNumbered: boolean): void {
    if (this.numbered + this.loose >= MOST_LINES) return;
    if (isNumbered) this.numbered += 1;
    else if (text !== "") {
      this.loose += 1;
      if (startsSmall(text)) this.cut += 1;
    }
  }

  get areMany(): boolean {
    if (this.cut < MIN_CUT || this.cut < this.loose * CUT_SHARE) return false;
    return this.loose >= this.numbered * LOOSE_SHARE;
  }
}

/** Columns of units and figures: the rest of a text has nothing in them. */
function valueColumns(columns: readonly DraftColumn[]): number[] {
  return columns
    .filter(({ role, profile }) => role === "unit" || (profile.number >= MOSTLY && role !== "number"))
    .map(({ column }) => column);
}

/** Looks at the rows of one table. */
export class RowReader {
  readonly key: DraftColumn | null;
  readonly number: DraftColumn | null;
  readonly bodyTop: number;
  /** The numbers stand in a column of their own. */
  private readonly isNumberApart: boolean;
  private readonly time: DraftColumn | null;
  private readonly more: readonly number[];
  /** Asked for by few rows only. */
  private values: readonly number[] | null = null;
  /** Plans repeat their deadlines: what was found out about a text is kept. */
  private readonly times = new Map<string, boolean>();

  constructor(
    private readonly view: SheetView,
    private readonly frame: Frame,
  ) {
    const { columns, header, area } = frame;
    this.key = keyColumnOf(columns);
    this.number = columnOf(columns, "number");
    this.isNumberApart = this.number !== this.key;
    this.time = columnOf(columns, "deadline") ?? columnOf(columns, "deadlineStart");
    this.more = columns
      .filter(({ role, column }) => role !== "other" && role !== "number" && column !== this.key?.column)
      .map(({ column }) => column);
    this.bodyTop = header ? header.bottom + 1 : area.top;
  }

  facts(row: number): RowFacts {
    const { view, frame, number } = this;
    const filled = view.filledColumns(row, frame.area.left, frame.area.right);
    const own = number && this.isNumberApart ? readNumbering(view.text(row, number.column)) : null;
    const numbering = own ?? (number ? null : leadingNumbering(this.keyText(row)));
    return new RowFacts(this, row, filled, numbering, own && number ? number.column : null);
  }

  /** The records have numbers in a column of their own. */
  private get hasNumbers(): boolean {
    return this.number !== null && this.isNumberApart;
  }

  hasNumberText(row: number): boolean {
    return this.number !== null && this.isNumberApart && this.view.isFilled(row, this.number.column);
  }

  hasKeyText(row: number): boolean {
    return this.key !== null && this.view.hasText(row, this.key.column);
  }

  keyText(row: number): string {
    return this.key ? this.view.text(row, this.key.column) : "";
  }

  hasTime(row: number): boolean {
    return this.time !== null && this.isTime(row, this.time.column);
  }

  inheritsKey(row: number): boolean {
    return this.key !== null && this.isInherited(row, this.key.column);
  }

  inheritsNumber(row: number): boolean {
    return this.number !== null && this.isInherited(row, this.number.column);
  }

  inheritsMore(row: number): boolean {
    return this.more.some((column) => this.isInherited(row, column));
  }

  hasOwnValue(row: number): boolean {
    this.values ??= valueColumns(this.frame.columns);
    return this.values.some((column) => this.view.isFilled(row, column));
  }

  habits(): TableHabits {
    const { view, frame } = this;
    const { area, columns } = frame;
    const least = Math.min(3, area.right - area.left + 1);
    const counts = { rows: 0, bold: 0, small: 0, starts: 0, capitals: 0 };
    const lines = new LineCount();
    let row = this.bodyTop;
    for (; row <= area.bottom && counts.rows < SAMPLE; row += 1) {
      const text = this.key ? view.text(row, this.key.column) : "";
      const isNumbered = this.hasNumberText(row);
      lines.add(text, isNumbered);
      if (view.countFilled(row, area.left, area.right, least) < least) continue;
      counts.rows += 1;
      if (view.isBold(row)) counts.bold += 1;
      if (isInCapitals(text)) counts.capitals += 1;
      if (this.hasNumbers && !isNumbered) continue;
      counts.starts += 1;
      if (startsSmall(text)) counts.small += 1;
    }
    const isRare = (count: number, of = counts.rows) => of === 0 || count / of < RARE;
    const isUsual = (column: DraftColumn | null, share: number) =>
      column !== null && column.profile.filled >= column.profile.sampled * share;
    const smallLetterTells = isRare(counts.small, counts.starts);
    return {
      boldTells: isRare(counts.bold),
      smallLetterTells,
      capitalsTell: isRare(counts.capitals),
      numberIsUsual: isUsual(this.number, MOSTLY),
      timeIsUsual: isUsual(this.time, USUAL),
      areNumbered: this.hasNumbers && lines.numbered > 0,
      byLines: smallLetterTells && lines.areMany,
      usualTexts: columns.filter(
        ({ role, profile }) => role !== "number" && profile.filled >= profile.sampled * 0.5,
      ).length,
      lastRow: row - 1,
    };
  }

  private isInherited(row: number, column: number): boolean {
    const merge = this.view.mergeAt(row, column);
    if (merge === null || merge.top >= row || merge.top < this.bodyTop) return false;
    return this.view.isFilled(merge.top, merge.left);
  }

  private isTime(row: number, column: number): boolean {
    const text = this.view.text(row, column);
    const known = this.times.get(text);
    if (known !== undefined) return known;
    const isTime = text !== "" && looksLikeDeadline(foldedSign(text));
    this.times.set(text, isTime);
    return isTime;
  }
}
