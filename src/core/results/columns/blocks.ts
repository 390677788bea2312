import { foldText } from "../../russian";
import type { CellRange } from "../../sheet/address";
import type { CellValue, Grid } from "../../sheet/grid";
import { finishSteps } from "../../steps";
import { memoise } from "../memo";
import { looksLikeSchool } from "../school-name";
import { classifyHeader, isCountUnit } from "./header-rules";

/** One table of a sheet: its header, where its rows stand, and the words around it. Rows and columns are absolute. */
export interface ResultBlock {
  readonly grid: Grid;
  readonly headerRows: readonly number[];
  readonly columns: readonly BlockColumn[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Sheet name and the lines above the header, joined by « | ». */
  readonly context: string;
}

export interface BlockColumn {
  readonly column: number;
  /** Header texts, outermost first, each once. */
  readonly parts: readonly string[];
}

/** More lines above a header than this are no title any more. */
const TITLE_ROWS = 8;
const LARGEST_HEADER = 3;
const HEADER_TEXT_LIMIT = 160;

/** Few: the words of the first rows are all met for the first time. */
const ROWS_PER_STEP = 20;

/** Finds every header row of a sheet and the body under it, in slices. Linear in the number of cells. */
export function* blockSteps(grid: Grid): Generator<void, ResultBlock[]> {
  const merges = horizontalMerges(grid);
  const headers: number[][] = [];
  for (let row = 0; row < grid.rowCount; row++) {
    if (row % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield;
    if (!isHeaderRow(grid, row)) continue;
    const rows = withParent(grid, row, merges);
    while (rows.length < LARGEST_HEADER && continuesHeader(grid, rows, row + 1)) rows.push(++row);
    headers.push(rows);
  }
  return headers.map((rows, index) => {
    const next = headers[index + 1]?.[0] ?? grid.rowCount;
    const previous = headers[index - 1];
    return makeBlock(grid, merges, rows, previous ? (previous[previous.length - 1] ?? 0) + 1 : 0, next - 1);
  });
}

/** The same in one go. */
export function findBlocks(grid: Grid): ResultBlock[] {
  return finishSteps(blockSteps(grid));
}

function makeBlock(
  grid: Grid,
  merges: ReadonlyMap<number, readonly CellRange[]>,
  rows: readonly number[],
  from: number,
  last: number,
): ResultBlock {
  const { row: top, column: left } = grid.origin;
  let first = (rows[rows.length - 1] ?? 0) + 1;
  if (isColumnNumbers(grid.values[first] ?? [])) first++;
  const columns = Array.from({ length: grid.columnCount }, (_, column) => {
    return { column: column + left, parts: headerParts(grid, merges, rows, column) };
  });
  return {
    grid,
    headerRows: rows.map((row) => row + top),
    columns,
    firstRow: first + top,
    lastRow: last + top,
    context: contextOf(grid, rows[0] ?? 0, from),
  };
}

function contextOf(grid: Grid, header: number, from: number): string {
  const lines = [grid.sheet.name];
  for (let row = Math.max(from, header - TITLE_ROWS); row < header; row++) {
    for (const value of grid.values[row] ?? [])
      if (typeof value === "string" && value !== "") lines.push(value);
  }
  return lines.join(" | ");
}

/** Words that only headers put around «школа» and «организация»; a school's own name has more. */
const SCHOOL_HEADER =
  /^(?:(?:наименование|название|краткое|полное|сокращенное|код|номер|№|id|логин|инн|тип|вид|статус|школ\p{L}*|(?:обще)?образовательн\p{L}*|организаци\p{L}*|учреждени\p{L}*|учебн\p{L}*|заведени\p{L}*|оо|оу|по|в|рис|егэ|гиа|огэ|впр|фис|око|юр\p{L}*|устав\p{L}*)[\s()/.,:-]*)+$/u;

const isSchoolCell = memoise((text) => looksLikeSchool(text) && !SCHOOL_HEADER.test(foldText(text)));

function isNumberText(text: string): boolean {
  return /\d/u.test(text) && /^[\d\s.,%-]+$/u.test(text);
}

/** A row of words most of which name columns, without a school's name; numbers only where headers have them. */
function isHeaderRow(grid: Grid, row: number): boolean {
  let texts = 0;
  let known = 0;
  const numbers: number[] = [];
  const roles = new Set<string>();
  for (const value of grid.values[row] ?? []) {
    if (value === "") continue;
    if (typeof value !== "string" || isNumberText(value)) {
      const number = Number(value);
      if (Number.isNaN(number) || number > LARGEST_HEADER_NUMBER) return false;
      numbers.push(number);
      continue;
    }
    if (value.length > HEADER_TEXT_LIMIT || isSchoolCell(value)) return false;
    texts++;
    const guess = classifyHeader([value]);
    if (guess.weight === 0) continue;
    known++;
    roles.add(guess.subject ? `${guess.role}:${guess.subject.key}` : guess.role);
  }
  if (!numbers.every(isHeaderNumber) && !isTaskNumbers(numbers)) return false;
  return known >= 2 && roles.size >= 2 && known * 2 >= texts;
}

const LARGEST_HEADER_NUMBER = 2099;
const FEWEST_TASKS = 5;
const MOST_TASKS = 60;

/** «2», «3», «4», «5» head columns of counts; years head columns of results. */
function isHeaderNumber(value: CellValue): boolean {
  return typeof value === "number" && ((value >= 2 && value <= 5) || (value >= 2000 && value <= 2099));
}

/** «1», «2.1», «2.2», «3»…: points by task, numbered from left to right. */
function isTaskNumbers(numbers: readonly number[]): boolean {
  return (
    numbers.length >= FEWEST_TASKS &&
    numbers.every((number, index) => number <= MOST_TASKS && number > (numbers[index - 1] ?? 0))
  );
}

/** The row above belongs to the header where it groups columns: a merged cell or several separate words. */
function withParent(grid: Grid, row: number, merges: ReadonlyMap<number, readonly CellRange[]>): number[] {
  const above = row - 1;
  const values = (grid.values[above] ?? []).filter((value) => value !== "");
  if (values.length === 0) return [row];
  const groups = (merges.get(above) ?? []).some(({ left, right }) => {
    const width = right - left + 1;
    return width >= 2 && width < grid.columnCount * 0.8;
  });
  const words = values.every(
    (value) => typeof value === "string" && !isSchoolCell(value) && value.length < 60,
  );
  return (groups && words) || (words && values.length >= 3) ? [above, row] : [row];
}

/** The next row belongs to the header while it only adds words, and none under a column that is named already. */
function continuesHeader(grid: Grid, rows: readonly number[], next: number): boolean {
  const values = grid.values[next];
  if (!values) return false;
  const above = grid.values[rows[rows.length - 1] ?? 0] ?? [];
  let known = 0;
  for (let column = 0; column < values.length; column++) {
    const value = values[column] ?? "";
    if (value === "") continue;
    if (isHeaderNumber(value) && Number(value) <= 5) {
      known++;
      continue;
    }
    if (typeof value === "string" && isCountUnit(value)) {
      known++;
      continue;
    }
    if (typeof value !== "string" || isNumberText(value) || isSchoolCell(value)) return false;
    const head = above[column] ?? "";
    if (typeof head === "string" && head !== "" && KEY_ROLES.has(classifyHeader([head]).role)) return false;
    if (classifyHeader([value]).weight === 0) return false;
    known++;
  }
  return known > 0;
}

const KEY_ROLES: ReadonlySet<string> = new Set(["schoolCode", "schoolName", "participant", "person", "year"]);

/** «1 2 3 4 5» under a header. */
function isColumnNumbers(values: readonly CellValue[]): boolean {
  const filled = values.filter((value) => value !== "").map(Number);
  return filled.length >= 3 && filled.every((value, index) => value === index + 1);
}

/** Merged areas wider than one column, by relative row. */
function horizontalMerges(grid: Grid): Map<number, CellRange[]> {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of grid.merges) {
    if (merge.left === merge.right) continue;
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + LARGEST_HEADER); row++) {
      const key = row - grid.origin.row;
      const list = byRow.get(key) ?? [];
      list.push(merge);
      byRow.set(key, list);
    }
  }
  return byRow;
}

function headerParts(
  grid: Grid,
  merges: ReadonlyMap<number, readonly CellRange[]>,
  rows: readonly number[],
  column: number,
): string[] {
  const parts: string[] = [];
  rows.forEach((row, index) => {
    const below = rows[index + 1];
    const text = headerText(grid, merges, row, column, below);
    if (text !== "" && parts[parts.length - 1] !== text) parts.push(text);
  });
  return parts;
}

function headerText(
  grid: Grid,
  merges: ReadonlyMap<number, readonly CellRange[]>,
  row: number,
  column: number,
  below: number | undefined,
): string {
  const at = (line: number, place: number): string => String(grid.values[line]?.[place] ?? "").trim();
  const own = at(row, column);
  if (own !== "") return own;
  const absolute = column + grid.origin.column;
  const merge = (merges.get(row) ?? []).find(({ left, right }) => left <= absolute && absolute <= right);
  if (merge) return at(merge.top - grid.origin.row, merge.left - grid.origin.column);
  // A group title that was typed once and not merged reaches over the named columns to its right.
  if (below === undefined || at(below, column) === "") return "";
  for (let left = column - 1; left >= 0 && at(below, left) !== ""; left--) {
    if (at(row, left) !== "") return at(row, left);
  }
  return "";
}
