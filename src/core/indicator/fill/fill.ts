import type { Edit, SheetSpec } from "../../sheet/edit";
import type { Grid } from "../../sheet/grid";
import { ConstantsBook, DEFAULT_CONSTANTS } from "../../results/constants/book";
import { parseConstantsSheet } from "../../results/constants/parse-sheet";
import type { RecognisedTable } from "../../table/model";
import { catalogueWith } from "../catalogue";
import { IndicatorMatcher } from "../matching/match";
import { municipalitiesIn, offeredResults, subjectLabels } from "../sources/availability";
import type { Indicator, ResultsQuery } from "../model";
import type { SourcePlan } from "../sources/model";
import { planSources } from "../sources/plan";
import { SVOD_RULE, buildSvod, type Svod } from "../svod/build";
import { assessmentSheet, type AssessedCell, type AssessedRow } from "./assessment-sheet";
import { holdsFormula, isEmpty, valueCells, valueEdit, type Shown, type ValueCell } from "./cells";
import { DemandBuilder, countedBy, substitutionsOf, yearsOf, type Counted } from "./demand";
import type { Difference, FillResult, FillSettings, FilledValue, RowReport, RowStatus } from "./model";
import { INPUTS_ROLE, InputsSheet, inputsSheetIn } from "./inputs-sheet";
import { computeMechanism } from "./mechanism";
import { motivatingSheet } from "./motivating-sheet";
import { MunicipalitySheet } from "./municipality-sheet";
import { withWitnesses } from "../../sheet/row-witness";
import { lacksResults, questionsOf } from "./questions";
import { bindRows, type BoundRow } from "./rows";
import { scopeOf } from "./scope";
import { readSettingsSheets, type SheetSettings } from "./settings-sheets";
import { agrees, readTyped, saysNothing } from "./typed-value";
import { NO_DATA, computeValue, type ComputedValue } from "./value";
import { warningsOf } from "./warnings";

/**
 * Fills indicator tables with formulas over an aggregate sheet. Pure: gives edits, the typed numbers that computed
 * ones would replace, what must be asked, and a report of every row, source and thing left out.
 * @param tables recognised tables of the workbook; those of kind "indicators" are filled
 * @param grids all sheets, the result sheets among them
 */
export function fillIndicators(
  tables: readonly RecognisedTable[],
  grids: readonly Grid[],
  settings: FillSettings = {},
): FillResult {
  return new Filler(tables, grids, settings).fill();
}

interface Line extends BoundRow {
  readonly counted: Counted | null;
  readonly years: readonly number[];
  readonly municipality: string | null;
}

class Filler {
  private readonly plan: SourcePlan;
  private readonly edits: Edit[] = [];
  private readonly differences: Difference[] = [];
  private readonly assessed: AssessedRow[] = [];
  private readonly inputs: InputsSheet | null;
  private readonly municipalities: readonly string[];
  private readonly gridById: ReadonlyMap<string, Grid>;
  private readonly own: SheetSettings;
  private readonly tables: readonly RecognisedTable[];
  private readonly catalogue: readonly Indicator[];

  constructor(
    tables: readonly RecognisedTable[],
    private readonly grids: readonly Grid[],
    private readonly settings: FillSettings,
  ) {
    this.own = readSettingsSheets(grids);
    this.catalogue = catalogueWith(this.own.indicators);
    const inputs = inputsSheetIn(grids)?.sheet.id ?? "";
    const settingsSheets = new Set([...this.own.sheets, inputs]);
    this.tables = tables.filter(({ sheet }) => !settingsSheets.has(sheet.id));
    const taken = new Set([
      ...this.tables.filter(({ kind }) => kind === "indicators").map(({ sheet }) => sheet.id),
      ...settingsSheets,
    ]);
    this.plan = planSources(grids.filter(({ sheet }) => !taken.has(sheet.id)));
    this.municipalities = municipalitiesIn(this.plan);
    this.inputs = settings.inputs ? new InputsSheet(grids) : null;
    this.gridById = new Map(grids.map((grid) => [grid.sheet.id, grid]));
  }

  fill(): FillResult {
    const lines = this.lines();
    const svod = this.buildSvod(lines);
    const reports = lines.map((line) => this.fillLine(line, svod));
    return {
      edits: [
        ...(svod?.edits ?? []),
        ...this.ownSheets(lines, svod),
        ...withWitnesses(this.edits, ({ id }) => this.gridById.get(id)),
      ],
      differences: this.differences,
      questions: questionsOf(lines, this.plan, svod),
      report: {
        catalogue: this.catalogue,
        rows: reports,
        sources: this.plan.info,
        skipped: this.plan.skipped,
        notes: [...this.plan.notes, ...this.repeatNotes(svod)],
        warnings: [...warningsOf(this.tables, this.plan, this.gridById), ...this.own.warnings],
        filled: reports.reduce((sum, { values }) => sum + values.length, 0),
        municipalities: this.municipalities.length,
      },
    };
  }

  /** Sheets that the user asked for besides «Свод». */
  private ownSheets(lines: readonly Line[], svod: Svod | null): Edit[] {
    const { byMunicipality, motivating, assessment, charts = false } = this.settings;
    const sheets: (SheetSpec | null)[] = [this.inputs?.spec() ?? null];
    if (svod && byMunicipality) {
      const sheet = new MunicipalitySheet(svod, lines, this.municipalities);
      sheets.push(sheet.spec(), motivating ? motivatingSheet(sheet) : null);
    }
    if ((assessment || charts) && this.assessed.length > 0) {
      sheets.push(assessmentSheet(this.assessed, charts, this.own.levels ?? undefined));
    }
    return sheets.flatMap((sheet): Edit[] => {
      if (!sheet) return [];
      const add: Edit = { kind: "addSheet", sheet, rule: SVOD_RULE };
      const kept = sheet.role === INPUTS_ROLE;
      return kept ? [add] : [{ kind: "removeOwnSheet", role: sheet.role, rule: SVOD_RULE }, add];
    });
  }

  private lines(): Line[] {
    const { corrections = new Map<string, string>(), scopes } = this.settings;
    const { queries = new Map<string, ResultsQuery>() } = this.settings;
    const matcher = new IndicatorMatcher(this.catalogue);
    const labels = subjectLabels(this.plan);
    return bindRows(this.tables, this.gridById, matcher, { corrections, queries }).map((row) => ({
      ...row,
      counted: row.bound ? countedBy(row.bound, this.plan, labels) : null,
      years: yearsOf(row),
      municipality: scopes?.get(row.table.id) ?? scopeOf(row.table, this.municipalities),
    }));
  }

  private buildSvod(lines: readonly Line[]): Svod | null {
    const demand = new DemandBuilder();
    const counted = lines.filter(({ counted: own, years }) => own !== null && years.length > 0);
    for (const { counted: own, bound, years } of counted) {
      const substitutes = years.map((year) => bound?.indicator.yearSubstitution[year] ?? year);
      if (own) demand.add(own, [...years, ...substitutes]);
    }
    if (counted.length === 0) return null;
    const splits = this.settings.byMunicipality || counted.some(({ municipality }) => municipality !== null);
    return buildSvod({
      demand: demand.finish(splits ? this.municipalities : []),
      plan: this.plan,
      constants: this.constants(),
      substitutions: substitutionsOf(
        counted.flatMap(({ bound, years }) => (bound ? [{ indicator: bound.indicator, years }] : [])),
      ),
      minimums: this.settings.minimums ?? new Map<string, number>(),
      takenNames: new Set(this.grids.map(({ sheet }) => sheet.name.toLowerCase())),
    });
  }

  /** Shipped constants, and before them those of the workbook's own sheets. */
  private constants(): ConstantsBook {
    const parsed = this.grids.map(parseConstantsSheet);
    const book = this.settings.constants ?? new ConstantsBook(DEFAULT_CONSTANTS);
    return book.withOverrides(
      parsed.flatMap(({ minimums }) => minimums),
      parsed.flatMap(({ scales }) => scales),
    );
  }

  private fillLine(line: Line, svod: Svod | null): RowReport {
    const { table, row, key, name, bound, candidate, corrected, years } = line;
    const report = {
      table: table.id,
      row: row.ref,
      key,
      name,
      bound,
      corrected,
      confidence: candidate?.confidence ?? (bound ? 1 : 0),
      reason: candidate?.reason ?? null,
    };
    const cells = bound ? valueCells(line, years, this.gridById.get(table.sheet.id)) : [];
    const values = cells.flatMap((cell) => this.fillCell(line, cell, svod) ?? []);
    if (!bound || values.length === 0) return { ...report, status: this.statusOf(line), values: [] };
    this.assessed.push({ row: line, indicator: bound.indicator, cells: this.standing(cells, values) });
    return { ...report, status: "filled", values };
  }

  /** What the cells will hold: the computed value, or what somebody typed and keeps. */
  private standing(cells: readonly ValueCell[], values: readonly FilledValue[]): AssessedCell[] {
    return cells.map((cell) => {
      const { year, address, fraction, field } = cell;
      const computed = values.find((value) => value.year === year);
      if (computed && this.mayWrite(cell, computed.value))
        return { year, address, fraction, held: computed.value ?? NO_DATA };
      const held = typeof field.value === "number" && fraction ? field.value * 100 : field.value;
      return { year, address, fraction, held };
    });
  }

  /** «All» means numbers that another number takes the place of: targets in words and years without data stay. */
  private mayWrite(cell: ValueCell, value: number | null): boolean {
    const { replace } = this.settings;
    if (isEmpty(cell)) return true;
    if (replace === "all")
      return value !== null && (readTyped(cell.field) !== null || saysNothing(cell.field));
    return replace?.has(cell.address) ?? false;
  }

  private fillCell(line: Line, cell: ValueCell, svod: Svod | null): FilledValue | null {
    const computed = this.compute(line, cell, svod);
    if (!computed) return null;
    if (!holdsFormula(cell, computed)) this.propose(line, shownBy(line), cell, computed);
    const { value, formula, sourceYear } = computed;
    return { year: cell.year, sourceYear, value, formula, address: cell.address };
  }

  private compute(line: Line, { year, fraction }: ValueCell, svod: Svod | null): ComputedValue | null {
    const { bound, counted, municipality } = line;
    if (!bound) return null;
    const { indicator } = bound;
    if (counted && svod) return computeValue(svod, { indicator, counted, year, municipality, fraction });
    const { kind } = indicator.recipe;
    if (kind === "mechanism") return computeMechanism(line, year);
    return kind === "ratio" || kind === "count" ? (this.inputs?.compute(line, year, fraction) ?? null) : null;
  }

  /** An empty cell is filled; what somebody typed is only shown, unless the user said to replace it. */
  private propose(line: Line, shown: Shown, cell: ValueCell, computed: ComputedValue): void {
    const edit = valueEdit(line, cell, computed, shown);
    if (this.mayWrite(cell, computed.value)) this.edits.push(edit);
    if (isEmpty(cell)) return;
    const typed = readTyped(cell.field);
    const same = typed !== null && computed.value !== null && agrees(typed, computed.value);
    this.differences.push({
      table: line.table.id,
      row: line.row.ref,
      name: line.name,
      year: cell.year,
      address: cell.address,
      typed: cell.formula ?? cell.field.text,
      typedValue: typed?.value ?? null,
      computed: computed.value,
      agrees: same || (typed === null && computed.value === null),
      edit,
    });
  }

  private statusOf(line: Line): RowStatus {
    const { bound, asked } = line;
    if (asked.length > 0) return "asked";
    if (!bound) return "unknown";
    const { kind } = bound.indicator.recipe;
    if (kind !== "results") return kind === "officialShare" ? "noSource" : "manual";
    return lacksResults(line) && offeredResults(this.plan, line.said).length > 0 ? "asked" : "noSource";
  }

  private repeatNotes(svod: Svod | null): FillResult["report"]["notes"] {
    return [...(svod?.repeats ?? [])].flatMap(([source, count]) =>
      count > 0 ? [{ code: "repeats" as const, sheet: source.grid.sheet, count }] : [],
    );
  }
}

/** How the values of a line look; shares of the user's own numbers are percents too. */
function shownBy({ counted, bound }: Line): Shown {
  return (
    counted?.measure ?? {
      scale: bound?.indicator.unit === "%" ? 100 : 1,
      divided: bound?.indicator.recipe.kind !== "count",
    }
  );
}
