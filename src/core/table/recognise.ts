import { cellAddress } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { finishSteps } from "../steps";
import { correctFrame, correctionFor, framesWithCorrections, type TableCorrection } from "./corrections";
import { readDocumentFacts } from "./document-facts";
import { foldText } from "./fold";
import type { Frame } from "./frame";
import { CLEAR_MEASURE, decideKind } from "./kind-scoring";
import type { RecognisedTable, TableKind } from "./model";
import { hasMonthHeadings } from "./month-headings";
import { periodColumns } from "./period-matrix";
import { rememberReading } from "./reread";
import { RowClassifier, type DraftRow } from "./row-classification";
import { findFrames } from "./segmentation";
import { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";
import { RowBuilder } from "./table-rows";
import { columnOf, tableColumns } from "./table-columns";
import { withoutTail } from "./table-tail";
import { withWorkbookFacts } from "./workbook-facts";

export interface RecogniseOptions {
  /** What the user said about tables of this sheet; it overrides what the reader would find. */
  readonly corrections?: readonly TableCorrection[];
}

/** A header that makes a table even before it has rows. */
const CLEAR_HEADER = 0.6;

/**
 * Finds every table of a sheet: plans, indicators, results, scales, abbreviations, passports and others.
 * Linear in the number of cells; never throws on any content.
 */
export function recogniseTables(grid: Grid, options: RecogniseOptions = {}): RecognisedTable[] {
  return finishSteps(recogniseTablesSteps(grid, options));
}

/** The same in slices of some hundred rows. */
function* recogniseTablesSteps(grid: Grid, options: RecogniseOptions): Generator<void, RecognisedTable[]> {
  const view = yield* SheetView.of(grid);
  const corrections = (options.corrections ?? []).filter(({ sheetId }) => sheetId === grid.sheet.id);
  const frames = framesWithCorrections(view, yield* findFrames(view), corrections);
  const tables: RecognisedTable[] = [];
  const done: Frame[] = [];
  for (const found of frames) {
    const correction = correctionFor(found, corrections);
    const frame = correction ? correctFrame(view, found, correction) : found;
    const table = yield* recogniseFrame(view, frame, done, correction);
    if (!table) continue;
    done.push({ ...frame, area: { ...frame.area, bottom: table.range.bottom } });
    tables.push(table);
  }
  return withSheetOrder(tables);
}

/** The order that the first stamp of a sheet names holds for the tables below it too. */
function withSheetOrder(tables: readonly RecognisedTable[]): RecognisedTable[] {
  const stamped = tables.find(({ documentDate }) => documentDate !== null);
  if (!stamped) return [...tables];
  const { documentDate, documentNumber } = stamped;
  return tables.map((table) =>
    table.documentDate === null ? { ...table, documentDate, documentNumber } : table,
  );
}

function* recogniseFrame(
  view: SheetView,
  found: Frame,
  above: readonly Frame[],
  correction: TableCorrection | null,
): Generator<void, RecognisedTable | null> {
  const facts = readDocumentFacts(view, found, above);
  yield;
  const first = yield* classify(view, found, correction);
  const number = columnOf(found.columns, "number")?.column ?? null;
  const monthHeadings = hasMonthHeadings(view, first, number);
  const evidence = {
    title: foldText(`${facts.title} ${view.grid.sheet.name}`),
    hasMarks: periodColumns(found.columns).length > 0,
    hasMonthSections: monthHeadings,
  };
  const decide = (seen: SheetView, frame: Frame) => decideKind({ ...evidence, view: seen, frame });
  const decision = decide(view, found);
  yield;
  const kind = correction?.kind ?? decision.kind;
  const frame = correction?.roles ? found : withRolesOfKind(found, kind);
  const drafts = frame === found ? first : yield* classify(view, frame, correction);
  const hasRecords = drafts.some(({ type }) => type === "item");
  if (!hasRecords && (frame.header === null || frame.header.score < CLEAR_HEADER)) return null;
  const { area, header, columns } = frame;
  const bottom = drafts[drafts.length - 1]?.row ?? header?.bottom ?? area.bottom;
  const id = `${view.grid.sheet.name}!${cellAddress({ row: area.top, column: area.left })}`;
  const isByMonth = monthHeadings && !hasTime(columns);
  const builder = new RowBuilder(view, frame, id, isByMonth);
  const body = yield* builder.build(drafts);
  if (!isByMonth && builder.isPlain && (kind === "plan" || kind === "indicators"))
    rememberReading(body.rows, { view, frame, refs: builder.refs, decide: correction ? null : decide });
  return {
    id,
    sheet: view.grid.sheet,
    kind,
    confidence: correction ? 1 : decision.confidence,
    reasons: correction ? [{ code: "corrected" }, ...decision.reasons] : decision.reasons,
    range: { ...area, bottom },
    headerRows: header
      ? Array.from({ length: header.bottom - header.top + 1 }, (_, i) => header.top + i)
      : [],
    columns: tableColumns(columns),
    ...body,
    ...facts,
  };
}

function* classify(
  view: SheetView,
  frame: Frame,
  correction: TableCorrection | null,
): Generator<void, DraftRow[]> {
  const classifier = new RowClassifier(view, frame);
  const drafts = yield* classifier.classify();
  return correction?.range ? drafts : withoutTail(view, frame, classifier.reader, drafts);
}

/**
 * Only plans and tables of indicators have measures and responsibles; elsewhere the content misleads. A table of
 * sums by measures names its measures all the same.
 */
function withRolesOfKind(frame: Frame, kind: TableKind): Frame {
  if (kind === "plan" || kind === "indicators") return frame;
  const isOfSums = kind === "other" && frame.columns.some(({ role }) => role === "finance");
  const isKept = ({ role, score }: DraftColumn) =>
    role === "number" ||
    role === "finance" ||
    role.startsWith("value:") ||
    (isOfSums && role === "measure" && (score.topics.get("measure") ?? 0) >= CLEAR_MEASURE);
  if (frame.columns.every((column) => column.role === "other" || isKept(column))) return frame;
  const columns = frame.columns.map((column) =>
    isKept(column) ? column : { ...column, role: "other" as const },
  );
  return { ...frame, columns };
}

const hasTime = (columns: readonly DraftColumn[]): boolean =>
  columns.some(({ role }) => role === "deadline" || role === "deadlineStart" || role === "deadlineEnd");

/**
 * Recognises all sheets. A plan whose sheet gives no period or order takes them from the passport of the
 * programme or from the cover sheet.
 */
export function recogniseWorkbook(grids: readonly Grid[], options: RecogniseOptions = {}): RecognisedTable[] {
  return finishSteps(recogniseWorkbookSteps(grids, options));
}

/** The same in slices of some hundred rows. */
export function* recogniseWorkbookSteps(
  grids: readonly Grid[],
  options: RecogniseOptions = {},
): Generator<void, RecognisedTable[]> {
  const tables: RecognisedTable[] = [];
  for (const grid of grids) tables.push(...(yield* recogniseTablesSteps(grid, options)));
  return withWorkbookFacts(grids, tables);
}
