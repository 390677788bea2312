import {
  type BorderLine,
  type BorderSide,
  borderOf,
  borderStyle,
  type BorderWeight,
  type CellBorder,
  type CellLook,
  isHorizontalAlignment,
  isVerticalAlignment,
} from "../../engine/cell-style";
import { HostError } from "../../engine/host-error";
import { asColor, asFlag, asInteger, asNumber, asOneOf, asText } from "../arguments";
import { uniform } from "../cell-blocks";
import { object } from "../host-object";
import { type ObjectType, type Property, readOnly } from "../object-type";
import { requirePermission } from "../protection";
import type { RangeTarget } from "../range-target";
import type { BorderIndex, BorderTarget } from "../targets";
import { autofitColumns, autofitRows } from "./autofit";

/** A property of the look that all cells of a range share; null where they differ. */
function look<K extends keyof CellLook>(
  key: K,
  check: (value: unknown) => CellLook[K],
  show: (value: CellLook[K]) => unknown = (value) => value,
): Property<RangeTarget> {
  return {
    get: (range) => {
      const common = uniform(range, (row, column) => range.sheet.cells.look(row, column)[key]);
      return common === null ? null : show(common);
    },
    set: (range, value) => {
      requirePermission(range.sheet, "allowFormatCells");
      range.sheet.cells.setLook(range.area, { [key]: check(value) });
    },
  };
}

const rowHeight: Property<RangeTarget> = {
  get: ({ sheet, area }) => lineSize(area.top, area.bottom, (row) => sheet.layout.rowHeight(row)),
  set: ({ sheet, area }, value) => {
    requirePermission(sheet, "allowFormatRows");
    const points = asNumber(value);
    if (points < 0 || points > 409.5) throw new HostError("InvalidArgument");
    sheet.layout.setRowHeights(area.top, area.bottom, points);
  },
};

const columnWidth: Property<RangeTarget> = {
  get: ({ sheet, area }) => lineSize(area.left, area.right, (column) => sheet.layout.columnWidth(column)),
  set: ({ sheet, area }, value) => {
    requirePermission(sheet, "allowFormatColumns");
    const points = asNumber(value);
    if (points < 0) throw new HostError("InvalidArgument");
    sheet.layout.setColumnWidths(area.left, area.right, points);
  },
};

function lineSize(first: number, last: number, read: (line: number) => number): number | null {
  const common = read(first);
  for (let line = first + 1; line <= last; line++) if (read(line) !== common) return null;
  return common;
}

function asAlignment(known: (name: string) => boolean): (value: unknown) => string {
  return (value) => {
    const name = asText(value);
    if (!known(name)) throw new HostError("InvalidArgument");
    return name;
  };
}

function asOrientation(value: unknown): number {
  const degrees = asInteger(value);
  if (degrees !== 180 && Math.abs(degrees) > 90) throw new HostError("InvalidArgument");
  return degrees;
}

function asIndent(value: unknown): number {
  const level = asInteger(value);
  if (level < 0 || level > 250) throw new HostError("InvalidArgument");
  return level;
}

export const rangeFormatType: ObjectType<RangeTarget> = {
  properties: {
    HorizontalAlignment: look("horizontalAlignment", asAlignment(isHorizontalAlignment)),
    VerticalAlignment: look("verticalAlignment", asAlignment(isVerticalAlignment)),
    WrapText: look("wrapText", asFlag),
    IndentLevel: look("indentLevel", asIndent),
    TextOrientation: look("textOrientation", asOrientation),
    RowHeight: rowHeight,
    ColumnWidth: columnWidth,
  },
  navigation: {
    Font: (range) => object("RangeFont", range),
    Fill: (range) => object("RangeFill", range),
    Borders: (range) => object("RangeBorderCollection", range),
    Protection: (range) => object("FormatProtection", range),
  },
  methods: { AutofitColumns: autofitColumns, AutofitRows: autofitRows },
};

export const rangeFontType: ObjectType<RangeTarget> = {
  properties: {
    Bold: look("bold", asFlag),
    Italic: look("italic", asFlag),
    Strikethrough: look("strikethrough", asFlag),
    Underline: look("underline", (value) => (asText(value) === "None" ? "None" : "Single")),
    Name: look("fontName", asText),
    Size: look("fontSize", asNumber),
    Color: look("fontColor", asColor),
  },
};

export const rangeFillType: ObjectType<RangeTarget> = {
  properties: { Color: look("fill", asColor, (color) => (color === "" ? "#FFFFFF" : color)) },
  methods: {
    Clear: (range) => {
      requirePermission(range.sheet, "allowFormatCells");
      range.sheet.cells.setLook(range.area, { fill: "" });
    },
  },
};

export const formatProtectionType: ObjectType<RangeTarget> = {
  properties: {
    Locked: {
      get: (range) => uniform(range, (row, column) => range.sheet.cells.locked(row, column)),
      set: (range, value) => {
        requirePermission(range.sheet, null);
        range.sheet.cells.setLocked(range.area, asFlag(value));
      },
    },
  },
};

const INDEXES: readonly BorderIndex[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

export const rangeBorderCollectionType: ObjectType<RangeTarget> = {
  properties: { Count: readOnly(() => INDEXES.length) },
  items: (range) => INDEXES.map((index) => object("RangeBorder", { range, index })),
  item: (range, key) => object("RangeBorder", { range, index: asOneOf(key, INDEXES) }),
  methods: {
    GetItem: (range, args) => object("RangeBorder", { range, index: asOneOf(args.text(0), INDEXES) }),
    GetItemAt: (range, args) => {
      const index = INDEXES[args.integer(0)];
      if (!index) throw new HostError("InvalidArgument");
      return object("RangeBorder", { range, index });
    },
  },
};

const LINES: readonly BorderLine[] = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
];
const WEIGHTS: readonly BorderWeight[] = ["Hairline", "Thin", "Medium", "Thick"];
const NO_BORDER: CellBorder = { style: "None", weight: "Thin", color: "#000000" };

export const rangeBorderType: ObjectType<BorderTarget> = {
  id: ({ index }) => index,
  properties: {
    SideIndex: readOnly(({ index }) => index),
    Style: borderProperty("style", (value) => asOneOf(value, LINES)),
    Weight: borderProperty("weight", (value) => asOneOf(value, WEIGHTS)),
    Color: borderProperty("color", asColor),
  },
};

function borderProperty<K extends keyof CellBorder>(
  key: K,
  check: (value: unknown) => CellBorder[K],
): Property<BorderTarget> {
  return {
    get: ({ range, index }) => {
      const lines = linesOf(range, index);
      const first = lines[0] ? borderAt(range, lines[0])[key] : NO_BORDER[key];
      return lines.every((line) => borderAt(range, line)[key] === first) ? first : null;
    },
    set: ({ range, index }, value) => {
      requirePermission(range.sheet, "allowFormatCells");
      const checked = check(value);
      for (const line of linesOf(range, index)) drawLine(range, line, key, checked);
    },
  };
}

/** The side of the cells of an area that one border of a range runs along. */
interface Line {
  readonly area: RangeTarget["area"];
  readonly side: BorderSide;
}

function linesOf(range: RangeTarget, index: BorderIndex): Line[] {
  const { area } = range;
  switch (index) {
    case "EdgeTop":
      return [{ area: { ...area, bottom: area.top }, side: "top" }];
    case "EdgeBottom":
      return [{ area: { ...area, top: area.bottom }, side: "bottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, right: area.left }, side: "left" }];
    case "EdgeRight":
      return [{ area: { ...area, left: area.right }, side: "right" }];
    case "InsideHorizontal":
      return area.top === area.bottom ? [] : [{ area: { ...area, bottom: area.bottom - 1 }, side: "bottom" }];
    case "InsideVertical":
      return area.left === area.right ? [] : [{ area: { ...area, right: area.right - 1 }, side: "right" }];
    case "DiagonalDown":
      return [{ area, side: "diagonalDown" }];
    case "DiagonalUp":
      return [{ area, side: "diagonalUp" }];
  }
}

function borderAt(range: RangeTarget, { area, side }: Line): CellBorder {
  return borderOf(range.sheet.cells.style(area.top, area.left), side) ?? NO_BORDER;
}

/** Excel draws a line as soon as its colour or weight is set. */
function drawLine<K extends keyof CellBorder>(
  range: RangeTarget,
  { area, side }: Line,
  key: K,
  value: CellBorder[K],
): void {
  range.sheet.cells.setStyles(area, (row, column) => {
    const present = borderOf(range.sheet.cells.style(row, column), side);
    const drawn: CellBorder = present ?? { ...NO_BORDER, style: "Continuous" };
    const border = { ...drawn, [key]: value };
    return borderStyle(side, border.style === "None" ? null : border);
  });
}
