import {
  type CellRange,
  columnLetters,
  parseArea,
  rangeAddress,
  SHEET_LIMITS,
  splitSheetName,
} from "../../core/sheet/address";
import { HostError } from "../engine/host-error";
import type { LiveSheet } from "../engine/sheet";
import type { LiveWorkbook } from "../engine/workbook";
import { RangeTarget } from "./range-target";

const LAST_ROW = SHEET_LIMITS.rows - 1;
const LAST_COLUMN = SHEET_LIMITS.columns - 1;

/** Letters of any language need no quotes in Excel's addresses; spaces, signs and leading digits do. */
function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/u.test(name);
  return plain ? `${name}!` : `'${name.replace(/'/gu, "''")}'!`;
}

/** «План!B17:F60»; whole columns as «План!B:C», whole rows as «План!3:5». */
export function fullAddress(range: RangeTarget): string {
  return sheetPrefix(range.sheet.name) + localAddress(range.area);
}

/** The address without its sheet. */
export function localAddress(area: CellRange): string {
  if (area.top === 0 && area.bottom === LAST_ROW && area.right !== LAST_COLUMN) {
    return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  }
  if (area.left === 0 && area.right === LAST_COLUMN) return `${area.top + 1}:${area.bottom + 1}`;
  return rangeAddress(area);
}

/** «План!$B$17:$F$60», as names refer to ranges. */
export function absoluteAddress(range: RangeTarget): string {
  const local = rangeAddress(range.area).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
  return sheetPrefix(range.sheet.name) + local;
}

/**
 * Reads an address with or without a sheet, or the name of a range.
 * @throws HostError InvalidArgument where it is neither.
 */
export function resolveAddress(workbook: LiveWorkbook, sheet: LiveSheet, text: string): RangeTarget {
  const { sheet: sheetName, address } = splitSheetName(text);
  const owner = sheetName === null ? sheet : workbook.find(sheetName);
  if (!owner) throw new HostError("InvalidArgument");
  const area = parseArea(address);
  if (area) return new RangeTarget(owner, area);
  const named = workbook.names.find(address, owner)?.range ?? workbook.tables.find(address)?.dataBody;
  if (!named) throw new HostError("InvalidArgument");
  return new RangeTarget(named.sheet, named.range);
}
