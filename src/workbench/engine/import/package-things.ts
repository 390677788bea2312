import type { Package } from "../../../xlsx/package/package";
import { relationshipsOf } from "../../../xlsx/package/relationships";
import { partsOfType } from "../../../xlsx/package/workbook-part";
import type { CustomXmlPart, DocumentProperties } from "../host-state";
import { XmlNode } from "./xml-node";

/** The custom XML parts of the workbook with the ids that their property parts give them. */
export function customXmlParts(pack: Package, workbookPart: string): CustomXmlPart[] {
  return partsOfType(pack, workbookPart, "customXml").map((part) => {
    const properties = relationshipsOf(pack, part).find(({ type }) => type === "customXmlProps")?.target;
    const root = properties && pack.has(properties) ? XmlNode.root(pack.text(properties)) : null;
    const id = root?.attribute("itemID") ?? `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
    return { id, xml: pack.text(part) };
  });
}

const CORE: Readonly<Record<string, keyof DocumentProperties>> = {
  title: "title",
  subject: "subject",
  creator: "author",
  lastModifiedBy: "lastAuthor",
  category: "category",
  description: "comments",
  keywords: "keywords",
};

export function documentProperties(pack: Package, empty: DocumentProperties): DocumentProperties {
  const part = relationshipsOf(pack, "").find(({ type }) => type === "core-properties")?.target;
  const root = part && pack.has(part) ? XmlNode.root(pack.text(part)) : null;
  const properties = { ...empty };
  for (const node of root?.children() ?? []) {
    const key = CORE[node.name];
    if (key) properties[key] = node.text;
  }
  return properties;
}
