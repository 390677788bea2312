import { foldedSign } from "./cell-features";
import type { DraftColumn } from "./draft-column";
import type { Frame } from "./frame";
import type { SheetView } from "./sheet-view";

/** What the cells of a table say of its kind; looked at in the rows that the columns were judged by. */

const BUDGET =
  /^(?:[-–—*\d.)\s]*)(?:в том числе:? ?)?(?:(?:за счет )?средств\p{L}* )?(?:(?:федеральн|областн|краев|республиканск|окружн|региональн|местн|районн|городск|муниципальн|консолидированн)\p{L}* бюджет|внебюджет|иные источник|прочие источник|бюджет (?:города|района|округа|области|края|республики|поселени|муниципальн|субъект))/u;
/** «0-4», «85–100 %», «от 50 до 65», «свыше 25», «15 и более», «менее 30 %». */
const POINTS = String.raw`\d{1,3}(?:[.,]\d+)? ?%?`;
const POINT_RANGE = new RegExp(
  `^(?:(?:от )?${POINTS}(?: ?- ?| до )${POINTS}|(?:до|от|с|свыше|более|менее|ниже|выше|не менее|не более) ${POINTS}|${POINTS} и (?:более|менее|выше|ниже))(?: балл\\p{L}*)?$`,
  "u",
);
const SHARE = /^\d[\d.,/ ]*\(?[\d.,]* ?%\)?$/u;
const MOST = 0.6;
const MANY = 0.4;

function shareOf(
  view: SheetView,
  { sample }: Frame,
  column: number,
  test: (folded: string) => boolean,
): number {
  const texts = sample.map((row) => view.text(row, column)).filter((text) => text !== "");
  if (texts.length === 0) return 0;
  return texts.filter((text) => test(foldedSign(text.slice(0, 120)))).length / texts.length;
}

const isWords = ({ profile }: DraftColumn): boolean => profile.number < 0.5 && profile.filled > 0;

/** A column names the budgets that pay: «федеральный бюджет | местный бюджет | внебюджетные средства». */
export function namesBudgets(view: SheetView, frame: Frame): boolean {
  return frame.columns.some(
    (column) => isWords(column) && shareOf(view, frame, column.column, (text) => BUDGET.test(text)) >= MANY,
  );
}

/** A column of shares of all: «89/21,8%», «8,3 %». */
export function holdsShares(view: SheetView, frame: Frame): boolean {
  return frame.columns.some(
    ({ column, profile }) =>
      profile.filled > 0 && shareOf(view, frame, column, (text) => SHARE.test(text)) >= MOST,
  );
}

/** A column of points by their name: «0 – 2 балла | 5 баллов». */
export function namesPoints(view: SheetView, frame: Frame): boolean {
  return frame.columns.some(
    ({ column, profile }) =>
      profile.filled > 0 && shareOf(view, frame, column, (text) => /^\d.* балл/u.test(text)) >= MOST,
  );
}

/** Columns that hold ranges of points: «0-4 | 5-10 | 11-15». */
export function pointColumns(view: SheetView, frame: Frame): number {
  return frame.columns.filter(
    ({ column, profile }) =>
      profile.filled > 0 && shareOf(view, frame, column, (text) => POINT_RANGE.test(text)) >= MOST,
  ).length;
}
