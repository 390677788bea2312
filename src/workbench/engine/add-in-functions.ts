import type { Injector, IUnitRange } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  ValueObjectFactory,
} from "@univerjs/engine-formula";
import type { CellValue } from "../../core/sheet/grid";
import { type Argument, readArguments } from "./function-arguments";
import type { FunctionMetadata } from "./function-metadata";

/** One call of a function of the add-in, as the host gives it to the add-in's runtime. */
export interface FunctionCall {
  readonly id: number;
  readonly functionId: string;
  readonly args: readonly Argument[];
  readonly metadata: FunctionMetadata;
}

/** What came of it: a value, rows and columns of values, or a cell error. */
export type FunctionResult =
  | { readonly kind: "value"; readonly value: CellValue | readonly (readonly CellValue[])[] }
  | { readonly kind: "error"; readonly error: string };

/** Carries calls to the add-in; the answers come in any order. */
export type FunctionCaller = (calls: readonly FunctionCall[]) => Promise<ReadonlyMap<number, FunctionResult>>;

/**
 * The add-in's functions in cells, as Excel runs them: a calculation asks for all results that it has not got and
 * shows #GETTING_DATA; when the answers are there, the cells that asked are calculated again. Answers are kept
 * for one calculation only.
 */
export class AddInFunctions {
  private caller: FunctionCaller | null = null;
  private readonly known = new Map<string, FunctionResult>();
  private readonly wanted = new Map<string, FunctionCall>();
  private waiting: IUnitRange[] = [];
  private lastCall = 0;
  /** Told when functions became known; cells that could not be calculated before can be now. */
  onRegistered: ((prefix: string) => void) | null = null;

  constructor(private readonly injector: Injector) {}

  /**
   * Makes functions known to formulas as NAMESPACE.NAME.
   * @param caller null = no add-in is running: the functions show #GETTING_DATA until one is.
   */
  register(namespace: string, functions: readonly FunctionMetadata[], caller: FunctionCaller | null): void {
    this.caller = caller;
    const service = this.injector.get(IFunctionService);
    for (const metadata of functions) {
      const name = `${namespace}.${metadata.name}`.toUpperCase();
      service.registerExecutors(new AddInFunction(name, metadata, this));
      service.deleteFormulaAstCacheKey(name);
      service.registerDescriptions({
        functionName: name,
        functionType: FunctionType.User,
        description: metadata.description ?? "",
        abstract: metadata.description ?? "",
        functionParameter: metadata.parameters.map((parameter) => ({
          name: parameter.name,
          detail: parameter.description ?? "",
          example: "",
          require: parameter.optional ? 0 : 1,
          repeat: parameter.repeating ? 1 : 0,
        })),
      });
    }
    this.onRegistered?.(`${namespace}.`);
  }

  /** The workbook is closed: nobody waits any more, and the add-in that answered goes with it. */
  disconnect(): void {
    this.caller = null;
    this.wanted.clear();
    this.waiting = [];
    this.known.clear();
  }

  /** The result where it is known; else asks for it and remembers the cell. */
  result(metadata: FunctionMetadata, args: readonly Argument[], cell: IUnitRange): FunctionResult | null {
    const key = JSON.stringify([metadata.id, args]);
    const known = this.known.get(key);
    if (known) return known;
    if (!this.wanted.has(key)) {
      const call = { id: ++this.lastCall, functionId: metadata.id, args, metadata };
      this.wanted.set(key, call);
    }
    this.waiting.push(cell);
    return null;
  }

  /** Gets what was asked for; the cells that are to be calculated again. */
  async settle(): Promise<readonly IUnitRange[]> {
    if (this.wanted.size === 0 || !this.caller) return [];
    const calls = [...this.wanted];
    const cells = this.waiting;
    this.wanted.clear();
    this.waiting = [];
    const answers = await this.caller(calls.map(([, call]) => call));
    for (const [key, call] of calls) {
      this.known.set(key, answers.get(call.id) ?? { kind: "error", error: ErrorType.VALUE });
    }
    return cells;
  }

  /** The next calculation asks anew. */
  forget(): void {
    this.known.clear();
  }
}

class AddInFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly metadata: FunctionMetadata,
    private readonly functions: AddInFunctions,
  ) {
    super(name);
    const required = metadata.parameters.filter(({ optional, repeating }) => !optional && !repeating);
    const endless = metadata.parameters.some(({ repeating }) => repeating);
    this.minParams = required.length;
    this.maxParams = endless ? 255 : metadata.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): BaseValueObject {
    const read = readArguments(this.metadata, variants);
    if (read.error !== null) return ErrorValueObject.create(read.error as ErrorType);
    const { unitId, subUnitId, row, column } = this;
    const cell: IUnitRange = {
      unitId: unitId ?? "",
      sheetId: subUnitId ?? "",
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    };
    const result = this.functions.result(this.metadata, read.args, cell);
    if (!result) return ErrorValueObject.create(ErrorType.CONNECT);
    if (result.kind === "error") return ErrorValueObject.create(result.error as ErrorType);
    return valueObject(result.value);
  }
}

function valueObject(value: CellValue | readonly (readonly CellValue[])[]): BaseValueObject {
  if (!Array.isArray(value)) return ValueObjectFactory.create(value as CellValue);
  const rows = value as readonly (readonly CellValue[])[];
  return ArrayValueObject.createByArray(rows.map((row) => [...row]));
}
