import type { FWorksheet } from "@univerjs/sheets/facade";
import { installNativeHost } from "../bridge/native-host";
import type { NativeHost, NativeHostOptions } from "../bridge/native-host";
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

/** The page's Excel: one engine for the life of the page, one host for every opened workbook. */
export class Workbench implements WorkbenchGlobal {
  readonly engine: Engine;
  host: Host | null = null;
  private fitter = new RowFitter();
  private readonly connected: NativeHost[] = [];

  constructor(
    container: HTMLElement,
    private readonly options: NativeHostOptions = {},
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
    this.host = new Host(workbook);
    this.fitter = new RowFitter();
    const sheet = this.engine.runtime.api.getActiveWorkbook()?.getActiveSheet();
    if (sheet) this.fitSoon(sheet);
  }

  /** Text is measured by the drawn sheet, which is ready one task after the event. */
  private fitSoon(sheet: FWorksheet): void {
    setTimeout(() => this.fitter.fit(sheet), 200);
  }

  /** Gives a frame Excel's native interface, before office.js runs there. */
  connect(frame: Window): void {
    if (!this.host) throw new Error("A frame was loaded before a workbook was opened.");
    this.connected.push(installNativeHost(frame, this.host, this.options));
  }
}
