import type { CellFormat, ConditionalFormatSpec } from "../../core/sheet/edit";
import { outline } from "../xml/element";
import { booleanOf } from "../xml/element";
import { decodeXml, encodeAttribute } from "../xml/escape";
import { applyPatches } from "../xml/patch";
import { XmlScanner } from "../xml/scanner";
import { BUILT_IN_FORMATS, BUILT_IN_NUMBERS } from "./built-in-formats";
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml, protectionXml } from "./format-xml";
import { StyleList } from "./style-list";
import { MAIN, XML_HEAD } from "../xml/namespaces";

/** The least that Excel wants of a style sheet. */
export const EMPTY_STYLES =
  `${XML_HEAD}<styleSheet xmlns="${MAIN}">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;

/** First number of a user's number format. */
const FIRST_CUSTOM_FORMAT = 164;

/** The look of cells by the index that cells carry; new looks are appended, existing ones never change. */
export class StyleBook {
  private readonly xml: string;
  private readonly tree;
  private readonly numberFormats: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cellFormats: StyleList;
  private readonly differentials: StyleList;
  private readonly codes = new Map(BUILT_IN_FORMATS);
  private readonly facts = new Map<number, StyleFacts>();

  constructor(xml: string) {
    const tree = outline(xml) ?? outline(EMPTY_STYLES);
    if (!tree) throw new Error("The empty style sheet does not parse");
    this.xml = tree.xml;
    this.tree = tree;
    this.numberFormats = new StyleList(tree, "numFmts");
    this.fonts = new StyleList(tree, "fonts");
    this.fills = new StyleList(tree, "fills");
    this.borders = new StyleList(tree, "borders");
    this.cellFormats = new StyleList(tree, "cellXfs");
    this.differentials = new StyleList(tree, "dxfs");
    for (const item of this.numberFormats.items) {
      const code = attribute(item, "formatCode");
      if (code !== null) this.codes.set(Number(attribute(item, "numFmtId")), decodeXml(code));
    }
  }

  /** Number format, bold font and lock of a cell format. */
  factsOf(style: number): StyleFacts {
    const known = this.facts.get(style);
    if (known) return known;
    const facts = this.readFacts(this.cellFormats.at(style) ?? this.cellFormats.at(0) ?? "");
    this.facts.set(style, facts);
    return facts;
  }

  /** The same look with another number format. */
  withNumberFormat(style: number, code: string): number {
    if (this.factsOf(style).numberFormat === code) return style;
    return this.derive(style, { numFmtId: String(this.numberOf(code)), applyNumberFormat: "1" });
  }

  /** The same look with the mark that keeps text text when a user edits the cell: the leading apostrophe. */
  withQuotePrefix(style: number, on: boolean): number {
    const has = booleanOf(attribute(this.cellFormats.at(style) ?? "", "quotePrefix"));
    return has === on ? style : this.derive(style, { quotePrefix: on ? "1" : "0" });
  }

  /** A look of ours; what it leaves open is as in the workbook's normal style. */
  add(format: CellFormat): number {
    const font = fontXml(format, this.fonts.at(0) ?? "", this.prefix);
    const fill = fillXml(format, this.prefix);
    const border = borderXml(format, this.prefix);
    const alignment = alignmentXml(format, this.prefix);
    const protection = protectionXml(format, this.prefix);
    const numFmtId = format.numberFormat === undefined ? 0 : this.numberOf(format.numberFormat);
    const fontId = font === null ? 0 : this.fonts.add(font);
    const fillId = fill === null ? 0 : this.fills.add(fill);
    const borderId = border === null ? 0 : this.borders.add(border);
    const apply =
      (numFmtId ? ' applyNumberFormat="1"' : "") +
      (fontId ? ' applyFont="1"' : "") +
      (fillId ? ' applyFill="1"' : "") +
      (borderId ? ' applyBorder="1"' : "") +
      (alignment ? ' applyAlignment="1"' : "") +
      (protection ? ' applyProtection="1"' : "");
    const tag = `${this.prefix}xf`;
    const ids = `numFmtId="${numFmtId}" fontId="${fontId}" fillId="${fillId}" borderId="${borderId}" xfId="0"`;
    return this.cellFormats.add(`<${tag} ${ids}${apply}>${alignment}${protection}</${tag}>`);
  }

  /** The look of a conditional format; its index among them. */
  addDifferential(format: ConditionalFormatSpec["format"]): number {
    return this.differentials.add(differentialXml(format, this.prefix));
  }

  get isChanged(): boolean {
    return this.lists().some((list) => list.isChanged);
  }

  toXml(): string {
    return applyPatches(
      this.xml,
      this.lists().flatMap((list) => list.patches()),
    );
  }

  private get prefix(): string {
    return this.tree.root.prefix;
  }

  private lists(): readonly StyleList[] {
    const { numberFormats, fonts, fills, borders, cellFormats, differentials } = this;
    return [numberFormats, fonts, fills, borders, cellFormats, differentials];
  }

  private derive(style: number, attributes: Readonly<Record<string, string>>): number {
    let xml =
      this.cellFormats.at(style) ??
      this.cellFormats.at(0) ??
      '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
    for (const [name, value] of Object.entries(attributes)) xml = withAttribute(xml, name, value);
    return this.cellFormats.add(xml);
  }

  private numberOf(code: string): number {
    const builtIn = BUILT_IN_NUMBERS.get(code);
    if (builtIn !== undefined && this.codes.get(builtIn) === code) return builtIn;
    for (const [number, known] of this.codes) {
      if (known === code) return number;
    }
    const number = Math.max(FIRST_CUSTOM_FORMAT - 1, ...this.codes.keys()) + 1;
    this.numberFormats.add(
      `<${this.prefix}numFmt numFmtId="${number}" formatCode="${encodeAttribute(code)}"/>`,
    );
    this.codes.set(number, code);
    return number;
  }

  private readFacts(xml: string): StyleFacts {
    const font = this.fonts.at(Number(attribute(xml, "fontId") ?? 0)) ?? "";
    const bold = elementOf(font, "b");
    const protection = elementOf(xml, "protection");
    return {
      numberFormat: this.codes.get(Number(attribute(xml, "numFmtId") ?? 0)) ?? "General",
      bold: bold !== null && booleanOf(bold.attribute("val"), true),
      locked: protection === null || booleanOf(protection.attribute("locked"), true),
    };
  }
}

export interface StyleFacts {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly locked: boolean;
}

/** Raw attribute of the first tag of a piece of XML. */
function attribute(xml: string, name: string): string | null {
  const scanner = new XmlScanner(xml);
  return scanner.next() ? scanner.attribute(name) : null;
}

function elementOf(xml: string, name: string): XmlScanner | null {
  const scanner = new XmlScanner(xml);
  while (scanner.next()) if (scanner.name === name && !scanner.isClose) return scanner;
  return null;
}

function withAttribute(xml: string, name: string, value: string): string {
  const scanner = new XmlScanner(xml);
  if (!scanner.next()) return xml;
  const span = scanner.attributeSpan(name);
  if (span) return xml.slice(0, span[0]) + value + xml.slice(span[1]);
  const at = scanner.end - (scanner.isEmpty ? 2 : 1);
  return `${xml.slice(0, at).trimEnd()} ${name}="${value}"${xml.slice(at)}`;
}
