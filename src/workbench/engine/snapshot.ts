import { BooleanNumber, type IWorkbookData, type IWorksheetData, LocaleType } from "@univerjs/core";
import { DEFAULT_FONT } from "./cell-style";
import { emptyHostState, emptySheetState, type HostState } from "./host-state";

/** A whole workbook as plain data: Univer's part and what Univer does not know. */
export interface WorkbookSnapshot {
  readonly univer: IWorkbookData;
  readonly host: HostState;
  /** The sheet that is shown first; absent = the first visible one. */
  readonly activeSheetId?: string;
}

/** Columns and rows that an empty sheet shows; it grows when something is written beyond. */
export const DEFAULT_ROWS = 200;
export const DEFAULT_COLUMNS = 30;
/** Excel's default sizes in pixels at 100 %. */
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;

export function emptySheetData(id: string, name: string): IWorksheetData {
  return {
    id,
    name,
    tabColor: "",
    hidden: BooleanNumber.FALSE,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
    rowCount: DEFAULT_ROWS,
    columnCount: DEFAULT_COLUMNS,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    mergeData: [],
    cellData: {},
    rowData: {},
    columnData: {},
    rowHeader: { width: 46, hidden: BooleanNumber.FALSE },
    columnHeader: { height: 20, hidden: BooleanNumber.FALSE },
    showGridlines: BooleanNumber.TRUE,
    rightToLeft: BooleanNumber.FALSE,
  };
}

/** A new workbook with empty sheets («Лист1» by default). */
export function emptySnapshot(
  name = "Книга1.xlsx",
  sheetNames: readonly string[] = ["Лист1"],
): WorkbookSnapshot {
  const host = emptyHostState(name);
  const sheets: Record<string, IWorksheetData> = {};
  const order = sheetNames.map((sheetName) => {
    const id = newSheetId();
    sheets[id] = emptySheetData(id, sheetName);
    host.sheets[id] = emptySheetState();
    return id;
  });
  return { univer: workbookData(name, order, sheets), host };
}

export function workbookData(
  name: string,
  sheetOrder: string[],
  sheets: Record<string, Partial<IWorksheetData>>,
): IWorkbookData {
  return {
    id: WORKBOOK_ID,
    name,
    appVersion: "0.25.1",
    locale: LocaleType.RU_RU,
    styles: {},
    defaultStyle: { ff: DEFAULT_FONT.name, fs: DEFAULT_FONT.size },
    sheetOrder,
    sheets,
  };
}

/** One workbook is open at a time; the id is needed by Univer only. */
export const WORKBOOK_ID = "workbook";

/** Excel's form of a sheet id for the number that a file gives the sheet («sheetId»). */
export function liveSheetId(fileId: string): string {
  const number = Number(fileId);
  const hex = (Number.isInteger(number) ? number - 1 : 0).toString(16).padStart(4, "0").toUpperCase();
  return `{00000000-0001-0000-${hex.slice(2)}${hex.slice(0, 2)}-000000000000}`;
}

/** The id of a sheet that was made since. */
export function newSheetId(): string {
  return `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
}
