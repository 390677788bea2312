import type { ResultsModel } from "../../core/results";
import { matchOfficialList, readOfficialList } from "../../core/school/official-list/read-list";
import type { Grid } from "../../core/sheet/grid";

/** A sheet with one of these words in its name is the region's list. */
const LIST_NAME = /перечень|список\s+шнор|^шнор$/iu;

/** Ids of the schools in the region's list, where a sheet of the workbook is one; null otherwise. */
export function listedSchools(grids: readonly Grid[], model: ResultsModel): ReadonlySet<number> | null {
  const grid = grids.find(({ sheet }) => LIST_NAME.test(sheet.name));
  if (!grid) return null;
  const listed = readOfficialList(grid);
  return listed.length === 0 ? null : matchOfficialList(listed, model.schools).listed;
}
