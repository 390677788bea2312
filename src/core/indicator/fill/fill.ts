import type { Edit, SheetSpec } from "../../sheet/edit";
import type { Grid } from "../../sheet/grid";
import { withWitnesses } from "../../sheet/row-witness";
import { finishSteps, inSlices } from "../../steps";
import type { RecognisedTable } from "../../table/model";
import { offeredResults } from "../sources/availability";
import { SVOD_RULE, type Svod } from "../svod/build";
import { assessmentSheet, type AssessedCell, type AssessedRow } from "./assessment-sheet";
import { holdsFormula, isEmpty, valueCells, valueEdit, type Shown, type ValueCell } from "./cells";
import { INPUTS_ROLE, InputsSheet } from "./inputs-sheet";
import { computeMechanism } from "./mechanism";
import type {
  Difference,
  FillChoice,
  FillResult,
  FillSettings,
  FilledValue,
  RowReport,
  RowStatus,
} from "./model";
import { motivatingSheet } from "./motivating-sheet";
import { MunicipalitySheet } from "./municipality-sheet";
import { prepareSteps, type FillLine, type PreparedFill } from "./prepare";
import { lacksResults, questionsOf } from "./questions";
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
  const prepared = finishSteps(prepareSteps(tables, grids, settings));
  return finishSteps(fillSteps(prepared, settings));
}

/** The same, in slices, for one choice of a workbook that was prepared already. */
export function* fillSteps(prepared: PreparedFill, choice: FillChoice): Generator<void, FillResult> {
  const svod = yield* prepared.svodSteps(choice.byMunicipality === true);
  return yield* new Filler(prepared, choice, svod).fill();
}

class Filler {
  private readonly edits: Edit[] = [];
  private readonly differences: Difference[] = [];
  private readonly assessed: AssessedRow[] = [];
  private readonly inputs: InputsSheet | null;

  constructor(
    private readonly prepared: PreparedFill,
    private readonly choice: FillChoice,
    private readonly svod: Svod | null,
  ) {
    this.inputs = choice.inputs ? new InputsSheet(prepared.grids) : null;
  }

  *fill(): Generator<void, FillResult> {
    const { lines, plan, tables, gridById, own, catalogue, municipalities } = this.prepared;
    const reports: RowReport[] = [];
    yield* inSlices(lines, (line) => reports.push(this.fillLine(line)));
    yield;
    const sheets = yield* this.ownSheets();
    return {
      edits: [
        ...(this.svod?.edits ?? []),
        ...sheets,
        ...withWitnesses(this.edits, ({ id }) => gridById.get(id)),
      ],
      differences: this.differences,
      questions: questionsOf(lines, plan, this.svod),
      report: {
        catalogue,
        rows: reports,
        sources: plan.info,
        skipped: plan.skipped,
        notes: [...plan.notes, ...this.repeatNotes()],
        warnings: [...warningsOf(tables, plan, gridById), ...own.warnings],
        filled: reports.reduce((sum, { values }) => sum + values.length, 0),
        municipalities: municipalities.length,
      },
    };
  }

  /** Sheets that the user asked for besides «Свод». */
  private *ownSheets(): Generator<void, Edit[]> {
    const { svod } = this;
    const { lines, municipalities, own } = this.prepared;
    const { byMunicipality, motivating, assessment, charts = false } = this.choice;
    const sheets: (SheetSpec | null)[] = [this.inputs?.spec() ?? null];
    if (svod && byMunicipality) {
      const sheet = new MunicipalitySheet(svod, municipalities);
      yield* sheet.addLines(lines);
      sheets.push(sheet.spec(), motivating ? motivatingSheet(sheet) : null);
      yield;
    }
    if ((assessment || charts) && this.assessed.length > 0) {
      sheets.push(assessmentSheet(this.assessed, charts, own.levels ?? undefined));
    }
    return sheets.flatMap((sheet): Edit[] => {
      if (!sheet) return [];
      const add: Edit = { kind: "addSheet", sheet, rule: SVOD_RULE };
      const kept = sheet.role === INPUTS_ROLE;
      return kept ? [add] : [{ kind: "removeOwnSheet", role: sheet.role, rule: SVOD_RULE }, add];
    });
  }

  private fillLine(line: FillLine): RowReport {
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
    const cells = bound ? valueCells(line, years, this.prepared.gridById.get(table.sheet.id)) : [];
    const values = cells.flatMap((cell) => this.fillCell(line, cell) ?? []);
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
    const { replace } = this.choice;
    if (isEmpty(cell)) return true;
    if (replace === "all")
      return value !== null && (readTyped(cell.field) !== null || saysNothing(cell.field));
    return replace?.has(cell.address) ?? false;
  }

  private fillCell(line: FillLine, cell: ValueCell): FilledValue | null {
    const computed = this.compute(line, cell);
    if (!computed) return null;
    if (!holdsFormula(cell, computed)) this.propose(line, shownBy(line), cell, computed);
    const { value, formula, sourceYear } = computed;
    return { year: cell.year, sourceYear, value, formula, address: cell.address };
  }

  private compute(line: FillLine, { year, fraction }: ValueCell): ComputedValue | null {
    const { svod } = this;
    const { bound, counted, municipality } = line;
    if (!bound) return null;
    const { indicator } = bound;
    if (counted && svod) return computeValue(svod, { indicator, counted, year, municipality, fraction });
    const { kind } = indicator.recipe;
    if (kind === "mechanism") return computeMechanism(line, year);
    return kind === "ratio" || kind === "count" ? (this.inputs?.compute(line, year, fraction) ?? null) : null;
  }

  /** An empty cell is filled; what somebody typed is only shown, unless the user said to replace it. */
  private propose(line: FillLine, shown: Shown, cell: ValueCell, computed: ComputedValue): void {
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

  private statusOf(line: FillLine): RowStatus {
    const { bound, asked } = line;
    if (asked.length > 0) return "asked";
    if (!bound) return "unknown";
    const { kind } = bound.indicator.recipe;
    if (kind !== "results") return kind === "officialShare" ? "noSource" : "manual";
    return lacksResults(line) && offeredResults(this.prepared.plan, line.said).length > 0
      ? "asked"
      : "noSource";
  }

  private repeatNotes(): FillResult["report"]["notes"] {
    return [...(this.svod?.repeats ?? [])].flatMap(([source, count]) =>
      count > 0 ? [{ code: "repeats" as const, sheet: source.grid.sheet, count }] : [],
    );
  }
}

/** How the values of a line look; shares of the user's own numbers are percents too. */
function shownBy({ counted, bound }: FillLine): Shown {
  return (
    counted?.measure ?? {
      scale: bound?.indicator.unit === "%" ? 100 : 1,
      divided: bound?.indicator.recipe.kind !== "count",
    }
  );
}
