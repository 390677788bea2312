import { mentionsPerson } from "./cell-features";
import { foldText } from "./fold";
import type { Frame } from "./frame";
import type { DraftRow } from "./row-classification";
import type { RowReader } from "./row-facts";
import type { SheetView } from "./sheet-view";

const SIGNATORY =
  /^(?:и\. ?о\. |врио |исп(?:олнитель)?[.:]|(?:перв\p{L}+ )?(?:заместител|зам)|начальник|директор|руководител|глава|министр|председател|заведующ|специалист|методист|составил|согласован|ответственн\p{L}+ за)/u;
const CONTACT =
  /(?<!\p{L})тел(?:ефон)?[.:]|\(\d{3,5}\)\s?\d|(?<![\d.])\d{1,3}[- ]\d{2}[- ]\d{2}(?![\d.])|\p{L}@\p{L}/u;

/** A line under the table with a post and a name, or the one who typed it and a telephone. */
function isSignature(view: SheetView, row: number, frame: Frame): boolean {
  const filled = view.filledColumns(row, frame.area.left, frame.area.right);
  const texts = filled.map((column) => view.text(row, column));
  const joined = texts.join(" ");
  if (joined.length > 300) return false;
  const namesPost = texts.some((text) => SIGNATORY.test(foldText(text)));
  const namesPerson = mentionsPerson(joined) || /_{3,}/u.test(joined);
  if (namesPost && namesPerson) return true;
  const isLoneName = namesPerson && texts.length <= 2 && joined.length < 80;
  return (isLoneName && !isUnderPersons(frame, filled)) || isContact(texts);
}

/** A name in a column of names («ФИО | Подпись») is what the list is made of. */
function isUnderPersons({ columns }: Frame, filled: readonly number[]): boolean {
  return columns.some(({ column, score }) => score.best === "person" && filled.includes(column));
}

/** «Исп. Иванова А.А., тел. 8 (423) 240-00-00». */
function isContact(texts: readonly string[]): boolean {
  return texts.length <= 2 && texts.some((text) => /\p{L}/u.test(text) && CONTACT.test(text));
}

/**
 * Cuts what stands after the last record: notes, totals, signatures, blank rows. What follows the last record
 * without a gap and belongs to it (the rest of its text, a heading without records yet) stays.
 */
export function withoutTail(
  view: SheetView,
  frame: Frame,
  reader: RowReader,
  rows: readonly DraftRow[],
): DraftRow[] {
  let end = rows.length;
  while (end > 0 && !isLastRow(view, frame, reader, rows, end - 1)) end -= 1;
  return rows.slice(0, end);
}

function isLastRow(
  view: SheetView,
  frame: Frame,
  reader: RowReader,
  rows: readonly DraftRow[],
  index: number,
): boolean {
  const draft = rows[index] as DraftRow;
  const above = rows[index - 1];
  const isAttached = above === undefined || (above.type !== "blank" && above.type !== "note");
  switch (draft.type) {
    case "item":
      if (reader.hasTime(draft.row) || draft.numbering !== null) return true;
      if (draft.solid) return !isSignature(view, draft.row, frame);
      return isAttached && !isSignature(view, draft.row, frame);
    case "continuation":
      return isAttached && !isSignature(view, draft.row, frame);
    case "section":
      return isAttached && !isSignature(view, draft.row, frame) && !endsAsCaption(view, draft);
    default:
      return false;
  }
}

/** «Используемые сокращения:» heads what comes below the table. */
function endsAsCaption(view: SheetView, draft: DraftRow): boolean {
  return /:\s*$/u.test(view.text(draft.row, draft.titleColumn));
}
