import { BooleanNumber, type IStyleBase } from "@univerjs/core";
import type { FormulaFormat } from "../../engine/conditional-formats";
import { HostError } from "../../engine/host-error";
import type { LiveSheet } from "../../engine/sheet";
import { asColor, asFlag, asText } from "../arguments";
import { type HostObject, object } from "../host-object";
import { type ObjectType, type Property, readOnly } from "../object-type";
import { requirePermission } from "../protection";
import { RangeTarget } from "../range-target";
import type { ConditionalFormatTarget } from "../targets";

/** Names of Univer's kinds in Excel. */
const KINDS: Readonly<Record<string, string>> = {
  formula: "Custom",
  number: "CellValue",
  text: "ContainsText",
  rank: "TopBottom",
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
};

function formatOf({ sheet, id }: ConditionalFormatTarget): FormulaFormat {
  const format = sheet.conditionalFormats.get(id);
  if (!format) throw new HostError("InvalidOperation");
  return format;
}

function at(sheet: LiveSheet, id: string | undefined): HostObject {
  if (id === undefined) throw new HostError("ItemNotFound");
  return object("ConditionalFormat", { sheet, id });
}

function idsOf(range: RangeTarget): string[] {
  return range.sheet.conditionalFormats.ids(range.area);
}

function find(range: RangeTarget, key: string | number): string | undefined {
  return idsOf(range).find((id) => id === key);
}

export const conditionalFormatCollectionType: ObjectType<RangeTarget> = {
  items: (range) => idsOf(range).map((id) => object("ConditionalFormat", { sheet: range.sheet, id })),
  item: (range, key) => at(range.sheet, find(range, key)),
  methods: {
    Add: (range, args) => {
      requirePermission(range.sheet, "allowFormatCells");
      if (args.text(0) !== "Custom") {
        throw new HostError("ApiNotFound", "The workbench makes conditional formats by formula only.");
      }
      return object("ConditionalFormat", {
        sheet: range.sheet,
        id: range.sheet.conditionalFormats.add(range.area),
      });
    },
    ClearAll: (range) => {
      requirePermission(range.sheet, "allowFormatCells");
      for (const id of idsOf(range)) range.sheet.conditionalFormats.remove(id);
    },
    GetCount: (range) => idsOf(range).length,
    GetItem: (range, args) => at(range.sheet, find(range, args.key(0))),
    GetItemAt: (range, args) => at(range.sheet, idsOf(range)[args.integer(0)]),
    GetItemOrNullObject: (range, args) => {
      const id = find(range, args.key(0));
      return id === undefined ? null : at(range.sheet, id);
    },
  },
};

export const conditionalFormatType: ObjectType<ConditionalFormatTarget> = {
  id: ({ id }) => id,
  properties: {
    Id: readOnly(({ id }) => id),
    Type: readOnly(({ sheet, id }) => KINDS[sheet.conditionalFormats.kindOf(id)] ?? "PresetCriteria"),
    Priority: readOnly(({ sheet, id }) => sheet.conditionalFormats.ids().indexOf(id)),
    StopIfTrue: {
      get: ({ sheet, id }) => sheet.conditionalFormats.stopIfTrue(id),
      set: ({ sheet, id }, value) => sheet.conditionalFormats.change(id, { stopIfTrue: asFlag(value) }),
    },
  },
  navigation: {
    Custom: (target) => object("CustomConditionalFormat", target),
    CustomOrNullObject: (target) =>
      target.sheet.conditionalFormats.get(target.id) && object("CustomConditionalFormat", target),
  },
  methods: {
    Delete: ({ sheet, id }) => {
      requirePermission(sheet, "allowFormatCells");
      sheet.conditionalFormats.remove(id);
    },
    GetRange: (target) => {
      const [range] = formatOf(target).ranges;
      if (!range) throw new HostError("ItemNotFound");
      return object("Range", new RangeTarget(target.sheet, range));
    },
  },
};

export const customConditionalFormatType: ObjectType<ConditionalFormatTarget> = {
  navigation: {
    Rule: (target) => object("ConditionalFormatRule", target),
    Format: (target) => object("ConditionalRangeFormat", target),
  },
};

const formula: Property<ConditionalFormatTarget> = {
  get: (target) => formatOf(target).formula,
  set: ({ sheet, id }, value) => {
    const text = asText(value);
    const withSign = text.startsWith("=") ? text : `=${text}`;
    sheet.conditionalFormats.change(id, { formula: sheet.model.prepareFormula(withSign) });
  },
};

export const conditionalFormatRuleType: ObjectType<ConditionalFormatTarget> = {
  properties: { Formula: formula },
};

export const conditionalRangeFormatType: ObjectType<ConditionalFormatTarget> = {
  navigation: {
    Fill: (target) => object("ConditionalRangeFill", target),
    Font: (target) => object("ConditionalRangeFont", target),
  },
};

/** A part of the look that the rule gives to cells; null where the rule does not name it. */
function look<T>(
  get: (style: IStyleBase) => T | null,
  set: (value: unknown) => IStyleBase,
): Property<ConditionalFormatTarget> {
  return {
    get: (target) => get(formatOf(target).style),
    set: (target, value) => {
      requirePermission(target.sheet, "allowFormatCells");
      const style = { ...formatOf(target).style, ...set(value) };
      target.sheet.conditionalFormats.change(target.id, { style });
    },
  };
}

function flag(value: unknown): BooleanNumber {
  return asFlag(value) ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

export const conditionalRangeFillType: ObjectType<ConditionalFormatTarget> = {
  properties: {
    Color: look(
      (style) => style.bg?.rgb ?? "",
      (value) => ({ bg: { rgb: asColor(value) } }),
    ),
  },
  methods: {
    Clear: (target) => {
      const { bg: _removed, ...style } = formatOf(target).style;
      target.sheet.conditionalFormats.change(target.id, { style });
    },
  },
};

export const conditionalRangeFontType: ObjectType<ConditionalFormatTarget> = {
  properties: {
    Color: look(
      (style) => style.cl?.rgb ?? "",
      (value) => ({ cl: { rgb: asColor(value) } }),
    ),
    Bold: look(
      (style) => (style.bl === undefined ? null : style.bl === BooleanNumber.TRUE),
      (value) => ({ bl: flag(value) }),
    ),
    Italic: look(
      (style) => (style.it === undefined ? null : style.it === BooleanNumber.TRUE),
      (value) => ({ it: flag(value) }),
    ),
    Strikethrough: look(
      (style) => (style.st === undefined ? null : style.st.s === BooleanNumber.TRUE),
      (value) => ({ st: { s: flag(value) } }),
    ),
  },
};
