import type { ChartSpec } from "../../core/sheet/edit";
import { CONTENT_TYPES, addContentType, removePart } from "../package/content-types";
import type { Package } from "../package/package";
import { addRelationship, relationshipsOf, removeRelationship } from "../package/relationships";
import { appendChild, childrenOf, outline, removeElement } from "../xml/element";
import { encodeAttribute } from "../xml/escape";
import { applyPatches } from "../xml/patch";
import type { CellLookup } from "./chart-xml";
import { chartXml } from "./chart-xml";
import { linkedPart } from "./worksheet-edits";
import { OFFICE, XML_HEAD } from "../xml/namespaces";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

/** Adds a chart to a worksheet, beside what is drawn there already. */
export function addChart(
  pack: Package,
  sheet: { readonly part: string; readonly name: string },
  spec: ChartSpec,
  valueAt: CellLookup,
): void {
  const drawing = linkedPart(pack, sheet.part, { element: "drawing", type: "drawing" }, () => {
    const part = pack.freeName("xl/drawings/drawing", ".xml");
    const root = `<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}"/>`;
    pack.setText(part, `${XML_HEAD}${root}`);
    addContentType(pack, part, CONTENT_TYPES.drawing);
    return part;
  });
  const chart = pack.freeName("xl/charts/chart", ".xml");
  pack.setText(chart, chartXml(spec, sheet.name, valueAt));
  addContentType(pack, chart, CONTENT_TYPES.chart);
  const id = addRelationship(pack, drawing, "chart", chart);
  const tree = outline(pack.text(drawing));
  if (!tree) throw new Error(`No drawing in ${drawing}`);
  const number = childrenOf(tree.xml, tree.root).length + 2;
  const anchor = anchorXml(spec, id, number);
  pack.setText(drawing, applyPatches(tree.xml, [appendChild(tree.xml, tree.root, anchor)]));
}

/**
 * Takes away the chart that stands between two cells under a title.
 * @returns false where it was moved, renamed or removed
 */
export function removeChart(pack: Package, sheetPart: string, spec: ChartSpec): boolean {
  const drawing = relationshipsOf(pack, sheetPart).find(({ type }) => type === "drawing")?.target;
  const tree = drawing && pack.has(drawing) ? outline(pack.text(drawing)) : null;
  if (!drawing || !tree) return false;
  const place = cornersXml(spec);
  const title = `descr="${encodeAttribute(spec.title)}"`;
  const found = tree.children.find((anchor) => {
    const xml = tree.xml.slice(anchor.start, anchor.end);
    return xml.includes(place) && xml.includes(title);
  });
  if (!found) return false;
  const id = /<c:chart [^>]*r:id="([^"]+)"/u.exec(tree.xml.slice(found.start, found.end))?.[1] ?? "";
  const chart = relationshipsOf(pack, drawing).find((relationship) => relationship.id === id);
  pack.setText(drawing, applyPatches(tree.xml, [removeElement(found)]));
  if (chart) {
    removeRelationship(pack, drawing, id);
    removePart(pack, chart.target);
  }
  return true;
}

function cornersXml({ place }: ChartSpec): string {
  const corner = (name: string, column: number, row: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return corner("from", place.left, place.top) + corner("to", place.right + 1, place.bottom + 1);
}

/** The chart's frame between two cells; its namespaces are its own, whatever the drawing declares. */
function anchorXml(spec: ChartSpec, relationshipId: string, number: number): string {
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">` +
    cornersXml(spec) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="Chart ${number}" descr="${encodeAttribute(spec.title)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${OFFICE}" r:id="${relationshipId}"/>` +
    `</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
  );
}
