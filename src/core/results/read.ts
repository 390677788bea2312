import { rangeAddress } from "../sheet/address";
import type { Grid } from "../sheet/grid";
import { valueAt } from "../sheet/grid";
import { asSteps, finishSteps } from "../steps";
import { readDefaults, type BlockDefaults } from "./block-context";
import { blockSteps, type ResultBlock } from "./columns/blocks";
import { layoutSteps } from "./columns/layout";
import type { Layout } from "./columns/layout-model";
import { ANY_YEAR, ConstantsBook, DEFAULT_CONSTANTS } from "./constants/book";
import type { MarkScale, MinimumScore } from "./constants/model";
import { parseConstantsSheet } from "./constants/parse-sheet";
import type { ResultsModel, ResultTableInfo } from "./model";
import { ReadContext } from "./read-context";
import { CountReader } from "./read-counts";
import { PupilReader } from "./read-pupils";
import { RegisterReader } from "./read-register";
import { SideReader } from "./read-sides";
import { yearOfText } from "./year";

export interface ReadOptions {
  /** Constants to start from; the workbook's own sheets are put before them. */
  readonly constants?: ConstantsBook;
}

/** Told between slices of work. */
export interface ReadStep {
  readonly phase: "read";
  readonly sheet: string;
  readonly done: number;
  readonly total: number;
}

/** Rows read between two steps: a few milliseconds, also in the first rows, which run unoptimised. */
const ROWS_PER_STEP = 250;

type RowReader = PupilReader | CountReader | SideReader | RegisterReader;
type TableKind = "pupils" | "counts" | "schools";

/**
 * Reads every sheet that holds results, lists of schools or exam constants; other sheets are passed by.
 * Linear in the number of cells. Runs in slices: the caller takes steps until the model is returned.
 */
export function* readResultsSteps(
  grids: readonly Grid[],
  options: ReadOptions = {},
): Generator<ReadStep, ResultsModel> {
  const minimums: MinimumScore[] = [];
  const scales: MarkScale[] = [];
  const tables: ResultTableInfo[] = [];
  const results: Grid[] = [];
  const total = grids.reduce((sum, { rowCount }) => sum + rowCount, 0);
  let done = 0;
  for (const grid of grids) {
    const parsed = parseConstantsSheet(grid);
    minimums.push(...parsed.minimums);
    scales.push(...parsed.scales);
    if (parsed.range) {
      tables.push(constantsInfo(grid, parsed.range, parsed.minimums.length > 0));
      done += grid.rowCount;
    } else results.push(grid);
    yield { phase: "read", sheet: grid.sheet.name, done, total };
  }
  const base = options.constants ?? new ConstantsBook(DEFAULT_CONSTANTS);
  const context = new ReadContext(base.withOverrides(minimums, scales), total);
  context.tables.push(...tables);
  let registerYear: number | null = null;
  for (const grid of results) {
    for (const block of yield* blocksOf(grid, done, total)) {
      const kind = yield* readBlock(context, block, done, total);
      if (kind === "schools") registerYear ??= yearOfText(block.context);
    }
    done += grid.rowCount;
    yield { phase: "read", sheet: grid.sheet.name, done, total };
  }
  return yield* finish(context, minimumYear(minimums) ?? registerYear);
}

/** The same in one go. */
export function readResults(grids: readonly Grid[], options: ReadOptions = {}): ResultsModel {
  return finishSteps(readResultsSteps(grids, options));
}

function* blocksOf(grid: Grid, done: number, total: number): Generator<ReadStep, ResultBlock[]> {
  return yield* asSteps(blockSteps(grid), { phase: "read", sheet: grid.sheet.name, done, total });
}

function* readBlock(
  context: ReadContext,
  block: ResultBlock,
  done: number,
  total: number,
): Generator<ReadStep, TableKind | null> {
  const sheet = block.grid.sheet.name;
  const step: ReadStep = { phase: "read", sheet, done, total };
  const layout = yield* asSteps(layoutSteps(block), step);
  const defaults = readDefaults(block, layout);
  yield step;
  const choice = chooseReader(context, block, layout, defaults);
  if (!choice) return null;
  yield step;
  const { reader, kind } = choice;
  for (let row = block.firstRow; row <= block.lastRow; row++) {
    reader.readRow(row);
    if ((row - block.firstRow) % ROWS_PER_STEP === ROWS_PER_STEP - 1) {
      yield { phase: "read", sheet, done: done + row - block.firstRow, total };
    }
  }
  if (kind !== "schools") context.report.countRows(sheet, reader.rowsRead);
  context.tables.push(tableInfo(block, layout, defaults, kind, reader.rowsRead));
  return kind;
}

function chooseReader(
  context: ReadContext,
  block: ResultBlock,
  layout: Layout,
  defaults: BlockDefaults,
): { reader: RowReader; kind: TableKind } | null {
  const { single, groups, counts, sides } = layout;
  const sheet = block.grid.sheet.name;
  const header = block.headerRows[0] ?? 0;
  const hasSchool =
    single.schoolCode !== undefined || single.schoolName !== undefined || defaults.school !== "";
  const hasResults = groups.length > 0 || counts.length > 0;
  if (sides && (hasSchool || sides.namesSchools)) {
    return { reader: new SideReader(context, block, layout, sides, defaults), kind: "counts" };
  }
  if (!hasSchool) {
    if (hasResults && defaults.exam) {
      context.report.add("tableSkipped", sheet, header, "нет столбца с кодом или названием школы");
      context.tables.push({ ...tableInfo(block, layout, defaults, "pupils", 0), kind: "skipped" });
    }
    return null;
  }
  if (!hasResults) {
    return listsSchools(layout)
      ? { reader: new RegisterReader(context, block, layout), kind: "schools" }
      : null;
  }
  if (!defaults.exam) context.report.add("noExam", sheet, header);
  if (counts.length > 0) {
    return { reader: new CountReader(context, block, layout, defaults), kind: "counts" };
  }
  if (areMeans(layout)) {
    context.report.add("meansWithoutNumbers", sheet, header);
    context.tables.push({ ...tableInfo(block, layout, defaults, "pupils", 0), kind: "skipped" });
    return null;
  }
  const identified = identifiesParticipants(block, layout);
  if (!identified && single.participant !== undefined) {
    context.report.add("participantsNotUnique", sheet, header);
  }
  return { reader: new PupilReader(context, block, layout, defaults, identified), kind: "pupils" };
}

const MOST_FRACTIONS = 0.3;

/** A pupil's mark and score are whole numbers; columns of fractions are means, and without n they say nothing. */
function areMeans({ groups, uses }: Layout): boolean {
  const columns = new Set(groups.flatMap(({ values }) => Object.values(values)));
  const profiles = uses.filter(({ column }) => columns.has(column)).map(({ profile }) => profile);
  const fractions = profiles.filter(
    ({ numeric, whole }) => numeric > 0 && numeric - whole > MOST_FRACTIONS * numeric,
  );
  return profiles.length > 0 && fractions.length * 2 > profiles.length;
}

/** A list of schools shows schools in its column; a plan with «ОО» among the responsible does not. */
function listsSchools({ single, uses }: Layout): boolean {
  const profile = uses.find(({ column }) => column === single.schoolName)?.profile;
  if (profile) return profile.schools >= 0.5;
  const code = uses.find(({ column }) => column === single.schoolCode)?.profile;
  return code !== undefined && code.filled > 0 && code.schools === 0 && code.averageLength <= 20;
}

const IDENTITY_SAMPLE = 1000;
const MOST_REPEATS = 0.05;

/**
 * A column of codes identifies pupils when the same school, year, class, subject and code hardly ever come twice;
 * a number inside a class list does not.
 */
function identifiesParticipants(block: ResultBlock, layout: Layout): boolean {
  const { single, persons } = layout;
  if (single.participant === undefined && persons.length === 0) return false;
  const columns = [
    single.participant,
    ...persons,
    single.schoolCode ?? single.schoolName,
    single.year,
    single.grade,
    single.subject,
    single.exam,
  ].filter((column): column is number => column !== undefined);
  const seen = new Set<string>();
  const last = Math.min(block.lastRow, block.firstRow + IDENTITY_SAMPLE);
  let repeats = 0;
  for (let row = block.firstRow; row <= last; row++) {
    const key = columns.map((column) => String(valueAt(block.grid, row, column))).join("\u001f");
    if (seen.has(key)) repeats++;
    seen.add(key);
  }
  return repeats <= (last - block.firstRow + 1) * MOST_REPEATS + 3;
}

function tableInfo(
  block: ResultBlock,
  layout: Layout,
  defaults: BlockDefaults,
  kind: TableKind,
  rows: number,
): ResultTableInfo {
  const known = layout.uses.filter(({ role }) => role !== "other");
  const all = known.map(({ column }) => column);
  const top = block.headerRows[0] ?? block.firstRow;
  return {
    sheet: block.grid.sheet.name,
    range: rangeAddress({
      top,
      left: Math.min(...all),
      bottom: Math.max(block.lastRow, top),
      right: Math.max(...all),
    }),
    kind,
    exam: defaults.exam,
    layout:
      kind === "schools" ? "none" : layout.groups.length > 1 || layout.counts.length > 1 ? "wide" : "long",
    columns: known.map(({ header, role }) => ({ header, role })),
    rows,
  };
}

function constantsInfo(
  grid: Grid,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  isMinimums: boolean,
): ResultTableInfo {
  const left = grid.origin.column;
  return {
    sheet: grid.sheet.name,
    range: rangeAddress({ top, bottom, left, right: left + grid.columnCount - 1 }),
    kind: isMinimums ? "minimums" : "scales",
    exam: null,
    layout: "none",
    columns: [],
    rows: bottom - top,
  };
}

/** The year of the workbook's own sheet of minimum scores, where it names exactly one. */
function minimumYear(minimums: readonly MinimumScore[]): number | null {
  const years = new Set(minimums.map(({ year }) => year).filter((year) => year !== ANY_YEAR));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

function* finish(context: ReadContext, statedYear: number | null): Generator<ReadStep, ResultsModel> {
  const step: ReadStep = { phase: "read", sheet: "", done: 1, total: 1 };
  const { schools, ids } = yield* asSteps(context.schools.finishSteps(context.report), step);
  const records = yield* asSteps(context.records.finishSteps(ids), step);
  return {
    schools,
    subjects: context.subjects,
    sheets: context.sheets,
    records,
    aggregates: context.aggregates.map((row) => ({ ...row, school: ids[row.school] ?? row.school })),
    constants: context.constants,
    tables: context.tables,
    statedYear,
    report: context.report.finish(),
  };
}
