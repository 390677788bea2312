import type { Fault } from "../../src/workbench/faults/fault-plan";
import { installNativeHost, type NativeHost } from "../../src/workbench/bridge/native-host";
import type { WorkbookSnapshot } from "../../src/workbench/engine/snapshot";
import type { LiveWorkbook } from "../../src/workbench/engine/workbook";
import { bootNodeHost, type NodeHost } from "../../src/workbench/node/boot-node-host";
import { Host } from "../../src/workbench/protocol/host";

/** One request of the add-in, as the dry run counted it. */
export interface SeenRequest {
  readonly actions: number;
  /** It changes the workbook: cutting it between two actions may leave a mixture. */
  readonly writes: boolean;
}

/** One office.js for many workbooks: booting it takes longer than playing a case. */
export class Bench {
  private native: NativeHost | null = null;

  private constructor(
    private readonly node: NodeHost,
    private current: Host,
  ) {}

  static async boot(): Promise<Bench> {
    const node = await bootNodeHost();
    return new Bench(node, node.host);
  }

  get workbook(): LiveWorkbook {
    return this.current.workbook;
  }

  get host(): Host {
    return this.current;
  }

  /** Puts another workbook in place of the open one; nothing of the old one is left. */
  async open(snapshot: WorkbookSnapshot): Promise<void> {
    this.native?.dispose();
    this.current.dispose();
    this.current = new Host(await this.node.engine.open(snapshot));
    this.native = installNativeHost(this.node.window, this.current);
  }

  /** Closes the pane and opens the workbook again as it stands now. */
  async reopen(): Promise<WorkbookSnapshot> {
    const snapshot = this.workbook.snapshot();
    await this.open(snapshot);
    return snapshot;
  }

  /** Runs work while the host fails as the faults say; the host is well again afterwards. */
  async during<T>(faults: readonly Fault[], work: () => Promise<T>): Promise<T> {
    this.current.faults = faults;
    try {
      return await work();
    } finally {
      this.current.faults = [];
    }
  }

  /** Counts the requests of some work, and the actions of each. */
  async count(work: () => Promise<unknown>): Promise<readonly SeenRequest[]> {
    const actions: number[] = [];
    /** The workbook before each request, and after the last one. */
    const states: string[] = [];
    const spy: Fault = {
      request: ({ body }) => {
        actions.push(body.Actions.length);
        states.push(this.contents());
        return false;
      },
    };
    await this.during([spy], work);
    states.push(this.contents());
    return actions.map((count, i) => ({ actions: count, writes: states[i] !== states[i + 1] }));
  }

  private contents(): string {
    return JSON.stringify(this.workbook.snapshot());
  }

  dispose(): void {
    this.native?.dispose();
    this.current.dispose();
    this.node.dispose();
  }
}
