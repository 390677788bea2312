import { setActiveTab } from "../package/workbook-edits";
import type { SheetEntry } from "../package/workbook-part";
import type { XmlElement, XmlTree } from "../xml/element";
import { attributeOf, booleanOf, childrenOf, insertInOrder, setAttribute } from "../xml/element";
import type { TextPatch } from "../xml/patch";
import { applyPatches } from "../xml/patch";
import { childNamed, worksheetTree } from "../write/worksheet-edits";
import { WORKSHEET_ORDER } from "../write/worksheet-order";
import type { Book } from "./book";

/** Makes the file open at a sheet with these cells selected; other sheets stop being selected with it. */
export function selectCells(book: Book, sheet: SheetEntry, address: string): void {
  const { activeTab, sheets } = book.workbook;
  const former = sheets.find(({ tab }) => tab === activeTab);
  if (former && former.part !== sheet.part) {
    patchView(book, former, (tree, view) =>
      booleanOf(attributeOf(tree.xml, view, "tabSelected"))
        ? [setAttribute(tree.xml, view, "tabSelected", "0")]
        : [],
    );
  }
  ensureView(book, sheet);
  patchView(book, sheet, (tree, view) => [
    setAttribute(tree.xml, view, "tabSelected", "1"),
    ...selection(tree, view, address),
  ]);
  if (activeTab !== sheet.tab) setActiveTab(book.pack, sheet.tab);
  book.forget(sheet.part);
}

/** The selection of the active pane is replaced; panes and zoom stay. */
function selection(tree: XmlTree, view: XmlElement, address: string): readonly TextPatch[] {
  const { xml } = tree;
  const children = childrenOf(xml, view);
  const pane = children.find(({ name }) => name === "pane");
  const active = pane ? (attributeOf(xml, pane, "activePane") ?? "topLeft") : null;
  const found = children.find(
    (child) => child.name === "selection" && (attributeOf(xml, child, "pane") ?? null) === active,
  );
  const corner = address.split(":")[0] ?? address;
  const at = active === null ? "" : ` pane="${active}"`;
  const element = `<${view.prefix}selection${at} activeCell="${corner}" sqref="${address}"/>`;
  if (found) return [{ start: found.start, end: found.end, text: element }];
  const behind = pane?.end ?? view.openEnd;
  if (!view.isEmpty) return [{ start: behind, end: behind, text: element }];
  const slash = xml.lastIndexOf("/", view.openEnd);
  return [{ start: slash, end: view.openEnd, text: `>${element}</${view.prefix}sheetView>` }];
}

function ensureView(book: Book, sheet: SheetEntry): void {
  const tree = worksheetTree(book.pack, sheet.part);
  const views = childNamed(tree, "sheetViews");
  if (views && childrenOf(tree.xml, views).length > 0) return;
  const p = tree.root.prefix;
  const xml = `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>`;
  book.pack.setText(
    sheet.part,
    applyPatches(tree.xml, [insertInOrder(tree, "sheetViews", xml, WORKSHEET_ORDER)]),
  );
}

function patchView(
  book: Book,
  sheet: SheetEntry,
  patches: (tree: XmlTree, view: XmlElement) => readonly TextPatch[],
): void {
  const tree = worksheetTree(book.pack, sheet.part);
  const views = childNamed(tree, "sheetViews");
  const view = views && childrenOf(tree.xml, views)[0];
  const changes = view ? patches(tree, view) : [];
  if (changes.length > 0) book.pack.setText(sheet.part, applyPatches(tree.xml, changes));
}
