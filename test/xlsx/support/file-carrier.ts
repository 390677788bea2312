import { columnIndex, parseRange } from "../../../src/core/sheet/address";
import { contentOf } from "../../../src/core/sheet/content";
import { valueAt } from "../../../src/core/sheet/grid";
import type { Carrier, UserHand } from "../../../src/ports/contract/carrier";
import { CONTENT_TYPES, addContentType } from "../../../src/xlsx/package/content-types";
import { addRelationship } from "../../../src/xlsx/package/relationships";
import { Package } from "../../../src/xlsx/package/package";
import { Book } from "../../../src/xlsx/port/book";
import type { FilePort } from "../../../src/xlsx";
import { openWorkbook } from "../../../src/xlsx";

/** A file under the contract tests: the user's steps save it, change its parts and open it again. */
export async function fileCarrier(bytes: Uint8Array): Promise<Carrier> {
  let port: FilePort = await openWorkbook(bytes, "Проба.xlsx");
  const step = async (change: (book: Book) => void): Promise<void> => {
    const book = new Book(Package.open(await port.save()));
    change(book);
    port = await openWorkbook(book.pack.save(), "Проба.xlsx");
  };
  const user: UserHand = {
    setCell: (sheet, address, value) =>
      step((book) => {
        const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(address) ?? [];
        const place = { row: Number(row) - 1, column: columnIndex(letters) };
        book.writeCells(entry(book, sheet), [{ ...place, content: contentOf(value, null) }]);
      }),
    insertRow: (sheet, above) => step((book) => rewrite(book, sheet, (xml) => shiftRows(xml, above))),
    deleteRow: (sheet, row) => step((book) => rewrite(book, sheet, (xml) => withoutRow(xml, row))),
    sortRows: (sheet, address, column) =>
      step((book) => {
        const [top = 0, bottom = 0] = [...address.matchAll(/\d+/gu)].map(([row]) => Number(row));
        const grid = book.grid(entry(book, sheet), "full");
        const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
        const keyOf = (row: number): string => String(valueAt(grid, row - 1, columnIndex(column)));
        // Blank cells go last.
        const isBlank = (row: number): number => (keyOf(row) === "" ? 1 : 0);
        const order = [...rows].sort(
          (a, b) => isBlank(a) - isBlank(b) || keyOf(a).localeCompare(keyOf(b), "ru"),
        );
        rewrite(book, sheet, (xml) => withRowsAt(xml, new Map(order.map((row, i) => [row, top + i]))));
      }),
    hideRow: (sheet, row, hidden) =>
      step((book) =>
        rewrite(book, sheet, (xml) =>
          xml.replace(
            new RegExp(`<row r="${row}"(?: hidden="1")?`, "u"),
            `<row r="${row}"${hidden ? ' hidden="1"' : ""}`,
          ),
        ),
      ),
    renameSheet: (from, to) =>
      step((book) => {
        const { part } = book.workbook;
        book.pack.setText(part, book.pack.text(part).replace(`name="${from}"`, `name="${to}"`));
      }),
    hideDeep: (sheet) =>
      step((book) => {
        const { part } = book.workbook;
        const tag = new RegExp(`<sheet ([^>]*name="${sheet}"[^>]*?)(?: state="\\w+")?([^>]*)/>`, "u");
        book.pack.setText(part, book.pack.text(part).replace(tag, '<sheet $1 state="veryHidden"$2/>'));
      }),
    addTable: (sheet, address) => step((book) => addTable(book, sheet, address)),
    addArray: (sheet, address, formula, shown) =>
      step((book) => addArray(book, sheet, { address, formula, shown })),
    addPivot: (sheet, address) => step((book) => addPivot(book, sheet, address)),
  };
  return {
    get port() {
      return port;
    },
    user,
    reopen: () => step(() => undefined),
    close: async () => undefined,
  };
}

function entry(book: Book, name: string): Book["workbook"]["sheets"][number] {
  const found = book.workbook.sheets.find(({ ref }) => ref.name === name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

function rewrite(book: Book, sheet: string, change: (xml: string) => string): void {
  const { part } = entry(book, sheet);
  book.pack.setText(part, change(book.pack.text(part)));
}

/** Moves rows, cells and merged areas down by one; formulas stay as they are. */
function shiftRows(xml: string, above: number): string {
  return moved(xml, (row) => (row < above ? row : row + 1));
}

function withoutRow(xml: string, row: number): string {
  const rest = xml.replace(new RegExp(`<row r="${row}"(?:[^>]*/>|.*?</row>)`, "u"), "");
  return moved(rest, (other) => (other > row ? other - 1 : other));
}

function moved(xml: string, move: (row: number) => number): string {
  const to = (row: string): string => String(move(Number(row)));
  return xml
    .replace(/(<row r=")(\d+)/gu, (_, start: string, row: string) => start + to(row))
    .replace(/(<c r="[A-Z]+)(\d+)/gu, (_, start: string, row: string) => start + to(row))
    .replace(
      /(<mergeCell ref=")([^"]+)/gu,
      (_, start: string, ref: string) => start + ref.replace(/\d+/gu, to),
    );
}

/** Rows in another order; a formula keeps pointing into its own row. */
function withRowsAt(xml: string, places: ReadonlyMap<number, number>): string {
  const rows = [...xml.matchAll(/<row r="(\d+)".*?<\/row>/gu)];
  const sorted = rows
    .map(([row, number]) => {
      const [from, to] = [Number(number), places.get(Number(number)) ?? Number(number)];
      const own = new RegExp(`(?<=[A-Z])${from}(?!\\d)`, "gu");
      const text = row
        .replace(/<row r="\d+"/u, `<row r="${to}"`)
        .replace(/(<c r="[A-Z]+)\d+/gu, `$1${to}`)
        .replace(/<f>.*?<\/f>/gu, (formula) => formula.replace(own, String(to)));
      return { to, text };
    })
    .sort((a, b) => a.to - b.to)
    .map(({ text }) => text);
  return xml.replace(/<row r=.*<\/row>/u, () => sorted.join(""));
}

/** A table over cells that are there already, its first row the header. */
function addTable(book: Book, sheet: string, address: string): void {
  const { pack } = book;
  const { part } = entry(book, sheet);
  const range = parseRange(address);
  if (!range) throw new RangeError(address);
  const columns = Array.from({ length: range.right - range.left + 1 }, (_, i) => {
    const name = valueAt(book.grid(entry(book, sheet), "values"), range.top, range.left + i);
    return `<tableColumn id="${i + 1}" name="${String(name)}"/>`;
  });
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  pack.setText(
    "xl/tables/table1.xml",
    `<table xmlns="${main}" id="1" name="Таблица1" displayName="Таблица1" ref="${address}"><tableColumns count="${columns.length}">${columns.join("")}</tableColumns></table>`,
  );
  addContentType(pack, "xl/tables/table1.xml", CONTENT_TYPES.table);
  const id = addRelationship(pack, part, "table", "xl/tables/table1.xml");
  const parts = `<tableParts count="1"><tablePart xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></tableParts>`;
  rewrite(book, sheet, (xml) => xml.replace("</worksheet>", `${parts}</worksheet>`));
}

/** An array formula over cells of one column. */
function addArray(
  book: Book,
  sheet: string,
  { address, formula, shown }: { readonly address: string; readonly formula: string; readonly shown: string },
): void {
  const range = parseRange(address);
  if (!range) throw new RangeError(address);
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, i) => range.top + i);
  const content = { kind: "text", text: shown } as const;
  book.writeCells(
    entry(book, sheet),
    rows.map((row) => ({ row, column: range.left, content })),
  );
  const [first = ""] = address.split(":");
  const own = new RegExp(`<c r="${first}"[^>]*>.*?</c>`, "u");
  const cell = `<c r="${first}" t="str"><f t="array" ref="${address}">${formula.replace(/"/gu, "&quot;")}</f><v>${shown}</v></c>`;
  rewrite(book, sheet, (xml) => xml.replace(own, () => cell));
}

/** The definition of a pivot table is enough: nobody calculates it here. */
function addPivot(book: Book, sheet: string, address: string): void {
  const part = "xl/pivotTables/pivotTable9.xml";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  book.pack.setText(
    part,
    `<pivotTableDefinition xmlns="${main}" name="Сводная 2" cacheId="9"><location ref="${address}"/></pivotTableDefinition>`,
  );
  addRelationship(book.pack, entry(book, sheet).part, "pivotTable", part);
}
