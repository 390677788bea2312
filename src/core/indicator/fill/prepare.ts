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
import { bindRows, type BoundRow } from "./rows";
import { scopeOf } from "./scope";
import { readSettingsSheets, type SheetSettings } from "./settings-sheets";

/** A row to be filled: of which results, for which years and which municipality (null = all). */
export interface FillLine extends BoundRow {
  readonly counted: Counted | null;
  readonly years: readonly number[];
  readonly municipality: string | null;
}

/** What the workbook says by itself, whatever the user ticks: read once, used for every choice. */
export interface PreparedFill {
  readonly grids: readonly Grid[];
  readonly gridById: ReadonlyMap<string, Grid>;
  readonly tables: readonly RecognisedTable[];
  readonly catalogue: readonly Indicator[];
  readonly own: SheetSettings;
  readonly plan: SourcePlan;
  readonly municipalities: readonly string[];
  readonly lines: readonly FillLine[];
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
  return new Preparation(read, grids, answers, own, plan);
}

class Preparation implements PreparedFill {
  readonly gridById: ReadonlyMap<string, Grid>;
  readonly catalogue: readonly Indicator[];
  readonly municipalities: readonly string[];
  readonly lines: readonly FillLine[];
  private readonly svods = new Map<boolean, Svod | null>();

  constructor(
    readonly tables: readonly RecognisedTable[],
    readonly grids: readonly Grid[],
    private readonly answers: FillAnswers,
    readonly own: SheetSettings,
    readonly plan: SourcePlan,
  ) {
    this.gridById = new Map(grids.map((grid) => [grid.sheet.id, grid]));
    this.catalogue = catalogueWith(own.indicators);
    this.municipalities = municipalitiesIn(plan);
    this.lines = this.bind();
  }

  *svodSteps(byMunicipality: boolean): Generator<void, Svod | null> {
    const splits = byMunicipality || this.counted().some(({ municipality }) => municipality !== null);
    const known = this.svods.get(splits);
    if (known !== undefined) return known;
    const svod = yield* this.build(splits);
    this.svods.set(splits, svod);
    return svod;
  }

  private bind(): FillLine[] {
    const { corrections = new Map<string, string>(), scopes } = this.answers;
    const { queries = new Map<string, ResultsQuery>() } = this.answers;
    const matcher = new IndicatorMatcher(this.catalogue);
    const labels = subjectLabels(this.plan);
    return bindRows(this.tables, this.gridById, matcher, { corrections, queries }).map((row) => ({
      ...row,
      counted: row.bound ? countedBy(row.bound, this.plan, labels) : null,
      years: yearsOf(row),
      municipality: scopes?.get(row.table.id) ?? scopeOf(row.table, this.municipalities),
    }));
  }

  private counted(): FillLine[] {
    return this.lines.filter(({ counted, years }) => counted !== null && years.length > 0);
  }

  private *build(splits: boolean): Generator<void, Svod | null> {
    const demand = new DemandBuilder();
    const lines = this.counted();
    for (const { counted, bound, years } of lines) {
      const substitutes = years.map((year) => bound?.indicator.yearSubstitution[year] ?? year);
      if (counted) demand.add(counted, [...years, ...substitutes]);
    }
    if (lines.length === 0) return null;
    return yield* svodSteps({
      demand: demand.finish(splits ? this.municipalities : []),
      plan: this.plan,
      constants: this.constants(),
      substitutions: substitutionsOf(
        lines.flatMap(({ bound, years }) => (bound ? [{ indicator: bound.indicator, years }] : [])),
      ),
      minimums: this.answers.minimums ?? new Map<string, number>(),
      takenNames: new Set(this.grids.map(({ sheet }) => sheet.name.toLowerCase())),
    });
  }

  /** Shipped constants, and before them those of the workbook's own sheets. */
  private constants(): ConstantsBook {
    const parsed = this.grids.map(parseConstantsSheet);
    const book = this.answers.constants ?? new ConstantsBook(DEFAULT_CONSTANTS);
    return book.withOverrides(
      parsed.flatMap(({ minimums }) => minimums),
      parsed.flatMap(({ scales }) => scales),
    );
  }
}
