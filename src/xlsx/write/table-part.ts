import { rangeAddress } from "../../core/sheet/address";
import type { CellRange } from "../../core/sheet/address";
import { heldBy } from "../../core/sheet/content";
import type { SheetSpec } from "../../core/sheet/edit";
import { CONTENT_TYPES, addContentType } from "../package/content-types";
import type { Package } from "../package/package";
import { addRelationship } from "../package/relationships";
import { readWorkbook } from "../package/workbook-part";
import { attributeOf, outline } from "../xml/element";
import { encodeAttribute } from "../xml/escape";
import { MAIN, XML_HEAD } from "../xml/namespaces";

/** Adds the table parts of a new sheet and returns their relationship ids. */
export function addTables(pack: Package, sheetPart: string, spec: SheetSpec): readonly string[] {
  const taken = new TakenNames(pack);
  return (spec.tables ?? []).map(({ name, range }) => {
    const id = taken.nextId();
    const part = pack.freeName("xl/tables/table", ".xml");
    pack.setText(part, tableXml(id, taken.free(name), range, headersOf(spec, range)));
    addContentType(pack, part, CONTENT_TYPES.table);
    return addRelationship(pack, sheetPart, "table", part);
  });
}

function tableXml(id: number, name: string, range: CellRange, headers: readonly string[]): string {
  const ref = rangeAddress(range);
  const columns = headers.map(
    (header, i) =>
      `<tableColumn id="${i + 1}" name="${encodeAttribute(header).replace(/&#10;/gu, "_x000a_")}"/>`,
  );
  return (
    `${XML_HEAD}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>` +
    `</table>`
  );
}

/** The texts of the header row: Excel repairs a file whose table names its columns otherwise. */
function headersOf(spec: SheetSpec, range: CellRange): readonly string[] {
  const cells = spec.cells[range.top] ?? [];
  return Array.from({ length: range.right - range.left + 1 }, (_, i) => {
    const content = cells[range.left + i];
    return content ? String(heldBy(content)) : "";
  });
}

/** Ids and names of the tables there are; names of tables and defined names share one space. */
class TakenNames {
  private lastId = 0;
  private readonly names = new Set<string>();

  constructor(pack: Package) {
    for (const { name } of readWorkbook(pack).names) this.names.add(name.toLowerCase());
    for (const part of pack.names()) {
      if (!/^xl\/tables\/[^/]+\.xml$/iu.test(part)) continue;
      const tree = outline(pack.text(part));
      if (!tree) continue;
      this.lastId = Math.max(this.lastId, Number(attributeOf(tree.xml, tree.root, "id") ?? 0));
      this.names.add((attributeOf(tree.xml, tree.root, "displayName") ?? "").toLowerCase());
    }
  }

  nextId(): number {
    return ++this.lastId;
  }

  free(wished: string): string {
    let name = wished;
    for (let number = 2; this.names.has(name.toLowerCase()); number++) name = `${wished}_${number}`;
    this.names.add(name.toLowerCase());
    return name;
  }
}
