import {
  definedAbbreviations,
  makeGlossary,
  readResponsible,
  type Glossary,
  type Responsible,
} from "../responsible";
import type { Grid } from "../sheet/grid";
import {
  readAbbreviations,
  recogniseWorkbook,
  type RecognisedTable,
  type TableCorrection,
  type TableRow,
} from "../table";
import { readTargets } from "../target";
import { readDeadlineFields } from "./reading-deadline";
import type { PlanItem, PlanTable } from "./rule";

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
  const tables = recogniseWorkbook(grids, { corrections: options.corrections ?? [] });
  const gridOf = new Map(grids.map((grid) => [grid.sheet.id, grid]));
  const glossary = glossaryOf(tables, gridOf, options.glossary ?? {});
  return tables.flatMap((table) => {
    const grid = gridOf.get(table.sheet.id);
    return grid ? [{ table, grid, items: readItems(table, grid, glossary) }] : [];
  });
}

/** Abbreviations of the workbook's lists, and those explained inside a plan: «(далее – ОМСУ)». */
function glossaryOf(
  tables: readonly RecognisedTable[],
  gridOf: ReadonlyMap<string, Grid>,
  aliases: Readonly<Record<string, string>>,
): Glossary {
  const abbreviations: Record<string, string> = {};
  const texts = tables.flatMap(({ rows }) => rows.map(({ fields }) => fields.responsible?.text ?? ""));
  for (const { abbreviation, expansion } of definedAbbreviations(texts.filter((text) => text !== ""))) {
    abbreviations[abbreviation] = expansion;
  }
  for (const table of tables.filter(({ kind }) => kind === "abbreviations")) {
    const grid = gridOf.get(table.sheet.id);
    if (grid) Object.assign(abbreviations, readAbbreviations(grid, table));
  }
  return makeGlossary({ aliases, abbreviations });
}

function readItems(table: RecognisedTable, grid: Grid, glossary: Glossary): PlanItem[] {
  const items = table.rows.filter(({ type }) => type === "item");
  if (table.kind !== "plan" && table.kind !== "indicators") {
    return items.map((row) => ({ row, deadline: null, responsible: null, targets: [] }));
  }
  return items.map((row) => ({
    row,
    deadline: readDeadlineFields(row.fields, table.period, grid.date1904),
    responsible: responsibleOf(row, glossary),
    targets: targetsOf(row),
  }));
}

function responsibleOf({ fields }: TableRow, glossary: Glossary): Responsible | null {
  return fields.responsible ? readResponsible(fields.responsible.text, glossary) : null;
}

function targetsOf({ fields }: TableRow): PlanItem["targets"] {
  const text = fields.result?.text ?? fields.target?.text ?? "";
  return text === "" ? [] : readTargets(text);
}
