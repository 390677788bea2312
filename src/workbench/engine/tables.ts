import { ICommandService } from "@univerjs/core";
import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/sheets-table";
import { type CellRange, rangesOverlap } from "../../core/sheet/address";
import type { SheetRange } from "./defined-names";
import { HostError } from "./host-error";
import type { ModelContext } from "./model-context";
import type { LiveSheet } from "./sheet";
import { cellRange, univerRange } from "./sheet-layout";
import { sameName } from "./sheet-name";
import type { SheetLookup } from "./sheet-lookup";

type Table = NonNullable<ReturnType<TableManager["getTableById"]>>;

const DEFAULT_STYLE = "TableStyleMedium2";

/** One table (list object) of a sheet. */
export class LiveTable {
  constructor(
    private readonly tables: LiveTables,
    readonly id: string,
  ) {}

  get name(): string {
    return this.table.getDisplayName();
  }

  get sheet(): LiveSheet {
    return this.tables.sheetOf(this.table);
  }

  get range(): CellRange {
    return cellRange(this.table.getRange());
  }

  get showHeaders(): boolean {
    return this.table.isShowHeader();
  }

  /** Univer opens tables without their totals row: it is remembered beside the table. */
  get showTotals(): boolean {
    return this.meta["totals"] === true;
  }

  /** Univer's themes are others than Excel's: the name is kept and written on save. */
  get style(): string {
    const style: unknown = this.meta["style"];
    return typeof style === "string" ? style : DEFAULT_STYLE;
  }

  set style(style: string) {
    this.table.setTableMeta({ ...this.meta, style });
  }

  get columnNames(): string[] {
    return Array.from({ length: this.table.getColumnsCount() }, (_, index) =>
      this.table.getColumnNameByIndex(index),
    );
  }

  /** The rows between header and totals. */
  get dataBody(): SheetRange {
    const { range } = this;
    const top = range.top + (this.showHeaders ? 1 : 0);
    const bottom = Math.max(top, range.bottom - (this.showTotals ? 1 : 0));
    return { sheet: this.sheet, range: { ...range, top, bottom } };
  }

  /** Univer's types forget that a table made by a command has none. */
  private get meta(): Readonly<Record<string, unknown>> {
    return (this.table.getTableMeta() as Readonly<Record<string, unknown>> | undefined) ?? {};
  }

  private get table(): Table {
    return this.tables.get(this.id);
  }
}

/** The tables of a workbook. */
export class LiveTables {
  private readonly manager: TableManager;
  private readonly commands: ICommandService;

  constructor(
    private readonly context: ModelContext,
    private readonly workbook: SheetLookup,
  ) {
    this.manager = context.injector.get(TableManager);
    this.commands = context.injector.get(ICommandService);
  }

  /** Tables of one sheet, or of all. */
  list(sheet: LiveSheet | null): LiveTable[] {
    const sheets = sheet ? [sheet] : this.workbook.sheets;
    return sheets.flatMap((each) =>
      this.manager
        .getTablesBySubunitId(this.unitId, each.id)
        .map((table) => new LiveTable(this, table.getId())),
    );
  }

  find(key: string): LiveTable | null {
    return this.list(null).find((table) => sameName(table.name, key) || table.id === key) ?? null;
  }

  /** @throws HostError where another table overlaps, or the name is taken. */
  add(sheet: LiveSheet, range: CellRange, hasHeaders: boolean): LiveTable {
    if (this.list(sheet).some((table) => rangesOverlap(table.range, range))) {
      throw new HostError("InvalidArgument");
    }
    sheet.model.ensure(range);
    const id = globalThis.crypto.randomUUID();
    const table = univerRange(range);
    this.run(AddSheetTableMutation.id, sheet, {
      tableId: id,
      name: this.freeName(),
      range: table,
      header: this.manager.getColumnHeader(this.unitId, sheet.id, table, "Столбец"),
      options: { showHeader: hasHeaders, showFooter: false },
    });
    return new LiveTable(this, id);
  }

  rename(table: LiveTable, name: string): void {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name)) throw new HostError("InvalidArgument");
    const taken = this.find(name);
    if (taken && taken.id !== table.id) throw new HostError("ItemAlreadyExists");
    this.run(SetSheetTableMutation.id, table.sheet, { tableId: table.id, config: { name } });
  }

  resize(table: LiveTable, range: CellRange): void {
    const config = { updateRange: { newRange: univerRange(range) } };
    this.run(SetSheetTableMutation.id, table.sheet, { tableId: table.id, config });
  }

  remove(table: LiveTable): void {
    this.run(DeleteSheetTableMutation.id, table.sheet, { tableId: table.id });
  }

  /** @throws HostError ItemNotFound where the table is gone. */
  get(id: string): Table {
    const table = this.manager.getTableById(this.unitId, id);
    if (!table) throw new HostError("ItemNotFound");
    return table;
  }

  sheetOf(table: Table): LiveSheet {
    const sheet = this.workbook.find(table.getSubunitId());
    if (!sheet) throw new HostError("ItemNotFound");
    return sheet;
  }

  private get unitId(): string {
    return this.context.workbook.getUnitId();
  }

  private freeName(): string {
    let number = this.list(null).length + 1;
    while (this.find(`Таблица${number}`)) number++;
    return `Таблица${number}`;
  }

  private run(mutation: string, sheet: LiveSheet, params: object): void {
    this.commands.syncExecuteCommand(mutation, { unitId: this.unitId, subUnitId: sheet.id, ...params });
  }
}
