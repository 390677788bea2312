import { cellAddress } from "../../../core/sheet/address";
import type { Package } from "../../../xlsx/package/package";
import { relationshipsOf } from "../../../xlsx/package/relationships";
import { type ChartState, newChart } from "../host-state";
import { XmlNode } from "./xml-node";

/** Kinds of plots in a chart part and what Office.js calls them. */
const TYPES: Readonly<Record<string, string>> = {
  barChart: "ColumnClustered",
  lineChart: "Line",
  scatterChart: "XYScatter",
  pieChart: "Pie",
  doughnutChart: "Doughnut",
  areaChart: "Area",
  radarChart: "Radar",
};

/** The charts of a worksheet as far as an add-in can ask for them; the file keeps the rest. */
export function readCharts(pack: Package, sheetPart: string): ChartState[] {
  const drawing = relationshipsOf(pack, sheetPart).find(({ type }) => type === "drawing")?.target;
  const root = drawing && pack.has(drawing) ? XmlNode.root(pack.text(drawing)) : null;
  if (!drawing || !root) return [];
  const parts = new Map(relationshipsOf(pack, drawing).map(({ id, target }) => [id, target]));
  return root.children().flatMap((anchor) => {
    const frame = anchor.child("graphicFrame");
    const link = frame?.below("graphic", "graphicData", "chart")?.attribute("id");
    const part = parts.get(link ?? "");
    const chart = part && pack.has(part) ? XmlNode.root(pack.text(part))?.child("chart") : null;
    if (!part || !chart) return [];
    const name = frame?.below("nvGraphicFramePr", "cNvPr")?.attribute("name") ?? part;
    return [
      {
        ...newChart(part, name, typeOf(chart), ""),
        title: titleOf(chart),
        place: placeOf(anchor),
        inFile: true,
      },
    ];
  });
}

function typeOf(chart: XmlNode): string {
  const plot = chart
    .child("plotArea")
    ?.children()
    .find(({ name }) => name in TYPES);
  if (plot?.name !== "barChart") return TYPES[plot?.name ?? ""] ?? "Invalid";
  const kind = plot.child("barDir")?.attribute("val") === "bar" ? "Bar" : "Column";
  return `${kind}${plot.child("grouping")?.attribute("val") === "stacked" ? "Stacked" : "Clustered"}`;
}

function titleOf(chart: XmlNode): ChartState["title"] {
  const paragraphs = chart.below("title", "tx", "rich")?.children("p") ?? [];
  const text = paragraphs
    .map((paragraph) =>
      paragraph
        .children("r")
        .map((run) => run.child("t")?.text ?? "")
        .join(""),
    )
    .join("\n");
  return { text, visible: text !== "" };
}

/** The cells from the anchor's first to its last. */
function placeOf(anchor: XmlNode): ChartState["place"] {
  const corner = (name: string, back: number): string | null => {
    const node = anchor.child(name);
    const [row, column] = [node?.child("row")?.text, node?.child("col")?.text];
    if (row === undefined || column === undefined) return null;
    return cellAddress({ row: Math.max(Number(row) - back, 0), column: Math.max(Number(column) - back, 0) });
  };
  const [start, end] = [corner("from", 0), corner("to", 1)];
  return start && end ? { start, end } : null;
}
