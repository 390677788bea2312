import { HostError, type HostErrorCode } from "../engine/host-error";
import type { LiveWorkbook } from "../engine/workbook";
import type { RequestBody } from "../protocol/wire";

/** A request as a fault's predicate sees it; `index` counts the add-in's requests from 0. */
export interface FaultRequest {
  readonly index: number;
  readonly body: RequestBody;
}

/** What a co-author does to the workbook. */
export type CoAuthorEdit = (workbook: LiveWorkbook) => void | Promise<void>;

/** How one or more requests are to go wrong. */
export interface Fault {
  /** Which request: its index, or a predicate; absent = every one. */
  readonly request?: number | ((request: FaultRequest) => boolean);
  /** The error to answer with; absent = only the delay. */
  readonly code?: HostErrorCode;
  /** Fail before any action, after that many, or after the last one (everything is applied, the answer is lost). */
  readonly when?: "before" | "end" | { readonly afterActions: number };
  /** Once = the first time that it matches (the default). */
  readonly repeat?: "once" | "always";
  /** Answer that many milliseconds later. */
  readonly delayMs?: number;
  /** A co-author's edit that arrives just before the request. */
  readonly meanwhile?: CoAuthorEdit;
}

/** Decides for each request whether and where it fails. */
export class FaultPlan {
  private readonly spent = new Set<Fault>();
  private next = 0;

  constructor(private readonly faults: readonly Fault[] = []) {}

  /** The faults that meet the next request of the add-in. */
  meet(body: RequestBody): MetFaults {
    const request: FaultRequest = { index: this.next++, body };
    const met = this.faults.filter((fault) => !this.spent.has(fault) && matches(fault, request));
    for (const fault of met) if (fault.repeat !== "always") this.spent.add(fault);
    return new MetFaults(met, body.Actions.length);
  }
}

/** The faults of one request. */
export class MetFaults {
  private readonly failing: Fault | undefined;

  constructor(
    private readonly faults: readonly Fault[],
    private readonly actionCount: number,
  ) {
    this.failing = faults.find((fault) => fault.code !== undefined);
  }

  get delayMs(): number {
    return Math.max(0, ...this.faults.map((fault) => fault.delayMs ?? 0));
  }

  get meanwhile(): readonly CoAuthorEdit[] {
    return this.faults.flatMap(({ meanwhile }) => meanwhile ?? []);
  }

  /** Called before each action. @throws HostError where the batch is to fail here. */
  readonly guard = (index: number): void => {
    if (this.failing && this.failsAfter !== null && index >= this.failsAfter) this.fail();
  };

  /** Called when all actions were carried out. @throws HostError where the answer is to be lost. */
  finish(): void {
    if (this.failing && (this.failsAfter === null || this.failsAfter >= this.actionCount)) this.fail();
  }

  /** Null = at the end. */
  private get failsAfter(): number | null {
    const when = this.failing?.when ?? "before";
    if (when === "before") return 0;
    return when === "end" ? null : when.afterActions;
  }

  private fail(): never {
    throw new HostError(this.failing?.code ?? "GeneralException", "A fault that the test asked for.");
  }
}

function matches(fault: Fault, request: FaultRequest): boolean {
  if (fault.request === undefined) return true;
  return typeof fault.request === "number" ? fault.request === request.index : fault.request(request);
}
