import type { ResultsModel } from "../../results";
import { isOfficialList } from "../../results/read-register";
import { foldText } from "../../russian";
import type { Grid } from "../../sheet/grid";
import { matchOfficialList, readOfficialList, type ListedSchool } from "./read-list";

/** The region's list as it was taken in. */
export interface RegionList {
  readonly sheet: string;
  /** Schools of the list, found in the results or not. */
  readonly lines: number;
  /** Ids of its schools in the model. */
  readonly listed: ReadonlySet<number>;
  /** Its schools that have no results in the workbook. */
  readonly unknown: readonly ListedSchool[];
}

const LIST = /(?<!\p{L})(?:перечень|список|реестр)(?!\p{L})/u;
/** A list that the sheet's name alone calls so. */
const LIST_NAME = /^(?:перечень|шнор)(?!\p{L})/u;
/** Lines above the table that may hold its title. */
const TITLE_ROWS = 6;

/** The sheet whose name or title says that it is the region's list; null where none says so. */
export function findListSheet(grids: readonly Grid[]): Grid | null {
  return grids.find(isListSheet) ?? null;
}

function isListSheet({ sheet, values }: Grid): boolean {
  const name = foldText(sheet.name);
  if (LIST_NAME.test(name)) return true;
  const titles = values.slice(0, TITLE_ROWS).flatMap((row) => {
    const filled = row.filter((value) => value !== "");
    return filled.length <= 2 ? filled.map((value) => foldText(String(value))) : [];
  });
  return [name, ...titles].some((text) => LIST.test(text) && isOfficialList(text));
}

/** Reads the list from a sheet and finds its schools in the model; null where it names no school. */
export function readRegionList(grid: Grid, model: ResultsModel): RegionList | null {
  const lines = readOfficialList(grid);
  if (lines.length === 0) return null;
  const { matches, unknown } = matchOfficialList(lines, model.schools);
  const results = schoolsWithResults(model);
  const silent = matches.filter(({ school }) => !results.has(school)).map(({ entry }) => entry);
  return {
    sheet: grid.sheet.name,
    lines: lines.length,
    listed: new Set(matches.map(({ school }) => school)),
    unknown: [...unknown, ...silent].sort((a, b) => a.row - b.row),
  };
}

function schoolsWithResults({ records, aggregates }: ResultsModel): Set<number> {
  const schools = new Set(aggregates.map(({ school }) => school));
  for (const school of records.school) schools.add(school);
  return schools;
}
