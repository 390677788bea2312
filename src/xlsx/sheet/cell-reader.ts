import type { CellValue } from "../../core/sheet/grid";
import { decodeCellText, decodeXml } from "../xml/escape";
import type { XmlScanner } from "../xml/scanner";
import { serialOfIsoDate } from "./iso-date";

/** Raw formula element of a cell. */
export interface RawFormula {
  readonly type: string;
  readonly text: string;
  readonly sharedIndex: string | null;
  readonly ref: string | null;
}

/** What the workbook knows and cells refer to. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly date1904: boolean;
}

/** Longer texts hardly repeat; the memory of decoded ones is kept for the short. */
const REMEMBERED_LENGTH = 256;

/** Reads `<c>` elements; one reader per sheet, because it remembers texts that repeat. */
export class CellReader {
  value: CellValue = "";
  formula: RawFormula | null = null;
  private readonly texts = new Map<string, string>();

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: CellContext,
  ) {}

  /** Reads the cell whose opening tag is under the scanner and leaves the scanner on its end. */
  read(): void {
    this.value = "";
    this.formula = null;
    const { scanner } = this;
    if (scanner.isEmpty) return;
    const type = scanner.attribute("t");
    while (scanner.next() && !scanner.isClose) {
      if (scanner.isEmpty && scanner.name !== "f") continue;
      if (scanner.name === "v") this.value = this.convert(type, this.content());
      else if (scanner.name === "f") this.readFormula();
      else if (scanner.name === "is") this.value = this.richText("is");
      else scanner.skipElement();
    }
  }

  /** Text of `<is>` or `<si>`: its runs joined, without phonetic hints. */
  richText(container: string): string {
    const { scanner } = this;
    let text = "";
    while (scanner.next()) {
      if (scanner.isClose) {
        if (scanner.name === container) break;
      } else if (scanner.name === "rPh") {
        scanner.skipElement();
      } else if (scanner.name === "t" && !scanner.isEmpty) {
        text += this.decode(this.content());
      }
    }
    return text;
  }

  private readFormula(): void {
    const { scanner } = this;
    const type = scanner.attribute("t") ?? "normal";
    const sharedIndex = scanner.attribute("si");
    const ref = scanner.attribute("ref");
    const text = scanner.isEmpty ? "" : decodeXml(this.content());
    this.formula = { type, text, sharedIndex, ref };
  }

  /** Raw text of the element under the scanner, which then stands on the closing tag. */
  private content(): string {
    const from = this.scanner.end;
    this.scanner.next();
    return this.scanner.xml.slice(from, this.scanner.start);
  }

  private convert(type: string | null, raw: string): CellValue {
    switch (type) {
      case "s":
        return this.context.sharedStrings[Number(raw)] ?? "";
      case "str":
      case "inlineStr":
        return this.decode(raw);
      case "b":
        return raw.trim() === "1" || raw.trim() === "true";
      case "e":
        return decodeXml(raw);
      case "d":
        return serialOfIsoDate(raw, this.context.date1904) ?? decodeXml(raw);
      default:
        return numberOf(raw);
    }
  }

  private decode(raw: string): string {
    if (raw.length > REMEMBERED_LENGTH) return decodeCellText(raw);
    const known = this.texts.get(raw);
    if (known !== undefined) return known;
    const text = decodeCellText(raw);
    this.texts.set(raw, text);
    return text;
  }
}

function numberOf(raw: string): CellValue {
  if (raw.trim() === "") return "";
  const number = Number(raw);
  return Number.isFinite(number) ? number : decodeXml(raw);
}
