import {
  BaselineOffset,
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { partsOfType } from "../../../xlsx/package/workbook-part";
import type { Book } from "../../../xlsx/port/book";
import type { StyleBook } from "../../../xlsx/styles/style-book";
import { DEFAULT_FONT } from "../cell-style";
import type { Colours } from "./colours";
import { XmlNode } from "./xml-node";

const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  hair: BorderStyleTypes.HAIR,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  double: BorderStyleTypes.DOUBLE,
  medium: BorderStyleTypes.MEDIUM,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
  thick: BorderStyleTypes.THICK,
};
const SIDES: readonly (readonly [string, "t" | "b" | "l" | "r"])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];
const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  centerContinuous: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  justify: VerticalAlign.MIDDLE,
  distributed: VerticalAlign.MIDDLE,
};
const PIXELS_PER_INDENT = 9;
const STACKED = 255;

/** The cell formats of a style sheet (ECMA-376 part 1, 18.8) as Univer's styles. */
export class CellStyles {
  private readonly fonts: readonly XmlNode[];
  private readonly fills: readonly XmlNode[];
  private readonly borders: readonly XmlNode[];
  private readonly formats: readonly XmlNode[];
  private readonly differentials: readonly XmlNode[];

  static of({ pack, workbook, styles }: Book, colours: Colours): CellStyles {
    const [part] = partsOfType(pack, workbook.part, "styles");
    return new CellStyles(part ? XmlNode.root(pack.text(part)) : null, styles, colours);
  }

  private constructor(
    root: XmlNode | null,
    private readonly book: StyleBook,
    private readonly colours: Colours,
  ) {
    const list = (name: string): XmlNode[] => root?.child(name)?.children() ?? [];
    this.fonts = list("fonts");
    this.fills = list("fills");
    this.borders = list("borders");
    this.formats = list("cellXfs");
    this.differentials = list("dxfs");
  }

  /** The look of cells with this index; the workbook's normal font stays out, because it is the default. */
  style(index: number): IStyleData {
    const format = this.formats[index];
    const style: IStyleData = { vt: VerticalAlign.BOTTOM };
    if (!format) return style;
    const fontId = format.number("fontId") ?? 0;
    Object.assign(style, this.font(this.fonts[fontId] ?? null));
    const fill = this.fill(this.fills[format.number("fillId") ?? 0] ?? null);
    if (fill) style.bg = { rgb: fill };
    const border = this.border(this.borders[format.number("borderId") ?? 0] ?? null);
    if (border) style.bd = border;
    Object.assign(style, alignment(format.child("alignment")));
    const { numberFormat } = this.book.factsOf(index);
    if (numberFormat !== "General") style.n = { pattern: numberFormat };
    return style;
  }

  /** The font of cells that name no format. */
  normalFont(): { name: string; size: number } {
    const font = this.fonts[this.formats[0]?.number("fontId") ?? 0];
    return {
      name: font?.child("name")?.attribute("val") ?? DEFAULT_FONT.name,
      size: font?.child("sz")?.number("val") ?? DEFAULT_FONT.size,
    };
  }

  /** The look that a conditional format gives; only what it names. */
  differential(index: number): IStyleData {
    const node = this.differentials[index] ?? null;
    const style: IStyleData = this.font(node?.child("font") ?? null);
    const pattern = node?.below("fill", "patternFill") ?? null;
    const fill = this.colours.of(pattern?.child("bgColor") ?? pattern?.child("fgColor") ?? null);
    if (fill) style.bg = { rgb: fill };
    return style;
  }

  private font(node: XmlNode | null): IStyleData {
    const style: IStyleData = {};
    if (!node) return style;
    const on = (name: string): boolean => node.child(name)?.flag("val", true) ?? false;
    const name = node.child("name")?.attribute("val");
    const size = node.child("sz")?.number("val");
    if (name) style.ff = name;
    if (size) style.fs = size;
    if (on("b")) style.bl = BooleanNumber.TRUE;
    if (on("i")) style.it = BooleanNumber.TRUE;
    if (on("strike")) style.st = { s: BooleanNumber.TRUE };
    const underline = node.child("u");
    if (underline && underline.attribute("val") !== "none") style.ul = { s: BooleanNumber.TRUE };
    const colour = this.colours.of(node.child("color"));
    if (colour && colour !== "#000000") style.cl = { rgb: colour };
    const offset = node.child("vertAlign")?.attribute("val");
    if (offset === "superscript") style.va = BaselineOffset.SUPERSCRIPT;
    if (offset === "subscript") style.va = BaselineOffset.SUBSCRIPT;
    return style;
  }

  /** Patterns are shown by the colour that covers most; gradients by their first colour. */
  private fill(node: XmlNode | null): string | null {
    const pattern = node?.child("patternFill");
    const kind = pattern?.attribute("patternType");
    if (pattern && kind && kind !== "none") {
      const colour = kind === "solid" ? pattern.child("fgColor") : pattern.child("bgColor");
      return this.colours.of(colour);
    }
    return this.colours.of(node?.child("gradientFill")?.child("stop")?.child("color") ?? null);
  }

  private border(node: XmlNode | null): IBorderData | null {
    const border: IBorderData = {};
    for (const [name, side] of SIDES) {
      const line = node?.child(name);
      const style = BORDERS[line?.attribute("style") ?? ""];
      if (line && style)
        border[side] = { s: style, cl: { rgb: this.colours.of(line.child("color")) ?? "#000000" } };
    }
    return Object.keys(border).length > 0 ? border : null;
  }
}

function alignment(node: XmlNode | null): IStyleData {
  const style: IStyleData = {};
  if (!node) return style;
  const horizontal = HORIZONTAL[node.attribute("horizontal") ?? ""];
  const vertical = VERTICAL[node.attribute("vertical") ?? ""];
  if (horizontal !== undefined) style.ht = horizontal;
  if (vertical !== undefined) style.vt = vertical;
  if (node.flag("wrapText")) style.tb = WrapStrategy.WRAP;
  const indent = node.number("indent");
  if (indent) style.pd = { l: indent * PIXELS_PER_INDENT };
  const rotation = node.number("textRotation");
  if (rotation === STACKED) style.tr = { a: 0, v: BooleanNumber.TRUE };
  // A file counts 1-90 counter-clockwise and 91-180 clockwise; Univer counts clockwise.
  else if (rotation) style.tr = { a: rotation <= 90 ? -rotation : rotation - 90 };
  return style;
}
