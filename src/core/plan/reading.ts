import {
  definedAbbreviations,
  makeGlossary,
  readResponsible,
  type Glossary,
  type Responsible,
} from "../responsible";
import type { Grid } from "../sheet/grid";
import { endsSlice, finishSteps, inSlices } from "../steps";
import {
  readAbbreviations,
  recogniseWorkbookSteps,
  rereadRows,
  type RecognisedTable,
  type TableCorrection,
  type TableRow,
} from "../table";
import { rowDeadlineReader } from "./reading-deadline";
import { ReadItem } from "./plan-item";
import { rememberTexts } from "./remember-texts";
import { indexOfItem } from "./item-at";
import { rememberReread } from "./reread-table";
import type { PlanItem, PlanTable } from "./rule";
import { changeOf, sameShape } from "./touched";

export interface ReadingOptions {
  /** Spelling of a body -> its canonical name, from the plan schema of the workbook. */
  readonly glossary?: Readonly<Record<string, string>>;
  readonly corrections?: readonly TableCorrection[];
}

/**
 * Reads all tables of a workbook with their deadlines, responsibles and targets. Tables of every kind are
 * returned; only the records of plans and indicators carry readings.
 */
export function readPlanTables(grids: readonly Grid[], options: ReadingOptions = {}): PlanTable[] {
  return finishSteps(readPlanTablesSteps(grids, options));
}

/** The same in slices of a few milliseconds. */
export function* readPlanTablesSteps(
  grids: readonly Grid[],
  options: ReadingOptions = {},
): Generator<void, PlanTable[]> {
  const tables = yield* recogniseWorkbookSteps(grids, { corrections: options.corrections ?? [] });
  const gridOf = new Map(grids.map((grid) => [grid.sheet.id, grid]));
  const glossary = yield* glossaryOf(tables, gridOf, options.glossary ?? {});
  const responsibleIn = rememberTexts((text) => readResponsible(text, glossary));
  const read: PlanTable[] = [];
  for (const table of tables) {
    const grid = gridOf.get(table.sheet.id);
    if (grid) read.push(yield* readTable(table, grid, responsibleIn));
  }
  return read;
}

/** How the records of a table were read, by its rows: those that change are read again in the same way. */
const itemReaders = new WeakMap<readonly TableRow[], (row: TableRow) => PlanItem>();

interface KnownTables {
  readonly grids: readonly Grid[];
  readonly tables: readonly PlanTable[];
}

/**
 * Reads a workbook again after edits. Where they stay inside records of long tables, only those records are read;
 * the outcome equals a full reading.
 * @param before the reading before the edits, of the same options
 */
export function rereadPlanTables(
  before: KnownTables,
  grids: readonly Grid[],
  options: ReadingOptions = {},
): readonly PlanTable[] {
  return finishSteps(rereadPlanTablesSteps(before, grids, options));
}

/** The same in slices of a few milliseconds. */
export function* rereadPlanTablesSteps(
  before: KnownTables,
  grids: readonly Grid[],
  options: ReadingOptions = {},
): Generator<void, readonly PlanTable[]> {
  return rereadSheets(before, grids) ?? (yield* readPlanTablesSteps(grids, options));
}

function rereadSheets(before: KnownTables, grids: readonly Grid[]): readonly PlanTable[] | null {
  if (before.grids.length !== grids.length) return null;
  let tables = before.tables;
  for (const [index, grid] of grids.entries()) {
    const old = before.grids[index];
    if (old === grid) continue;
    const [known, ...others] = tables.filter(({ table }) => table.sheet.id === grid.sheet.id);
    if (!old || !known || others.length > 0 || !sameShape(old, grid)) return null;
    const fresh = rereadTable(known, grid, changeOf(old, grid)?.rows ?? NO_ROWS);
    if (!fresh) return null;
    tables = tables.map((table) => (table === known ? fresh : table));
  }
  return tables;
}

const NO_ROWS: ReadonlySet<number> = new Set();

function rereadTable(known: PlanTable, grid: Grid, rows: ReadonlySet<number>): PlanTable | null {
  const reread = rereadRows(known.table, grid, rows);
  const readItem = itemReaders.get(known.table.rows);
  if (!reread || !readItem) return null;
  const { table } = reread;
  const items = known.items.slice();
  const again: number[] = [];
  for (const row of reread.rows) {
    const index = indexOfItem(items, row.row);
    again.push(index);
    const old = items[index];
    if (!old || (rows.has(row.row) && (definesNames(old.row) || definesNames(row)))) return null;
    items[index] = readItem(row);
  }
  itemReaders.set(table.rows, readItem);
  const fresh = { table, grid, items };
  rememberReread(known, fresh, again);
  return fresh;
}

/** Abbreviations explained in a row hold for the whole workbook. */
const definesNames = ({ fields }: TableRow): boolean =>
  definedAbbreviations([fields.responsible?.text ?? ""]).length > 0;

/** Abbreviations of the workbook's lists, and those explained inside a plan: «(далее – ОМСУ)». */
function* glossaryOf(
  tables: readonly RecognisedTable[],
  gridOf: ReadonlyMap<string, Grid>,
  aliases: Readonly<Record<string, string>>,
): Generator<void, Glossary> {
  const abbreviations: Record<string, string> = {};
  const texts = new Set<string>();
  for (const { rows } of tables) {
    for (const { row, fields } of rows) {
      if (endsSlice(row)) yield;
      texts.add(fields.responsible?.text ?? "");
    }
  }
  texts.delete("");
  yield* inSlices(texts, (text) => {
    for (const { abbreviation, expansion } of definedAbbreviations([text])) {
      abbreviations[abbreviation] ??= expansion;
    }
  });
  for (const table of tables.filter(({ kind }) => kind === "abbreviations")) {
    const grid = gridOf.get(table.sheet.id);
    if (grid) Object.assign(abbreviations, readAbbreviations(grid, table));
  }
  return makeGlossary({ aliases, abbreviations });
}

const NO_TARGETS: PlanItem["targets"] = [];

type ReadResponsible = (text: string) => Responsible;

function* readTable(
  table: RecognisedTable,
  grid: Grid,
  responsibleIn: ReadResponsible,
): Generator<void, PlanTable> {
  const items: PlanItem[] = [];
  const rows = table.rows.filter(({ type }) => type === "item");
  yield;
  if (table.kind !== "plan" && table.kind !== "indicators") {
    for (const row of rows) items.push({ row, deadline: null, responsible: null, targets: NO_TARGETS });
    return { table, grid, items };
  }
  const header = table.columns.find(({ role }) => role === "deadline")?.header ?? "";
  const readDeadlineOf = rowDeadlineReader(table.period, grid.date1904, header);
  const readItem = (row: TableRow): PlanItem => {
    const { responsible } = row.fields;
    return new ReadItem(row, readDeadlineOf(row), responsible ? responsibleIn(responsible.text) : null);
  };
  itemReaders.set(table.rows, readItem);
  yield* inSlices(rows, (row) => items.push(readItem(row)));
  return { table, grid, items };
}
