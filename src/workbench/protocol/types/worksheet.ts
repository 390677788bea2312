import type { SheetVisibility } from "../../../core/sheet/grid";
import { HostError } from "../../engine/host-error";
import { DEFAULT_PROTECTION, type ProtectionOptions } from "../../engine/host-state";
import type { LiveSheet } from "../../engine/sheet";
import type { LiveWorkbook } from "../../engine/workbook";
import { type Arguments, asColor, asFlag, asInteger, asOneOf, asText } from "../arguments";
import { eventMethods } from "../events";
import { type HostObject, object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import { RangeTarget, wholeSheet } from "../range-target";
import type { Session } from "../session";
import { WORKBOOK_TARGET } from "../subscriptions";
import { rangeAt } from "./range";

const VISIBILITIES: readonly (readonly [string, SheetVisibility])[] = [
  ["Visible", "visible"],
  ["Hidden", "hidden"],
  ["VeryHidden", "veryHidden"],
];

function asVisibility(value: unknown): SheetVisibility {
  const name = asOneOf(value, ["Visible", "Hidden", "VeryHidden"]);
  return VISIBILITIES.find(([each]) => each === name)?.[1] ?? "visible";
}

function asTabColor(value: unknown): string {
  return value === "" ? "" : asColor(value);
}

function usedRange(sheet: LiveSheet, args: Arguments): RangeTarget | null {
  const used = sheet.usedRange(args.optionalFlag(0));
  return used && new RangeTarget(sheet, used);
}

const FIRST_CELL = { top: 0, left: 0, bottom: 0, right: 0 };

/** The sheet's range by an address or a name; without one, the whole sheet. */
function rangeOf(sheet: LiveSheet, args: Arguments, session: Session): HostObject {
  const address = args.optionalText(0);
  return object("Range", address === null ? wholeSheet(sheet) : rangeAt(sheet, address, session));
}

export const worksheetType: ObjectType<LiveSheet> = {
  id: (sheet) => sheet.id,
  properties: {
    Id: readOnly((sheet) => sheet.id),
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value, { workbook }) => workbook.rename(sheet, asText(value)),
    },
    Position: {
      get: (sheet) => sheet.position,
      set: (sheet, value, { workbook }) => {
        const position = asInteger(value);
        if (position < 0 || position >= workbook.sheets.length) throw new HostError("InvalidArgument");
        sheet.position = position;
      },
    },
    Visibility: {
      get: (sheet) => VISIBILITIES.find(([, each]) => each === sheet.visibility)?.[0],
      set: (sheet, value, { workbook }) => workbook.setVisibility(sheet, asVisibility(value)),
    },
    ShowGridlines: {
      get: (sheet) => sheet.layout.showGridlines,
      set: (sheet, value) => {
        sheet.layout.showGridlines = asFlag(value);
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => {
        sheet.tabColor = asTabColor(value);
      },
    },
  },
  navigation: {
    Protection: (sheet) => object("WorksheetProtection", sheet),
    AutoFilter: (sheet) => object("AutoFilter", sheet),
    FreezePanes: (sheet) => object("WorksheetFreezePanes", sheet),
    PageLayout: (sheet) => object("PageLayout", sheet),
    Charts: (sheet) => object("ChartCollection", sheet),
    Names: (sheet, { workbook }) => object("NamedItemCollection", { workbook, scope: sheet }),
    Tables: (sheet, { workbook }) => object("TableCollection", { workbook, scope: sheet }),
    PivotTables: (sheet, { workbook }) => object("PivotTableCollection", { workbook, scope: sheet }),
    Comments: (sheet, { workbook }) => object("CommentCollection", { workbook, scope: sheet }),
  },
  methods: {
    GetRange: rangeOf,
    GetRangeByIndexes: (sheet, args) => {
      const [top, left] = [args.integer(0), args.integer(1)];
      const area = { top, left, bottom: top + args.integer(2) - 1, right: left + args.integer(3) - 1 };
      return object("Range", new RangeTarget(sheet, area));
    },
    GetCell: (sheet, args) => {
      const [top, left] = [args.integer(0), args.integer(1)];
      return object("Range", new RangeTarget(sheet, { top, left, bottom: top, right: left }));
    },
    GetUsedRange: (sheet, args) =>
      object("Range", usedRange(sheet, args) ?? new RangeTarget(sheet, FIRST_CELL)),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const used = usedRange(sheet, args);
      return used && object("Range", used);
    },
    Activate: (sheet, _args, { workbook }) => workbook.activate(sheet),
    Delete: (sheet, _args, { workbook }) => workbook.removeSheet(sheet),
    Calculate: (_sheet, _args, { workbook }) => workbook.calculate(true),
    GetNext: (sheet, args, { workbook }) => neighbour(workbook, sheet, args, 1),
    GetNextOrNullObject: (sheet, args, { workbook }) => neighbourOrNull(workbook, sheet, args, 1),
    GetPrevious: (sheet, args, { workbook }) => neighbour(workbook, sheet, args, -1),
    GetPreviousOrNullObject: (sheet, args, { workbook }) => neighbourOrNull(workbook, sheet, args, -1),
    ...eventMethods<LiveSheet>((sheet) => sheet.id),
  },
};

/** The sheet so many places further on, or null where the workbook ends; hidden sheets may be passed over. */
function neighbourOrNull(
  workbook: LiveWorkbook,
  sheet: LiveSheet,
  args: Arguments,
  step: 1 | -1,
): HostObject | null {
  for (let place = sheet.position + step; ; place += step) {
    const next = workbook.sheets[place];
    if (!next) return null;
    if (!args.optionalFlag(0) || next.visibility === "visible") return object("Worksheet", next);
  }
}

function neighbour(workbook: LiveWorkbook, sheet: LiveSheet, args: Arguments, step: 1 | -1): HostObject {
  const next = neighbourOrNull(workbook, sheet, args, step);
  if (!next) throw new HostError("ItemNotFound");
  return next;
}

function found(workbook: LiveWorkbook, key: string | number): HostObject {
  const sheet = workbook.find(String(key));
  if (!sheet) throw new HostError("ItemNotFound");
  return object("Worksheet", sheet);
}

export const worksheetCollectionType: ObjectType<LiveWorkbook> = {
  items: (workbook) => workbook.sheets.map((sheet) => object("Worksheet", sheet)),
  item: found,
  methods: {
    GetItem: (workbook, args) => found(workbook, args.key(0)),
    GetItemOrNullObject: (workbook, args) => {
      const sheet = workbook.find(String(args.key(0)));
      return sheet && object("Worksheet", sheet);
    },
    GetActiveWorksheet: (workbook) => object("Worksheet", workbook.active),
    GetFirst: (workbook) => object("Worksheet", workbook.sheets[0] ?? workbook.active),
    GetLast: (workbook) => object("Worksheet", workbook.sheets.at(-1) ?? workbook.active),
    GetCount: (workbook, args) =>
      workbook.sheets.filter((sheet) => !args.optionalFlag(0) || sheet.visibility === "visible").length,
    Add: (workbook, args) => object("Worksheet", workbook.addSheet(args.optionalText(0))),
    ...eventMethods<LiveWorkbook>(() => WORKBOOK_TARGET),
  },
};

export const worksheetProtectionType: ObjectType<LiveSheet> = {
  properties: {
    Protected: readOnly((sheet) => sheet.state.protection !== null),
    Options: readOnly((sheet) => sheet.state.protection?.options ?? null),
  },
  methods: {
    Protect: (sheet, args) => {
      if (sheet.state.protection) throw new HostError("InvalidOperation", "The sheet is protected already.");
      const options = { ...DEFAULT_PROTECTION, ...withoutNulls(args.optionalRecord(0)) } as ProtectionOptions;
      sheet.state.protection = { options, password: args.optionalText(1), hashed: false };
    },
    Unprotect: (sheet, args) => {
      const { protection } = sheet.state;
      if (!protection) return;
      const opens = !protection.hashed && (protection.password ?? "") === (args.optionalText(0) ?? "");
      if (!opens) throw new HostError("AccessDenied", "The password is not correct.");
      sheet.state.protection = null;
    },
  },
};

function withoutNulls(options: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null));
}
