import type { Deadline } from "../deadline";
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
import { readTargets, type Target } from "../target";
import { deadlineReader } from "./reading-deadline";
import { rememberTexts } from "./remember-texts";
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
  const responsibleIn = rememberTexts((text) => readResponsible(text, glossary));
  return tables.flatMap((table) => {
    const grid = gridOf.get(table.sheet.id);
    return grid ? [{ table, grid, items: readItems(table, grid, responsibleIn) }] : [];
  });
}

/** Abbreviations of the workbook's lists, and those explained inside a plan: «(далее – ОМСУ)». */
function glossaryOf(
  tables: readonly RecognisedTable[],
  gridOf: ReadonlyMap<string, Grid>,
  aliases: Readonly<Record<string, string>>,
): Glossary {
  const abbreviations: Record<string, string> = {};
  const texts = new Set(
    tables.flatMap(({ rows }) => rows.map(({ fields }) => fields.responsible?.text ?? "")),
  );
  texts.delete("");
  for (const { abbreviation, expansion } of definedAbbreviations([...texts])) {
    abbreviations[abbreviation] = expansion;
  }
  for (const table of tables.filter(({ kind }) => kind === "abbreviations")) {
    const grid = gridOf.get(table.sheet.id);
    if (grid) Object.assign(abbreviations, readAbbreviations(grid, table));
  }
  return makeGlossary({ aliases, abbreviations });
}

type ReadResponsible = (text: string) => Responsible;

function readItems(table: RecognisedTable, grid: Grid, responsibleIn: ReadResponsible): PlanItem[] {
  const items = table.rows.filter(({ type }) => type === "item");
  if (table.kind !== "plan" && table.kind !== "indicators") {
    return items.map((row) => ({ row, deadline: null, responsible: null, targets: [] }));
  }
  const readDeadlineOf = deadlineReader(table.period, grid.date1904);
  return items.map((row) => itemOf(row, readDeadlineOf(row.fields), responsibleIn));
}

/** Deadlines and responsibles are few texts repeated and read at once; targets only where a rule asks for them. */
function itemOf(row: TableRow, deadline: Deadline | null, responsibleIn: ReadResponsible): PlanItem {
  const { responsible, result, target } = row.fields;
  let targets: readonly Target[] | null = null;
  return {
    row,
    deadline,
    responsible: responsible ? responsibleIn(responsible.text) : null,
    get targets() {
      return (targets ??= readTargets(result?.text ?? target?.text ?? ""));
    },
  };
}
