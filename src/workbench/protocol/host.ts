import { HostError, type HostErrorCode } from "../engine/host-error";
import type { LiveWorkbook } from "../engine/workbook";
import { type CoAuthorEdit, type Fault, FaultPlan } from "../faults/fault-plan";
import { EditMode, watchCellEditor } from "./edit-mode";
import type { HostEvent } from "./host-event";
import { raiseEvents } from "./host-events";
import { BatchProcessor } from "./processor";
import { Session } from "./session";
import { Subscriptions } from "./subscriptions";
import { isHousekeeping, Trace } from "./trace";
import { type RequestBody, RequestFlag, type ResponseBody } from "./wire";

/** Excel on the web takes and gives at most 5 MB a request (resource limits of Office Add-ins). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** The service of the library by which the add-in's functions answer. */
const FUNCTIONS_SERVICE = '"Microsoft.ExcelServices.CustomFunctions"';

export interface HostOptions {
  /** Bytes of a request and of an answer. */
  readonly payloadLimit?: number;
}

/** What the bridge gives back to office.js: an answer, or an error of the transport. */
export type HostAnswer =
  | { readonly kind: "answer"; readonly json: string }
  | { readonly kind: "refused"; readonly code: HostErrorCode; readonly message: string };

/** Excel's side of the wire: takes batches as JSON, one after the other, and raises events. */
export class Host {
  readonly trace = new Trace();
  readonly editMode = new EditMode();
  readonly session: Session;
  private readonly subscriptions = new Subscriptions();
  private readonly payloadLimit: number;
  private plan = new FaultPlan();
  private queue: Promise<unknown> = Promise.resolve();
  private readonly listeners = new Set<(events: readonly HostEvent[]) => void>();
  private readonly watching: readonly { dispose(): void }[];

  constructor(
    readonly workbook: LiveWorkbook,
    options: HostOptions = {},
  ) {
    this.payloadLimit = options.payloadLimit ?? PAYLOAD_LIMIT;
    this.session = new Session(workbook, this.subscriptions);
    const events = raiseEvents(this.session, (raised) => {
      for (const listener of this.listeners) listener(raised);
    });
    const editing = watchCellEditor(workbook.context, this.editMode);
    this.watching = [events, editing];
  }

  /** Replaces the fault plan; request indexes count from here on. */
  set faults(faults: readonly Fault[]) {
    this.plan = new FaultPlan(faults);
  }

  onEvents(listener: (events: readonly HostEvent[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Carries out one batch. Batches wait for each other, as Excel has one thread. */
  execute(json: string, flags: number): Promise<HostAnswer> {
    // Results of the add-in's functions must get through while a batch waits for the calculation that needs them.
    if (json.includes(FUNCTIONS_SERVICE)) return this.answer(json, flags);
    const answer = this.queue.then(() => this.answer(json, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** A co-author's edit: it waits for the batches that came before it, and its events say that it came from afar. */
  coAuthor(edit: CoAuthorEdit): Promise<void> {
    const done = this.queue.then(() => this.session.fromAfar(edit));
    this.queue = done.catch(() => undefined);
    return done;
  }

  dispose(): void {
    for (const watch of this.watching) watch.dispose();
    this.listeners.clear();
    this.session.functions.close();
  }

  private async answer(json: string, flags: number): Promise<HostAnswer> {
    const bytesUp = byteLength(json);
    const body = JSON.parse(json) as RequestBody;
    if (bytesUp > this.payloadLimit) {
      this.trace.count(body, bytesUp, 0);
      return refused("RequestPayloadSizeLimitExceeded");
    }
    const response = await this.process(body, flags);
    const answer = JSON.stringify(response);
    const bytesDown = byteLength(answer);
    this.trace.count(body, bytesUp, bytesDown);
    if (bytesDown > this.payloadLimit) return refused("ResponsePayloadSizeLimitExceeded");
    return { kind: "answer", json: answer };
  }

  private async process(body: RequestBody, flags: number): Promise<ResponseBody> {
    if (isHousekeeping(body)) return new BatchProcessor(this.session, body).run();
    const faults = this.plan.meet(body);
    if (faults.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, faults.delayMs));
    try {
      await this.editMode.pass((flags & RequestFlag.delayForCellEdit) !== 0);
    } catch (failure) {
      return failed(failure, 0);
    }
    for (const edit of faults.meanwhile) await this.session.fromAfar(edit);
    const response = await new BatchProcessor(this.session, body, faults.guard).run();
    if (response.Error) return response;
    try {
      faults.finish();
      return response;
    } catch (failure) {
      return failed(failure, body.Actions.length - 1);
    }
  }
}

function failed(failure: unknown, index: number): ResponseBody {
  if (!(failure instanceof HostError)) throw failure;
  const error = {
    Code: failure.code,
    Message: failure.message,
    Location: "",
    ActionIndex: index,
    HttpStatusCode: 400,
  };
  return { Error: error, Results: [], TraceIds: [] };
}

function refused(code: HostErrorCode): HostAnswer {
  return { kind: "refused", code, message: code };
}

const encoder = new TextEncoder();
function byteLength(text: string): number {
  return encoder.encode(text).length;
}
