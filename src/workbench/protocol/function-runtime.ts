import type { FunctionCall, FunctionCaller, FunctionResult } from "../engine/add-in-functions";
import { HostError } from "../engine/host-error";
import type { CellValue } from "../../core/sheet/grid";
import type { HostEvent } from "./host-event";

/** Category and type of the message that asks the add-in for results (OFFICE-HOST section 4). */
const FUNCTION_MESSAGE = 1;
const INVOKE = 1000;
/** Flags of an invocation. */
const CANCELABLE = 1;
const STREAMING = 2;
const TAKES_ERRORS = 4;

/** Codes by which the client says what went wrong. */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};
const OTHER_ERROR = "#VALUE!";
/** An add-in that does not answer must not hold the calculation for ever. */
const LONGEST_WAIT_MS = 30_000;

/** Asks the add-in's functions runtime for results over the real protocol and collects the answers. */
export class FunctionRuntime {
  private send: ((events: readonly HostEvent[]) => void) | null = null;
  private ready: Promise<void>;
  private becomeReady: () => void = () => undefined;
  private readonly waiting = new Map<number, (result: FunctionResult) => void>();

  constructor() {
    this.ready = new Promise((resolve) => (this.becomeReady = resolve));
  }

  /** The window in which the add-in's functions run. */
  connect(send: (events: readonly HostEvent[]) => void): () => void {
    this.send = send;
    return () => {
      if (this.send === send) this.send = null;
    };
  }

  /** Nobody is asked any more, and nobody waits. */
  close(): void {
    this.send = null;
    this.becomeReady();
    for (const resolve of this.waiting.values()) resolve(failure(OTHER_ERROR));
    this.waiting.clear();
  }

  /** Told by the client when its functions can be called. */
  markReady(): void {
    this.becomeReady();
  }

  readonly call: FunctionCaller = async (calls) => {
    await withLimit(this.ready);
    if (!this.send) return new Map();
    const answers = calls.map((call) => this.answerTo(call));
    this.send(calls.map(invocation));
    const results = await Promise.all(answers.map(withLimit));
    return new Map(calls.map(({ id }, index) => [id, results[index] ?? failure(OTHER_ERROR)]));
  };

  /** Results as the client sends them: [id, ok, value, error code]. */
  accept(results: unknown): void {
    if (!Array.isArray(results)) throw new HostError("InvalidArgument");
    for (const result of results as unknown[]) {
      const [id, ok, value, code] = result as [number, boolean, unknown, number | undefined];
      this.waiting.get(id)?.(ok ? success(value) : failure(ERRORS[code ?? 0] ?? OTHER_ERROR));
      this.waiting.delete(id);
    }
  }

  private answerTo(call: FunctionCall): Promise<FunctionResult> {
    return new Promise((resolve) => this.waiting.set(call.id, resolve));
  }
}

function invocation({ id, functionId, args, metadata }: FunctionCall): HostEvent {
  const { cancelable, stream } = metadata.options ?? {};
  const flags =
    (cancelable ? CANCELABLE : 0) |
    (stream ? STREAMING : 0) |
    (metadata.allowErrorForDataTypeAny ? TAKES_ERRORS : 0);
  const message = JSON.stringify([id, functionId, args, "", flags]);
  return { category: FUNCTION_MESSAGE, type: INVOKE, target: "", message, id: String(id) };
}

function success(value: unknown): FunctionResult {
  if (isErrorObject(value)) return failure(value.basicValue ?? value.errorType ?? OTHER_ERROR);
  if (!Array.isArray(value)) return { kind: "value", value: cellValue(value) };
  const rows = (value as unknown[]).map((row) =>
    Array.isArray(row) ? row.map(cellValue) : [cellValue(row)],
  );
  return { kind: "value", value: rows };
}

/** A CustomFunctions.Error that was returned instead of thrown travels as an object. */
function isErrorObject(value: unknown): value is { basicValue?: string; errorType?: string } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function cellValue(value: unknown): CellValue {
  if (isErrorObject(value)) return value.basicValue ?? OTHER_ERROR;
  return typeof value === "number" || typeof value === "boolean" ? value : String(value ?? "");
}

function failure(error: string): FunctionResult {
  return { kind: "error", error };
}

async function withLimit<T>(promise: Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), LONGEST_WAIT_MS);
  });
  const result = await Promise.race([promise, limit]);
  clearTimeout(timer);
  return result;
}
