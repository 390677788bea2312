import { rangeAddress } from "../../../core/sheet/address";
import { comparableFormula } from "../../../core/sheet/formula-text";
import { parseSettings, SETTINGS_NAMESPACE } from "../../../ports/settings";
import { writeSettings } from "../../../xlsx/package/settings-part";
import { addDefinedName, removeDefinedName } from "../../../xlsx/package/workbook-edits";
import { readWorkbook, type SheetEntry } from "../../../xlsx/package/workbook-part";
import type { Package } from "../../../xlsx/package/package";
import { childrenOf, removeElement, setAttribute } from "../../../xlsx/xml/element";
import { applyPatches, type TextPatch } from "../../../xlsx/xml/patch";
import { childNamed, insertIntoSheet, worksheetTree } from "../../../xlsx/write/worksheet-edits";
import type { LiveSheet } from "../sheet";
import type { LiveWorkbook } from "../workbook";

/** The name and the visibility of a tab, where they have changed. */
export function updateTab(pack: Package, entry: SheetEntry, sheet: LiveSheet): void {
  if (entry.ref.name === sheet.name && entry.visibility === sheet.visibility) return;
  const { part, tree } = readWorkbook(pack);
  const sheets = tree.children.find((child) => child.name === "sheets");
  const element = sheets && childrenOf(tree.xml, sheets)[entry.tab];
  if (!element) return;
  const patches: TextPatch[] = [];
  if (entry.ref.name !== sheet.name) patches.push(setAttribute(tree.xml, element, "name", sheet.name));
  if (entry.visibility !== sheet.visibility) {
    patches.push(setAttribute(tree.xml, element, "state", sheet.visibility));
  }
  pack.setText(part, applyPatches(tree.xml, patches));
}

/** Rewrites the list of merged areas where it has changed. */
export function updateMerges(
  pack: Package,
  entry: SheetEntry,
  before: readonly string[],
  sheet: LiveSheet,
): void {
  const now = sheet.layout.merges().map(rangeAddress);
  if (now.length === before.length && now.every((area) => before.includes(area))) return;
  const tree = worksheetTree(pack, entry.part);
  const old = childNamed(tree, "mergeCells");
  if (old) pack.setText(entry.part, applyPatches(tree.xml, [removeElement(old)]));
  if (now.length === 0) return;
  const p = tree.root.prefix;
  const items = now.map((area) => `<${p}mergeCell ref="${area}"/>`).join("");
  const xml = `<${p}mergeCells count="${now.length}">${items}</${p}mergeCells>`;
  insertIntoSheet(pack, entry.part, "mergeCells", xml);
}

/** Names of the workbook that were added, changed or removed; those local to a sheet stay as they are. */
export function updateNames(pack: Package, workbook: LiveWorkbook): void {
  const before = readWorkbook(pack).names.filter(
    ({ name, localTo }) => localTo === null && !name.startsWith("_xlnm."),
  );
  const now = workbook.names.list(null);
  for (const { name, refersTo } of before) {
    const same = now.find((each) => each.name === name);
    if (!same || comparableFormula(same.formula) !== comparableFormula(refersTo))
      removeDefinedName(pack, name);
  }
  const kept = new Set(readWorkbook(pack).names.map(({ name }) => name));
  for (const { name, formula, comment, visible } of now) {
    if (kept.has(name)) continue;
    addDefinedName(pack, name, formula, { hidden: !visible, ...(comment ? { comment } : {}) });
  }
}

/** The add-in's settings; parts of others stay as they are. */
export function updateSettings(pack: Package, workbook: LiveWorkbook): void {
  const part = workbook.host.customXmlParts.find(({ xml }) => xml.includes(SETTINGS_NAMESPACE));
  if (part) writeSettings(pack, parseSettings(part.xml));
}
