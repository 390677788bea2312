import { BooleanNumber } from "@univerjs/core";
import { type CellRange, parseRange } from "../../../core/sheet/address";
import type {
  CellContent,
  ChartSpec,
  ConditionalFormatSpec,
  DataValidationSpec,
  FormatBlock,
  PageSetup,
  SheetSpec,
} from "../../../core/sheet/edit";
import { lookOf } from "../cell-style";
import { formatAt } from "./cell-format";
import type { ChartState } from "../host-state";
import type { LiveSheet } from "../sheet";
import { contentOf } from "./cell-changes";
import { blocksOf } from "./look-blocks";

const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING = 5;
const POINTS_PER_PIXEL = 0.75;

/** A sheet that the opened file does not have, with everything that a file can be told of it. */
export function specOf(sheet: LiveSheet, tables: SheetSpec["tables"]): SheetSpec {
  const used = sheet.usedRange(false);
  const frozen = sheet.layout.frozen();
  const { protection } = sheet.state;
  return {
    name: sheet.name,
    role: "",
    visibility: sheet.visibility,
    cells: used ? contentsOf(sheet, used) : [],
    formats: used ? formatsOf(sheet, used) : [],
    merges: sheet.layout.merges(),
    ...sizesOf(sheet),
    ...(frozen ? { freeze: frozen } : {}),
    conditionalFormats: conditionalFormatsOf(sheet),
    validations: validationsOf(sheet),
    pageSetup: pageSetupOf(sheet),
    charts: chartsOf(sheet),
    links: used ? linksOf(sheet, used) : [],
    tables,
    ...(sheet.autoFilter.range ? { autoFilter: sheet.autoFilter.range } : {}),
    ...(sheet.tabColor ? { tabColor: sheet.tabColor } : {}),
    ...(protection
      ? {
          protection: {
            allowInsertRows: protection.options.allowInsertRows,
            allowFormat: protection.options.allowFormatCells,
          },
        }
      : {}),
  };
}

/** Contents by cell; what an array formula fills belongs to its first cell. */
function contentsOf(sheet: LiveSheet, used: CellRange): (CellContent | null)[][] {
  const whole = { ...used, top: 0, left: 0 };
  const { cells, model } = sheet;
  return cells.read(whole, (row, column) => {
    const formula = cells.formula(row, column);
    if (formula === null && model.spilledCell(row, column)) return null;
    const content = contentOf(cells.value(row, column), formula);
    const spill = content.kind === "formula" ? cells.spill(row, column) : null;
    if (content.kind === "formula" && spill) {
      return { ...content, block: cells.read(spill, (r, c) => cells.value(r, c)) };
    }
    return content.kind === "empty" ? null : content;
  });
}

function formatsOf(sheet: LiveSheet, used: CellRange): FormatBlock[] {
  const font = sheet.model.normalFont();
  return blocksOf(used, (row, column) => {
    const format = formatAt(sheet, row, column, font);
    return Object.keys(format).length > 0 ? format : null;
  });
}

function sizesOf(sheet: LiveSheet): Pick<SheetSpec, "columnWidths" | "rowHeights" | "hiddenColumns"> {
  const { columnData, rowData } = sheet.model.worksheet.getConfig();
  const columnWidths: (number | null)[] = [];
  const hiddenColumns: number[] = [];
  const rowHeights: (number | null)[] = [];
  for (const [index, column] of Object.entries(columnData)) {
    const at = Number(index);
    if (column?.hd === BooleanNumber.TRUE) hiddenColumns.push(at);
    if (column?.w !== undefined) columnWidths[at] = characters(column.w);
  }
  for (const [index, row] of Object.entries(rowData)) {
    if (row?.h !== undefined && row.ia !== BooleanNumber.TRUE)
      rowHeights[Number(index)] = row.h * POINTS_PER_PIXEL;
  }
  return {
    columnWidths: Array.from(columnWidths, (width) => width ?? null),
    rowHeights: Array.from(rowHeights, (height) => height ?? null),
    hiddenColumns,
  };
}

function characters(pixels: number): number {
  return Math.round(((pixels - CELL_PADDING) / PIXELS_PER_CHARACTER) * 100) / 100;
}

/** Conditional formats by formula; one spec for each of their ranges. */
export function conditionalFormatsOf(sheet: LiveSheet): ConditionalFormatSpec[] {
  return sheet.conditionalFormats.ids().flatMap((id) => {
    const format = sheet.conditionalFormats.get(id);
    if (!format) return [];
    const { fill, fontColor, bold } = lookOf(format.style);
    const look = {
      ...(fill ? { fill } : {}),
      ...(fontColor === "#000000" ? {} : { fontColor }),
      ...(bold ? { bold } : {}),
    };
    const { formula, stopIfTrue } = format;
    return format.ranges.map((range) => ({ range, formula, format: look, stopIfTrue }));
  });
}

/** Lists by reference; other validations are not made by the add-in. */
export function validationsOf(sheet: LiveSheet): DataValidationSpec[] {
  return sheet.validations.list().flatMap(({ ranges, validation }) => {
    const { kind, formula1, alert, prompt } = validation;
    if (kind !== "list" || formula1 === null) return [];
    const hint = prompt.show && prompt.message !== "" ? { title: prompt.title, text: prompt.message } : null;
    const strict = alert.show && alert.style === "Stop";
    return ranges.map((range) => ({
      range,
      listSource: formula1,
      strict,
      ...(hint ? { prompt: hint } : {}),
    }));
  });
}

function pageSetupOf(sheet: LiveSheet): PageSetup {
  const { page } = sheet.state;
  const pages = page.zoom.horizontalFitToPages;
  return {
    orientation: page.orientation === "Landscape" ? "landscape" : "portrait",
    paper: page.paperSize === "A3" ? "A3" : "A4",
    fitToWidth: pages === 1 || pages === 2 ? pages : null,
    repeatRows: page.titleRows ? [page.titleRows.first, page.titleRows.last] : null,
    ...(page.centerHorizontally ? { centerHorizontally: true } : {}),
    ...(page.headersFooters.centerFooter ? { footer: page.headersFooters.centerFooter } : {}),
    ...(page.printArea ? { printArea: page.printArea } : {}),
  };
}

const CHART_TYPES: Readonly<Record<string, ChartSpec["type"]>> = {
  ColumnClustered: "columnClustered",
  ColumnStacked: "columnStacked",
  Line: "line",
  XYScatter: "scatter",
  BarClustered: "barClustered",
};

/** The charts that were added since the file was opened. */
export function chartsOf(sheet: LiveSheet): ChartSpec[] {
  return sheet.state.charts.filter(({ inFile }) => !inFile).flatMap((chart) => chartSpec(chart));
}

/** Nothing for a chart of a kind that a file of ours does not know. */
export function chartSpec(chart: ChartState): ChartSpec[] {
  const type = CHART_TYPES[chart.type];
  const source = parseRange(chart.source);
  const place = placeOf(chart);
  if (!type || !source || !place) return [];
  const [x, y] = [chart.axes.categoryAxis.title, chart.axes.valueAxis.title];
  const titles = { ...(x ? { xAxisTitle: x } : {}), ...(y ? { yAxisTitle: y } : {}) };
  return [{ type, title: chart.title.text, source, place, ...titles }];
}

function placeOf({ place }: ChartState): CellRange | null {
  return place && parseRange(`${place.start}:${place.end}`);
}

function linksOf(sheet: LiveSheet, used: CellRange): NonNullable<SheetSpec["links"]> {
  const links: { row: number; column: number; target: string }[] = [];
  sheet.cells.forExisting(used, (row, column) => {
    const link = sheet.cells.hyperlink(row, column);
    const target = link?.address ?? link?.documentReference;
    if (target) links.push({ row, column, target });
  });
  return links;
}
