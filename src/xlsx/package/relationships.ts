import { attributeOf, appendChild, outline, removeElement } from "../xml/element";
import { encodeAttribute } from "../xml/escape";
import { applyPatches } from "../xml/patch";
import type { Package } from "./package";
import { OFFICE, PACKAGE, XML_HEAD } from "../xml/namespaces";

/** A relationship of a part, its target as a part name without the leading slash. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type's address: «worksheet», «sharedStrings», «customXml». */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/** «xl/workbook.xml» -> «xl/_rels/workbook.xml.rels»; "" is the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function relationshipsOf(pack: Package, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  const tree = pack.has(name) ? outline(pack.text(name)) : null;
  if (!tree) return [];
  return tree.children.map((element) => {
    const read = (attribute: string): string => attributeOf(tree.xml, element, attribute) ?? "";
    const external = read("TargetMode") === "External";
    return {
      id: read("Id"),
      type: read("Type").slice(read("Type").lastIndexOf("/") + 1),
      target: external ? read("Target") : resolveTarget(part, read("Target")),
      external,
    };
  });
}

/** Adds a relationship to a part and returns its id; the target is a part's name, or an address outside. */
export function addRelationship(
  pack: Package,
  part: string,
  type: string,
  target: string,
  external = false,
): string {
  const used = new Set(relationshipsOf(pack, part).map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const name = relationshipsPart(part);
  const xml = pack.has(name)
    ? pack.text(name)
    : `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"/>`;
  const tree = outline(xml);
  if (!tree) throw new Error(`No relationships in ${name}`);
  const address = encodeAttribute(external ? target : relativeTarget(part, target));
  const mode = external ? ' TargetMode="External"' : "";
  const element = `<${tree.root.prefix}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${address}"${mode}/>`;
  pack.setText(name, applyPatches(xml, [appendChild(xml, tree.root, element)]));
  return id;
}

export function removeRelationship(pack: Package, part: string, id: string): void {
  const name = relationshipsPart(part);
  const tree = pack.has(name) ? outline(pack.text(name)) : null;
  if (!tree) return;
  const found = tree.children.filter((element) => attributeOf(tree.xml, element, "Id") === id);
  pack.setText(name, applyPatches(tree.xml, found.map(removeElement)));
}

function resolveTarget(part: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const steps = part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== ".") steps.push(step);
  }
  return steps.join("/");
}

function relativeTarget(part: string, target: string): string {
  const from = part.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}
