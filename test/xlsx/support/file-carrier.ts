import { columnIndex } from "../../../src/core/sheet/address";
import { contentOf } from "../../../src/core/sheet/content";
import type { Carrier, UserHand } from "../../../src/ports/contract/carrier";
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
    insertRow: (sheet, above) =>
      step((book) => {
        const { part } = entry(book, sheet);
        book.pack.setText(part, shiftRows(book.pack.text(part), above));
      }),
    renameSheet: (from, to) =>
      step((book) => {
        const { part } = book.workbook;
        book.pack.setText(part, book.pack.text(part).replace(`name="${from}"`, `name="${to}"`));
      }),
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

/** Moves rows, cells and merged areas down by one; formulas stay as they are. */
function shiftRows(xml: string, above: number): string {
  const move = (row: string): string => String(Number(row) < above ? Number(row) : Number(row) + 1);
  return xml
    .replace(/(<row r=")(\d+)/gu, (_, start: string, row: string) => start + move(row))
    .replace(/(<c r="[A-Z]+)(\d+)/gu, (_, start: string, row: string) => start + move(row))
    .replace(/(<mergeCell ref=")([^"]+)/gu, (_, start: string, ref: string) => {
      return start + ref.replace(/\d+/gu, (row) => move(row));
    });
}
