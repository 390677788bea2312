import type { ChartSeriesState, ChartState, CustomXmlPart, PivotState } from "../engine/host-state";
import type { LiveSheet } from "../engine/sheet";
import type { LiveTable } from "../engine/tables";
import type { LiveWorkbook } from "../engine/workbook";
import type { RangeTarget } from "./range-target";

/** What an object of each type stands for in the model. */
export interface Targets {
  Workbook: LiveWorkbook;
  Application: LiveWorkbook;
  CultureInfo: LiveWorkbook;
  NumberFormatInfo: LiveWorkbook;
  DatetimeFormatInfo: LiveWorkbook;
  Runtime: LiveWorkbook;
  DocumentProperties: LiveWorkbook;
  WorksheetCollection: LiveWorkbook;
  Worksheet: LiveSheet;
  WorksheetProtection: LiveSheet;
  Range: RangeTarget;
  RangeAreas: RangeAreasTarget;
  RangeCollection: RangeAreasTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: BorderTarget;
  FormatProtection: RangeTarget;
  CustomXmlPartCollection: CustomXmlPartsTarget;
  CustomXmlPartScopedCollection: CustomXmlPartsTarget;
  CustomXmlPart: CustomXmlPart;
  WorkbookProtection: LiveWorkbook;
  PageLayout: LiveSheet;
  HeaderFooterGroup: LiveSheet;
  HeaderFooter: LiveSheet;
  WorksheetFreezePanes: LiveSheet;
  AutoFilter: LiveSheet;
  RangeSort: RangeTarget;
  DataValidation: RangeTarget;
  ConditionalFormatCollection: RangeTarget;
  ConditionalFormat: ConditionalFormatTarget;
  CustomConditionalFormat: ConditionalFormatTarget;
  ConditionalFormatRule: ConditionalFormatTarget;
  ConditionalRangeFormat: ConditionalFormatTarget;
  ConditionalRangeFill: ConditionalFormatTarget;
  ConditionalRangeFont: ConditionalFormatTarget;
  NamedItemCollection: ScopeTarget;
  NamedItem: NamedItemTarget;
  TableCollection: ScopeTarget;
  Table: LiveTable;
  TableColumnCollection: LiveTable;
  TableColumn: TableColumnTarget;
  TableRowCollection: LiveTable;
  PivotTableCollection: ScopeTarget;
  PivotTable: PivotTarget;
  PivotLayout: PivotTarget;
  CommentCollection: ScopeTarget;
  Comment: CommentTarget;
  ChartCollection: LiveSheet;
  Chart: ChartTarget;
  ChartTitle: ChartTarget;
  ChartLegend: ChartTarget;
  ChartAxes: ChartTarget;
  ChartSeriesCollection: ChartTarget;
  ChartSeries: ChartSeriesTarget;
  ChartSeriesFormat: ChartSeriesTarget;
  ChartLineFormat: ChartSeriesTarget;
  ChartAxis: ChartAxisTarget;
  ChartAxisTitle: ChartAxisTarget;
  SettingCollection: LiveWorkbook;
  Setting: SettingTarget;
  "Microsoft.InternalService.AddinInternalService": LiveWorkbook;
  "Microsoft.ExcelServices.CustomFunctions": LiveWorkbook;
}
export type TypeName = keyof Targets;

/** Several ranges of one sheet. */
export interface RangeAreasTarget {
  readonly sheet: LiveSheet;
  readonly areas: readonly RangeTarget[];
}

/** Which border of a range; the inside ones lie between its cells. */
export type BorderIndex =
  | "EdgeTop"
  | "EdgeBottom"
  | "EdgeLeft"
  | "EdgeRight"
  | "InsideVertical"
  | "InsideHorizontal"
  | "DiagonalDown"
  | "DiagonalUp";

export interface BorderTarget {
  readonly range: RangeTarget;
  readonly index: BorderIndex;
}

/** All custom XML parts of the workbook, or those of one namespace. */
export interface CustomXmlPartsTarget {
  readonly workbook: LiveWorkbook;
  readonly namespace: string | null;
}

export interface SettingTarget {
  readonly workbook: LiveWorkbook;
  readonly key: string;
}

/** Things of the whole workbook (null) or of one sheet. */
export interface ScopeTarget {
  readonly workbook: LiveWorkbook;
  readonly scope: LiveSheet | null;
}

export interface NamedItemTarget {
  readonly workbook: LiveWorkbook;
  readonly id: string;
}

export interface CommentTarget {
  readonly workbook: LiveWorkbook;
  readonly id: string;
}

export interface ConditionalFormatTarget {
  readonly sheet: LiveSheet;
  readonly id: string;
}

export interface TableColumnTarget {
  readonly table: LiveTable;
  readonly index: number;
}

export interface PivotTarget {
  readonly sheet: LiveSheet;
  readonly pivot: PivotState;
}

export interface ChartTarget {
  readonly sheet: LiveSheet;
  readonly chart: ChartState;
}

export type ChartSeriesTarget = ChartSeriesState;

export interface ChartAxisTarget {
  readonly chart: ChartState;
  readonly axis: "categoryAxis" | "valueAxis";
}
