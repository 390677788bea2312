import type { CellRange } from "../../core/sheet/address";

/**
 * What a workbook holds and Univer does not know. It lives beside the model, travels in the snapshot and is
 * written on save. Plain data, keyed by the id of the sheet.
 */
export interface HostState {
  /** Name of the file, with its extension. */
  name: string;
  date1904: boolean;
  /** Sheets can be neither added nor removed, renamed or moved. */
  structureProtected: boolean;
  customXmlParts: CustomXmlPart[];
  settings: Record<string, unknown>;
  properties: DocumentProperties;
  sheets: Record<string, SheetHostState>;
}

export interface CustomXmlPart {
  /** "{GUID}" */
  readonly id: string;
  xml: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
  author: string;
  lastAuthor: string;
  category: string;
  comments: string;
  company: string;
  keywords: string;
  manager: string;
}

export interface SheetHostState {
  veryHidden: boolean;
  protection: SheetProtectionState | null;
  page: PageState;
  charts: ChartState[];
  pivots: readonly PivotState[];
  /** The opened file's filter had criteria: rows are hidden by it, though its criteria are not read. */
  filteredInFile: boolean;
}

/** A pivot table of the opened file: where it stands, its filter fields apart. It is kept as it is, never calculated. */
export interface PivotState {
  readonly name: string;
  readonly range: CellRange;
}

/** The options of Worksheet.protection.protect, as Office.js names them. */
export interface ProtectionOptions {
  allowAutoFilter: boolean;
  allowDeleteColumns: boolean;
  allowDeleteRows: boolean;
  allowEditObjects: boolean;
  allowEditScenarios: boolean;
  allowFormatCells: boolean;
  allowFormatColumns: boolean;
  allowFormatRows: boolean;
  allowInsertColumns: boolean;
  allowInsertHyperlinks: boolean;
  allowInsertRows: boolean;
  allowPivotTables: boolean;
  allowSort: boolean;
  selectionMode: "Normal" | "Unlocked" | "None";
}

export interface SheetProtectionState {
  options: ProtectionOptions;
  /** Null where the sheet is protected without a password or its password is only known as a hash. */
  password: string | null;
  /** The opened file protects the sheet with a password that nobody told us. */
  hashed: boolean;
}

export interface PageState {
  orientation: "Portrait" | "Landscape";
  /** Office.js name: "A4", "A3", "Letter"… */
  paperSize: string;
  /** Either a scale in per cent or a number of pages; null = automatic. */
  zoom: {
    scale: number | null;
    horizontalFitToPages: number | null;
    verticalFitToPages: number | null;
  };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  blackAndWhite: boolean;
  /** Points. */
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  titleRows: { first: number; last: number } | null;
  titleColumns: { first: number; last: number } | null;
  printArea: CellRange | null;
  headersFooters: Record<HeaderFooterPlace, string>;
}

export type HeaderFooterPlace =
  "leftHeader" | "centerHeader" | "rightHeader" | "leftFooter" | "centerFooter" | "rightFooter";

/** A chart is kept as what the add-in asked for; the workbench lists it and does not draw it. */
export interface ChartState {
  readonly id: string;
  /** It was in the opened file: the file keeps it, saving adds only the others. */
  readonly inFile: boolean;
  name: string;
  type: string;
  /** A1 address with the sheet. */
  source: string;
  seriesBy: string;
  /** First and last cell that the chart covers, A1 without the sheet. */
  place: { start: string; end: string } | null;
  title: { text: string; visible: boolean };
  legend: { visible: boolean; position: string };
  axes: Record<"categoryAxis" | "valueAxis", { title: string; visible: boolean; minimum: number | null }>;
  size: { left: number; top: number; width: number; height: number };
  readonly series: readonly ChartSeriesState[];
}

/** One row of numbers in a chart. */
export interface ChartSeriesState {
  type: string;
  line: { color: string; style: string; weight: number };
}

export function newChart(
  id: string,
  name: string,
  type: string,
  source: string,
  seriesBy = "Auto",
  seriesCount = 0,
): ChartState {
  const axis = { title: "", visible: true, minimum: null };
  return {
    id,
    inFile: false,
    name,
    type,
    source,
    seriesBy,
    place: null,
    title: { text: "", visible: false },
    legend: { visible: true, position: "Bottom" },
    axes: { categoryAxis: { ...axis }, valueAxis: { ...axis } },
    size: { left: 100, top: 100, width: 360, height: 216 },
    series: Array.from({ length: seriesCount }, () => ({
      type,
      line: { color: "", style: "Automatic", weight: 1 },
    })),
  };
}

const EMPTY_PROPERTIES: DocumentProperties = {
  title: "",
  subject: "",
  author: "",
  lastAuthor: "",
  category: "",
  comments: "",
  company: "",
  keywords: "",
  manager: "",
};

export function emptyHostState(name: string): HostState {
  return {
    name,
    date1904: false,
    structureProtected: false,
    customXmlParts: [],
    settings: {},
    properties: { ...EMPTY_PROPERTIES },
    sheets: {},
  };
}

export function emptySheetState(): SheetHostState {
  return {
    veryHidden: false,
    protection: null,
    page: defaultPage(),
    charts: [],
    pivots: [],
    filteredInFile: false,
  };
}

function defaultPage(): PageState {
  return {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100, horizontalFitToPages: null, verticalFitToPages: null },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    blackAndWhite: false,
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    titleRows: null,
    titleColumns: null,
    printArea: null,
    headersFooters: {
      leftHeader: "",
      centerHeader: "",
      rightHeader: "",
      leftFooter: "",
      centerFooter: "",
      rightFooter: "",
    },
  };
}

/** What protect() allows when it is called without options, as in Excel: nothing but selecting. */
export const DEFAULT_PROTECTION: ProtectionOptions = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};
