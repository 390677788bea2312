import type { XmlElement, XmlTree } from "../xml/element";
import { attributeOf, insertInOrder, outline, removeElement } from "../xml/element";
import { encodeAttribute } from "../xml/escape";
import { applyPatches } from "../xml/patch";
import type { Package } from "./package";

const PART = "[Content_Types].xml";

/** Content types of the parts that we add. */
export const CONTENT_TYPES = {
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  table: "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
  comments: "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
  vml: "application/vnd.openxmlformats-officedocument.vmlDrawing",
} as const;

/** Says what a new part is. */
export function addContentType(pack: Package, part: string, type: string): void {
  const tree = contentTypes(pack);
  if (overrideOf(tree, part)) return;
  const element = `<${tree.root.prefix}Override PartName="/${encodeAttribute(part)}" ContentType="${type}"/>`;
  pack.setText(
    PART,
    applyPatches(tree.xml, [insertInOrder(tree, "Override", element, ["Default", "Override"])]),
  );
}

/** Says what all parts with an extension are, unless the package says it already. */
export function addDefaultType(pack: Package, extension: string, type: string): void {
  const tree = contentTypes(pack);
  const known = tree.children.some(
    (element) => attributeOf(tree.xml, element, "Extension")?.toLowerCase() === extension,
  );
  if (known) return;
  const element = `<${tree.root.prefix}Default Extension="${extension}" ContentType="${type}"/>`;
  pack.setText(
    PART,
    applyPatches(tree.xml, [insertInOrder(tree, "Default", element, ["Default", "Override"])]),
  );
}

/** Takes a part and what the package says of it away. */
export function removePart(pack: Package, part: string): void {
  const tree = contentTypes(pack);
  const override = overrideOf(tree, part);
  if (override) pack.setText(PART, applyPatches(tree.xml, [removeElement(override)]));
  pack.remove(part);
}

function contentTypes(pack: Package): XmlTree {
  const tree = outline(pack.text(PART));
  if (!tree) throw new Error(`No content types in ${PART}`);
  return tree;
}

function overrideOf(tree: XmlTree, part: string): XmlElement | undefined {
  const name = `/${part}`.toLowerCase();
  return tree.children.find((element) => attributeOf(tree.xml, element, "PartName")?.toLowerCase() === name);
}
