import { isValidFormat } from "numfmt";
import { HostError } from "../../engine/host-error";
import { parseArea } from "../../../core/sheet/address";
import { fullAddress, resolveAddress } from "../address";
import { type Arguments, asFlag, asText } from "../arguments";
import { blockReader, readBlock, uniform, writeContents } from "../cell-blocks";
import { object } from "../host-object";
import { type ObjectType, type Property, readOnly } from "../object-type";
import { requireEditable, requirePermission } from "../protection";
import { RangeTarget } from "../range-target";
import type { Session } from "../session";
import { clearRange, deleteCells, insertCells, mergeCells, unmergeCells } from "./range-actions";

const contents: Property<RangeTarget> = {
  get: (range) => readBlock(range, (row, column) => range.sheet.cells.value(row, column)),
  set: writeContents,
};

const formulas: Property<RangeTarget> = {
  get: readFormulas,
  set: writeContents,
};

function readFormulas(range: RangeTarget): unknown {
  const { cells } = range.sheet;
  return readBlock(range, (row, column) => cells.formula(row, column) ?? cells.value(row, column));
}

const numberFormat: Property<RangeTarget> = {
  get: (range) => readBlock(range, (row, column) => range.sheet.cells.numberFormat(row, column)),
  set: (range, value) => {
    requirePermission(range.sheet, "allowFormatCells");
    const formats = blockReader(range, value, asNumberFormat);
    range.sheet.cells.setNumberFormats(range.area, formats);
  },
};

function asNumberFormat(value: unknown): string {
  const format = asText(value);
  if (format !== "" && !isValidFormat(format)) throw new HostError("InvalidArgument");
  return format === "" ? "General" : format;
}

const rowHidden: Property<RangeTarget> = {
  get: ({ sheet, area }) => sameFor(area.top, area.bottom, (row) => sheet.layout.rowHidden(row)),
  set: ({ sheet, area }, value) => {
    requirePermission(sheet, "allowFormatRows");
    sheet.layout.setRowsHidden(area.top, area.bottom, asFlag(value));
  },
};

const columnHidden: Property<RangeTarget> = {
  get: ({ sheet, area }) => sameFor(area.left, area.right, (column) => sheet.layout.columnHidden(column)),
  set: ({ sheet, area }, value) => {
    requirePermission(sheet, "allowFormatColumns");
    sheet.layout.setColumnsHidden(area.left, area.right, asFlag(value));
  },
};

/** What lines have in common; null where they differ. */
export function sameFor<T>(first: number, last: number, read: (line: number) => T): T | null {
  const common = read(first);
  for (let line = first + 1; line <= last; line++) if (read(line) !== common) return null;
  return common;
}

const hyperlink: Property<RangeTarget> = {
  get: ({ sheet, area }) => sheet.cells.hyperlink(area.top, area.left),
  set: (range, value) => {
    requirePermission(range.sheet, "allowInsertHyperlinks");
    requireEditable(range);
    range.sheet.cells.setHyperlink(range.area, value as Record<string, string> | null);
  },
};

function position(args: Arguments): [number, number] {
  return [args.integer(0), args.integer(1)];
}

/** A Range argument, or an address on the same sheet. */
function other(range: RangeTarget, args: Arguments, session: Session): RangeTarget {
  return args.range(0) ?? resolveAddress(session.workbook, range.sheet, args.text(0));
}

function intersection(range: RangeTarget, args: Arguments, session: Session): RangeTarget | null {
  return range.intersection(other(range, args, session));
}

function usedPart(range: RangeTarget, valuesOnly: boolean): RangeTarget | null {
  const used = range.sheet.usedRange(valuesOnly);
  return used && range.intersection(new RangeTarget(range.sheet, used));
}

const asRange = (range: RangeTarget | null): ReturnType<typeof object> | null =>
  range && object("Range", range);

function required(range: RangeTarget | null): ReturnType<typeof object> {
  if (!range) throw new HostError("ItemNotFound");
  return object("Range", range);
}

function mergedAreas(range: RangeTarget): ReturnType<typeof object> | null {
  const areas = range.sheet.layout.mergesIn(range.area).map((area) => new RangeTarget(range.sheet, area));
  return areas.length === 0 ? null : object("RangeAreas", { sheet: range.sheet, areas });
}

/** What the dynamic array formula of a single cell fills. */
function spillOf({ sheet, area, cells }: RangeTarget): RangeTarget | null {
  if (cells !== 1) throw new HostError("InvalidArgument");
  const spill = sheet.cells.spill(area.top, area.left);
  return spill && new RangeTarget(sheet, spill);
}

/** The cell whose dynamic array formula fills a single cell. */
function spillParentOf({ sheet, area, cells }: RangeTarget): RangeTarget | null {
  if (cells !== 1) throw new HostError("InvalidArgument");
  const parent = sheet.cells.spillParent(area.top, area.left);
  if (!parent) return null;
  const { row, column } = parent;
  return new RangeTarget(sheet, { top: row, bottom: row, left: column, right: column });
}

function isSpilled({ sheet }: RangeTarget, row: number, column: number): boolean {
  return sheet.cells.spill(row, column) !== null || sheet.cells.spillParent(row, column) !== null;
}

export const rangeType: ObjectType<RangeTarget> = {
  properties: {
    Address: readOnly(fullAddress),
    AddressLocal: readOnly(fullAddress),
    CellCount: readOnly((range) => (range.cells > 2 ** 31 - 1 ? -1 : range.cells)),
    RowIndex: readOnly((range) => range.area.top),
    ColumnIndex: readOnly((range) => range.area.left),
    RowCount: readOnly((range) => range.rows),
    ColumnCount: readOnly((range) => range.columns),
    IsEntireColumn: readOnly((range) => range.isEntireColumn),
    IsEntireRow: readOnly((range) => range.isEntireRow),
    Values: contents,
    Formulas: formulas,
    FormulasLocal: formulas,
    Text: readOnly((range) => readBlock(range, (row, column) => range.sheet.cells.text(row, column))),
    ValueTypes: readOnly((range) => readBlock(range, (row, column) => range.sheet.cells.type(row, column))),
    NumberFormat: numberFormat,
    RowHidden: rowHidden,
    ColumnHidden: columnHidden,
    Hidden: readOnly((range) => uniform(range, (row, column) => hiddenCell(range, row, column))),
    Hyperlink: hyperlink,
    HasSpill: readOnly((range) => uniform(range, (row, column) => isSpilled(range, row, column))),
    // Univer keeps array formulas as dynamic ones.
    SavedAsArray: readOnly((range) => uniform(range, (row, column) => isSpilled(range, row, column))),
  },
  navigation: {
    Format: (range) => object("RangeFormat", range),
    Worksheet: (range) => object("Worksheet", range.sheet),
    ConditionalFormats: (range) => object("ConditionalFormatCollection", range),
    DataValidation: (range) => object("DataValidation", range),
    Sort: (range) => object("RangeSort", range),
  },
  methods: {
    GetCell: (range, args) => asRange(range.part(...position(args), 1, 1)),
    GetRow: (range, args) => asRange(range.part(args.integer(0), 0, 1, range.columns)),
    GetColumn: (range, args) => asRange(range.part(0, args.integer(0), range.rows, 1)),
    GetLastCell: (range) => asRange(range.part(range.rows - 1, range.columns - 1, 1, 1)),
    GetLastRow: (range) => asRange(range.part(range.rows - 1, 0, 1, range.columns)),
    GetLastColumn: (range) => asRange(range.part(0, range.columns - 1, range.rows, 1)),
    GetEntireRow: (range) => asRange(range.entireRows()),
    GetEntireColumn: (range) => asRange(range.entireColumns()),
    GetResizedRange: (range, args) => {
      const [rows, columns] = position(args);
      return asRange(range.part(0, 0, range.rows + rows, range.columns + columns));
    },
    GetAbsoluteResizedRange: (range, args) => asRange(range.part(0, 0, ...position(args))),
    GetOffsetRange: (range, args) => asRange(range.part(...position(args), range.rows, range.columns)),
    GetBoundingRect: (range, args, session) => asRange(range.bounding(other(range, args, session))),
    GetIntersection: (range, args, session) => required(intersection(range, args, session)),
    GetIntersectionOrNullObject: (range, args, session) => asRange(intersection(range, args, session)),
    GetUsedRange: (range, args) => required(usedPart(range, args.optionalFlag(0))),
    GetUsedRangeOrNullObject: (range, args) => asRange(usedPart(range, args.optionalFlag(0))),
    GetMergedAreasOrNullObject: mergedAreas,
    GetSpillingToRange: (range) => required(spillOf(range)),
    GetSpillingToRangeOrNullObject: (range) => asRange(spillOf(range)),
    GetSpillParent: (range) => required(spillParentOf(range)),
    GetSpillParentOrNullObject: (range) => asRange(spillParentOf(range)),
    Merge: (range, args) => mergeCells(range, args.optionalFlag(0)),
    Unmerge: unmergeCells,
    Clear: (range, args) => clearRange(range, args.optionalText(0) ?? "All"),
    Insert: async (range, args, session) => object("Range", await insertCells(session, range, args.text(0))),
    Delete: (range, args, session) => deleteCells(session, range, args.text(0)),
    Select: (range, _args, session) => session.workbook.select(range.sheet, range.area),
    Calculate: (_range, _args, session) => session.workbook.calculate(true),
    _ValidateArraySize: (range, args) => {
      if (args.integer(0) !== range.rows || args.integer(1) !== range.columns) {
        throw new HostError("InvalidArgument");
      }
    },
  },
};

function hiddenCell(range: RangeTarget, row: number, column: number): boolean {
  return range.sheet.layout.rowHidden(row) || range.sheet.layout.columnHidden(column);
}

/** worksheet.getRange(): an address, a name, or the whole sheet. */
export function rangeAt(sheet: RangeTarget["sheet"], text: string, session: Session): RangeTarget {
  const area = parseArea(text);
  return area ? new RangeTarget(sheet, area) : resolveAddress(session.workbook, sheet, text);
}
