import { HostError } from "../../engine/host-error";
import type { LiveTable } from "../../engine/tables";
import { resolveAddress } from "../address";
import { type Arguments, asText } from "../arguments";
import { type HostObject, object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import { requirePermission } from "../protection";
import { RangeTarget } from "../range-target";
import type { Session } from "../session";
import type { ScopeTarget, TableColumnTarget } from "../targets";

function find({ workbook, scope }: ScopeTarget, key: string | number): LiveTable | null {
  const table = workbook.tables.find(String(key));
  return table && (scope === null || table.sheet === scope) ? table : null;
}

function required(target: ScopeTarget, key: string | number): HostObject {
  const table = find(target, key);
  if (!table) throw new HostError("ItemNotFound");
  return object("Table", table);
}

function rangeArgument(target: ScopeTarget, args: Arguments): RangeTarget {
  const { workbook, scope } = target;
  return args.range(0) ?? resolveAddress(workbook, scope ?? workbook.active, args.text(0));
}

function add(target: ScopeTarget, args: Arguments): HostObject {
  const range = rangeArgument(target, args);
  requirePermission(range.sheet, null);
  return object("Table", target.workbook.tables.add(range.sheet, range.area, args.optionalFlag(1)));
}

export const tableCollectionType: ObjectType<ScopeTarget> = {
  properties: { Count: readOnly(({ workbook, scope }) => workbook.tables.list(scope).length) },
  items: ({ workbook, scope }) => workbook.tables.list(scope).map((table) => object("Table", table)),
  item: required,
  methods: {
    Add: add,
    GetCount: ({ workbook, scope }) => workbook.tables.list(scope).length,
    GetItem: (target, args) => required(target, args.key(0)),
    GetItemAt: ({ workbook, scope }, args) => {
      const table = workbook.tables.list(scope)[args.integer(0)];
      if (!table) throw new HostError("InvalidArgument");
      return object("Table", table);
    },
    GetItemOrNullObject: (target, args) => {
      const table = find(target, args.key(0));
      return table && object("Table", table);
    },
  },
};

function wholeRange(table: LiveTable): HostObject {
  return object("Range", new RangeTarget(table.sheet, table.range));
}

function headerRow(table: LiveTable): HostObject {
  if (!table.showHeaders) throw new HostError("ItemNotFound");
  return object("Range", new RangeTarget(table.sheet, { ...table.range, bottom: table.range.top }));
}

export const tableType: ObjectType<LiveTable> = {
  id: (table) => table.id,
  properties: {
    Id: readOnly((table) => table.id),
    Name: {
      get: (table) => table.name,
      set: (table, value, { workbook }) => workbook.tables.rename(table, asText(value)),
    },
    ShowHeaders: readOnly((table) => table.showHeaders),
    ShowTotals: readOnly((table) => table.showTotals),
    Style: {
      get: (table) => table.style,
      set: (table, value) => {
        table.style = asText(value);
      },
    },
  },
  navigation: {
    Worksheet: (table) => object("Worksheet", table.sheet),
    Columns: (table) => object("TableColumnCollection", table),
    Rows: (table) => object("TableRowCollection", table),
  },
  methods: {
    GetRange: wholeRange,
    GetHeaderRowRange: headerRow,
    GetDataBodyRange: (table) => object("Range", new RangeTarget(table.sheet, table.dataBody.range)),
    Resize: (table, args, session) => {
      requirePermission(table.sheet, null);
      const range = args.range(0) ?? resolveAddress(session.workbook, table.sheet, args.text(0));
      session.workbook.tables.resize(table, range.area);
    },
    Delete: (table, _args, session) => {
      requirePermission(table.sheet, null);
      const { range, sheet } = table;
      session.workbook.tables.remove(table);
      sheet.cells.clearContents(range);
      sheet.cells.clearFormats(range);
    },
    ConvertToRange: (table, _args, session) => {
      requirePermission(table.sheet, null);
      const range = wholeRange(table);
      session.workbook.tables.remove(table);
      return range;
    },
  },
};

function columnAt(table: LiveTable, index: number): HostObject {
  if (index < 0 || index >= table.columnNames.length) throw new HostError("ItemNotFound");
  return object("TableColumn", { table, index });
}

function columnNamed(table: LiveTable, key: string | number): HostObject {
  const byId = typeof key === "number" ? key - 1 : -1;
  const byName = table.columnNames.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
  return columnAt(table, byName >= 0 ? byName : byId);
}

export const tableColumnCollectionType: ObjectType<LiveTable> = {
  properties: { Count: readOnly((table) => table.columnNames.length) },
  items: (table) => table.columnNames.map((_, index) => object("TableColumn", { table, index })),
  item: columnNamed,
  methods: {
    GetCount: (table) => table.columnNames.length,
    GetItem: (table, args) => columnNamed(table, args.key(0)),
    GetItemAt: (table, args) => columnAt(table, args.integer(0)),
    GetItemOrNullObject: (table, args) => {
      const index = table.columnNames.indexOf(String(args.key(0)));
      return index < 0 ? null : columnAt(table, index);
    },
  },
};

function columnRange({ table, index }: TableColumnTarget, range: RangeTarget["area"]): HostObject {
  const column = range.left + index;
  return object("Range", new RangeTarget(table.sheet, { ...range, left: column, right: column }));
}

export const tableColumnType: ObjectType<TableColumnTarget> = {
  id: ({ index }) => String(index + 1),
  properties: {
    Id: readOnly(({ index }) => index + 1),
    Index: readOnly(({ index }) => index),
    Name: readOnly(({ table, index }) => table.columnNames[index]),
  },
  methods: {
    GetRange: (target) => columnRange(target, target.table.range),
    GetDataBodyRange: (target) => columnRange(target, target.table.dataBody.range),
    GetHeaderRowRange: (target) =>
      columnRange(target, { ...target.table.range, bottom: target.table.range.top }),
  },
};

export const tableRowCollectionType: ObjectType<LiveTable> = {
  properties: { Count: readOnly(rowCount) },
  methods: { GetCount: rowCount },
};

function rowCount(table: LiveTable, _session?: Session | Arguments): number {
  const { range } = table.dataBody;
  return range.bottom - range.top + 1;
}
