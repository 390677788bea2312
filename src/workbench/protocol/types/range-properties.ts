import { HostError } from "../../engine/host-error";
import { object } from "../host-object";
import type { ObjectType, TypeLookup } from "../object-type";
import type { RangeTarget } from "../range-target";
import type { Session } from "../session";
import { CellProperties } from "./cell-properties";

/** getCellProperties and its kin: properties of cells, rows or columns in one call. */
export function rangePropertyMethods(typeOf: TypeLookup): NonNullable<ObjectType<RangeTarget>["methods"]> {
  const properties = new CellProperties(typeOf);
  const readAll = (
    parts: readonly RangeTarget[],
    shape: Readonly<Record<string, unknown>>,
    session: Session,
  ) => parts.map((part) => properties.read(object("Range", part), shape, session));
  const writeAll = async (parts: readonly RangeTarget[], data: unknown, session: Session): Promise<void> => {
    if (!Array.isArray(data) || data.length !== parts.length) throw new HostError("InvalidArgument");
    for (const [index, part] of parts.entries()) {
      await properties.write(object("Range", part), (data as unknown[])[index], session);
    }
  };
  return {
    GetRowProperties: (range, args, session) => readAll(rowsOf(range), args.record(0), session),
    GetColumnProperties: (range, args, session) => readAll(columnsOf(range), args.record(0), session),
    GetCellProperties: (range, args, session) =>
      range.sheet.cells.read(range.area, (row, column) => {
        const cell = range.part(row - range.area.top, column - range.area.left, 1, 1);
        return properties.read(object("Range", cell), args.record(0), session);
      }),
    SetRowProperties: (range, args, session) => writeAll(rowsOf(range), args.raw(0), session),
    SetColumnProperties: (range, args, session) => writeAll(columnsOf(range), args.raw(0), session),
    SetCellProperties: async (range, args, session) => {
      const data = args.raw(0);
      if (!Array.isArray(data) || data.length !== range.rows) throw new HostError("InvalidArgument");
      for (const [row, line] of (data as unknown[]).entries()) {
        await writeAll(columnsOf(range.part(row, 0, 1, range.columns)), line, session);
      }
    },
  };
}

function rowsOf(range: RangeTarget): RangeTarget[] {
  return Array.from({ length: range.rows }, (_, row) => range.part(row, 0, 1, range.columns));
}

function columnsOf(range: RangeTarget): RangeTarget[] {
  return Array.from({ length: range.columns }, (_, column) => range.part(0, column, range.rows, 1));
}
