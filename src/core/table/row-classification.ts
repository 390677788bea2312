import {
  cellClass,
  foldedSign,
  looksLikeDeadline,
  looksLikeNumber,
  looksLikePageNumber,
} from "./cell-features";
import { foldText } from "./fold";
import { isTotalRow, type Frame } from "./frame";
import type { RowType } from "./model";
import { isChildNumber, leadingNumbering, readNumbering, type Numbering } from "./numbering";
import { isColumnNumbersRow, RepeatedHeaders } from "./repeated-rows";
import type { SheetView } from "./sheet-view";
import { columnOf, keyColumnOf, type DraftColumn } from "./table-columns";

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

interface Facts {
  readonly row: number;
  readonly filled: readonly number[];
  /** Filled columns without the cell of the row's number. */
  readonly texts: readonly number[];
  readonly numbering: Numbering | null;
  readonly hasKey: boolean;
  readonly keyText: string;
  readonly inheritsKey: boolean;
  readonly inheritsNumber: boolean;
  readonly hasTime: boolean;
}

const NOTE_START = /^(?:[*¹²³⁴⁵]|<\*|\(\*|примечан|справочно|сноск|итог[оа]?(?!\p{L})|всего(?!\p{L}))/u;
const SECTION_WORD =
  /^(?:(?:под)?раздел|блок|направлени[ея]|задача|этап|модуль|глава|подпрограмма|цель|часть|компонент|проект)(?!\p{L})/u;
const BULLET = /^\s*[-–—•·*]/u;
const OPEN_END = /[\p{L}\p{N},:(«-]\s*$/u;
const MAX_TITLE = 400;

/** Classifies the body rows of a table, one after another from the top. */
export class RowClassifier {
  private readonly key: DraftColumn | null;
  private readonly number: DraftColumn | null;
  private readonly time: DraftColumn | null;
  private readonly isPlanLike: boolean;
  private readonly boldTells: boolean;
  private readonly repeated: RepeatedHeaders;
  private readonly width: number;
  /** Plans repeat their deadlines: what was found out about a text is kept. */
  private readonly times = new Map<string, boolean>();

  constructor(
    private readonly view: SheetView,
    private readonly frame: Frame,
  ) {
    const { columns, area } = frame;
    this.key = keyColumnOf(columns);
    this.number = columnOf(columns, "number");
    this.time = columnOf(columns, "deadline") ?? columnOf(columns, "deadlineStart");
    this.isPlanLike = columns.some(({ role }) => role === "measure" || role === "indicator");
    this.boldTells = this.isBoldRare();
    this.repeated = new RepeatedHeaders(view, frame);
    this.width = area.right - area.left + 1;
  }

  classify(): DraftRow[] {
    const { area, header } = this.frame;
    const rows: DraftRow[] = [];
    let last: DraftRow | null = null;
    for (let row = header ? header.bottom + 1 : area.top; row <= area.bottom; row += 1) {
      const draft = this.classifyRow(row, last);
      rows.push(draft);
      if (draft.type !== "blank" && draft.type !== "note" && draft.type !== "repeatedHeader") last = draft;
    }
    return rows;
  }

  private classifyRow(row: number, last: DraftRow | null): DraftRow {
    const facts = this.factsOf(row);
    const make = (type: RowType, extra: Partial<DraftRow> = {}): DraftRow => ({
      row,
      type,
      numbering: type === "item" ? facts.numbering : null,
      titleColumn: -1,
      solid: false,
      ...extra,
    });
    const isOpen = last !== null && (last.type === "item" || last.type === "continuation");
    if (facts.filled.length === 0) {
      const isCovered = isOpen && (facts.inheritsKey || facts.inheritsNumber);
      return make(isCovered ? "continuation" : "blank");
    }
    if (this.repeated.includes(row, facts.filled)) return make("repeatedHeader");
    if (isColumnNumbersRow(this.view, facts.filled, row, this.frame)) return make("columnNumbers");
    if (facts.texts.length <= 1) return this.classifyLone(facts, isOpen, last, make);
    if (this.isOwnSection(facts)) return this.section(facts, this.key?.column ?? -1, make);
    if (isTotalRow(this.view, row, this.frame.area)) return make("note");
    return make(this.typeOfRecord(facts, isOpen, last), { solid: this.isSolid(facts) });
  }

  private factsOf(row: number): Facts {
    const { view, frame, key, number } = this;
    const filled = view.filledColumns(row, frame.area.left, frame.area.right);
    const own = number && number !== key ? readNumbering(view.text(row, number.column)) : null;
    const texts = own && number ? filled.filter((column) => column !== number.column) : filled;
    const keyText = key ? view.text(row, key.column) : "";
    return {
      row,
      filled,
      texts,
      numbering: own ?? (number ? null : leadingNumbering(keyText)),
      hasKey: keyText !== "",
      keyText,
      inheritsKey: key !== null && this.isInherited(row, key.column),
      inheritsNumber: number !== null && this.isInherited(row, number.column),
      hasTime: this.time !== null && this.isTime(row, this.time.column),
    };
  }

  private isInherited(row: number, column: number): boolean {
    const merge = this.view.mergeAt(row, column);
    const bodyTop = this.frame.header ? this.frame.header.bottom + 1 : this.frame.area.top;
    return (
      merge !== null && merge.top < row && merge.top >= bodyTop && this.view.isFilled(merge.top, merge.left)
    );
  }

  private isTime(row: number, column: number): boolean {
    const text = this.view.text(row, column);
    const known = this.times.get(text);
    if (known !== undefined) return known;
    const isTime = text !== "" && looksLikeDeadline(foldedSign(text));
    this.times.set(text, isTime);
    return isTime;
  }

  /** One text in the row, maybe with a number before it. */
  private classifyLone(
    facts: Facts,
    isOpen: boolean,
    last: DraftRow | null,
    make: (type: RowType, extra?: Partial<DraftRow>) => DraftRow,
  ): DraftRow {
    const [column] = facts.texts;
    if (this.width === 1) return make("item", { solid: true });
    if (column === undefined) return make("item", { solid: facts.filled.length > 0 && this.number !== null });
    const text = this.view.text(facts.row, column);
    const folded = foldText(text.slice(0, MAX_TITLE));
    if (NOTE_START.test(folded)) return make("note");
    if (looksLikePageNumber(text) && column !== this.number?.column) return make("note");
    if (this.isTitle(facts, column, text, folded)) return this.section(facts, column, make);
    const leads = column <= (this.key?.column ?? this.frame.area.left);
    if (!leads) return make(isOpen ? "continuation" : "note");
    if (facts.numbering !== null && this.number)
      return make("item", { solid: facts.numbering.parts.length > 0 });
    if (isOpen && this.continues(text, last)) return make("continuation");
    if (facts.inheritsNumber && isOpen) return make("continuation");
    return this.isSectionPlace(facts.row)
      ? this.section(facts, column, make)
      : make(isOpen ? "continuation" : "item");
  }

  /** Merged over the table, bold, in capitals, with a Roman number, named «Раздел…», or above its children. */
  private isTitle(facts: Facts, column: number, text: string, folded: string): boolean {
    const merge = this.view.mergeAt(facts.row, column);
    const span = merge ? Math.min(merge.right, this.frame.area.right) - merge.left + 1 : 1;
    if (span >= Math.max(2, this.width * 0.5)) return true;
    const leads = column <= (this.key?.column ?? this.frame.area.left) || span > 1;
    if (!leads || text.length > MAX_TITLE) return false;
    if (this.boldTells && this.view.isBold(facts.row) === true) return true;
    if (SECTION_WORD.test(folded)) return true;
    if (/\p{Lu}{4}/u.test(text) && text === text.toUpperCase()) return true;
    const numbering = facts.numbering ?? leadingNumbering(text);
    if (!numbering) return false;
    return numbering.style === "roman" || this.hasChildBelow(facts.row, numbering);
  }

  /** The next numbered row is «1.1» after «1». */
  private hasChildBelow(row: number, parent: Numbering): boolean {
    for (let next = row + 1; next <= this.frame.area.bottom && next <= row + 4; next += 1) {
      const child = this.number
        ? readNumbering(this.view.text(next, this.number.column))
        : leadingNumbering(this.key ? this.view.text(next, this.key.column) : "");
      if (child) return isChildNumber(child, parent);
    }
    return false;
  }

  /** A row of several cells that heads a section: its number is the parent of the rows below. */
  private isOwnSection(facts: Facts): boolean {
    if (!this.isPlanLike || !facts.hasKey || facts.numbering === null) return false;
    const isBold = this.boldTells && this.view.isBold(facts.row) === true;
    const isSparse = facts.texts.length < this.usualTexts();
    if (facts.numbering.style === "roman") return isBold || isSparse;
    return (isBold || isSparse) && this.hasChildBelow(facts.row, facts.numbering);
  }

  private usualTexts(): number {
    return this.frame.columns.filter(
      ({ role, profile }) => role !== "number" && profile.filled >= profile.sampled * 0.5,
    ).length;
  }

  private section(
    facts: Facts,
    column: number,
    make: (type: RowType, extra?: Partial<DraftRow>) => DraftRow,
  ): DraftRow {
    const numbering = facts.numbering ?? leadingNumbering(this.view.text(facts.row, column));
    return make("section", { titleColumn: column, numbering });
  }

  /** A text that goes on where the record above stopped. */
  private continues(text: string, last: DraftRow | null): boolean {
    if (/^\s*\p{Ll}/u.test(text) || BULLET.test(text)) return true;
    if (last === null || !this.key) return false;
    const above = this.view.text(last.row, this.key.column);
    return above.length > 40 && OPEN_END.test(above) && /[,:(«-]\s*$/u.test(above);
  }

  /** Records with a number or most of their cells follow below: a lone text here heads them. */
  private isSectionPlace(row: number): boolean {
    for (let next = row + 1; next <= this.frame.area.bottom && next <= row + 4; next += 1) {
      const filled = this.view.countFilled(next, this.frame.area.left, this.frame.area.right, 3);
      if (filled >= Math.min(3, this.width)) return true;
    }
    return false;
  }

  private typeOfRecord(facts: Facts, isOpen: boolean, last: DraftRow | null): RowType {
    if (!this.isPlanLike || facts.numbering !== null) return "item";
    if (!facts.hasKey) {
      if (facts.inheritsKey && isOpen) return "continuation";
      return isOpen ? "continuation" : "note";
    }
    if (facts.inheritsNumber) return facts.hasTime || this.number === null ? "item" : "continuation";
    if (isOpen && !facts.hasTime && this.continues(facts.keyText, last)) return "continuation";
    return "item";
  }

  private isSolid(facts: Facts): boolean {
    if (facts.numbering !== null || facts.hasTime) return true;
    const figures = facts.filled.filter((column) => {
      const text = this.view.text(facts.row, column).trim();
      return cellClass(this.view.value(facts.row, column), text) === "number" && looksLikeNumber(text);
    });
    return facts.filled.length >= 3 || figures.length >= 1;
  }

  private isBoldRare(): boolean {
    const { area, header } = this.frame;
    let rows = 0;
    let bold = 0;
    for (let row = header ? header.bottom + 1 : area.top; row <= area.bottom && rows < 120; row += 1) {
      if (this.view.countFilled(row, area.left, area.right, 3) < Math.min(3, area.right - area.left + 1))
        continue;
      rows += 1;
      if (this.view.isBold(row)) bold += 1;
    }
    return rows === 0 || bold / rows < 0.5;
  }
}
