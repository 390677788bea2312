import type { Edit } from "../../sheet/edit";
import type { Grid } from "../../sheet/grid";
import { ConstantsBook, DEFAULT_CONSTANTS } from "../../results/constants/book";
import { parseConstantsSheet } from "../../results/constants/parse-sheet";
import type { RecognisedTable } from "../../table/model";
import { catalogueWith } from "../catalogue";
import { IndicatorMatcher } from "../matching/match";
import { municipalitiesIn, subjectLabels } from "../sources/availability";
import type { SourcePlan } from "../sources/model";
import { planSources } from "../sources/plan";
import { buildSvod, type Svod } from "../svod/build";
import { holdsFormula, isEmpty, valueCells, valueEdit, type ValueCell } from "./cells";
import { DemandBuilder, countedBy, substitutionsOf, yearsOf, type Counted } from "./demand";
import type { Difference, FillResult, FillSettings, FilledValue, RowReport, RowStatus } from "./model";
import { municipalitySheet } from "./municipality-sheet";
import { questionsOf } from "./questions";
import { bindRows, type BoundRow } from "./rows";
import { scopeOf } from "./scope";
import { agrees, readTyped } from "./typed-value";
import { computeValue, type ComputedValue } from "./value";
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
  private readonly municipalities: readonly string[];
  private readonly gridById: ReadonlyMap<string, Grid>;

  constructor(
    private readonly tables: readonly RecognisedTable[],
    private readonly grids: readonly Grid[],
    private readonly settings: FillSettings,
  ) {
    const indicatorSheets = new Set(
      tables.filter(({ kind }) => kind === "indicators").map(({ sheet }) => sheet.id),
    );
    this.plan = planSources(grids.filter(({ sheet }) => !indicatorSheets.has(sheet.id)));
    this.municipalities = municipalitiesIn(this.plan);
    this.gridById = new Map(grids.map((grid) => [grid.sheet.id, grid]));
  }

  fill(): FillResult {
    const lines = this.lines();
    const svod = this.buildSvod(lines);
    const reports = lines.map((line) => this.fillLine(line, svod));
    const byMunicipality =
      svod && this.settings.byMunicipality ? municipalitySheet(svod, lines, this.municipalities) : null;
    const edits: Edit[] = [
      ...(svod?.edits ?? []),
      ...this.edits,
      ...(byMunicipality ? [{ kind: "addSheet", sheet: byMunicipality, rule: "indicators" } as const] : []),
    ];
    return {
      edits,
      differences: this.differences,
      questions: questionsOf(lines, svod),
      report: {
        rows: reports,
        sources: this.plan.info,
        skipped: this.plan.skipped,
        notes: [...this.plan.notes, ...this.repeatNotes(svod)],
        warnings: warningsOf(this.tables, this.plan, this.gridById),
        filled: reports.reduce((sum, { values }) => sum + values.length, 0),
        municipalities: this.municipalities.length,
      },
    };
  }

  private lines(): Line[] {
    const { ownIndicators = [], corrections = new Map<string, string>(), scopes } = this.settings;
    const matcher = new IndicatorMatcher(catalogueWith(ownIndicators));
    const labels = subjectLabels(this.plan);
    return bindRows(this.tables, matcher, corrections).map((row) => ({
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
    const indicators = counted.flatMap(({ bound }) => bound?.indicator ?? []);
    return buildSvod({
      demand: demand.finish(splits ? this.municipalities : []),
      plan: this.plan,
      constants: this.constants(),
      substitutions: substitutionsOf(indicators),
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
    const { table, row, name, bound, candidate, counted, years } = line;
    const report = {
      table: table.id,
      row: row.ref,
      name,
      bound,
      confidence: candidate?.confidence ?? (bound ? 1 : 0),
      reason: candidate?.reason ?? null,
    };
    if (!bound || !counted || !svod) return { ...report, status: statusOf(line), values: [] };
    const cells = valueCells(line, years, this.gridById.get(table.sheet.id));
    const values = cells.flatMap((cell) => this.fillCell(line, counted, cell, svod) ?? []);
    return { ...report, status: "filled", values };
  }

  private fillCell(line: Line, counted: Counted, cell: ValueCell, svod: Svod): FilledValue | null {
    const { bound, municipality } = line;
    if (!bound) return null;
    const { indicator } = bound;
    const { year, fraction, address } = cell;
    const computed = computeValue(svod, { indicator, counted, year, municipality, fraction });
    if (!computed) return null;
    if (!holdsFormula(cell, computed)) this.propose(line, counted, cell, computed);
    const { value, formula, sourceYear } = computed;
    return { year, sourceYear, value, formula, address };
  }

  /** An empty cell is filled; what somebody typed is only shown, unless the user said to replace it. */
  private propose(line: Line, { measure }: Counted, cell: ValueCell, computed: ComputedValue): void {
    const edit = valueEdit(line, cell, computed, measure);
    const { replace } = this.settings;
    if (isEmpty(cell) || replace === "all" || replace?.has(cell.address)) this.edits.push(edit);
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

  private repeatNotes(svod: Svod | null): FillResult["report"]["notes"] {
    return [...(svod?.repeats ?? [])].flatMap(([source, count]) =>
      count > 0 ? [{ code: "repeats" as const, sheet: source.grid.sheet, count }] : [],
    );
  }
}

function statusOf({ bound, asked }: Line): RowStatus {
  if (asked.length > 0) return "asked";
  if (!bound) return "unknown";
  const { kind } = bound.indicator.recipe;
  if (kind !== "results") return kind === "officialShare" ? "noSource" : "manual";
  return bound.query ? "noSource" : "asked";
}
