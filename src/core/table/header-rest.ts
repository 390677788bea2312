import { looksLikeNumber, mentionsMonth, startsSmall } from "./cell-features";
import { foldText } from "./fold";
import type { Area } from "./area";
import { scoreHeader } from "./header-scoring";
import { readNumbering } from "./numbering";
import type { SheetView } from "./sheet-view";

/**
 * A header laid out line by line, as sheets made of printed pages have it: «№ | Наименование | Срок» and below it
 * «п/п | мероприятия | исполнения». The rest of a header stands in rows of its own without a merged cell.
 */

const MAX_LINE = 40;
const MAX_REACH = 6;
/** The words of a name and its rest together are header words. */
const MIN_COVERAGE = 0.6;
/** «п/п», «п.п.», «/п», «(ФИО, должность)». */
const REST_SIGN = /^(?:п ?[./]|\/|\()/u;
const DIGIT = /\d/u;

const OPEN_END = /[/,(-]\s*$/u;

/** A line that can only go on with the name above it. */
function isRest(text: string, above: string): boolean {
  if (text.length > MAX_LINE || DIGIT.test(text) || looksLikeNumber(text)) return false;
  const goesOn = startsSmall(text) || REST_SIGN.test(text) || OPEN_END.test(above);
  return goesOn && !mentionsMonth(foldText(text));
}

/** The text of a column in the header rows so far. */
function nameAbove(view: SheetView, top: number, bottom: number, column: number): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    if (view.isFilled(row, column)) lines.push(view.text(row, column));
  }
  return lines.reduce(joinLines, "");
}

/** Below this row, and below more lines of names, the numbered records (or their first heading) begin. */
function isAboveNumbers(view: SheetView, top: number, row: number, { left, right, bottom }: Area): boolean {
  if (scoreHeader(nameAbove(view, top, row, left)).best !== "number") return false;
  for (let below = row + 1; below <= Math.min(bottom, row + MAX_REACH); below += 1) {
    const columns = view.filledColumns(below, left, right);
    const [first] = columns;
    if (first === undefined) return false;
    if (columns.every((column) => isRest(view.text(below, column).trim(), ""))) continue;
    return readNumbering(view.text(below, left)) !== null || view.rightEdge(below, first) > first;
  }
  return false;
}

/** A heading of the records stands alone there. */
function isUnderMeasures(view: SheetView, top: number, bottom: number, column: number): boolean {
  const { best } = scoreHeader(nameAbove(view, top, bottom, column));
  return best === "measure" || best === "indicator";
}

/**
 * Whether the row below the header rows so far goes on with their names.
 * @param isGrouped a column under a group name that has no name of its own yet
 */
export function isHeaderRest(
  view: SheetView,
  top: number,
  bottom: number,
  area: Area,
  isGrouped: (column: number) => boolean,
): boolean {
  const row = bottom + 1;
  const columns = view.filledColumns(row, area.left, area.right);
  if (columns.length === 0 || view.isBold(row) !== view.isBold(bottom)) return false;
  let coverage = 0;
  for (const column of columns) {
    const text = view.text(row, column).trim();
    const above = nameAbove(view, top, bottom, column);
    if (view.mergeAt(row, column) !== null || !isRest(text, above)) return false;
    if (above === "" && !isGrouped(column)) return false;
    coverage += scoreHeader(joinLines(above, text)).coverage;
  }
  if (coverage >= columns.length * MIN_COVERAGE) return true;
  const [first] = columns;
  if (columns.length > 1 || first === undefined) return isAboveNumbers(view, top, row, area);
  return first !== area.left && !isUnderMeasures(view, top, bottom, first);
}

/** Two lines of one name; a word broken at the end of the first keeps its line break, by which it is known. */
export function joinLines(first: string, rest: string): string {
  if (first === "") return rest;
  return `${first.trimEnd()}${/\p{L}-\s*$/u.test(first) ? "\n" : " "}${rest}`;
}
