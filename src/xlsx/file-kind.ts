import { UnusableFile } from "../ports/errors";
import type { UnusableCode } from "../ports/errors";
import type { ArchiveEntry } from "./zip/archive";
import { unpack } from "./zip/archive";

/**
 * Tells a user who hands us another kind of file what it is.
 * @throws UnusableFile unless the bytes begin like a ZIP archive
 */
export function requireArchive(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnusableFile("empty");
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return;
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) throw new UnusableFile(compoundFileKind(bytes));
  if (starts(0x25, 0x50, 0x44, 0x46)) throw new UnusableFile("pdf");
  if (starts(0x09, 0x08) || starts(0x09, 0x04) || starts(0x09, 0x02)) throw new UnusableFile("oldXls");
  if (starts(0x7b, 0x5c, 0x72, 0x74, 0x66)) throw new UnusableFile("word");
  throw new UnusableFile(isSeparatedText(bytes) ? "csv" : "notWorkbook");
}

/**
 * Tells office archives apart by the parts they hold.
 * @throws UnusableFile unless the archive holds a workbook in XML
 */
export function requireWorkbook(entries: readonly ArchiveEntry[]): void {
  const has = (name: string): boolean => entries.some((entry) => entry.name.toLowerCase() === name);
  const begins = (start: string): boolean =>
    entries.some((entry) => entry.name.toLowerCase().startsWith(start));
  const mimetype = entries.find(({ name }) => name === "mimetype");
  if (mimetype) {
    const kind = new TextDecoder().decode(unpack(mimetype));
    throw new UnusableFile(kind.includes("opendocument.text") ? "word" : "openDocument");
  }
  if (begins("word/")) throw new UnusableFile("word");
  if (has("xl/workbook.bin")) throw new UnusableFile("binaryWorkbook");
  if (!has("[content_types].xml")) throw new UnusableFile("notWorkbook");
}

/**
 * An OLE2 compound file is an encrypted .xlsx, an old .xls or a Word document; its directory names the streams
 * in UTF-16 ([MS-CFB] 2.6.1). The first 4 MB are enough: the directory stands near an end in practice.
 */
function compoundFileKind(bytes: Uint8Array): UnusableCode {
  const near = new TextDecoder("latin1").decode(bytes.subarray(0, 4_000_000));
  const far = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 1_000_000)));
  const names = (stream: string): boolean => {
    const wide = [...stream].map((letter) => `${letter}\0`).join("");
    return near.includes(wide) || far.includes(wide);
  };
  if (names("EncryptedPackage")) return "encrypted";
  if (names("WordDocument")) return "word";
  return names("Workbook") || names("Book") ? "oldXls" : "notWorkbook";
}

/** Text without control characters whose first line is split by a separator. */
function isSeparatedText(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096);
  if (head.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) return false;
  const [line = ""] = new TextDecoder("latin1").decode(head).split(/\r?\n/u);
  return /[;,\t]/u.test(line) && !line.trimStart().startsWith("<");
}
