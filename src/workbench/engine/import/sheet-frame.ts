import {
  BooleanNumber,
  type IColumnData,
  type IFreeze,
  type IRowData,
  type IWorksheetData,
} from "@univerjs/core";
import { parseRange } from "../../../core/sheet/address";
import type { SheetContent } from "../../../xlsx/sheet/sheet-content";
import { XmlScanner } from "../../../xlsx/xml/scanner";
import { emptySheetState, type PageState, type ProtectionOptions, type SheetHostState } from "../host-state";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../snapshot";
import type { Colours } from "./colours";
import type { XmlNode } from "./xml-node";

const PIXELS_PER_POINT = 96 / 72;
const POINTS_PER_INCH = 72;
/** Width of a digit of the normal font and the margins of a cell, in pixels. */
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
/** Runs of columns up to the last of the sheet say how wide columns are that nobody uses. */
const MOST_COLUMNS = 512;

/** Everything of a worksheet's part but its cells, rules and things. */
export type SheetFrame = Pick<
  IWorksheetData,
  | "tabColor"
  | "freeze"
  | "zoomRatio"
  | "showGridlines"
  | "defaultColumnWidth"
  | "defaultRowHeight"
  | "columnData"
  | "rowData"
>;

/** @param styleId the id of the style for the index of a cell format */
export function readFrame(root: XmlNode, colours: Colours, styleId: (index: number) => string): SheetFrame {
  const view = root.child("sheetViews")?.child("sheetView") ?? null;
  const format = root.child("sheetFormatPr");
  const width = format?.number("defaultColWidth");
  const height = format?.number("defaultRowHeight");
  return {
    tabColor: colours.of(root.below("sheetPr", "tabColor")) ?? "",
    freeze: readFreeze(view?.child("pane") ?? null),
    zoomRatio: (view?.number("zoomScale") ?? 100) / 100,
    showGridlines: view?.flag("showGridLines", true) === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    defaultColumnWidth: width ? characterPixels(width) : DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: height ? Math.round(height * PIXELS_PER_POINT) : DEFAULT_ROW_HEIGHT,
    columnData: readColumns(root, styleId),
    rowData: {},
  };
}

function characterPixels(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER + CELL_PADDING);
}

function readFreeze(pane: XmlNode | null): IFreeze {
  if (!pane || !/^frozen/u.test(pane.attribute("state") ?? "")) {
    return { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };
  }
  const [xSplit, ySplit] = [pane.number("xSplit") ?? 0, pane.number("ySplit") ?? 0];
  return { xSplit, ySplit, startRow: ySplit > 0 ? ySplit : -1, startColumn: xSplit > 0 ? xSplit : -1 };
}

function readColumns(root: XmlNode, styleId: (index: number) => string): IWorksheetData["columnData"] {
  const columns: Record<number, Partial<IColumnData>> = {};
  for (const run of root.child("cols")?.children("col") ?? []) {
    const last = Math.min((run.number("max") ?? 1) - 1, MOST_COLUMNS - 1);
    const width = run.number("width");
    const style = run.number("style");
    for (let column = (run.number("min") ?? 1) - 1; column <= last; column++) {
      const data: Partial<IColumnData> = {};
      if (width !== null) data.w = characterPixels(width);
      if (run.flag("hidden")) data.hd = BooleanNumber.TRUE;
      if (style) data.s = styleId(style);
      columns[column] = data;
    }
  }
  return columns;
}

/** Heights and hidden rows, in one pass over the rows' tags. */
export function readRows(
  xml: string,
  content: SheetContent,
  styleId: (index: number) => string,
): IWorksheetData["rowData"] {
  const rows: Record<number, Partial<IRowData>> = {};
  const scanner = new XmlScanner(xml);
  let row = -1;
  while (scanner.next()) {
    if (scanner.isClose || scanner.name !== "row") continue;
    const number = scanner.attribute("r");
    row = number === null ? row + 1 : Number(number) - 1;
    const height = scanner.attribute("ht");
    const data: Partial<IRowData> = {};
    if (height !== null) {
      data.h = Math.round(Number(height) * PIXELS_PER_POINT);
      data.ia = scanner.attribute("customHeight") === null ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      data.ah = data.h;
    }
    if (content.hiddenRows.has(row)) data.hd = BooleanNumber.TRUE;
    const style = content.rowStyles.get(row);
    if (style) data.s = styleId(style);
    if (Object.keys(data).length > 0) rows[row] = data;
  }
  return rows;
}

/** What Univer does not know of the sheet: protection, page set-up. Print titles and areas are names. */
export function readSheetState(root: XmlNode): SheetHostState {
  const state = emptySheetState();
  const protection = root.child("sheetProtection");
  if (protection?.flag("sheet")) {
    const hashed = ["password", "hashValue"].some((name) => (protection.attribute(name) ?? "") !== "");
    state.protection = { options: protectionOptions(protection), password: null, hashed };
  }
  readPage(root, state.page);
  return state;
}

/** A file names what is forbidden (18.3.1.85), Office.js what is allowed. */
function protectionOptions(node: XmlNode): ProtectionOptions {
  const allowed = (name: string, forbidden: boolean): boolean => !node.flag(name, forbidden);
  const locked = node.flag("selectLockedCells");
  const unlocked = node.flag("selectUnlockedCells");
  return {
    allowAutoFilter: allowed("autoFilter", true),
    allowDeleteColumns: allowed("deleteColumns", true),
    allowDeleteRows: allowed("deleteRows", true),
    allowEditObjects: allowed("objects", false),
    allowEditScenarios: allowed("scenarios", false),
    allowFormatCells: allowed("formatCells", true),
    allowFormatColumns: allowed("formatColumns", true),
    allowFormatRows: allowed("formatRows", true),
    allowInsertColumns: allowed("insertColumns", true),
    allowInsertHyperlinks: allowed("insertHyperlinks", true),
    allowInsertRows: allowed("insertRows", true),
    allowPivotTables: allowed("pivotTables", true),
    allowSort: allowed("sort", true),
    selectionMode: unlocked ? "None" : locked ? "Unlocked" : "Normal",
  };
}

const PAPERS: Readonly<Record<number, string>> = { 1: "Letter", 5: "Legal", 8: "A3", 9: "A4", 11: "A5" };

function readPage(root: XmlNode, page: PageState): void {
  const setup = root.child("pageSetup");
  const margins = root.child("pageMargins");
  const options = root.child("printOptions");
  page.orientation = setup?.attribute("orientation") === "landscape" ? "Landscape" : "Portrait";
  page.paperSize = PAPERS[setup?.number("paperSize") ?? 9] ?? "A4";
  page.blackAndWhite = setup?.flag("blackAndWhite") ?? false;
  page.centerHorizontally = options?.flag("horizontalCentered") ?? false;
  page.centerVertically = options?.flag("verticalCentered") ?? false;
  page.printGridlines = options?.flag("gridLines") ?? false;
  if (root.below("sheetPr", "pageSetUpPr")?.flag("fitToPage")) {
    const pages = (name: string): number | null => {
      const count = setup?.number(name) ?? 1;
      return count === 0 ? null : count;
    };
    page.zoom = {
      scale: null,
      horizontalFitToPages: pages("fitToWidth"),
      verticalFitToPages: pages("fitToHeight"),
    };
  } else page.zoom.scale = setup?.number("scale") ?? 100;
  for (const side of ["top", "bottom", "left", "right", "header", "footer"] as const) {
    const inches = margins?.number(side);
    if (inches !== null && inches !== undefined) page.margins[side] = inches * POINTS_PER_INCH;
  }
  readHeaderFooter(root.child("headerFooter"), page);
}

/** «&LСлева&CПосередине&RСправа» */
function readHeaderFooter(node: XmlNode | null, page: PageState): void {
  for (const [element, place] of [
    ["oddHeader", "Header"],
    ["oddFooter", "Footer"],
  ] as const) {
    const text = node?.child(element)?.text ?? "";
    for (const [, section, words] of text.matchAll(/&([LCR])((?:(?!&[LCR])[^])*)/gu)) {
      const side = section === "L" ? "left" : section === "C" ? "center" : "right";
      page.headersFooters[`${side}${place}`] = words ?? "";
    }
  }
}

/** The sheet's filter: its range, and whether it has criteria; null where there is none. */
export function readFilterRange(root: XmlNode): ReturnType<typeof parseRange> {
  return parseRange(root.child("autoFilter")?.attribute("ref") ?? "");
}
