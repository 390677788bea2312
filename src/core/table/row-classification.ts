import { endsSlice } from "../steps";
import { cellClass, looksLikeNumber, looksLikePageNumber, startsSmall } from "./cell-features";
import { isExplanationRow } from "./explanation-row";
import { foldText } from "./fold";
import { isTotalRow, type Frame } from "./frame";
import { Headings } from "./headings";
import type { RowType } from "./model";
import { leadingNumbering, type Numbering } from "./numbering";
import { isColumnNumbersRow, RepeatedHeaders } from "./repeated-rows";
import { RowReader, type RowFacts, type TableHabits } from "./row-facts";
import type { SheetView } from "./sheet-view";

/** A row of a table while it is being read. */
export interface DraftRow {
  readonly row: number;
  readonly type: RowType;
  /** Number from its own cell, or from the head of the title or measure. */
  readonly numbering: Numbering | null;
  /** Column of a section's title; -1 for other rows. */
  readonly titleColumn: number;
  /** The row is a record beyond doubt: it has a number, a time or most of its cells. */
  readonly solid: boolean;
}

const NOTE_START =
  /^(?:[*¹²³⁴⁵]|[-_]{4}|<\*|\(\*|примечан|справочно|сноск|итог[оа]?(?!\p{L})|всего(?!\p{L})|(?:продолжение|окончание) (?:таблиц|приложени))/u;
const BULLET = /^\s*[-–—•·*]/u;
const OPEN_END = /[,:(«-]\s*$/u;
/** What follows is no rest of a sentence. */
const CLOSED = /[:;.]\s*$/u;
const LONG_SENTENCE = 150;

/** Rows between a record and its rest count for nothing. */
export const SKIPPED: ReadonlySet<RowType> = new Set(["blank", "note", "repeatedHeader"]);

/** Classifies the body rows of a table, one after another from the top. */
export class RowClassifier {
  readonly reader: RowReader;
  readonly habits: TableHabits;
  private readonly headings: Headings;
  private readonly repeated: RepeatedHeaders;
  private readonly isPlanLike: boolean;
  /** Columns that bear a name. */
  private readonly named: number;
  /** Columns of sources and sums. */
  private readonly money: ReadonlySet<number>;
  private last: DraftRow | null = null;

  /** @param habits where they are known already */
  constructor(
    private readonly view: SheetView,
    private readonly frame: Frame,
    habits?: TableHabits,
  ) {
    this.reader = new RowReader(view, frame);
    this.habits = habits ?? this.reader.habits();
    this.headings = new Headings(view, frame, this.reader, this.habits);
    this.repeated = new RepeatedHeaders(view, frame.header, frame.area);
    this.named = frame.columns.filter(({ header }) => header !== "").length;
    this.money = new Set(frame.columns.filter(({ role }) => role === "finance").map(({ column }) => column));
    this.isPlanLike = frame.columns.some(({ role }) => role === "measure" || role === "indicator");
  }

  /** All rows, in slices. */
  *classify(): Generator<void, DraftRow[]> {
    const rows: DraftRow[] = [];
    for (let row = this.reader.bodyTop; row <= this.frame.area.bottom; row += 1) {
      if (endsSlice(row)) yield;
      const draft = this.classifyRow(this.reader.facts(row));
      rows.push(draft);
      if (!SKIPPED.has(draft.type)) this.last = draft;
    }
    return rows;
  }

  /** A row judged as if this one stood above it; null = none. */
  classifyBelow(last: DraftRow | null, row: number): DraftRow {
    this.last = last;
    return this.classifyRow(this.reader.facts(row));
  }

  private classifyRow(facts: RowFacts): DraftRow {
    const { row, filled, textColumn: column } = facts;
    if (filled.length === 0) {
      const isCovered = this.isOpen() && (facts.inheritsKey || facts.inheritsNumber);
      return draftOf(facts, isCovered ? "continuation" : "blank");
    }
    if (this.repeated.includes(row, filled)) return draftOf(facts, "repeatedHeader");
    if (isColumnNumbersRow(this.view, filled, row, this.frame.area, this.named)) {
      return draftOf(facts, "columnNumbers");
    }
    if (this.isFirst() && isExplanationRow(this.view, facts, this.habits.smallLetterTells)) {
      return draftOf(facts, "note");
    }
    if (column === undefined) return draftOf(facts, "item", true);
    if (this.frame.area.left === this.frame.area.right) return draftOf(facts, "item", true);
    if (facts.textCount === 1) return this.classifyLone(facts, column);
    if (this.isPlanLike && this.headings.isOwnHeading(facts)) {
      return this.section(facts, this.reader.key?.column ?? column);
    }
    if (this.isTotal(facts)) return draftOf(facts, "note");
    return draftOf(facts, this.typeOfRecord(facts), this.isSolid(facts));
  }

  /** «Всего» of the table or of a block; within a record («местный бюджет», «краевой бюджет», «всего») it is none. */
  private isTotal(facts: RowFacts): boolean {
    if (!isTotalRow(this.view, facts.row, this.frame.area)) return false;
    return !this.isOpen() || !(facts.inheritsKey || this.isMoneyOnly(facts));
  }

  /** Neither a number nor a measure, only sources and sums. */
  private isMoneyOnly(facts: RowFacts): boolean {
    if (facts.hasKeyText || facts.hasNumberText) return false;
    return facts.filled.every((column) => this.money.has(column));
  }

  /** Nothing of the body stands above but the numbers of the columns. */
  private isFirst(): boolean {
    return this.last === null || this.last.type === "columnNumbers";
  }

  /** «а) для родителей» with nothing else below the record «1». */
  private isPartByLetter({ numbering }: RowFacts): boolean {
    if (numbering?.style !== "letter" || !this.isOpen()) return false;
    return this.last?.type === "continuation" || this.last?.numbering?.style === "arabic";
  }

  /** A record stands above that a text could belong to. */
  private isOpen(): boolean {
    return this.last?.type === "item" || this.last?.type === "continuation";
  }

  /** One text in the row, maybe with a number before it. */
  private classifyLone(facts: RowFacts, column: number): DraftRow {
    const text = this.view.text(facts.row, column);
    const rest: RowType = this.isOpen() ? "continuation" : "note";
    if (NOTE_START.test(foldText(text.slice(0, 60)))) return draftOf(facts, "note");
    if (looksLikePageNumber(text) && column !== this.reader.number?.column) return draftOf(facts, "note");
    if (this.isLine(facts, column)) return draftOf(facts, "continuation");
    if (this.headings.isTitle(facts, column)) return this.section(facts, column);
    if (!this.headings.leads(facts.row, column))
      return draftOf(facts, !this.isPlanLike && facts.inheritsKey ? "item" : rest);
    if (this.isPartByLetter(facts)) return draftOf(facts, "continuation");
    if (facts.numbering !== null && this.reader.number) return draftOf(facts, "item", true);
    if (facts.inheritsMore && !facts.inheritsNumber && facts.hasKeyText) return draftOf(facts, "item");
    if (this.isOpen() && (facts.inheritsNumber || this.continues(text)))
      return draftOf(facts, "continuation");
    if (this.headings.isAboveRecords(facts.row)) return this.section(facts, column);
    return draftOf(facts, this.isPlanLike ? "note" : "item");
  }

  private section(facts: RowFacts, column: number): DraftRow {
    const numbering = facts.numbering ?? leadingNumbering(this.view.text(facts.row, column));
    return { ...draftOf(facts, "section"), titleColumn: column, numbering };
  }

  /** A text that goes on where the record above stopped. */
  private continues(text: string): boolean {
    if (BULLET.test(text) || (this.habits.smallLetterTells && startsSmall(text))) return true;
    const { key } = this.reader;
    if (!this.last || !key) return false;
    if (OPEN_END.test(this.view.text(this.last.row, key.column))) return true;
    return text.length > LONG_SENTENCE && /[.;]\s*$/u.test(text);
  }

  private typeOfRecord(facts: RowFacts): RowType {
    if (!this.isPlanLike || facts.hasNumberText) return "item";
    const isOpen = this.isOpen();
    if (!facts.hasKeyText) return isOpen ? "continuation" : "note";
    if (facts.inheritsNumber) return facts.hasTime || facts.inheritsMore ? "item" : "continuation";
    if (isOpen && this.isCutOff(facts)) return "continuation";
    if (!isOpen || facts.hasTime) return "item";
    if (facts.hasOwnValue) return "item";
    const lacksBoth = this.habits.numberIsUsual && this.habits.timeIsUsual && !facts.inheritsMore;
    return lacksBoth || this.continues(facts.keyText) ? "continuation" : "item";
  }

  /** A line of a record laid out line by line: records begin with a number and a capital. */
  private isCutOff(facts: RowFacts): boolean {
    if (!this.habits.areNumbered) return false;
    if (this.habits.byLines) return true;
    const above = this.last === null ? "" : this.reader.keyText(this.last.row);
    return this.habits.smallLetterTells && startsSmall(facts.keyText) && !CLOSED.test(above);
  }

  /** The same with nothing but the text of the measure, right below its text in the row above. */
  private isLine(facts: RowFacts, column: number): boolean {
    const { row, numbering } = facts;
    if (!this.habits.byLines || !this.isOpen() || column !== this.reader.key?.column) return false;
    if (numbering !== null || this.view.mergeAt(row, column) || this.view.isBold(row)) return false;
    const text = this.view.text(row, column);
    return leadingNumbering(text) === null && this.reader.hasKeyText(row - 1);
  }

  private isSolid(facts: RowFacts): boolean {
    if (facts.numbering !== null || facts.hasTime || facts.filled.length >= 3) return true;
    return facts.filled.some((column) => {
      const text = this.view.text(facts.row, column);
      return cellClass(this.view.value(facts.row, column), text) === "number" && looksLikeNumber(text);
    });
  }
}

function draftOf(facts: RowFacts, type: RowType, solid = false): DraftRow {
  return {
    row: facts.row,
    type,
    numbering: type === "item" ? facts.numbering : null,
    titleColumn: -1,
    solid,
  };
}
