import { ICommandService } from "@univerjs/core";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import type { CellRange } from "../../core/sheet/address";
import type { SheetVisibility } from "../../core/sheet/grid";
import { type SheetChange, watchChanges } from "./changes";
import { CellComments } from "./comments";
import { DefinedNames } from "./defined-names";
import { HostError } from "./host-error";
import { emptySheetState, type HostState } from "./host-state";
import type { ModelContext } from "./model-context";
import { LiveSheet } from "./sheet";
import { cellRange, univerRange } from "./sheet-layout";
import { type SheetEvent, watchSheets } from "./sheet-events";
import type { SheetLookup } from "./sheet-lookup";
import { checkSheetName, freeSheetName, sameName } from "./sheet-name";
import { ProtectionGuard } from "./protection-guard";
import { SheetStructure } from "./structure";
import { LiveTables } from "./tables";
import { emptySheetData, newSheetId, type WorkbookSnapshot } from "./snapshot";

const FIRST_CELL: CellRange = { top: 0, left: 0, bottom: 0, right: 0 };

/** The live workbook: Univer's model, and beside it what Univer does not know. */
export class LiveWorkbook implements SheetLookup {
  private readonly known = new Map<string, LiveSheet>();
  private readonly commands: ICommandService;
  private readonly selections: SheetsSelectionsService;

  readonly names: DefinedNames;
  readonly tables: LiveTables;
  readonly comments: CellComments;
  readonly structure: SheetStructure;
  /** Keeps the user's hand off protected sheets. */
  readonly guard: ProtectionGuard;

  constructor(readonly context: ModelContext) {
    this.commands = context.injector.get(ICommandService);
    this.selections = context.injector.get(SheetsSelectionsService);
    this.names = new DefinedNames(context, this);
    this.tables = new LiveTables(context, this);
    this.comments = new CellComments(context, this);
    this.structure = new SheetStructure(context);
    this.guard = new ProtectionGuard(this);
  }

  get host(): HostState {
    return this.context.host;
  }

  /** All sheets in the order of their tabs. */
  get sheets(): LiveSheet[] {
    return this.context.workbook.getSheets().map((sheet) => this.sheet(sheet.getSheetId()));
  }

  /** By id or by name, in any case; null where there is none. */
  find(key: string): LiveSheet | null {
    return this.sheets.find((sheet) => sameName(sheet.id, key) || sameName(sheet.name, key)) ?? null;
  }

  get active(): LiveSheet {
    const sheet = this.context.workbook.getActiveSheet(true) ?? this.context.workbook.ensureActiveSheet();
    return this.sheet(sheet.getSheetId());
  }

  /** @throws HostError where the sheet is hidden: Excel cannot show it. */
  activate(sheet: LiveSheet): void {
    if (sheet.visibility !== "visible") throw new HostError("InvalidArgument");
    if (sheet.id === this.active.id) return;
    const params = { unitId: this.context.workbook.getUnitId(), subUnitId: sheet.id };
    this.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, params);
  }

  /** What is selected on the active sheet; A1 where nobody selected anything yet. */
  get selection(): CellRange {
    const range = this.selections.getCurrentLastSelection()?.range;
    return range && !Number.isNaN(range.startRow) ? cellRange({ ...range }) : FIRST_CELL;
  }

  select(sheet: LiveSheet, range: CellRange): void {
    this.activate(sheet);
    const inside = sheet.model.inside(range);
    if (!inside) sheet.model.ensure({ ...range, bottom: range.top, right: range.left });
    const { top, left } = range;
    const primary = {
      ...univerRange({ top, left, bottom: top, right: left }),
      actualRow: top,
      actualColumn: left,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.context.workbook.getUnitId(),
      subUnitId: sheet.id,
      selections: [{ range: univerRange(inside ?? range), primary, style: null }],
    });
  }

  /** @throws HostError ItemAlreadyExists, InvalidArgument for names that Excel refuses. */
  addSheet(name: string | null): LiveSheet {
    this.requireOpenStructure();
    const names = this.sheets.map((sheet) => sheet.name);
    const wished = name ?? freeSheetName(names);
    checkSheetName(wished, names);
    const id = newSheetId();
    this.host.sheets[id] = emptySheetState();
    this.commands.syncExecuteCommand(InsertSheetCommand.id, {
      unitId: this.context.workbook.getUnitId(),
      index: names.length,
      sheet: emptySheetData(id, wished),
    });
    return this.sheet(id);
  }

  rename(sheet: LiveSheet, name: string): void {
    this.requireOpenStructure();
    checkSheetName(
      name,
      this.sheets.filter((other) => other !== sheet).map((other) => other.name),
    );
    this.commands.syncExecuteCommand(SetWorksheetNameCommand.id, {
      unitId: this.context.workbook.getUnitId(),
      subUnitId: sheet.id,
      name,
    });
  }

  /** @throws HostError where the last visible sheet would disappear. */
  setVisibility(sheet: LiveSheet, visibility: SheetVisibility): void {
    this.requireOpenStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "visible");
    if (visibility !== "visible") {
      const next = others[0];
      if (!next) throw new HostError("InvalidOperation");
      if (this.active === sheet) this.activate(next);
    }
    sheet.visibility = visibility;
  }

  /** @throws HostError where it is the last visible sheet, which Excel keeps, or a very hidden one. */
  removeSheet(sheet: LiveSheet): void {
    this.requireOpenStructure();
    const others = this.sheets.filter((other) => other !== sheet && other.visibility === "visible");
    if (others.length === 0 || sheet.visibility === "veryHidden") throw new HostError("InvalidOperation");
    this.commands.syncExecuteCommand(RemoveSheetCommand.id, {
      unitId: this.context.workbook.getUnitId(),
      subUnitId: sheet.id,
    });
    this.known.delete(sheet.id);
    delete this.host.sheets[sheet.id];
  }

  /** Resolves when all formulas are calculated. */
  calculate(force = false): Promise<void> {
    return this.context.calculation.run({ force });
  }

  onChanged(listener: (change: SheetChange) => void): { dispose(): void } {
    return watchChanges(this.context, listener);
  }

  onSheetEvent(listener: (event: SheetEvent) => void): { dispose(): void } {
    return watchSheets(this.context, listener);
  }

  snapshot(): WorkbookSnapshot {
    return {
      univer: this.context.workbook.save(),
      host: structuredClone(this.host),
      activeSheetId: this.active.id,
    };
  }

  private requireOpenStructure(): void {
    if (this.host.structureProtected) throw new HostError("AccessDenied");
  }

  private sheet(id: string): LiveSheet {
    let sheet = this.known.get(id);
    if (!sheet) this.known.set(id, (sheet = new LiveSheet(this.context, id)));
    return sheet;
  }
}
