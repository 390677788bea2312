import type { ChartSpec, ConditionalFormatSpec, DataValidationSpec } from "../core/sheet/edit";
import { hostRange } from "./block";
import { supports } from "./run";

const CHART_TYPES = {
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  line: "Line",
  scatter: "XYScatter",
  barClustered: "BarClustered",
} as const;

export function addConditionalFormat(sheet: Excel.Worksheet, spec: ConditionalFormatSpec): void {
  const format = hostRange(sheet, spec.range).conditionalFormats.add("Custom");
  format.custom.rule.formula = spec.formula;
  if (spec.format.fill) format.custom.format.fill.color = spec.format.fill;
  if (spec.format.fontColor) format.custom.format.font.color = spec.format.fontColor;
  if (spec.format.bold) format.custom.format.font.bold = true;
  if (spec.stopIfTrue) format.stopIfTrue = true;
}

/** A list that suggests; only a strict one refuses other entries. */
export function addValidation(sheet: Excel.Worksheet, spec: DataValidationSpec): void {
  const validation = hostRange(sheet, spec.range).dataValidation;
  validation.rule = { list: { inCellDropDown: true, source: spec.listSource } };
  validation.errorAlert = {
    showAlert: spec.strict === true,
    style: spec.strict ? "Stop" : "Information",
    title: "",
    message: "",
  };
  if (spec.prompt)
    validation.prompt = { showPrompt: true, title: spec.prompt.title, message: spec.prompt.text };
}

export function addChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const chart = sheet.charts.add(CHART_TYPES[spec.type], hostRange(sheet, spec.source), "Columns");
  chart.title.text = spec.title;
  const { place } = spec;
  chart.setPosition(sheet.getCell(place.top, place.left), sheet.getCell(place.bottom, place.right));
  if (spec.xAxisTitle) chart.axes.categoryAxis.title.text = spec.xAxisTitle;
  if (spec.yAxisTitle) chart.axes.valueAxis.title.text = spec.yAxisTitle;
  if (spec.type === "scatter" && supports("1.7")) drawLimits(chart, spec.source.right - spec.source.left);
}

const LIMIT_COLOR = "#7F7F7F";
/** Points. */
const LIMIT_WEIGHT = 1.25;

/** As files show them: the first series is the points, the next are limits in pairs, lines without marks, the outer dashed. */
function drawLimits(chart: Excel.Chart, seriesCount: number): void {
  for (let index = 1; index < seriesCount; index++) {
    const series = chart.series.getItemAt(index);
    series.chartType = "XYScatterLinesNoMarkers";
    series.format.line.color = LIMIT_COLOR;
    series.format.line.weight = LIMIT_WEIGHT;
    series.format.line.lineStyle = index > 2 ? "Dash" : "Continuous";
  }
}
