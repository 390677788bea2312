import type { Settings } from "../../ports/settings";
import { SETTINGS_NAMESPACE, parseSettings, serialiseSettings } from "../../ports/settings";
import { encodeAttribute } from "../xml/escape";
import { CONTENT_TYPES, addContentType, removePart } from "./content-types";
import type { Package } from "./package";
import { addRelationship, relationshipsOf, relationshipsPart, removeRelationship } from "./relationships";
import { partsOfType, readWorkbook } from "./workbook-part";

/** Our settings in the workbook; none where there is no part of ours. */
export function readSettings(pack: Package): Settings {
  const part = settingsPart(pack);
  return part === null ? {} : parseSettings(pack.text(part));
}

/** Writes the settings into our custom XML part, which is made at the first time ([MS-OI29500] 2.1.31). */
export function writeSettings(pack: Package, settings: Settings): void {
  pack.setText(settingsPart(pack) ?? createPart(pack), serialiseSettings(settings));
}

/** Takes our part and its properties out of the package. */
export function removeSettings(pack: Package): void {
  const part = settingsPart(pack);
  if (part === null) return;
  const book = readWorkbook(pack).part;
  const link = relationshipsOf(pack, book).find(({ target }) => target === part);
  for (const { type, target } of relationshipsOf(pack, part)) {
    if (type === "customXmlProps") removePart(pack, target);
  }
  pack.remove(relationshipsPart(part));
  removePart(pack, part);
  if (link) removeRelationship(pack, book, link.id);
}

function settingsPart(pack: Package): string | null {
  const parts = partsOfType(pack, readWorkbook(pack).part, "customXml");
  return parts.find((part) => pack.text(part).includes(SETTINGS_NAMESPACE)) ?? null;
}

function createPart(pack: Package): string {
  const part = pack.freeName("customXml/item", ".xml");
  const number = /(\d+)\.xml$/u.exec(part)?.[1] ?? "1";
  const properties = `customXml/itemProps${number}.xml`;
  pack.setText(part, serialiseSettings({}));
  pack.setText(properties, propertiesXml());
  addContentType(pack, properties, CONTENT_TYPES.customXmlProperties);
  addRelationship(pack, part, "customXmlProps", properties);
  addRelationship(pack, readWorkbook(pack).part, "customXml", part);
  return part;
}

/** A fixed id: one part of ours to a workbook. */
function propertiesXml(): string {
  const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
    `<ds:datastoreItem ds:itemID="{5D1C7A0E-6B0B-4B7C-9A54-2E8C0F5B7A31}" xmlns:ds="${namespace}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${encodeAttribute(SETTINGS_NAMESPACE)}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
