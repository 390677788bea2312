/** What makes a file or a workbook unusable; the sentence for the user is made by i18n from the code. */
export type UnusableCode =
  /** Not a workbook at all. */
  | "notWorkbook"
  /** Locked with a password. */
  | "encrypted"
  /** Excel 97-2003 (.xls). */
  | "oldXls"
  /** LibreOffice, MyOffice (.ods). */
  | "openDocument"
  | "word"
  | "pdf"
  /** Plain text, comma separated values. */
  | "csv"
  /** Binary workbook (.xlsb). */
  | "binaryWorkbook"
  /** Cut off or damaged: `part` names what could not be read. */
  | "truncated"
  /** Over the limits of what is opened: `part`, `size`, `limit`. */
  | "tooLarge"
  /** A sheet's cells would not fit into memory: `sheet`, `area`. */
  | "sheetTooLarge"
  /** No bytes at all. */
  | "empty";

/** The file cannot be used; nothing was changed. */
export class UnusableFile extends Error {
  override readonly name = "UnusableFile";

  constructor(
    readonly code: UnusableCode,
    readonly args: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code}${Object.keys(args).length > 0 ? ` ${JSON.stringify(args)}` : ""}`);
  }

  /** The same error with the file's name, for the sentence. */
  in(name: string): UnusableFile {
    return this.args.name === undefined ? new UnusableFile(this.code, { ...this.args, name }) : this;
  }
}
