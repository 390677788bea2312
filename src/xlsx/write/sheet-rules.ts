import { rangeAddress } from "../../core/sheet/address";
import type { ConditionalFormatSpec, DataValidationSpec } from "../../core/sheet/edit";
import type { Package } from "../package/package";
import { fromFileFormula } from "../sheet/formula-names";
import { comparableFormula } from "../../core/sheet/formula-text";
import type { StyleBook } from "../styles/style-book";
import type { XmlElement } from "../xml/element";
import {
  appendChild,
  attributeOf,
  childrenOf,
  insertInOrder,
  removeElement,
  setAttribute,
} from "../xml/element";
import { decodeXml } from "../xml/escape";
import { applyPatches } from "../xml/patch";
import { XmlScanner } from "../xml/scanner";
import { conditionalFormatXml, validationXml } from "./rule-xml";
import { childNamed, worksheetTree } from "./worksheet-edits";
import { WORKSHEET_ORDER } from "./worksheet-order";

/** Adds a conditional format behind those that are there: theirs keep their precedence. */
export function addConditionalFormat(
  pack: Package,
  styles: StyleBook,
  sheetPart: string,
  spec: ConditionalFormatSpec,
): void {
  const tree = worksheetTree(pack, sheetPart);
  const xml = conditionalFormatXml(
    spec,
    styles.addDifferential(spec.format),
    lastPriority(tree.xml) + 1,
    tree.root.prefix,
  );
  const patch = insertInOrder(tree, "conditionalFormatting", xml, WORKSHEET_ORDER);
  pack.setText(sheetPart, applyPatches(tree.xml, [patch]));
}

/** @returns false where there is no such conditional format any more */
export function removeConditionalFormat(
  pack: Package,
  sheetPart: string,
  spec: ConditionalFormatSpec,
): boolean {
  const tree = worksheetTree(pack, sheetPart);
  const found = tree.children.find(
    (element) =>
      element.name === "conditionalFormatting" &&
      isRule(tree.xml, element, rangeAddress(spec.range), spec.formula),
  );
  if (!found || childrenOf(tree.xml, found).length !== 1) return false;
  pack.setText(sheetPart, applyPatches(tree.xml, [removeElement(found)]));
  return true;
}

export function addValidation(pack: Package, sheetPart: string, spec: DataValidationSpec): void {
  const tree = worksheetTree(pack, sheetPart);
  const p = tree.root.prefix;
  const xml = validationXml(spec, p);
  const list = childNamed(tree, "dataValidations");
  const patches = list
    ? [
        setAttribute(tree.xml, list, "count", String(childrenOf(tree.xml, list).length + 1)),
        appendChild(tree.xml, list, xml),
      ]
    : [
        insertInOrder(
          tree,
          "dataValidations",
          `<${p}dataValidations count="1">${xml}</${p}dataValidations>`,
          WORKSHEET_ORDER,
        ),
      ];
  pack.setText(sheetPart, applyPatches(tree.xml, patches));
}

/** @returns false where there is no such validation any more */
export function removeValidation(pack: Package, sheetPart: string, spec: DataValidationSpec): boolean {
  const tree = worksheetTree(pack, sheetPart);
  const list = childNamed(tree, "dataValidations");
  const items = list ? childrenOf(tree.xml, list) : [];
  const found = items.find((element) => isRule(tree.xml, element, rangeAddress(spec.range), spec.listSource));
  if (!list || !found) return false;
  const patches =
    items.length === 1
      ? [removeElement(list)]
      : [setAttribute(tree.xml, list, "count", String(items.length - 1)), removeElement(found)];
  pack.setText(sheetPart, applyPatches(tree.xml, patches));
  return true;
}

/** Same cells and same first formula. */
function isRule(xml: string, element: XmlElement, cells: string, formula: string): boolean {
  if (attributeOf(xml, element, "sqref") !== cells) return false;
  const scanner = new XmlScanner(xml, element.openEnd);
  while (scanner.next() && scanner.start < element.end) {
    if (scanner.isClose || !/^formula1?$/u.test(scanner.name)) continue;
    const from = scanner.end;
    scanner.next();
    const found = fromFileFormula(decodeXml(xml.slice(from, scanner.start)));
    return comparableFormula(found) === comparableFormula(`=${formula.replace(/^=/u, "")}`);
  }
  return false;
}

function lastPriority(xml: string): number {
  const scanner = new XmlScanner(xml);
  let last = 0;
  while (scanner.next()) {
    if (!scanner.isClose && scanner.name === "cfRule")
      last = Math.max(last, Number(scanner.attribute("priority") ?? 0));
  }
  return last;
}
