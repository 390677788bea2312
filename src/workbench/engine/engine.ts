import { UniverInstanceType, type Workbook } from "@univerjs/core";
import { AddInFunctions } from "./add-in-functions";
import { Calculation } from "./calculation";
import { prepareFormula } from "./formula-input";
import type { ModelContext } from "./model-context";
import { type UniverOptions, type UniverRuntime, startUniver } from "./univer";
import { type WorkbookSnapshot, emptySnapshot } from "./snapshot";
import { LiveWorkbook } from "./workbook";

/** One running Univer with one open workbook at a time; the same for the page and for Node. */
export class Engine {
  private current: LiveWorkbook | null = null;
  private readonly calculation: Calculation;
  readonly functions: AddInFunctions;

  constructor(readonly runtime: UniverRuntime) {
    const injector = runtime.univer.__getInjector();
    this.calculation = new Calculation(injector);
    this.functions = new AddInFunctions(injector);
    this.calculation.outside = this.functions;
    this.functions.onRegistered = (prefix) => this.calculateUnanswered(prefix);
  }

  /** @throws Error before a workbook was opened. */
  get workbook(): LiveWorkbook {
    if (!this.current) throw new Error("No workbook is open.");
    return this.current;
  }

  /** Opens a workbook in place of the one that is open. Formulas without a cached result are calculated. */
  async open(snapshot: WorkbookSnapshot = emptySnapshot()): Promise<LiveWorkbook> {
    this.close();
    const data = structuredClone(snapshot.univer);
    const workbook = this.runtime.univer.createUnit<typeof data, Workbook>(
      UniverInstanceType.UNIVER_SHEET,
      data,
    );
    const context: ModelContext = {
      injector: this.runtime.univer.__getInjector(),
      api: this.runtime.api,
      workbook,
      host: structuredClone(snapshot.host),
      calculation: this.calculation,
      silence: { on: false },
      prepareFormula: (formula, sheetId, cell) => prepareFormula(live, formula, sheetId, cell),
    };
    const live = new LiveWorkbook(context);
    this.current = live;
    const shown = snapshot.activeSheetId ? live.find(snapshot.activeSheetId) : null;
    if (shown?.visibility === "visible") live.activate(shown);
    await live.calculate();
    return live;
  }

  close(): void {
    if (!this.current) return;
    this.current.guard.dispose();
    this.functions.disconnect();
    this.runtime.api.disposeUnit(this.current.context.workbook.getUnitId());
    this.current = null;
  }

  /** Formulas that showed an error because the add-in's functions were not known yet. */
  private calculateUnanswered(prefix: string): void {
    if (!this.current) return;
    const unitId = this.current.context.workbook.getUnitId();
    const cells = this.current.sheets.flatMap((sheet) =>
      sheet.cells.unanswered(prefix).map(({ row, column }) => ({
        unitId,
        sheetId: sheet.id,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      })),
    );
    if (cells.length > 0) void this.calculation.recalculate(cells);
  }

  /** Ends Univer; without it a Node process does not exit. */
  dispose(): void {
    this.calculation.dispose();
    this.runtime.univer.dispose();
    this.current = null;
  }
}

/** Starts the engine. The page passes its plugins and words; tests and the command line need nothing. */
export function createEngine(options: UniverOptions = {}): Engine {
  return new Engine(startUniver(options));
}
