import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";

export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";
export type BorderLine =
  "None" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
export type BorderWeight = "Hairline" | "Thin" | "Medium" | "Thick";

export interface CellBorder {
  readonly style: BorderLine;
  readonly weight: BorderWeight;
  /** "#RRGGBB" */
  readonly color: string;
}

/** The look of one cell in the words of Office.js. Colours as "#RRGGBB", sizes in points. */
export interface CellLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single";
  readonly strikethrough: boolean;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  /** "" = no fill; Office.js shows it as white. */
  readonly fill: string;
  readonly horizontalAlignment: string;
  readonly verticalAlignment: string;
  readonly wrapText: boolean;
  readonly indentLevel: number;
  /** Degrees counter-clockwise, -90 to 90; 180 = letters below each other. */
  readonly textOrientation: number;
  readonly numberFormat: string;
}

export const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;
const PIXELS_PER_INDENT = 9;
const STACKED_LETTERS = 180;

const HORIZONTAL: readonly (readonly [string, HorizontalAlign])[] = [
  ["General", HorizontalAlign.UNSPECIFIED],
  ["Left", HorizontalAlign.LEFT],
  ["Center", HorizontalAlign.CENTER],
  ["Right", HorizontalAlign.RIGHT],
  ["Justify", HorizontalAlign.JUSTIFIED],
  ["Distributed", HorizontalAlign.DISTRIBUTED],
  ["CenterAcrossSelection", HorizontalAlign.CENTER],
];
const VERTICAL: readonly (readonly [string, VerticalAlign])[] = [
  ["Bottom", VerticalAlign.BOTTOM],
  ["Bottom", VerticalAlign.UNSPECIFIED],
  ["Top", VerticalAlign.TOP],
  ["Center", VerticalAlign.MIDDLE],
  ["Justify", VerticalAlign.MIDDLE],
  ["Distributed", VerticalAlign.MIDDLE],
];

const LINES: readonly (readonly [BorderStyleTypes, BorderLine, BorderWeight])[] = [
  [BorderStyleTypes.NONE, "None", "Thin"],
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

const SIDES: Readonly<Record<BorderSide, keyof IBorderData>> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
};

/** Reads a composed Univer style. */
export function lookOf(style: Nullable<IStyleData>): CellLook {
  return {
    bold: style?.bl === BooleanNumber.TRUE,
    italic: style?.it === BooleanNumber.TRUE,
    underline: style?.ul?.s === BooleanNumber.TRUE ? "Single" : "None",
    strikethrough: style?.st?.s === BooleanNumber.TRUE,
    fontName: style?.ff ?? DEFAULT_FONT.name,
    fontSize: style?.fs ?? DEFAULT_FONT.size,
    fontColor: hexColor(style?.cl?.rgb) ?? "#000000",
    fill: hexColor(style?.bg?.rgb) ?? "",
    horizontalAlignment: HORIZONTAL.find(([, value]) => value === style?.ht)?.[0] ?? "General",
    verticalAlignment: VERTICAL.find(([, value]) => value === style?.vt)?.[0] ?? "Bottom",
    wrapText: style?.tb === WrapStrategy.WRAP,
    indentLevel: Math.round((style?.pd?.l ?? 0) / PIXELS_PER_INDENT),
    textOrientation: style?.tr?.v ? STACKED_LETTERS : -(style?.tr?.a ?? 0) || 0,
    numberFormat: style?.n?.pattern || "General",
  };
}

/** The Univer style that sets what `patch` names and leaves the rest as it is. */
export function styleOf(patch: Partial<CellLook>): IStyleData {
  const style: IStyleData = {};
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.underline !== undefined) style.ul = { s: flag(patch.underline !== "None") };
  if (patch.strikethrough !== undefined) style.st = { s: flag(patch.strikethrough) };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.fill !== undefined) style.bg = patch.fill === "" ? null : { rgb: patch.fill };
  if (patch.horizontalAlignment !== undefined) {
    style.ht = HORIZONTAL.find(([name]) => name === patch.horizontalAlignment)?.[1] ?? null;
  }
  if (patch.verticalAlignment !== undefined) {
    style.vt = VERTICAL.find(([name]) => name === patch.verticalAlignment)?.[1] ?? null;
  }
  if (patch.wrapText !== undefined) style.tb = patch.wrapText ? WrapStrategy.WRAP : WrapStrategy.UNSPECIFIED;
  if (patch.indentLevel !== undefined) style.pd = { l: patch.indentLevel * PIXELS_PER_INDENT };
  if (patch.textOrientation !== undefined) style.tr = rotation(patch.textOrientation);
  if (patch.numberFormat !== undefined) {
    style.n = patch.numberFormat === "General" ? null : { pattern: patch.numberFormat };
  }
  return style;
}

export function isHorizontalAlignment(name: string): boolean {
  return name === "Fill" || HORIZONTAL.some(([known]) => known === name);
}

export function isVerticalAlignment(name: string): boolean {
  return VERTICAL.some(([known]) => known === name);
}

/** The border of one side; null where there is none. */
export function borderOf(style: Nullable<IStyleData>, side: BorderSide): CellBorder | null {
  const border = style?.bd?.[SIDES[side]];
  if (!border || border.s === BorderStyleTypes.NONE) return null;
  const line = LINES.find(([type]) => type === border.s);
  if (!line) return null;
  return { style: line[1], weight: line[2], color: hexColor(border.cl?.rgb) ?? "#000000" };
}

/** The Univer style that draws (or with null removes) the border of one side. */
export function borderStyle(side: BorderSide, border: CellBorder | null): IStyleData {
  return { bd: { [SIDES[side]]: border === null ? null : univerBorder(border) } };
}

function univerBorder(border: CellBorder): IBorderStyleData {
  const exact = LINES.find(([, style, weight]) => style === border.style && weight === border.weight);
  const byStyle = LINES.find(([, style]) => style === border.style);
  return { s: (exact ?? byStyle)?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

/** Univer turns clockwise, Excel counter-clockwise. */
function rotation(degrees: number): IStyleData["tr"] {
  if (degrees === 0) return null;
  return degrees === STACKED_LETTERS ? { a: 0, v: BooleanNumber.TRUE } : { a: -degrees };
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** "rgb(1, 2, 3)", "#abc" and "#AABBCC" as "#AABBCC". */
function hexColor(color: Nullable<string>): string | null {
  if (!color) return null;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/iu.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  if (color.startsWith("#")) return color.slice(0, 7).toUpperCase();
  const parts = /(\d+)\D+(\d+)\D+(\d+)/u.exec(color);
  if (!parts) return null;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")}`.toUpperCase();
}
