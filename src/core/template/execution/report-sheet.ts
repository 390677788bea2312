import { cellAddress, quoteSheetName } from "../../sheet/address";
import type { CellFormat, SheetSpec } from "../../sheet/edit";
import { MUNICIPAL_WORDS } from "../document-words";
import {
  BODY_LOOK,
  LINE_HEIGHT,
  SheetDraft,
  TEXT_FORMAT,
  linesOf,
  number,
  shownDate,
  text,
} from "../sheet-draft";
import { landscapePage } from "../../sheet/page";
import type { ExecutionReport, ExecutionRow, ExecutionState, Tally } from "./execution";
import { reportPhrase } from "./report-period";
import { EXECUTION_WORDS as WORDS, INDICATOR_STATE_WORDS, STATE_WORDS } from "./words";

const WIDTHS = [6, 38, 16, 22, 16, 22, 22, 9] as const;
const STATE = 4;
const PLACE = 7;
const FIRST_COUNT = 2;
const SHARE = 7;

const BLOCK_LOOK: CellFormat = { bold: true, fill: "#F3F6FB", border: "thin" };
const BAD: CellFormat = { fill: "#F8D7DA", fontColor: "#8A1C22", bold: true };
const DOUBTFUL: CellFormat = { fill: "#FFF4CE" };
const LOOKS: Readonly<Partial<Record<ExecutionState, CellFormat>>> = {
  failed: BAD,
  overdue: BAD,
  unconfirmed: DOUBTFUL,
};

export const executionRole = ({ period }: ExecutionReport): string =>
  `execution:${period.start}..${period.end}`;

/**
 * «Отчёт об исполнении» as a document: totals by block and by responsible, indicators beside their targets, and
 * last the measures, so that their header repeats on the pages that hold them and on no other.
 */
export function executionSheet(report: ExecutionReport): SheetSpec {
  const draft = new SheetDraft(WIDTHS);
  addTitle(draft, report);
  addTallies(draft, WORDS.byBlock, WORDS.block, report.blocks, report.total);
  addTallies(draft, WORDS.byResponsible, WORDS.responsible, report.responsibles, null);
  addIndicators(draft, report);
  const chapter = report.indicators.length > 0 ? 4 : 3;
  draft.line(`${chapter}. ${WORDS.measures}`, { bold: true });
  const head = draft.header(WORDS.measureHeaders);
  addMeasures(draft, report);
  draft.gap();
  draft.line(WORDS.signature);
  return draft.toSpec({
    name: nameOf(report),
    role: executionRole(report),
    pageSetup: landscapePage(head, {
      printArea: { top: 0, left: 0, bottom: draft.next - 1, right: draft.lastColumn },
    }),
  });
}

/** A period of dates has a shorter name than its phrase, for the 31 characters of a sheet name. */
function nameOf({ period }: ExecutionReport): string {
  const phrase = reportPhrase(period).replaceAll("/", "-");
  const short = `${shownDate(period.start)}–${shownDate(period.end)}`;
  return `${WORDS.report} ${phrase.startsWith("за период") ? short : phrase}`;
}

function addTitle(draft: SheetDraft, { title, period, today, total, hasMarks }: ExecutionReport): void {
  draft.line(WORDS.title, { bold: true, fontSize: 14, horizontal: "center" });
  draft.line(title === "" ? MUNICIPAL_WORDS.title : title, { bold: true, horizontal: "center" });
  draft.line(`${reportPhrase(period)}, ${WORDS.asOf}${shownDate(today)}`, { horizontal: "center" });
  draft.gap();
  draft.line(hasMarks ? summaryOf(total) : WORDS.noMarks, hasMarks ? {} : DOUBTFUL);
  draft.gap();
}

const doneOf = ({ counts }: Tally): number => counts.done + counts.unconfirmed;
const failedOf = ({ counts }: Tally): number => counts.failed + counts.overdue;
const restOf = ({ counts }: Tally): number => counts.going + counts.waiting;

/** «58,3 %»; nothing to divide by gives «–». */
const shareOf = (tally: Tally): string =>
  tally.due === 0 ? "–" : `${((100 * doneOf(tally)) / tally.due).toFixed(1).replace(".", ",")} %`;

function summaryOf(total: Tally): string {
  const { due, done, unconfirmed, failed, rest } = WORDS.summary;
  const ofDone = `${done}${doneOf(total)} (${shareOf(total)}), ${unconfirmed}${total.counts.unconfirmed}`;
  return `${due}${total.due}; ${ofDone}; ${failed}${failedOf(total)}; ${rest}${restOf(total)}.`;
}

function addTallies(
  draft: SheetDraft,
  title: string,
  first: string,
  tallies: readonly Tally[],
  total: Tally | null,
): void {
  draft.line(title, { bold: true });
  draft.header(["№", first, ...WORDS.tallyHeaders]);
  const top = draft.next;
  tallies.forEach((tally, index) =>
    addTally(draft, String(index + 1), capital(tally.name) || MUNICIPAL_WORDS.noBlock, tally),
  );
  if (total) {
    const row = addTally(draft, "", WORDS.total, total);
    draft.format(row, row, BLOCK_LOOK);
  }
  const bottom = draft.next - 1;
  draft.format(top, bottom, { horizontal: "center" }, 0, 0);
  draft.format(top, bottom, { horizontal: "center" }, FIRST_COUNT);
  if (bottom < top) draft.line(WORDS.nothing, { italic: true });
  draft.gap();
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function addTally(draft: SheetDraft, shown: string, name: string, tally: Tally): number {
  const { counts, due } = tally;
  const figures = [due, counts.done, counts.unconfirmed, failedOf(tally), restOf(tally)].map(number);
  const share = due === 0 ? text("–") : number(doneOf(tally) / due);
  const row = draft.add(
    [shown === "" ? null : text(shown), text(name), ...figures, share],
    linesOf(name, WIDTHS[1] - 2) * LINE_HEIGHT,
  );
  draft.format(row, row, BODY_LOOK);
  draft.format(row, row, { numberFormat: "0.0%" }, SHARE, SHARE);
  return row;
}

function addIndicators(draft: SheetDraft, { indicators }: ExecutionReport): void {
  if (indicators.length === 0) return;
  draft.line(WORDS.indicators, { bold: true });
  draft.header(WORDS.indicatorHeaders);
  indicators.forEach((each, index) => {
    const values = [
      String(index + 1),
      each.name,
      each.unit,
      each.baseline,
      each.value,
      each.target,
      INDICATOR_STATE_WORDS[each.state],
      each.year === null ? "" : String(each.year),
    ];
    const row = addText(draft, values);
    draft.format(row, row, { horizontal: "center" }, FIRST_COUNT);
    if (each.state === "short") draft.format(row, row, BAD, 6, 6);
  });
  draft.gap();
}

function addMeasures(draft: SheetDraft, { rows, hasMarks }: ExecutionReport): void {
  if (rows.length === 0) draft.line(WORDS.nothing, { italic: true });
  let block: unknown = null;
  for (const each of rows) {
    if (each.row.block !== block) {
      block = each.row.block;
      const { title } = each.row.block;
      draft.line(title === "" ? MUNICIPAL_WORDS.noBlock : title, BLOCK_LOOK);
    }
    addMeasure(draft, each, hasMarks);
  }
}

/** @param hasMarks a plan without marks says nothing, so that nothing in it is called overdue */
function addMeasure(draft: SheetDraft, each: ExecutionRow, hasMarks: boolean): void {
  const { measure } = each.row;
  const { ref } = measure;
  const place = cellAddress({ row: ref.row, column: ref.keyColumns[0] ?? 0 });
  const row = addText(draft, [
    measure.number ?? "",
    measure.text,
    each.due ? measure.deadlineText : `${measure.deadlineText} (${WORDS.early})`,
    measure.responsibleText,
    hasMarks ? STATE_WORDS[each.state] : WORDS.unmarked,
    confirmationOf(each),
    reasonOf(each),
    place,
  ]);
  draft.format(row, row, { horizontal: "center" }, 0, 0);
  const look = hasMarks ? LOOKS[each.state] : DOUBTFUL;
  if (look) draft.format(row, row, look, STATE, STATE);
  draft.links.push({ row, column: PLACE, target: `${quoteSheetName(ref.sheet.name)}!${place}` });
}

function confirmationOf({ state, row }: ExecutionRow): string {
  return state === "unconfirmed" ? WORDS.noConfirmation : state === "done" ? row.confirmation : "";
}

function reasonOf({ state, row }: ExecutionRow): string {
  if (state === "done" || state === "unconfirmed" || state === "waiting") return row.reason;
  if (row.reason !== "") return row.reason;
  if (state === "overdue") return row.mark.state === "none" ? WORDS.noMark : WORDS.noReason;
  return state === "failed" ? WORDS.noReason : "";
}

function addText(draft: SheetDraft, values: readonly string[]): number {
  const lines = Math.max(...values.map((value, column) => linesOf(value, (WIDTHS[column] ?? 10) - 2)));
  const row = draft.add(
    values.map((value) => (value === "" ? null : text(value))),
    lines * LINE_HEIGHT,
  );
  draft.format(row, row, { ...BODY_LOOK, numberFormat: TEXT_FORMAT });
  return row;
}
