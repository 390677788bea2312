import type { CellRange } from "../sheet/address";
import { rangesOverlap } from "../sheet/address";
import { frameOf, type Frame } from "./frame";
import type { HeaderBlock } from "./header-block";
import type { ColumnRole, TableKind } from "./model";
import type { SheetView } from "./sheet-view";

/** What the user said about a table; kept by the caller (in the workbook) and given back with every reading. */
export interface TableCorrection {
  readonly sheetId: string;
  /** The whole table with its header; absent = the table that the reader finds stays where it is. */
  readonly range?: CellRange;
  /** 0-based absolute header rows; [] = the table has none; absent = as found. */
  readonly headerRows?: readonly number[];
  /** Roles by 0-based absolute column. */
  readonly roles?: Readonly<Record<number, ColumnRole>>;
  readonly kind?: TableKind;
  /** 0-based row and column of a cell of the table that is meant, where no range is given. */
  readonly cell?: { readonly row: number; readonly column: number };
}

const CERTAIN = 1;

/** Replaces the frames that a corrected range touches by that range; other frames stay. */
export function framesWithCorrections(
  view: SheetView,
  frames: readonly Frame[],
  corrections: readonly TableCorrection[],
): Frame[] {
  const ranges = corrections.flatMap(({ range }) => (range ? [range] : []));
  const kept = frames.filter(({ area }) => !ranges.some((range) => rangesOverlap(range, area)));
  const drawn = ranges.map((range) => {
    const old = frames.find(({ area, header }) => header !== null && rangesOverlap(range, area));
    const header =
      old?.header && old.header.top >= range.top && old.header.bottom <= range.bottom ? old.header : null;
    return frameOf(view, range, header);
  });
  return [...kept, ...drawn].sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** The correction that speaks of a frame. */
export function correctionFor(frame: Frame, corrections: readonly TableCorrection[]): TableCorrection | null {
  const { area } = frame;
  return (
    corrections.find(({ range, cell }) => {
      if (range) return rangesOverlap(range, area);
      if (!cell) return true;
      return (
        cell.row >= area.top &&
        cell.row <= area.bottom &&
        cell.column >= area.left &&
        cell.column <= area.right
      );
    }) ?? null
  );
}

/** Applies header rows and roles of a correction. */
export function correctFrame(view: SheetView, frame: Frame, correction: TableCorrection): Frame {
  const header = correction.headerRows ? headerOf(correction.headerRows) : frame.header;
  const top = header ? Math.min(frame.area.top, header.top) : frame.area.top;
  const read = header === frame.header ? frame : frameOf(view, { ...frame.area, top }, header);
  const roles = correction.roles ?? {};
  const columns = read.columns.map((column) => {
    const role = roles[column.column];
    return role === undefined ? column : { ...column, role, confidence: CERTAIN };
  });
  const given = new Set(Object.values(roles));
  const settled = columns.map((column) =>
    roles[column.column] === undefined &&
    given.has(column.role) &&
    column.role !== "other" &&
    column.role !== "finance"
      ? { ...column, role: "other" as const }
      : column,
  );
  return { ...read, columns: settled };
}

function headerOf(rows: readonly number[]): HeaderBlock | null {
  if (rows.length === 0) return null;
  return { top: Math.min(...rows), bottom: Math.max(...rows), score: CERTAIN };
}
