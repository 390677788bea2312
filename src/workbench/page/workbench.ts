import type { FWorksheet } from "@univerjs/sheets/facade";
import { installNativeHost } from "../bridge/native-host";
import type { NativeHost, NativeHostOptions } from "../bridge/native-host";
import type { OfficeTheme } from "../bridge/theme";
import type { FunctionMetadata } from "../engine/function-metadata";
import { createEngine } from "../engine/engine";
import type { Engine } from "../engine/engine";
import type { WorkbookSnapshot } from "../engine/snapshot";
import { Host } from "../protocol/host";
import { RowFitter } from "./fit-rows";
import { pageOptions } from "./univer-page";

/** What the add-in's frames ask of the page around them. */
export interface WorkbenchGlobal {
  connect(frame: Window): void;
  /** For tests: the running host, its trace and faults. */
  readonly host: Host | null;
  readonly engine: Engine | null;
}

/** Page of the add-in in which its custom functions run, and the namespace that the manifest gives them. */
export const FUNCTIONS_PAGE = "functions-runtime.html";
const NAMESPACE = "QP";

/** The functions' metadata as the add-in serves it; Excel takes the same file by the manifest. */
async function fetchMetadata(): Promise<readonly FunctionMetadata[]> {
  const answer = await fetch("functions.json");
  if (!answer.ok) return [];
  const file = (await answer.json()) as {
    readonly allowErrorForDataTypeAny?: boolean;
    readonly functions: readonly FunctionMetadata[];
  };
  const { allowErrorForDataTypeAny = false } = file;
  return file.functions.map((metadata) => ({ ...metadata, allowErrorForDataTypeAny }));
}

/** The page's Excel: one engine for the life of the page, one host for every opened workbook. */
export class Workbench implements WorkbenchGlobal {
  readonly engine: Engine;
  host: Host | null = null;
  /** Told the name of a protected sheet that the user's hand was kept off. */
  onRefused: (sheet: string) => void = () => undefined;
  private fitter = new RowFitter();
  private readonly connected: NativeHost[] = [];
  private readonly metadata = fetchMetadata();

  constructor(
    container: HTMLElement,
    private options: NativeHostOptions = {},
  ) {
    this.engine = createEngine(pageOptions(container));
    const { api } = this.engine.runtime;
    api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => this.fitSoon(activeSheet));
  }

  /** Opens a workbook; frames of the add-in must be loaded anew afterwards, as Excel does. */
  async open(snapshot: WorkbookSnapshot): Promise<void> {
    this.connected.splice(0).forEach((native) => native.dispose());
    this.host?.dispose();
    const workbook = await this.engine.open(snapshot);
    workbook.guard.onRefused = ({ name }) => this.onRefused(name);
    this.host = new Host(workbook);
    this.engine.functions.register(NAMESPACE, await this.metadata, this.host.session.functions.call);
    this.fitter = new RowFitter();
    const sheet = this.engine.runtime.api.getActiveWorkbook()?.getActiveSheet();
    if (sheet) this.fitSoon(sheet);
  }

  /** Text is measured by the drawn sheet, which is ready one task after the event. */
  private fitSoon(sheet: FWorksheet): void {
    setTimeout(() => this.fitter.fit(sheet), 200);
  }

  /** Changes the theme of Office, as a user does while the pane is open. */
  setTheme(theme: OfficeTheme): void {
    this.options = { ...this.options, theme };
    for (const native of this.connected) native.setTheme(theme);
  }

  /** Gives a frame Excel's native interface, before office.js runs there. */
  connect(frame: Window): void {
    if (!this.host) throw new Error("A frame was loaded before a workbook was opened.");
    const customFunctions = frame.location.pathname.endsWith(FUNCTIONS_PAGE);
    this.connected.push(installNativeHost(frame, this.host, { ...this.options, customFunctions }));
  }
}
