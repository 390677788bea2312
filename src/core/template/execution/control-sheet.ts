import { cellAddress, columnLetters, quoteSheetName } from "../../sheet/address";
import { dayNumber } from "../../deadline/calendar";
import type { SheetSpec } from "../../sheet/edit";
import {
  BODY_LOOK,
  DATE_FORMAT,
  LINE_HEIGHT,
  SheetDraft,
  date,
  formula,
  linesOf,
  shownDate,
  text,
  type DraftCell,
} from "../sheet-draft";
import { landscapePage } from "../../sheet/page";
import type { DueRow } from "./due";
import { DUE_WORDS, EXECUTION_WORDS as WORDS } from "./words";

const WIDTHS = [17, 7, 44, 18, 12, 7, 26, 9] as const;
const END = 4;
const DAYS = 5;
const PLACE = 7;

export const DUE_ROLE = "deadlines:control";

/**
 * «Контроль сроков»: what is overdue, what falls due, what is done without a confirmation. Days are counted by a
 * formula, so that the sheet stays true tomorrow.
 * @param today ISO; the day for which the days are counted until Excel recalculates
 */
export function dueSheet(rows: readonly DueRow[], title: string, today: string): SheetSpec {
  const draft = new SheetDraft(WIDTHS);
  draft.line(WORDS.controlTitle, { bold: true, fontSize: 14, horizontal: "center" });
  if (title !== "") draft.line(title, { bold: true, horizontal: "center" });
  draft.line(`${WORDS.asOf}${shownDate(today)}`, { horizontal: "center" });
  draft.gap();
  const head = draft.header(WORDS.controlHeaders);
  const top = draft.next;
  rows.forEach((row) => addRow(draft, row, today));
  const bottom = draft.next - 1;
  if (rows.length === 0) draft.line(WORDS.controlNothing, { italic: true });
  else addLooks(draft, top, bottom);
  draft.gap();
  draft.line(WORDS.signature);
  return draft.toSpec({
    name: WORDS.control,
    role: DUE_ROLE,
    freeze: { rows: head + 1, columns: 0 },
    ...(rows.length > 0 && { autoFilter: { top: head, bottom, left: 0, right: draft.lastColumn } }),
    pageSetup: landscapePage(head),
  });
}

function addRow(draft: SheetDraft, { row, end, state }: DueRow, today: string): void {
  const { measure } = row;
  const at = draft.next;
  const place = cellAddress({ row: measure.ref.row, column: measure.ref.keyColumns[0] ?? 0 });
  const cells: DraftCell[] = [
    text(DUE_WORDS[state]),
    measure.number === null ? null : text(measure.number),
    text(measure.text),
    text(measure.deadlineText),
    date(end),
    formula(`=${columnLetters(END)}${at + 1}-TODAY()`, dayNumber(end) - dayNumber(today)),
    text(measure.responsibleText),
    text(place),
  ];
  const lines = Math.max(
    linesOf(measure.text, WIDTHS[2] - 2),
    linesOf(measure.deadlineText, WIDTHS[3] - 2),
    linesOf(measure.responsibleText, WIDTHS[6] - 2),
  );
  draft.add(cells, lines * LINE_HEIGHT);
  draft.links.push({
    row: at,
    column: PLACE,
    target: `${quoteSheetName(measure.ref.sheet.name)}!${place}`,
  });
}

function addLooks(draft: SheetDraft, top: number, bottom: number): void {
  draft.format(top, bottom, BODY_LOOK);
  draft.format(top, bottom, { numberFormat: DATE_FORMAT, horizontal: "center" }, END, END);
  draft.format(top, bottom, { horizontal: "center" }, 1, 1);
  draft.format(top, bottom, { numberFormat: "0", horizontal: "center" }, DAYS, DAYS);
  const kind = `$A${top + 1}`;
  const range = { top, bottom, left: 0, right: 0 };
  draft.conditionalFormats.push(
    {
      range,
      formula: `${kind}="${DUE_WORDS.overdue}"`,
      format: { fill: "#F8D7DA", fontColor: "#8A1C22", bold: true },
    },
    { range, formula: `${kind}="${DUE_WORDS.due}"`, format: { fill: "#FFF4CE" } },
  );
}
