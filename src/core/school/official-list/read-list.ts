import type { Grid } from "../../sheet/grid";
import { isTotalText, KeyReader } from "../../results/row-keys";
import { findBlocks } from "../../results/columns/blocks";
import { readLayout } from "../../results/columns/layout";
import { readYes } from "../../results/cell-value";
import { looksLikeSchool, schoolCodeKey, schoolNameKey } from "../../results/school-name";
import type { School } from "../../results";
import { foldText } from "../../russian";

/** One school of the region's list as printed. */
export interface ListedSchool {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  /** 0-based absolute row in the sheet. */
  readonly row: number;
}

/**
 * Reads the region's list of ШНОР: a table of schools, or a bare column of names. A column «ШНОР» with «да» picks
 * the listed ones; without it every row is listed.
 */
export function readOfficialList(grid: Grid): ListedSchool[] {
  const listed = findBlocks(grid).flatMap((block): ListedSchool[] => {
    const layout = readLayout(block);
    const { schoolCode, schoolName, official } = layout.single;
    if (schoolCode === undefined && schoolName === undefined) return [];
    const keys = new KeyReader(block, layout);
    const rows: ListedSchool[] = [];
    for (let row = block.firstRow; row <= block.lastRow; row++) {
      const values = grid.values[row - grid.origin.row] ?? [];
      const { code, name, municipality } = keys.read(values);
      if ((code === "" && name === "") || isTotalText(name)) continue;
      const cell = official === undefined ? true : (values[official - grid.origin.column] ?? "");
      if (readYes(cell) !== false) rows.push({ code, name, municipality, row });
    }
    return rows;
  });
  return eachOnce(listed.length > 0 ? listed : bareNames(grid));
}

/** A sheet with several lines a school is a list of schools all the same. */
function eachOnce(list: readonly ListedSchool[]): ListedSchool[] {
  const seen = new Set<string>();
  return list.filter(({ code, name, municipality }) => {
    const key = code === "" ? `${foldText(municipality)}|${schoolNameKey(name)}` : schoolCodeKey(code);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function bareNames(grid: Grid): ListedSchool[] {
  return grid.values.flatMap((values, index): ListedSchool[] => {
    const name = values.find(
      (value) => typeof value === "string" && looksLikeSchool(value) && /\d|["«]/u.test(value),
    );
    if (typeof name !== "string" || isTitle(name)) return [];
    return [{ code: "", name, municipality: "", row: index + grid.origin.row }];
  });
}

function isTitle(text: string): boolean {
  return /перечень|список|школы с низк/u.test(foldText(text));
}

/** A line of the list and the school that it means. */
interface ListMatch {
  readonly entry: ListedSchool;
  /** Id in the model. */
  readonly school: number;
}

/** Schools of the workbook by line of the list, and the lines that no school answers to. */
export function matchOfficialList(
  list: readonly ListedSchool[],
  schools: readonly School[],
): { readonly matches: readonly ListMatch[]; readonly unknown: readonly ListedSchool[] } {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number[]>();
  schools.forEach((school, id) => {
    if (school.code !== "") byCode.set(schoolCodeKey(school.code), id);
    const key = schoolNameKey(school.name);
    byName.set(key, [...(byName.get(key) ?? []), id]);
  });
  const matches: ListMatch[] = [];
  const unknown: ListedSchool[] = [];
  for (const entry of list) {
    const id = byCode.get(schoolCodeKey(entry.code)) ?? onlyMatch(entry, byName, schools);
    if (id === undefined) unknown.push(entry);
    else matches.push({ entry, school: id });
  }
  return { matches, unknown };
}

function onlyMatch(
  entry: ListedSchool,
  byName: ReadonlyMap<string, readonly number[]>,
  schools: readonly School[],
): number | undefined {
  const found = byName.get(schoolNameKey(entry.name)) ?? [];
  if (found.length <= 1 || entry.municipality === "") return found.length === 1 ? found[0] : undefined;
  const place = foldText(entry.municipality);
  const here = found.filter((id) => foldText(schools[id]?.municipality ?? "") === place);
  return here.length === 1 ? here[0] : undefined;
}
