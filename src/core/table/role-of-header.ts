import { scoreHeader } from "./header-scoring";
import type { ColumnRole } from "./model";
import { assignRoles } from "./role-assignment";

/**
 * Roles of the columns of a header row, from its words alone.
 * @param cells texts of one header row from left to right; "" where a cell is empty
 * @returns one role per cell; unnamed cells are "other", but a first one before the measures is "number"
 */
export function roleOfHeader(cells: readonly string[]): ColumnRole[] {
  return assignRoles(
    cells.map(scoreHeader),
    cells.map(() => null),
  ).map(({ role }) => role);
}
