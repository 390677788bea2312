import { foldText } from "./fold";
import type { Area } from "./area";
import { lexicalHeaderScore } from "./header-block";
import { isPeriodName } from "./header-period";
import { scoreHeader } from "./header-scoring";
import { looksLikeNumber } from "./cell-features";
import { readNumbering } from "./numbering";
import { roleOfHeader } from "./role-of-header";
import type { SheetView } from "./sheet-view";

/**
 * Cuts a run of rows at columns that stay empty. An empty column may part two tables or stand inside one;
 * the headers, the merged rows and the rows filled on both sides decide.
 */
export function splitColumns(view: SheetView, run: Area): Area[] {
  const used = usedColumns(view, run);
  const parts: Area[] = [];
  let start = -1;
  for (let column = run.left; column <= run.right + 1; column += 1) {
    const isUsed = column <= run.right && used[column - run.left] === true;
    if (isUsed && start < 0) start = column;
    if (!isUsed && start >= 0) {
      parts.push({ ...run, left: start, right: column - 1 });
      start = -1;
    }
  }
  if (parts.length === 0) return [run];
  return parts.slice(1).reduce<Area[]>(
    (joined, part) => {
      const last = joined[joined.length - 1] as Area;
      return isOneTable(view, last, part)
        ? [...joined.slice(0, -1), { ...last, right: part.right }]
        : [...joined, part];
    },
    [parts[0] as Area],
  );
}

/** Columns filled in rows of several cells; a lone text may run over its neighbours and says nothing. */
function usedColumns(view: SheetView, run: Area): boolean[] {
  const used = Array.from({ length: run.right - run.left + 1 }, () => false);
  let open = used.length;
  for (let row = run.top; row <= run.bottom && open > 0; row += 1) {
    const columns = view.filledColumns(row, run.left, run.right);
    if (columns.length < 2) continue;
    for (const column of columns) {
      const edge = Math.min(view.rightEdge(row, column), run.right);
      for (let covered = column; covered <= edge; covered += 1) {
        if (!used[covered - run.left]) open -= 1;
        used[covered - run.left] = true;
      }
    }
  }
  return used;
}

const BOTH_SIDES = 0.7;
const ALL_ROWS = 0.95;
/** A title and a blank row or two above the header. */
const TITLE_ROWS = 3;

function isOneTable(view: SheetView, left: Area, right: Area): boolean {
  const whole: Area = { ...left, right: right.right };
  const gap = right.left - left.right - 1;
  const head = headRow(view, whole);
  if (head < 0) return false;
  if (hasBridge(view, head, left, right)) return true;
  const roles = sidesByRole(view, head, whole, left);
  if (roles !== "unknown") return roles === "one";
  if (gap > 1 || areTitledApart(view, head, left, right)) return false;
  const shared = sharedRows(view, head, left, right);
  if (shared >= ALL_ROWS && isGoingOn(view, head, left, right)) return true;
  if (shared >= ALL_ROWS && isTitledTogether(view, head, left, right)) return true;
  return shared >= BOTH_SIDES && !startsWithLabels(view, head, right);
}

/** Right above the header each side has a title of its own and the row holds nothing else. */
function areTitledApart(view: SheetView, head: number, left: Area, right: Area): boolean {
  const row = head - 1;
  if (row < left.top || !view.isFilled(row, left.left) || !view.isFilled(row, right.left)) return false;
  const isParted = view.rightEdge(row, left.left) < right.left;
  return isParted && view.countFilled(row, left.left, right.right, 3) === 2;
}

/** One title lies over both sides, and the right one does not count its rows anew. */
function isTitledTogether(view: SheetView, head: number, left: Area, right: Area): boolean {
  const isOver = view.grid.merges.some(
    (merge) =>
      merge.bottom < head &&
      head - merge.bottom <= TITLE_ROWS &&
      merge.left <= left.left &&
      merge.right >= right.right &&
      view.isFilled(merge.top, merge.left),
  );
  return isOver && !isNumbered(view, head, right);
}

/** The right side goes on with the rows of the left one: only there rows are numbered, or one header names both. */
function isGoingOn(view: SheetView, head: number, left: Area, right: Area): boolean {
  if (isNumbered(view, head, right)) return false;
  if (isNamed(view, head, left)) return isNamed(view, head, right);
  return isNumbered(view, head, left);
}

/** The first column of a side counts its rows. */
function isNumbered(view: SheetView, head: number, side: Area): boolean {
  const texts = bodyRows(view, head, side).map((row) => view.text(row, side.left));
  return (
    texts.length > 1 && texts.filter((text) => readNumbering(text) !== null).length >= texts.length * 0.7
  );
}

function isNamed(view: SheetView, head: number, side: Area): boolean {
  if (side.left < side.right) return lexicalHeaderScore(view, head, side) > 0;
  return scoreHeader(view.text(head, side.left)).bestScore >= 0.5;
}

/** The first row of several cells that reads like a header, else the first row of several cells. */
function headRow(view: SheetView, area: Area): number {
  let first = -1;
  for (let row = area.top; row <= area.bottom && row < area.top + 60; row += 1) {
    if (view.countFilled(row, area.left, area.right, 2) < 2) continue;
    if (first < 0) first = row;
    if (lexicalHeaderScore(view, row, area) > 0) return row;
  }
  return first;
}

/** A merged row below the header that lies over both sides. */
function hasBridge(view: SheetView, head: number, left: Area, right: Area): boolean {
  return view.grid.merges.some(
    (merge) =>
      merge.top > head &&
      merge.bottom <= left.bottom &&
      merge.left <= left.right &&
      merge.right >= right.left &&
      view.isFilled(merge.top, merge.left),
  );
}

/** The same names on both sides mean two tables; a deed here and its time there mean one. */
function sidesByRole(view: SheetView, head: number, whole: Area, left: Area): "one" | "two" | "unknown" {
  const cells: string[] = [];
  for (let column = whole.left; column <= whole.right; column += 1) cells.push(view.text(head, column));
  const cut = left.right - whole.left + 1;
  const keys = cells.map(foldText);
  const leftKeys = new Set(keys.slice(0, cut).filter((key) => key !== ""));
  if (keys.slice(cut).some((key) => key !== "" && leftKeys.has(key) && scoreHeader(key).month === null)) {
    return "two";
  }
  // Only what bears a name: an unnamed first column would pass for numbers, a month for a deadline.
  const sides = [cells.slice(0, cut), cells.slice(cut)].map((side) =>
    side.filter((cell) => cell !== "" && !isPeriodName(scoreHeader(cell))),
  );
  const [a, b] = sides.map((side) => new Set(roleOfHeader(side).filter((role) => role !== "other")));
  if ([...(a ?? [])].filter((role) => b?.has(role)).length >= 2) return "two";
  const roles = roleOfHeader(cells);
  const isPart = (side: readonly string[]) => side.some((role) => role !== "other");
  const hasDeed = roles.includes("measure") || roles.includes("indicator");
  return hasDeed && isPart(roles.slice(0, cut)) && isPart(roles.slice(cut)) ? "one" : "unknown";
}

/** Filled, or covered by a cell merged from above. */
export function isUsed(view: SheetView, row: number, area: Area): boolean {
  for (let column = area.left; column <= area.right; column += 1) {
    if (view.isFilled(row, column)) return true;
    const merge = view.mergeAt(row, column);
    if (merge && merge.top < row && view.isFilled(merge.top, merge.left)) return true;
  }
  return false;
}

function bodyRows(view: SheetView, head: number, area: Area): number[] {
  const rows: number[] = [];
  for (let row = head + 1; row <= area.bottom && rows.length < 200; row += 1) {
    if (isUsed(view, row, area)) rows.push(row);
  }
  return rows;
}

/** The share of rows that are filled on both sides; a lone heading belongs to either. */
function sharedRows(view: SheetView, head: number, left: Area, right: Area): number {
  const isRecord = (row: number) => view.countFilled(row, left.left, right.right, 2) >= 2;
  const a = new Set(bodyRows(view, head, left).filter(isRecord));
  const b = bodyRows(view, head, right).filter(isRecord);
  const either = new Set([...a, ...b]).size;
  return either === 0 ? 0 : b.filter((row) => a.has(row)).length / either;
}

/** The side begins with a column of texts, as a table of its own does. */
function startsWithLabels(view: SheetView, head: number, area: Area): boolean {
  if (area.left === area.right) return false;
  const texts = bodyRows(view, head, area)
    .map((row) => view.text(row, area.left).trim())
    .filter((text) => text !== "");
  const labels = texts.filter((text) => !looksLikeNumber(text)).length;
  return texts.length > 0 && labels / texts.length >= 0.7;
}
