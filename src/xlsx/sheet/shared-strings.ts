import { XmlScanner } from "../xml/scanner";
import { CellReader } from "./cell-reader";

/** Texts of the shared string table by index; rich text is joined. */
export function readSharedStrings(xml: string): readonly string[] {
  const scanner = new XmlScanner(xml);
  const reader = new CellReader(scanner, { sharedStrings: [], date1904: false });
  const strings: string[] = [];
  while (scanner.next()) {
    if (scanner.isClose || scanner.name !== "si") continue;
    strings.push(scanner.isEmpty ? "" : reader.richText("si"));
  }
  return strings;
}
