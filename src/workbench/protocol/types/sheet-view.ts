import { HostError } from "../../engine/host-error";
import type { LiveSheet } from "../../engine/sheet";
import type { LiveWorkbook } from "../../engine/workbook";
import { resolveAddress } from "../address";
import type { Arguments } from "../arguments";
import { type HostObject, object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import { requirePermission } from "../protection";
import { RangeTarget, wholeSheet } from "../range-target";
import type { Session } from "../session";

function rangeArgument(sheet: LiveSheet, args: Arguments, session: Session): RangeTarget {
  return args.range(0) ?? resolveAddress(session.workbook, sheet, args.text(0));
}

function frozenPart(sheet: LiveSheet): HostObject | null {
  const frozen = sheet.layout.frozen();
  if (!frozen) return null;
  const whole = wholeSheet(sheet).area;
  const bottom = frozen.rows > 0 ? frozen.rows - 1 : whole.bottom;
  const right = frozen.columns > 0 ? frozen.columns - 1 : whole.right;
  return object("Range", new RangeTarget(sheet, { top: 0, left: 0, bottom, right }));
}

/** "At least one line" — Excel takes no less. */
function count(args: Arguments): number {
  const lines = args.optionalInteger(0) ?? 1;
  if (lines < 1) throw new HostError("InvalidArgument");
  return lines;
}

export const worksheetFreezePanesType: ObjectType<LiveSheet> = {
  methods: {
    FreezeRows: (sheet, args) => sheet.layout.freeze(count(args), 0),
    FreezeColumns: (sheet, args) => sheet.layout.freeze(0, count(args)),
    FreezeAt: (sheet, args, session) => {
      const { area, isEntireRow, isEntireColumn } = rangeArgument(sheet, args, session);
      sheet.layout.freeze(isEntireColumn ? 0 : area.bottom + 1, isEntireRow ? 0 : area.right + 1);
    },
    Unfreeze: (sheet) => sheet.layout.freeze(0, 0),
    GetLocation: (sheet) => {
      const part = frozenPart(sheet);
      if (!part) throw new HostError("ItemNotFound");
      return part;
    },
    GetLocationOrNullObject: frozenPart,
  },
};

function filterRange(sheet: LiveSheet): HostObject | null {
  const { range } = sheet.autoFilter;
  return range && object("Range", new RangeTarget(sheet, range));
}

export const autoFilterType: ObjectType<LiveSheet> = {
  properties: {
    Enabled: readOnly((sheet) => sheet.autoFilter.range !== null),
    IsDataFiltered: readOnly((sheet) => sheet.autoFilter.isFiltered || sheet.state.filteredInFile),
  },
  methods: {
    Apply: (sheet, args, session) => {
      requirePermission(sheet, "allowAutoFilter");
      const range = rangeArgument(sheet, args, session);
      sheet.autoFilter.apply(range.area);
      const column = args.optionalInteger(1);
      if (column !== null) filterBy(sheet, range.area.left + column, args.optionalRecord(2));
    },
    ClearCriteria: (sheet) => sheet.autoFilter.clearCriteria(),
    Reapply: (sheet) => sheet.autoFilter.reapply(),
    Remove: (sheet) => {
      requirePermission(sheet, "allowAutoFilter");
      sheet.autoFilter.remove();
    },
    GetRange: (sheet) => {
      const range = filterRange(sheet);
      if (!range) throw new HostError("ItemNotFound");
      return range;
    },
    GetRangeOrNullObject: filterRange,
  },
};

function filterBy(sheet: LiveSheet, column: number, criteria: Readonly<Record<string, unknown>>): void {
  const { filterOn, values } = criteria;
  if (filterOn !== "Values" || !Array.isArray(values)) {
    throw new HostError("ApiNotFound", "The workbench filters by values only.");
  }
  sheet.autoFilter.showOnly(column, values.map(String));
}

export const workbookProtectionType: ObjectType<LiveWorkbook> = {
  properties: { Protected: readOnly(({ host }) => host.structureProtected) },
  methods: {
    Protect: ({ host }) => {
      host.structureProtected = true;
    },
    Unprotect: ({ host }) => {
      host.structureProtected = false;
    },
  },
};

interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

function asSortField(value: unknown): SortField {
  const { key, ascending } = value as { key?: unknown; ascending?: unknown };
  if (typeof key !== "number") throw new HostError("InvalidArgument");
  return { key, ascending: ascending !== false };
}

export const rangeSortType: ObjectType<RangeTarget> = {
  methods: {
    Apply: ({ sheet, area }, args, { workbook }) => {
      requirePermission(sheet, "allowSort");
      const fields = args.raw(0);
      if (!Array.isArray(fields) || fields.length === 0) throw new HostError("InvalidArgument");
      if ((args.optionalText(3) ?? "Rows") !== "Rows") {
        throw new HostError("ApiNotFound", "The workbench sorts rows only.");
      }
      if (sheet.layout.mergesIn(area).length > 0) throw new HostError("InvalidOperation");
      return workbook.structure.sortRows(sheet, area, fields.map(asSortField), args.optionalFlag(2));
    },
  },
};
