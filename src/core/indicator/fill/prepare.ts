import { ConstantsBook, DEFAULT_CONSTANTS } from "../../results/constants/book";
import { parseConstantsSheet } from "../../results/constants/parse-sheet";
import type { Grid } from "../../sheet/grid";
import type { RecognisedTable } from "../../table/model";
import { catalogueWith } from "../catalogue";
import { IndicatorMatcher } from "../matching/match";
import type { Indicator, ResultsQuery } from "../model";
import { municipalitiesIn, subjectLabels } from "../sources/availability";
import type { SourcePlan } from "../sources/model";
import { sourceSteps } from "../sources/plan";
import { svodSteps, type Svod } from "../svod/build";
import { DemandBuilder, countedBy, substitutionsOf, yearsOf, type Counted } from "./demand";
import { inputsSheetIn } from "./inputs-sheet";
import type { FillAnswers } from "./model";
import { bindSteps, type BoundRow } from "./rows";
import { scopeOf } from "./scope";
import { readSettingsSheets, type SheetSettings } from "./settings-sheets";

/** A row to be filled: of which results, for which years and which municipality (null = all). */
export interface FillLine extends BoundRow {
  readonly counted: Counted | null;
  readonly years: readonly number[];
  readonly municipality: string | null;
}

/** What the workbook says by itself, whatever the user ticks: read once, used for every choice. */
interface ReadForFill {
  readonly grids: readonly Grid[];
  readonly gridById: ReadonlyMap<string, Grid>;
  readonly tables: readonly RecognisedTable[];
  readonly catalogue: readonly Indicator[];
  readonly own: SheetSettings;
  readonly plan: SourcePlan;
  readonly municipalities: readonly string[];
  readonly lines: readonly FillLine[];
}

export interface PreparedFill extends ReadForFill {
  /**
   * The aggregate sheets, in slices; counted once with municipalities and once without. null: nothing to count.
   * @param byMunicipality the user wants the municipalities apart
   */
  svodSteps(byMunicipality: boolean): Generator<void, Svod | null>;
}

/** Reads the sources and matches the rows, in slices. */
export function* prepareSteps(
  tables: readonly RecognisedTable[],
  grids: readonly Grid[],
  answers: FillAnswers = {},
): Generator<void, PreparedFill> {
  const own = readSettingsSheets(grids);
  yield;
  const inputs = inputsSheetIn(grids)?.sheet.id ?? "";
  const settingsSheets = new Set([...own.sheets, inputs]);
  const read = tables.filter(({ sheet }) => !settingsSheets.has(sheet.id));
  const taken = new Set([
    ...read.filter(({ kind }) => kind === "indicators").map(({ sheet }) => sheet.id),
    ...settingsSheets,
  ]);
  const plan = yield* sourceSteps(grids.filter(({ sheet }) => !taken.has(sheet.id)));
  const workbook = {
    grids,
    gridById: new Map(grids.map((grid) => [grid.sheet.id, grid])),
    tables: read,
    catalogue: catalogueWith(own.indicators),
    own,
    plan,
    municipalities: municipalitiesIn(plan),
  };
  yield;
  const prepared = { ...workbook, lines: yield* lineSteps(workbook, answers) };
  const svods = new Svods(prepared, answers);
  return { ...prepared, svodSteps: (byMunicipality) => svods.steps(byMunicipality) };
}

function* lineSteps(
  { tables, gridById, catalogue, plan, municipalities }: Omit<ReadForFill, "lines">,
  { corrections = new Map<string, string>(), queries = new Map<string, ResultsQuery>(), scopes }: FillAnswers,
): Generator<void, FillLine[]> {
  const matcher = new IndicatorMatcher(catalogue);
  yield;
  const rows = yield* bindSteps(tables, gridById, matcher, { corrections, queries });
  const labels = subjectLabels(plan);
  return rows.map((row) => ({
    ...row,
    counted: row.bound ? countedBy(row.bound, plan, labels) : null,
    years: yearsOf(row),
    municipality: scopes?.get(row.table.id) ?? scopeOf(row.table, municipalities),
  }));
}

/** The aggregate sheets of one workbook, each made when it is first wanted. */
class Svods {
  private readonly made = new Map<boolean, Svod | null>();
  private readonly counted: readonly FillLine[];

  constructor(
    private readonly workbook: ReadForFill,
    private readonly answers: FillAnswers,
  ) {
    this.counted = workbook.lines.filter(({ counted, years }) => counted !== null && years.length > 0);
  }

  *steps(byMunicipality: boolean): Generator<void, Svod | null> {
    const splits = byMunicipality || this.counted.some(({ municipality }) => municipality !== null);
    const known = this.made.get(splits);
    if (known !== undefined) return known;
    const svod = yield* this.build(splits);
    this.made.set(splits, svod);
    return svod;
  }

  private *build(splits: boolean): Generator<void, Svod | null> {
    const demand = new DemandBuilder();
    const { counted: lines, answers } = this;
    const { municipalities, plan, grids } = this.workbook;
    for (const { counted, bound, years } of lines) {
      const substitutes = years.map((year) => bound?.indicator.yearSubstitution[year] ?? year);
      if (counted) demand.add(counted, [...years, ...substitutes]);
    }
    if (lines.length === 0) return null;
    return yield* svodSteps({
      demand: demand.finish(splits ? municipalities : []),
      plan,
      constants: this.constants(),
      substitutions: substitutionsOf(
        lines.flatMap(({ bound, years }) => (bound ? [{ indicator: bound.indicator, years }] : [])),
      ),
      minimums: answers.minimums ?? new Map<string, number>(),
      takenNames: new Set(grids.map(({ sheet }) => sheet.name.toLowerCase())),
    });
  }

  /** Shipped constants, and before them those of the workbook's own sheets. */
  private constants(): ConstantsBook {
    const parsed = this.workbook.grids.map(parseConstantsSheet);
    const book = this.answers.constants ?? new ConstantsBook(DEFAULT_CONSTANTS);
    return book.withOverrides(
      parsed.flatMap(({ minimums }) => minimums),
      parsed.flatMap(({ scales }) => scales),
    );
  }
}
