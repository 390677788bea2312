import { columnLetters, quoteSheetName } from "../../core/sheet/address";
import type { ChartSpec } from "../../core/sheet/edit";
import type { CellValue } from "../../core/sheet/grid";
import { encodeText } from "../xml/escape";
import { XML_HEAD } from "../xml/namespaces";

/** Value of a cell of the chart's sheet, 0-based absolute. */
export type CellLookup = (row: number, column: number) => CellValue;

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const AXES = { x: 111_111_111, y: 222_222_222 } as const;

/** A chart part (ECMA-376 part 1, 21.2) with its data cached, so that viewers draw it without the cells. */
export function chartXml(spec: ChartSpec, sheetName: string, valueAt: CellLookup): string {
  const { left, right } = spec.source;
  const series: string[] = [];
  for (let column = left + 1; column <= right; column++) {
    series.push(seriesXml(spec, sheetName, column, series.length, valueAt));
  }
  return (
    `${XML_HEAD}<c:chartSpace ${NAMESPACES}><c:chart>` +
    `${titleXml(spec.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plotXml(spec, series.join(""))}` +
    `${axesXml(spec)}</c:plotArea>` +
    (series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "") +
    `<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`
  );
}

function plotXml(spec: ChartSpec, series: string): string {
  const axes = `<c:axId val="${AXES.x}"/><c:axId val="${AXES.y}"/>`;
  switch (spec.type) {
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${axes}</c:scatterChart>`;
    default: {
      const direction = spec.type === "barClustered" ? "bar" : "col";
      const stacked = spec.type === "columnStacked";
      return (
        `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${stacked ? "stacked" : "clustered"}"/>` +
        `<c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${stacked ? '<c:overlap val="100"/>' : ""}${axes}</c:barChart>`
      );
    }
  }
}

const DARK = '<a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill>';
const POINTS =
  '<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/>' +
  `<c:spPr>${DARK}</c:spPr></c:marker>`;

/** The first column of a scatter chart is its points; the next are limits in pairs: grey lines, the outer ones dashed. */
function limitLook(index: number): string {
  const dash = index > 2 ? '<a:prstDash val="sysDash"/>' : "";
  const line = `<a:ln w="15875"><a:solidFill><a:srgbClr val="7F7F7F"/></a:solidFill>${dash}</a:ln>`;
  return `<c:spPr>${line}</c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
}

function seriesXml(
  spec: ChartSpec,
  sheetName: string,
  column: number,
  index: number,
  valueAt: CellLookup,
): string {
  const { top, left, bottom } = spec.source;
  const sheet = quoteSheetName(sheetName);
  const rows = Array.from({ length: bottom - top }, (_, i) => top + 1 + i);
  const area = (at: number): string =>
    `${sheet}!$${columnLetters(at)}$${top + 2}:$${columnLetters(at)}$${bottom + 1}`;
  const name = `${sheet}!$${columnLetters(column)}$${top + 1}`;
  const title = `<c:tx><c:strRef><c:f>${encodeText(name)}</c:f>${textCache([valueAt(top, column)])}</c:strRef></c:tx>`;
  const labels = rows.map((row) => valueAt(row, left));
  const numbers = numberRef(
    area(column),
    rows.map((row) => valueAt(row, column)),
  );
  const head = `<c:idx val="${index}"/><c:order val="${index}"/>${title}`;
  if (spec.type === "scatter") {
    return (
      `<c:ser>${head}${index === 0 ? POINTS : limitLook(index)}<c:xVal>${numberRef(area(left), labels)}</c:xVal>` +
      `<c:yVal>${numbers}</c:yVal><c:smooth val="0"/></c:ser>`
    );
  }
  const categories = `<c:cat><c:strRef><c:f>${encodeText(area(left))}</c:f>${textCache(labels)}</c:strRef></c:cat>`;
  const look =
    spec.type === "line" ? '<c:marker><c:symbol val="circle"/></c:marker>' : '<c:invertIfNegative val="0"/>';
  const end = spec.type === "line" ? '<c:smooth val="0"/>' : "";
  return `<c:ser>${head}${look}${categories}<c:val>${numbers}</c:val>${end}</c:ser>`;
}

function axesXml(spec: ChartSpec): string {
  const sideways = spec.type === "barClustered";
  const axis = (
    kind: string,
    id: number,
    cross: number,
    position: string,
    title: string | undefined,
  ): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${kind === "valAx" ? "<c:majorGridlines/>" : ""}${titleXml(title)}` +
    `<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/></c:${kind}>`;
  const first = spec.type === "scatter" ? "valAx" : "catAx";
  return (
    axis(first, AXES.x, AXES.y, sideways ? "l" : "b", spec.xAxisTitle) +
    axis("valAx", AXES.y, AXES.x, sideways ? "b" : "l", spec.yAxisTitle)
  );
}

function titleXml(title: string | undefined): string {
  if (!title) return "";
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang="ru-RU" sz="1200"/><a:t>${encodeText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`
  );
}

function textCache(values: readonly CellValue[]): string {
  const points = values.map((value, i) => `<c:pt idx="${i}"><c:v>${encodeText(String(value))}</c:v></c:pt>`);
  return `<c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache>`;
}

function numberRef(area: string, values: readonly CellValue[]): string {
  const points = values.flatMap((value, i) =>
    typeof value === "number" ? [`<c:pt idx="${i}"><c:v>${value}</c:v></c:pt>`] : [],
  );
  const cache = `<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache>`;
  return `<c:numRef><c:f>${encodeText(area)}</c:f>${cache}</c:numRef>`;
}
