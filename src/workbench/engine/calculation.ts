import { type ICommandInfo, ICommandService, type Injector, type IUnitRange } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { TriggerCalculationController } from "@univerjs/sheets-formula";

/** Private parts of Univer 0.25.1's controller that decide when a calculation starts. */
interface TriggerQueue {
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: object;
  _restartCalculation: boolean;
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _generateDirty(commands: ICommandInfo[]): object;
}

/** Results that come from outside of Univer: the functions of the add-in. */
export interface OutsideResults {
  /** Gets what the last calculation asked for; the cells that are to be calculated again. */
  settle(): Promise<readonly IUnitRange[]>;
  forget(): void;
}

/** Functions that feed functions need one round each; a longer chain is taken for endless. */
const MOST_ROUNDS = 50;
/** A calculation that takes longer is given up with an error instead of leaving a request without an answer. */
const LONGEST_CALCULATION_MS = 120_000;
const NOTHING_DIRTY = {
  forceCalculation: false,
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};
/** How long edits made by hand are gathered before they are calculated. */
const GATHER_EDITS_MS = 30;

/**
 * Starts Univer's calculation and knows when it has ended.
 *
 * WHY not Univer's own trigger: it waits 100 ms after each edit, and when an edit arrives during a calculation
 * it stops and restarts it, which can end in success with the new dirty ranges lost. Here one calculation never
 * starts while another runs, and a request of the add-in can wait for the end of it.
 */
export class Calculation {
  /** "manual" leaves formulas as they are until `run` is called with force. */
  mode: "automatic" | "manual" = "automatic";
  outside: OutsideResults | null = null;
  private extra: IUnitRange[] = [];
  private last: Promise<void> = Promise.resolve();
  private running = false;
  private ended: (() => void)[] = [];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;
  private readonly commands: ICommandService;
  private readonly subscription: { dispose(): void };

  constructor(private readonly injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.subscription = this.commands.onCommandExecuted((command) => this.watch(command));
  }

  /** Resolves when every formula that depends on what was edited shows its new value. */
  run({ force = false } = {}): Promise<void> {
    clearTimeout(this.timer);
    if (this.mode === "manual" && !force) return Promise.resolve();
    const queue = this.queue();
    if (queue) clearTimeout(queue._setTimeoutKey);
    const run = this.last.then(() => this.calculate());
    this.last = run.catch(() => undefined);
    return run;
  }

  /** Calculates cells although nothing that they depend on has changed. */
  recalculate(cells: readonly IUnitRange[]): Promise<void> {
    this.extra.push(...cells);
    return this.run({ force: true });
  }

  /** Lets everybody go who waits. The notice ends a timer of Univer's that would fire after its end. */
  dispose(): void {
    clearTimeout(this.timer);
    this.isDisposed = true;
    if (this.queue()) {
      const notice = { functionsExecutedState: FormulaExecutedStateType.STOP_EXECUTION };
      this.commands.syncExecuteCommand(SetFormulaCalculationNotificationMutation.id, notice);
    }
    this.subscription.dispose();
  }

  private async calculate(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) {
      await this.untilQuiet();
      if (this.isDisposed) return;
      const cells = [...this.extra.splice(0), ...((await this.outside?.settle()) ?? [])];
      if (cells.length === 0 || this.isDisposed) break;
      const queue = this.queue();
      if (queue) this.start(queue, { ...NOTHING_DIRTY, dirtyRanges: cells });
    }
    this.outside?.forget();
  }

  private async untilQuiet(): Promise<void> {
    if (this.isDisposed) return;
    const queue = this.queue();
    while (!this.isDisposed && (this.running || (queue && queue._waitingCommandQueue.length > 0))) {
      if (!this.running && queue) {
        const dirty = queue._generateDirty(queue._waitingCommandQueue);
        queue._waitingCommandQueue = [];
        this.start(queue, dirty);
      }
      await this.end();
    }
  }

  private start(queue: TriggerQueue, dirty: object): void {
    queue._executingDirtyData = dirty;
    queue._restartCalculation = false;
    this.running = true;
    void this.commands.executeCommand(
      SetFormulaCalculationStartMutation.id,
      { ...dirty },
      { onlyLocal: true },
    );
  }

  private end(): Promise<void> {
    return new Promise((resolve, reject) => {
      const limit = setTimeout(
        () => reject(new Error("The calculation did not end.")),
        LONGEST_CALCULATION_MS,
      );
      this.ended.push(() => {
        clearTimeout(limit);
        resolve();
      });
    });
  }

  private watch(command: Readonly<ICommandInfo>): void {
    if (command.id === SetFormulaCalculationStartMutation.id) this.running = true;
    else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState } = command.params as ISetFormulaCalculationNotificationMutation;
      if (functionsExecutedState !== undefined) this.finish();
    }
    const queue = this.queue();
    if (!queue || queue._waitingCommandQueue.length === 0) return;
    clearTimeout(queue._setTimeoutKey);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), GATHER_EDITS_MS);
  }

  /** Results are written right after the notification, in the same task: the waiters go on in a later one. */
  private finish(): void {
    this.running = false;
    setTimeout(() => {
      const waiting = this.ended;
      this.ended = [];
      for (const resolve of waiting) resolve();
    }, 0);
  }

  /** Null until the first workbook has started the formula plugin. */
  private queue(): TriggerQueue | null {
    return this.injector.has(TriggerCalculationController)
      ? (this.injector.get(TriggerCalculationController) as unknown as TriggerQueue)
      : null;
  }
}
