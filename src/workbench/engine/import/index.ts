import { BooleanNumber, type IStyleData, type IWorksheetData } from "@univerjs/core";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import { cellAddress } from "../../../core/sheet/address";
import { Package } from "../../../xlsx/package/package";
import { Book } from "../../../xlsx/port/book";
import { emptyHostState, type HostState } from "../host-state";
import { univerRange } from "../sheet-layout";
import {
  DEFAULT_COLUMNS,
  DEFAULT_ROWS,
  emptySheetData,
  liveSheetId,
  workbookData,
  WORKBOOK_ID,
  type WorkbookSnapshot,
} from "../snapshot";
import { COMMENT_AUTHOR, newThread } from "../comments";
import { CellStyles } from "./cell-styles";
import { readCharts } from "./charts";
import { Colours } from "./colours";
import { customXmlParts, documentProperties } from "./package-things";
import { readConditionalFormats, readValidations } from "./rules";
import { addLinks, readCells } from "./sheet-cells";
import { readFilterRange, readFrame, readRows, readSheetState } from "./sheet-frame";
import { styleIdOf } from "./style-id";
import { applyPrintName, definedName, readLinks, readNotes, readPivots, readTables } from "./things";
import { XmlNode } from "./xml-node";

/** Rows and columns beyond the last used one that can be typed into at once. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 6;

/**
 * Reads an .xlsx file into the live workbook's form. Contents come from the same reader as the file port's, so
 * that a job finds the same in both; looks, rules and things are read here.
 * @throws UnusableFile where the bytes are no workbook that can be used
 */
export async function importWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot> {
  return new Importer(new Book(Package.open(bytes)), name).run();
}

type Resources = Record<string, Record<string, unknown>>;

class Importer {
  private readonly colours: Colours;
  private readonly styles: CellStyles;
  private readonly univerStyles: Record<string, IStyleData> = {};
  private readonly resources: Resources = {};
  private readonly host: HostState;

  constructor(
    private readonly book: Book,
    name: string,
  ) {
    const { pack, workbook } = book;
    this.colours = Colours.of(pack);
    this.styles = CellStyles.of(book, this.colours);
    this.host = emptyHostState(name);
    this.host.date1904 = workbook.date1904;
    this.host.structureProtected = workbook.structureLocked;
    this.host.customXmlParts = customXmlParts(pack, workbook.part);
    this.host.properties = documentProperties(pack, this.host.properties);
  }

  run(): WorkbookSnapshot {
    const { workbook } = this.book;
    const sheets: Record<string, IWorksheetData> = {};
    for (const entry of workbook.sheets) {
      const sheet = this.sheet(entry);
      sheets[sheet.id] = sheet;
    }
    this.names();
    const data = workbookData(this.host.name, Object.keys(sheets), sheets);
    const font = this.styles.normalFont();
    data.defaultStyle = { ff: font.name, fs: font.size };
    data.styles = this.univerStyles;
    data.resources = Object.entries(this.resources).map(([name, content]) => ({
      name,
      data: JSON.stringify(content),
    }));
    const active = workbook.sheets.find(({ tab }) => tab === workbook.activeTab);
    return { univer: data, host: this.host, activeSheetId: active && liveSheetId(active.ref.id) };
  }

  private sheet(entry: SheetEntry): IWorksheetData {
    const { pack } = this.book;
    const id = liveSheetId(entry.ref.id);
    const content = this.book.content(entry);
    const xml = pack.text(entry.part);
    const root = XmlNode.root(xml);
    const data = emptySheetData(id, entry.ref.name);
    data.cellData = readCells(content, this.book.styles, this.styleId);
    data.mergeData = content.merges.map(univerRange);
    data.hidden = entry.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
    if (root) {
      Object.assign(data, readFrame(root, this.colours, this.styleId));
      data.rowData = readRows(xml, content, this.styleId);
      this.host.sheets[id] = readSheetState(root);
      addLinks(data.cellData, readLinks(pack, entry.part, root));
      this.things(id, entry, root);
    }
    if (entry.visibility === "veryHidden") this.stateOf(id).veryHidden = true;
    const [rows, columns] = extent(data);
    data.rowCount = Math.max(rows + SPARE_ROWS, DEFAULT_ROWS);
    data.columnCount = Math.max(columns + SPARE_COLUMNS, DEFAULT_COLUMNS);
    return data;
  }

  private things(id: string, entry: SheetEntry, root: XmlNode): void {
    const { pack } = this.book;
    this.put(
      "SHEET_CONDITIONAL_FORMATTING_PLUGIN",
      id,
      readConditionalFormats(root, this.styles, this.colours),
    );
    this.put("SHEET_DATA_VALIDATION_PLUGIN", id, readValidations(root));
    this.put("SHEET_TABLE_PLUGIN", id, readTables(pack, entry.part));
    const filter = readFilterRange(root);
    if (filter) {
      (this.resources["SHEET_FILTER_PLUGIN"] ??= {})[id] = { ref: univerRange(filter), filterColumns: [] };
      this.stateOf(id).filteredInFile = this.book.content(entry).filtered;
    }
    this.stateOf(id).charts = readCharts(pack, entry.part);
    this.stateOf(id).pivots = readPivots(pack, entry.part);
    const notes: Record<number, Record<number, unknown>> = {};
    for (const { row, column, text, author } of readNotes(pack, entry.part)) {
      if (author === COMMENT_AUTHOR) {
        this.comment(id, row, column, text);
        continue;
      }
      const note = {
        id: globalThis.crypto.randomUUID(),
        row,
        col: column,
        width: 220,
        height: 90,
        note: text,
      };
      (notes[row] ??= {})[column] = note;
    }
    if (Object.keys(notes).length > 0) (this.resources["SHEET_NOTE_PLUGIN"] ??= {})[id] = notes;
  }

  /** The file layer writes the add-in's comments in the classic form; in Excel they are threads. */
  private comment(sheetId: string, row: number, column: number, text: string): void {
    const comment = newThread(cellAddress({ row, column }), text, COMMENT_AUTHOR, WORKBOOK_ID, sheetId);
    const comments = (this.resources["SHEET_UNIVER_THREAD_COMMENT_PLUGIN"] ??= {});
    comments[sheetId] = [...((comments[sheetId] as unknown[] | undefined) ?? []), comment];
  }

  private names(): void {
    const { names, sheets } = this.book.workbook;
    const list: Record<string, unknown> = {};
    for (const name of names) {
      const sheet = name.localTo === null ? null : (sheets.find(({ tab }) => tab === name.localTo) ?? null);
      const id = sheet && liveSheetId(sheet.ref.id);
      if (id) applyPrintName(name, this.stateOf(id).page);
      const read = definedName(name, id);
      if (read) list[read.id] = read;
    }
    this.resources["SHEET_DEFINED_NAME_PLUGIN"] = list;
  }

  private put(resource: string, sheetId: string, list: readonly unknown[]): void {
    if (list.length > 0) (this.resources[resource] ??= {})[sheetId] = list;
  }

  private stateOf(id: string): HostState["sheets"][string] {
    const state = this.host.sheets[id];
    if (!state) throw new Error(`No state of sheet ${id}`);
    return state;
  }

  private readonly styleId = (index: number): string => {
    const id = styleIdOf(index);
    this.univerStyles[id] ??= this.styles.style(index);
    return id;
  };
}

/** Last used row and column, counted from 1. */
function extent(data: IWorksheetData): [number, number] {
  let columns = 0;
  let rows = 0;
  for (const row of Object.keys(data.cellData)) {
    rows = Math.max(rows, Number(row) + 1);
    for (const column of Object.keys(data.cellData[Number(row)] ?? {})) {
      columns = Math.max(columns, Number(column) + 1);
    }
  }
  for (const { endRow, endColumn } of data.mergeData) {
    rows = Math.max(rows, endRow + 1);
    columns = Math.max(columns, endColumn + 1);
  }
  return [rows, columns];
}
