import type { CellFormat, ConditionalFormatSpec } from "../../core/sheet/edit";
import { XmlScanner } from "../xml/scanner";
import { encodeAttribute } from "../xml/escape";

/**
 * The elements of one look (ECMA-376 part 1, 18.8); null or "" where the format leaves them open.
 * `p` is the prefix of the style sheet's own elements.
 */
export function fontXml(format: CellFormat, normal: string, p: string): string | null {
  const { bold, italic, fontSize, fontName, fontColor } = format;
  if (!bold && !italic && fontSize === undefined && fontName === undefined && fontColor === undefined)
    return null;
  const size = fontSize ?? Number(valueOf(normal, "sz") ?? 11);
  const name = fontName ?? valueOf(normal, "name") ?? "Calibri";
  const children = [
    bold ? `<${p}b/>` : "",
    italic ? `<${p}i/>` : "",
    `<${p}sz val="${size}"/>`,
    fontColor === undefined ? `<${p}color theme="1"/>` : `<${p}color rgb="${argb(fontColor)}"/>`,
    // Copied from the normal font the name is encoded already.
    `<${p}name val="${fontName === undefined ? name : encodeAttribute(name)}"/>`,
    `<${p}family val="2"/>`,
  ];
  return `<${p}font>${children.join("")}</${p}font>`;
}

export function fillXml({ fill }: CellFormat, p: string): string | null {
  if (fill === undefined) return null;
  const colours = `<${p}fgColor rgb="${argb(fill)}"/><${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`;
}

export function borderXml({ border }: CellFormat, p: string): string | null {
  if (border === undefined || border === "none") return null;
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${p}${side} style="${border}"><${p}color auto="1"/></${p}${side}>`,
  );
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

export function alignmentXml(format: CellFormat, p: string): string {
  const attributes = [
    format.horizontal && `horizontal="${format.horizontal}"`,
    format.vertical && `vertical="${format.vertical}"`,
    format.textRotation !== undefined && `textRotation="${rotation(format.textRotation)}"`,
    format.wrap && `wrapText="1"`,
    format.indent !== undefined && `indent="${format.indent}"`,
  ].filter((attribute) => typeof attribute === "string");
  return attributes.length === 0 ? "" : `<${p}alignment ${attributes.join(" ")}/>`;
}

export function protectionXml({ locked }: CellFormat, p: string): string {
  return locked === undefined ? "" : `<${p}protection locked="${locked ? 1 : 0}"/>`;
}

/** A look laid over others by a conditional format; a solid fill is named by its background there. */
export function differentialXml(format: ConditionalFormatSpec["format"], p: string): string {
  const { bold, fontColor, fill } = format;
  const font = [bold ? `<${p}b/>` : "", fontColor ? `<${p}color rgb="${argb(fontColor)}"/>` : ""].join("");
  const parts = [
    font && `<${p}font>${font}</${p}font>`,
    fill && `<${p}fill><${p}patternFill><${p}bgColor rgb="${argb(fill)}"/></${p}patternFill></${p}fill>`,
  ];
  return `<${p}dxf>${parts.filter(Boolean).join("")}</${p}dxf>`;
}

/** "#1F4E79" -> "FF1F4E79". */
export function argb(colour: string): string {
  return `FF${colour.replace("#", "").toUpperCase()}`;
}

/** Degrees below the horizon are counted on from 90 in files. */
function rotation(degrees: number): number {
  return degrees < 0 ? 90 - degrees : degrees;
}

function valueOf(xml: string, name: string): string | null {
  const scanner = new XmlScanner(xml);
  while (scanner.next()) if (scanner.name === name) return scanner.attribute("val");
  return null;
}
