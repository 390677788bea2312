import type { XmlElement, XmlTree } from "../xml/element";
import { attributeOf, insertInOrder, outline } from "../xml/element";
import { applyPatches } from "../xml/patch";
import type { Package } from "../package/package";
import { addRelationship, relationshipsOf } from "../package/relationships";
import { WORKSHEET_ORDER } from "./worksheet-order";
import { OFFICE } from "../xml/namespaces";

/** The outline of a worksheet part. */
export function worksheetTree(pack: Package, part: string): XmlTree {
  const tree = outline(pack.text(part));
  if (!tree) throw new Error(`No worksheet in ${part}`);
  return tree;
}

export function childNamed(tree: XmlTree, name: string): XmlElement | undefined {
  return tree.children.find((child) => child.name === name);
}

/** Puts a new child of the worksheet in its place. */
export function insertIntoSheet(pack: Package, part: string, name: string, xml: string): void {
  const tree = worksheetTree(pack, part);
  pack.setText(part, applyPatches(tree.xml, [insertInOrder(tree, name, xml, WORKSHEET_ORDER)]));
}

/**
 * The part that a child of the worksheet points to by its r:id (drawing, legacyDrawing); if there is none,
 * `make` creates it and the child is inserted.
 */
export function linkedPart(
  pack: Package,
  sheetPart: string,
  link: { readonly element: string; readonly type: string },
  make: () => string,
): string {
  const tree = worksheetTree(pack, sheetPart);
  const child = childNamed(tree, link.element);
  const id = child && attributeOf(tree.xml, child, "id");
  const known = relationshipsOf(pack, sheetPart).find((relationship) => relationship.id === id);
  if (known) return known.target;
  const part = make();
  const newId = addRelationship(pack, sheetPart, link.type, part);
  const xml = `<${tree.root.prefix}${link.element} r:id="${newId}" xmlns:r="${OFFICE}"/>`;
  insertIntoSheet(pack, sheetPart, link.element, xml);
  return part;
}
