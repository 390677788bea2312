import { createNodeWindow } from "../bridge/node-window";
import { installNativeHost, type NativeHost, type NativeHostOptions } from "../bridge/native-host";
import { createEngine, type Engine } from "../engine/engine";
import { importWorkbook } from "../engine/import";
import { saveWorkbook } from "../engine/save";
import type { FunctionMetadata } from "../engine/function-metadata";
import { emptySnapshot, type WorkbookSnapshot } from "../engine/snapshot";
import type { LiveWorkbook } from "../engine/workbook";
import type { Fault } from "../faults/fault-plan";
import { Host, type HostOptions } from "../protocol/host";
import type { Trace } from "../protocol/trace";

export interface NodeHostOptions extends NativeHostOptions, HostOptions {
  /** The .xlsx file to open. */
  readonly bytes?: Uint8Array;
  /** Name of the file, for the add-in and for people. */
  readonly name?: string;
  /** The workbook to open where there is no file; absent = an empty one. */
  readonly snapshot?: WorkbookSnapshot;
  readonly faults?: readonly Fault[];
  /** Functions that formulas may call as NAMESPACE.NAME; associate the implementations on `CustomFunctions`. */
  readonly functions?: { readonly namespace: string; readonly metadata: readonly FunctionMetadata[] };
  /** Folder of office.js; absent = node_modules above the working directory. */
  readonly officeJsFolder?: string;
  /** The client's own check of requirement sets throws ApiNotFound for what the sets do not hold (default on). */
  readonly checkRequirementSets?: boolean;
  /** Puts Office, Excel, OfficeExtension and CustomFunctions on globalThis until dispose (default on). */
  readonly installGlobals?: boolean;
}

/** Microsoft's office.js over the live workbook, in this process. */
export interface NodeHost {
  /** The window that office.js lives in. */
  readonly window: OfficeWindow;
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly workbook: LiveWorkbook;
  readonly host: Host;
  readonly native: NativeHost;
  readonly engine: Engine;
  readonly trace: Trace;
  /** The opened file with what has changed since. @throws Error where no file was opened. */
  save(): Promise<Uint8Array>;
  /** Must be called: Univer keeps the process alive. */
  dispose(): void;
}

/** Names that office.js puts on its window. */
export interface OfficeWindow {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly OfficeRuntime: unknown;
  readonly CustomFunctions: unknown;
}

const GLOBALS = ["Office", "Excel", "OfficeExtension", "OfficeRuntime", "CustomFunctions"] as const;

/**
 * Opens a workbook and boots office.js over it.
 * @throws UnusableFile where the bytes are no workbook that can be used
 */
export async function bootNodeHost(options: NodeHostOptions = {}): Promise<NodeHost> {
  const { bytes, name = "Книга.xlsx" } = options;
  const snapshot = bytes ? await importWorkbook(bytes, name) : (options.snapshot ?? emptySnapshot(name));
  const engine = createEngine();
  const workbook = await engine.open(snapshot);
  const host = new Host(workbook, options);
  const { window, start, close } = createNodeWindow(options.officeJsFolder);
  const { functions } = options;
  if (functions)
    engine.functions.register(functions.namespace, functions.metadata, host.session.functions.call);
  const customFunctions = options.customFunctions ?? functions !== undefined;
  const native = installNativeHost(window, host, { ...options, customFunctions });
  start();
  const officeWindow = window as OfficeWindow;
  await officeWindow.Office.onReady();
  if (options.checkRequirementSets ?? true) switchOnApiCheck(officeWindow);
  const restoreGlobals = (options.installGlobals ?? true) ? installGlobals(officeWindow) : () => undefined;
  host.trace.reset();
  host.faults = options.faults ?? [];
  return {
    window: officeWindow,
    Excel: officeWindow.Excel,
    Office: officeWindow.Office,
    workbook,
    host,
    native,
    engine,
    trace: host.trace,
    save: () => {
      if (!bytes) throw new Error("No file was opened.");
      return saveWorkbook(workbook, bytes, name);
    },
    dispose: () => {
      restoreGlobals();
      close();
      native.dispose();
      host.dispose();
      engine.dispose();
    },
  };
}

/** office.js sets the switch on the wrong object; the check itself is Microsoft's own. */
function switchOnApiCheck(window: OfficeWindow): void {
  const extension = window.OfficeExtension as unknown as {
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  extension.CommonUtility._doApiNotSupportedCheck = true;
}

function installGlobals(window: OfficeWindow): () => void {
  const target = globalThis as Record<string, unknown>;
  const before = new Map<string, unknown>(GLOBALS.map((name) => [name, target[name]]));
  for (const name of GLOBALS) target[name] = window[name];
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete target[name];
      else target[name] = value;
    }
  };
}
