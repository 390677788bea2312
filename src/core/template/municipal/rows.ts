import { occurrences } from "../../deadline";
import { yearOf } from "../../deadline/calendar";
import { shorten } from "../../plan/row-label";
import type { CellFormat } from "../../sheet/edit";
import type { Period } from "../../table/model";
import type { Offer } from "../offers/offers";
import { MUNICIPAL_WORDS, STATUS } from "../document-words";
import { yearsIn, type RegionalMeasure } from "../regional-plan";
import {
  BODY_LOOK,
  DATE_FORMAT,
  LINE_HEIGHT,
  TEXT_FORMAT,
  date,
  linesOf,
  text,
  type DraftCell,
  type SheetDraft,
} from "../sheet-draft";

/** 0-based columns of the municipal plan. */
export const COLUMN = {
  number: 0,
  measure: 1,
  deadline: 2,
  responsible: 3,
  result: 4,
  indicator: 5,
  status: 6,
  latest: 7,
  regional: 8,
} as const;

export const WIDTHS = [6, 38, 16, 24, 26, 16, 15, 14, 9] as const;

/** Lines that a waiting row leaves for the officer's words. */
const ROOM_TO_WRITE = 2;
const PRINTED_WIDTHS = [WIDTHS[1], WIDTHS[3], WIDTHS[4]];

const REFERENCE_LOOK: CellFormat = { italic: true, fontColor: "#595959" };

/** The region's own measures matter to the municipality only where they fall into its period. */
export function belongsToPeriod({ duty, deadline }: RegionalMeasure, period: Period): boolean {
  if (duty || !deadline) return true;
  const dated = deadline.end !== null || deadline.start !== null || deadline.parts.length > 0;
  if (dated) return occurrences(deadline, period).length > 0;
  const years = yearsIn(deadline.text);
  const [first, last] = [yearOf(period.start), yearOf(period.end)];
  return years.length === 0 || years.some((year) => year >= first && year <= last);
}

/** The region's result is the region's promise: the municipality only points at it. */
const referenceResult = ({ number, text: words }: RegionalMeasure): string =>
  number === null
    ? `${MUNICIPAL_WORDS.byRegion}: «${shorten(words, 60)}»`
    : `${MUNICIPAL_WORDS.byRegionalItem} ${number}`;

/** Writes a measure: a row to detail, or a reference in italics. @returns its row */
export function addMeasure(
  draft: SheetDraft,
  measure: RegionalMeasure,
  shownNumber: string,
  period: Period,
): number {
  const { duty } = measure;
  const inside = measure.latestEnd !== null && measure.latestEnd >= period.start;
  const filled = (value: string): DraftCell => (duty || value === "" ? null : text(value));
  const printed = duty ? [measure.text] : [measure.text, measure.responsibleText, referenceResult(measure)];
  const lines = Math.max(
    duty ? ROOM_TO_WRITE : 1,
    ...printed.map((value, index) => linesOf(value, (PRINTED_WIDTHS[index] ?? 1) - 2)),
  );
  const cells = [
    text(shownNumber),
    text(measure.text),
    filled(measure.deadlineText),
    filled(measure.responsibleText),
    filled(referenceResult(measure)),
    measure.indicator === "" ? null : text(measure.indicator),
    text(duty ? STATUS.todo : STATUS.reference),
    inside && measure.latestEnd !== null ? date(measure.latestEnd) : null,
    measure.number === null ? null : text(measure.number),
  ];
  const row = draft.add(cells, lines * LINE_HEIGHT);
  if (!duty) draft.format(row, row, REFERENCE_LOOK);
  return row;
}

/** Writes a measure that the workbook's own data call for; its ground stands in the note. @returns its row */
export function addOffer(
  draft: SheetDraft,
  { text: words, result, ground }: Offer,
  shownNumber: string,
): number {
  const lines = Math.max(
    ROOM_TO_WRITE,
    linesOf(words, WIDTHS[COLUMN.measure] - 2),
    linesOf(result, WIDTHS[COLUMN.result] - 2),
    linesOf(ground, WIDTHS[COLUMN.latest] - 1),
  );
  const cells = [
    text(shownNumber),
    text(words),
    null,
    null,
    text(result),
    null,
    text(STATUS.todo),
    text(ground),
    null,
  ];
  const row = draft.add(cells, lines * LINE_HEIGHT);
  draft.format(row, row, { horizontal: "left", numberFormat: TEXT_FORMAT }, COLUMN.latest, COLUMN.latest);
  return row;
}

/** Frames the body and gives each column its alignment, format and lock. */
export function formatBody(draft: SheetDraft, top: number, bottom: number): void {
  draft.format(top, bottom, BODY_LOOK);
  for (const column of [COLUMN.number, COLUMN.latest, COLUMN.regional]) {
    draft.format(top, bottom, { horizontal: "center" }, column, column);
  }
  draft.format(top, bottom, { numberFormat: TEXT_FORMAT }, COLUMN.number, COLUMN.status);
  draft.format(top, bottom, { numberFormat: TEXT_FORMAT }, COLUMN.regional, COLUMN.regional);
  draft.format(top, bottom, { numberFormat: DATE_FORMAT }, COLUMN.latest, COLUMN.latest);
}
