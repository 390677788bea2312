import { foldText } from "./fold";
import type { Frame } from "./frame";
import { isChildNumber, leadingNumbering, readNumbering, startsLetters, type Numbering } from "./numbering";
import { startsSmall } from "./cell-features";
import { isInCapitals, type RowFacts, type RowReader, type TableHabits } from "./row-facts";
import type { SheetView } from "./sheet-view";

const SECTION_WORD =
  /^(?:(?:под)?раздел|блок|направлени[ея]|задача|этап|модуль|глава|подпрограмма|цель|часть|компонент|проект)(?!\p{L})/u;
const MAX_TITLE = 400;
/** So far a heading looks down. */
export const ROWS_BELOW = 4;

/** Tells headings of sections from records. */
export class Headings {
  private readonly width: number;

  constructor(
    private readonly view: SheetView,
    private readonly frame: Frame,
    private readonly reader: RowReader,
    private readonly habits: TableHabits,
  ) {
    this.width = frame.area.right - frame.area.left + 1;
  }

  /** A text in or before the column of measures, or merged over several columns. */
  leads(row: number, column: number): boolean {
    const keyColumn = this.reader.key?.column ?? this.frame.area.left;
    return column <= keyColumn || this.spanOf(row, column) > 1;
  }

  /** Merged over the table, bold, in capitals, with a Roman number, named «Раздел…», or above its children. */
  isTitle(facts: RowFacts, column: number): boolean {
    const text = this.view.text(facts.row, column);
    if (this.spanOf(facts.row, column) >= Math.max(2, this.width * 0.5)) return true;
    if (!this.leads(facts.row, column) || text.length > MAX_TITLE) return false;
    if (this.isBold(facts.row)) return true;
    if (this.habits.smallLetterTells && startsSmall(text)) return false;
    if (SECTION_WORD.test(foldText(text))) return true;
    if (this.habits.capitalsTell && isInCapitals(text)) return true;
    const numbering = facts.numbering ?? leadingNumbering(text);
    if (numbering === null) return false;
    return numbering.style === "roman" || this.hasChildBelow(facts.row, numbering) || this.startsList(facts);
  }

  /** A number with nothing but a title, and below it the count begins anew. */
  private startsList(facts: RowFacts): boolean {
    const { number } = this.reader;
    if (!number || facts.numbering?.parts.length !== 1) return false;
    const next = readNumbering(this.view.text(facts.row + 1, number.column));
    return next !== null && next.parts.length === 1 && next.parts[0] === 1;
  }

  /** A heading with a deadline or a responsible of its own: bold, or with a number above those below. */
  isOwnHeading(facts: RowFacts): boolean {
    if (this.isWideSection(facts)) return true;
    const isBold = this.isBold(facts.row);
    const isSparse = facts.textCount < this.habits.usualTexts;
    if (!isBold && !isSparse) return false;
    if (!facts.hasKeyText || (facts.hasNumberText && facts.numbering === null)) return false;
    if (facts.numbering === null)
      return isBold && isSparse && this.habits.numberIsUsual && !facts.inheritsNumber;
    return facts.numbering.style === "roman" || this.hasChildBelow(facts.row, facts.numbering);
  }

  /** «Цель 2. …» merged over the columns of values, with its responsible at the end. */
  private isWideSection({ row, textColumn, textCount }: RowFacts): boolean {
    if (textColumn === undefined || textCount > 2 || this.spanOf(row, textColumn) < this.width * 0.5)
      return false;
    return SECTION_WORD.test(foldText(this.view.text(row, textColumn)));
  }

  /** Records follow below: a lone text here heads them. */
  isAboveRecords(row: number): boolean {
    const { area } = this.frame;
    const least = Math.min(3, this.width);
    for (let next = row + 1; next <= area.bottom && next <= row + ROWS_BELOW; next += 1) {
      if (this.view.countFilled(next, area.left, area.right, least) >= least) return true;
    }
    return false;
  }

  private isBold(row: number): boolean {
    return this.habits.boldTells && this.view.isBold(row) === true;
  }

  private spanOf(row: number, column: number): number {
    const merge = this.view.mergeAt(row, column);
    return merge ? Math.min(merge.right, this.frame.area.right) - merge.left + 1 : 1;
  }

  /** The next numbered row is «1.1» or «а)» after «1». */
  private hasChildBelow(row: number, parent: Numbering): boolean {
    const { number, key } = this.reader;
    for (let next = row + 1; next <= this.frame.area.bottom && next <= row + ROWS_BELOW; next += 1) {
      const child = number
        ? readNumbering(this.view.text(next, number.column))
        : leadingNumbering(key ? this.view.text(next, key.column) : "");
      if (child) return isChildNumber(child, parent) || startsLetters(child, parent);
    }
    return false;
  }
}
