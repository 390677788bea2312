import { rangesOverlap } from "../../core/sheet/address";
import { HostError } from "../engine/host-error";
import type { ProtectionOptions } from "../engine/host-state";
import type { LiveSheet } from "../engine/sheet";
import type { RangeTarget } from "./range-target";

const MESSAGE = "The cell or chart you’re trying to change is on a protected sheet.";

type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;

/** @throws HostError AccessDenied where the sheet is protected and does not allow this. */
export function requirePermission(sheet: LiveSheet, permission: Permission | null): void {
  const { protection } = sheet.state;
  if (!protection) return;
  if (permission === null || !protection.options[permission]) throw new HostError("AccessDenied", MESSAGE);
}

/**
 * @throws HostError AccessDenied where the sheet is protected and any cell of the range is locked,
 *   PivotTableRangeConflict where a pivot table stands there
 */
export function requireEditable(range: RangeTarget): void {
  if (range.sheet.state.pivots.some((pivot) => rangesOverlap(pivot.range, range.area)))
    throw new HostError("PivotTableRangeConflict");
  if (!range.sheet.state.protection) return;
  if (!range.sheet.cells.allUnlocked(range.area)) throw new HostError("AccessDenied", MESSAGE);
}
