import { cellAddress } from "../../core/sheet/address";
import type { CellPosition } from "../../core/sheet/address";
import { CONTENT_TYPES, addContentType, addDefaultType } from "../package/content-types";
import type { Package } from "../package/package";
import { addRelationship, relationshipsOf } from "../package/relationships";
import { textXml } from "../sheet/cell-xml";
import { CellReader } from "../sheet/cell-reader";
import type { XmlElement, XmlTree } from "../xml/element";
import { appendChild, attributeOf, childrenOf, outline, removeElement } from "../xml/element";
import { applyPatches } from "../xml/patch";
import { XmlScanner } from "../xml/scanner";
import { linkedPart } from "./worksheet-edits";
import { MAIN, XML_HEAD } from "../xml/namespaces";

const AUTHOR = "План качества";
const VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">';

/** Text of the comment of a cell, null where there is none. */
export function commentAt(pack: Package, sheetPart: string, cell: CellPosition): string | null {
  const list = commentList(pack, sheetPart);
  const comment = list?.comments.find(
    (item) => attributeOf(list.tree.xml, item, "ref") === cellAddress(cell),
  );
  if (!list || !comment) return null;
  const scanner = new XmlScanner(list.tree.xml, comment.openEnd);
  return new CellReader(scanner, { sharedStrings: [], date1904: false }).richText("comment");
}

/** Adds a comment to a cell that has none: its text, and the box that shows it (VML, as Excel wants it). */
export function addComment(pack: Package, sheetPart: string, cell: CellPosition, text: string): void {
  if (!commentList(pack, sheetPart)) createComments(pack, sheetPart);
  const list = commentList(pack, sheetPart);
  if (!list) throw new Error(`No comments for ${sheetPart}`);
  const { part, tree, authors, commentsElement } = list;
  const p = tree.root.prefix;
  const author = childrenOf(tree.xml, authors).length;
  const body = `<${p}text><${p}r>${textXml(text, p)}</${p}r></${p}text>`;
  const comment = `<${p}comment ref="${cellAddress(cell)}" authorId="${author}">${body}</${p}comment>`;
  const patches = [
    appendChild(tree.xml, authors, `<${p}author>${AUTHOR}</${p}author>`),
    appendChild(tree.xml, commentsElement, comment),
  ];
  pack.setText(part, applyPatches(tree.xml, patches));
  addBox(pack, sheetPart, cell);
}

/** Takes the comment of a cell away with its box. */
export function removeComment(pack: Package, sheetPart: string, cell: CellPosition): void {
  const list = commentList(pack, sheetPart);
  if (!list) return;
  const { part, tree, comments } = list;
  const gone = comments.filter((item) => attributeOf(tree.xml, item, "ref") === cellAddress(cell));
  pack.setText(part, applyPatches(tree.xml, gone.map(removeElement)));
  const drawing = relationshipsOf(pack, sheetPart).find(({ type }) => type === "vmlDrawing");
  const shapes = drawing && pack.has(drawing.target) ? outline(pack.text(drawing.target)) : null;
  if (!drawing || !shapes) return;
  const boxes = shapes.children.filter((shape) => isBoxOf(shapes.xml, shape, cell));
  pack.setText(drawing.target, applyPatches(shapes.xml, boxes.map(removeElement)));
}

interface CommentList {
  readonly part: string;
  readonly tree: XmlTree;
  readonly authors: XmlElement;
  readonly commentsElement: XmlElement;
  readonly comments: readonly XmlElement[];
}

function commentList(pack: Package, sheetPart: string): CommentList | null {
  const link = relationshipsOf(pack, sheetPart).find(({ type }) => type === "comments");
  const tree = link && pack.has(link.target) ? outline(pack.text(link.target)) : null;
  const authors = tree?.children.find(({ name }) => name === "authors");
  const commentsElement = tree?.children.find(({ name }) => name === "commentList");
  if (!link || !tree || !authors || !commentsElement) return null;
  const comments = childrenOf(tree.xml, commentsElement);
  return { part: link.target, tree, authors, commentsElement, comments };
}

function createComments(pack: Package, sheetPart: string): void {
  const part = pack.freeName("xl/comments", ".xml");
  pack.setText(part, `${XML_HEAD}<comments xmlns="${MAIN}"><authors/><commentList/></comments>`);
  addContentType(pack, part, CONTENT_TYPES.comments);
  addRelationship(pack, sheetPart, "comments", part);
}

function addBox(pack: Package, sheetPart: string, cell: CellPosition): void {
  const part = linkedPart(pack, sheetPart, { element: "legacyDrawing", type: "vmlDrawing" }, () => {
    const created = pack.freeName("xl/drawings/vmlDrawing", ".vml");
    pack.setText(created, `${VML}</xml>`);
    addDefaultType(pack, "vml", CONTENT_TYPES.vml);
    return created;
  });
  const tree = outline(pack.text(part));
  if (!tree) throw new Error(`No drawing in ${part}`);
  const box = boxXml(cell, freeShapeNumber(tree.xml, part));
  pack.setText(part, applyPatches(tree.xml, [appendChild(tree.xml, tree.root, box)]));
}

/** Shape numbers are unique in the workbook: 1,024 of them belong to every drawing. */
function freeShapeNumber(xml: string, part: string): number {
  const block = Number(/(\d+)\.vml$/iu.exec(part)?.[1] ?? 1) * 1024;
  const used = [...xml.matchAll(/_x0000_s(\d+)/gu)].map((match) => Number(match[1]));
  return Math.max(block, ...used) + 1;
}

function boxXml({ row, column }: CellPosition, number: number): string {
  const anchor = [column + 1, 15, row, 2, column + 4, 15, row + 5, 4].join(", ");
  return (
    `<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"` +
    ` xmlns:x="urn:schemas-microsoft-com:office:excel" id="_x0000_s${number}" o:spt="202"` +
    ` path="m,l,21600r21600,l21600,xe" style="position:absolute;width:180pt;height:70pt;z-index:1;visibility:hidden"` +
    ` fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>` +
    `<v:path o:connecttype="none"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>` +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    `</x:ClientData></v:shape>`
  );
}

function isBoxOf(xml: string, shape: XmlElement, { row, column }: CellPosition): boolean {
  if (shape.name !== "shape") return false;
  const text = xml.slice(shape.start, shape.end);
  const holds = (tag: string, value: number): boolean =>
    new RegExp(`<(?:\\w+:)?${tag}>\\s*${value}\\s*<`, "u").test(text);
  return holds("Row", row) && holds("Column", column);
}
