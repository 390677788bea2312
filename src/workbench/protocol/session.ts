import type { LiveWorkbook } from "../engine/workbook";
import { HostError } from "../engine/host-error";
import { FunctionRuntime } from "./function-runtime";
import type { HostObject } from "./host-object";
import type { Subscriptions } from "./subscriptions";

/** What outlives a request: the workbook, the references that the client keeps, its event subscriptions. */
export class Session {
  private readonly references = new Map<string, HostObject>();
  private lastReference = 0;
  private remote = false;
  /** Members that were asked for and are not in the table, each once («Range.ShowCard»). */
  readonly unknownMembers = new Set<string>();
  /** The add-in's functions that are called from cells. */
  readonly functions = new FunctionRuntime();

  constructor(
    readonly workbook: LiveWorkbook,
    readonly subscriptions: Subscriptions,
  ) {}

  /** Is the edit that is being made a co-author's? */
  get isRemote(): boolean {
    return this.remote;
  }

  /** Makes a co-author's edit. */
  async fromAfar(edit: (workbook: LiveWorkbook) => void | Promise<void>): Promise<void> {
    this.remote = true;
    try {
      await edit(this.workbook);
    } finally {
      this.remote = false;
    }
  }

  keep(object: HostObject): void {
    if (object.referenceId !== undefined) return;
    object.referenceId = `${object.type}_${++this.lastReference}`;
    this.references.set(object.referenceId, object);
  }

  release(referenceId: string): void {
    this.references.delete(referenceId);
  }

  releaseAll(): void {
    this.references.clear();
  }

  get referenceCount(): number {
    return this.references.size;
  }

  /** @throws HostError InvalidReference where the client released it before. */
  referenced(referenceId: string): HostObject {
    const object = this.references.get(referenceId);
    if (!object) throw new HostError("InvalidReference");
    return object;
  }

  kept(): Iterable<HostObject> {
    return this.references.values();
  }
}
