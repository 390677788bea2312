import type { ObjectType, TypeTable } from "./object-type";
import type { TypeName } from "./targets";
import {
  addinInternalServiceType,
  applicationType,
  cultureInfoType,
  customFunctionsType,
  datetimeFormatInfoType,
  documentPropertiesType,
  numberFormatInfoType,
  runtimeType,
} from "./types/application";
import {
  customXmlPartCollectionType,
  customXmlPartScopedCollectionType,
  customXmlPartType,
} from "./types/custom-xml";
import {
  chartAxesType,
  chartAxisTitleType,
  chartAxisType,
  chartCollectionType,
  chartLegendType,
  chartTitleType,
  chartType,
} from "./types/chart";
import {
  chartLineFormatType,
  chartSeriesCollectionType,
  chartSeriesFormatType,
  chartSeriesType,
} from "./types/chart-series";
import { commentCollectionType, commentType } from "./types/comment";
import {
  conditionalFormatCollectionType,
  conditionalFormatRuleType,
  conditionalFormatType,
  conditionalRangeFillType,
  conditionalRangeFontType,
  conditionalRangeFormatType,
  customConditionalFormatType,
} from "./types/conditional-format";
import { dataValidationType } from "./types/data-validation";
import { namedItemCollectionType, namedItemType } from "./types/named-item";
import { headerFooterGroupType, headerFooterType, pageLayoutType } from "./types/page-layout";
import { pivotLayoutType, pivotTableCollectionType, pivotTableType } from "./types/pivot-table";
import { rangeType } from "./types/range";
import { rangePropertyMethods } from "./types/range-properties";
import { rangeAreasType, rangeCollectionType } from "./types/range-areas";
import {
  formatProtectionType,
  rangeBorderCollectionType,
  rangeBorderType,
  rangeFillType,
  rangeFontType,
  rangeFormatType,
} from "./types/range-format";
import { settingCollectionType, settingType } from "./types/settings";
import {
  autoFilterType,
  rangeSortType,
  workbookProtectionType,
  worksheetFreezePanesType,
} from "./types/sheet-view";
import {
  tableCollectionType,
  tableColumnCollectionType,
  tableColumnType,
  tableRowCollectionType,
  tableType,
} from "./types/table";
import { workbookType } from "./types/workbook";
import { worksheetCollectionType, worksheetProtectionType, worksheetType } from "./types/worksheet";

/** Everything of Excel's object model that the workbench knows. */
const TYPES: TypeTable = {
  Workbook: workbookType,
  Application: applicationType,
  CultureInfo: cultureInfoType,
  NumberFormatInfo: numberFormatInfoType,
  DatetimeFormatInfo: datetimeFormatInfoType,
  Runtime: runtimeType,
  DocumentProperties: documentPropertiesType,
  WorksheetCollection: worksheetCollectionType,
  Worksheet: worksheetType,
  WorksheetProtection: worksheetProtectionType,
  Range: { ...rangeType, methods: { ...rangeType.methods, ...rangePropertyMethods(typeOf) } },
  RangeAreas: rangeAreasType,
  RangeCollection: rangeCollectionType,
  RangeFormat: rangeFormatType,
  RangeFill: rangeFillType,
  RangeFont: rangeFontType,
  RangeBorderCollection: rangeBorderCollectionType,
  RangeBorder: rangeBorderType,
  FormatProtection: formatProtectionType,
  CustomXmlPartCollection: customXmlPartCollectionType,
  CustomXmlPartScopedCollection: customXmlPartScopedCollectionType,
  CustomXmlPart: customXmlPartType,
  WorkbookProtection: workbookProtectionType,
  PageLayout: pageLayoutType,
  HeaderFooterGroup: headerFooterGroupType,
  HeaderFooter: headerFooterType,
  WorksheetFreezePanes: worksheetFreezePanesType,
  AutoFilter: autoFilterType,
  RangeSort: rangeSortType,
  DataValidation: dataValidationType,
  ConditionalFormatCollection: conditionalFormatCollectionType,
  ConditionalFormat: conditionalFormatType,
  CustomConditionalFormat: customConditionalFormatType,
  ConditionalFormatRule: conditionalFormatRuleType,
  ConditionalRangeFormat: conditionalRangeFormatType,
  ConditionalRangeFill: conditionalRangeFillType,
  ConditionalRangeFont: conditionalRangeFontType,
  NamedItemCollection: namedItemCollectionType,
  NamedItem: namedItemType,
  TableCollection: tableCollectionType,
  Table: tableType,
  TableColumnCollection: tableColumnCollectionType,
  TableColumn: tableColumnType,
  TableRowCollection: tableRowCollectionType,
  PivotTableCollection: pivotTableCollectionType,
  PivotTable: pivotTableType,
  PivotLayout: pivotLayoutType,
  CommentCollection: commentCollectionType,
  Comment: commentType,
  ChartCollection: chartCollectionType,
  Chart: chartType,
  ChartTitle: chartTitleType,
  ChartLegend: chartLegendType,
  ChartAxes: chartAxesType,
  ChartSeriesCollection: chartSeriesCollectionType,
  ChartSeries: chartSeriesType,
  ChartSeriesFormat: chartSeriesFormatType,
  ChartLineFormat: chartLineFormatType,
  ChartAxis: chartAxisType,
  ChartAxisTitle: chartAxisTitleType,
  SettingCollection: settingCollectionType,
  Setting: settingType,
  "Microsoft.InternalService.AddinInternalService": addinInternalServiceType,
  "Microsoft.ExcelServices.CustomFunctions": customFunctionsType,
};

/** The members of a type, for the engine of the protocol, which treats all targets alike. */
export function typeOf(name: TypeName): ObjectType<unknown> {
  return TYPES[name] as ObjectType<unknown>;
}

export function hasType(name: string): name is TypeName {
  return name in TYPES;
}

export function typeNames(): TypeName[] {
  return Object.keys(TYPES) as TypeName[];
}
