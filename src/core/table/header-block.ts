import type { Area } from "./area";
import { looksLikeNumber } from "./cell-features";
import { isHeaderRest, joinLines } from "./header-rest";
import { isRoleTopic } from "./header-lexicon";
import { isPeriodName, withRomanMonths } from "./header-period";
import {
  areNames,
  FIGURE_NAME,
  isHeaderText,
  MAX_HEADER_TEXT,
  MAX_LEAF_TEXT,
  MIN_FIGURES,
  YEAR_CELL,
  isLabelled,
} from "./header-text";
import { scoreHeader, scoreHeaderLevels, type HeaderScore } from "./header-scoring";
import type { SheetView } from "./sheet-view";

/** The header of a table: one to four rows. */
export interface HeaderBlock {
  readonly top: number;
  readonly bottom: number;
  /** 0..1: how much the rows look like a header. */
  readonly score: number;
  /** Rows that go on with the names in the rows above them, without merged cells. */
  readonly rests?: readonly number[];
}

/** A name laid out line by line may take some more. */
const MAX_LINES = 8;
const MAX_HEADER_ROWS = 4;
const MIN_LEXICAL_SCORE = 0.42;
/** Three plain role names make a header whatever unknown names stand beside them. */
const MIN_WITH_ROLES = 0.25;
/** Three plain names of one topic (days of the week) make a header; three school subjects may be lessons. */
const CLEAR_NAME = 0.7;

/** Months or quarters in a row make a header, whatever the deeds beside them are called. */
const MIN_SPANS = 3;

/**
 * How much a row reads like a header by its words: 0..1, or 0 where it cannot be one. At least two cells must
 * name different things, and most cells must be explained by header words.
 */
export function lexicalHeaderScore(view: SheetView, row: number, area: Area): number {
  const texts: string[] = [];
  const figures: string[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    if (!view.isFilled(row, column)) continue;
    const text = view.text(row, column);
    if (isHeaderText(text)) texts.push(text);
    else if (FIGURE_NAME.test(text)) figures.push(text);
    else return 0;
  }
  if (texts.length < 2 || (figures.length > 0 && !areNames(figures, texts)) || isLabelled(texts)) return 0;
  const score = scoreTogether(texts.sort((a, b) => a.length - b.length));
  const isRegister = figures.length > 0 && texts.every((text) => scoreHeader(text).best !== null);
  return isRegister ? Math.max(score, MIN_LEXICAL_SCORE) : score;
}

/** Short cells first: a record gives itself away before its long text has to be looked at. */
function scoreTogether(texts: readonly string[]): number {
  const short = texts.filter((text) => text.length <= 4).map(scoreHeader);
  const hasRomanMonths = withRomanMonths(short).some(({ month, roman }) => roman !== null && month === roman);
  const topics = new Set<string>();
  const roles = new Set<string>();
  let periods = 0;
  /** Months and quarters. */
  let spans = 0;
  let marks = 0;
  let clear = 0;
  let sum = 0;
  for (const [index, text] of texts.entries()) {
    const rest = texts.length - index;
    if ((sum + rest) / texts.length < MIN_WITH_ROLES || topics.size + periods + rest < 2) return 0;
    const score = scoreHeader(text);
    if (isPeriodName(score) || (score.roman !== null && hasRomanMonths)) {
      sum += 0.7;
      periods += 1;
      if (score.month !== null || score.isPart) spans += 1;
    } else if (score.best !== null) {
      const strength = Math.min(1, score.bestScore) * (0.35 + 0.65 * score.coverage);
      sum += strength;
      if (score.isMark) marks += 1;
      if (strength >= 0.5) topics.add(score.best);
      if (strength >= CLEAR_NAME && score.best !== "subject") clear += 1;
      if (strength >= CLEAR_NAME && isRoleTopic(score.best)) roles.add(score.best);
    }
  }
  const mean = sum / texts.length;
  if (roles.size >= 3 && mean < MIN_LEXICAL_SCORE) return mean < MIN_WITH_ROLES ? 0 : MIN_LEXICAL_SCORE;
  const isVaried =
    topics.size >= 2 ||
    clear >= 3 ||
    spans >= MIN_SPANS ||
    marks >= MIN_FIGURES ||
    (periods >= MIN_FIGURES && periods >= texts.length - 1) ||
    (topics.size === 1 && periods >= 2) ||
    isNamedYear(topics, periods);
  return isVaried && mean >= MIN_LEXICAL_SCORE ? mean : 0;
}

/** «Показатель | 2024»: one plain name and one year are enough; «апрель | ОО» is the rest of a record. */
function isNamedYear(topics: ReadonlySet<string>, periods: number): boolean {
  return periods >= 1 && (topics.has("indicator") || topics.has("subject"));
}

/** Grows a header row downwards over merged cells and sub-headers, upwards over group headers. */
export function growHeader(view: SheetView, row: number, area: Area, score: number): HeaderBlock {
  let bottom = row;
  while (bottom < area.bottom && bottom - row < MAX_HEADER_ROWS - 1) {
    if (!reachesBelow(view, row, bottom, area) && !isSubHeader(view, bottom, area)) break;
    bottom += 1;
  }
  const rests: number[] = [];
  const grouped = groupedColumns(view, row, area);
  while (bottom < area.bottom && bottom - row < MAX_LINES - 1) {
    if (!isHeaderRest(view, row, bottom, area, (column) => grouped.has(column))) break;
    bottom += 1;
    rests.push(bottom);
  }
  let top = row;
  while (top > area.top && bottom - top < MAX_HEADER_ROWS - 1 && isGroupHeader(view, top - 1, top, area))
    top -= 1;
  return rests.length === 0 ? { top, bottom, score } : { top, bottom, score, rests };
}

/** A cell of the header rows is merged downwards past `bottom`. */
function reachesBelow(view: SheetView, top: number, bottom: number, area: Area): boolean {
  for (let column = area.left; column <= area.right; column += 1) {
    const merge = view.mergeAt(bottom, column);
    if (merge && merge.top >= top && merge.bottom > bottom && merge.bottom - merge.top < MAX_HEADER_ROWS) {
      return true;
    }
  }
  return false;
}

/** Columns under a header cell that spans several: by a merged area, or by the empty cells after it. */
function groupedColumns(view: SheetView, row: number, area: Area): Set<number> {
  const grouped = new Set<number>();
  let start = -1;
  const close = (end: number) => {
    if (start >= 0 && end > start) for (let column = start; column <= end; column += 1) grouped.add(column);
  };
  for (let column = area.left; column <= area.right; column += 1) {
    const merge = view.mergeAt(row, column);
    const isStart = view.isFilled(row, column);
    const isCoveredFromAbove = merge !== null && merge.top < row;
    if (isStart || isCoveredFromAbove) {
      close(column - 1);
      start = isStart && (merge === null || merge.bottom === row) ? column : -1;
    }
  }
  close(area.right);
  return grouped;
}

/** The row under `row` names the columns of the groups above: short words, only under groups. */
function isSubHeader(view: SheetView, row: number, area: Area): boolean {
  const below = row + 1;
  const columns = view.filledColumns(below, area.left, area.right);
  if (columns.length < 2) return false;
  if (columns.every((column) => namesPeriod(view.text(below, column))) && !view.isFilled(below, area.left))
    return true;
  const grouped = groupedColumns(view, row, area);
  if (!columns.every((column) => grouped.has(column))) return false;
  return columns.every((column) => {
    const text = view.text(below, column).trim();
    return text.length <= MAX_LEAF_TEXT && isHeaderText(text) && !looksLikeValue(text);
  });
}

/** A year, a month or a quarter under a name: «2024», «сентябрь», «I кв.». */
function namesPeriod(text: string): boolean {
  if (text.length > MAX_LEAF_TEXT) return false;
  const score = scoreHeader(text);
  return isPeriodName(score) || score.roman !== null;
}

function looksLikeValue(text: string): boolean {
  return looksLikeNumber(text) && !YEAR_CELL.test(text) && text !== "%";
}

/** The row above holds only group names, merged over some of the columns and not over all. */
function isGroupHeader(view: SheetView, row: number, below: number, area: Area): boolean {
  const columns = view.filledColumns(row, area.left, area.right);
  // Alone and from the first column on: a title merged over fewer columns than its table has.
  const isTitle = columns.length === 1 && columns[0] === area.left;
  if (columns.length === 0 || isTitle) return false;
  const width = area.right - area.left + 1;
  return columns.every((column) => {
    const merge = view.mergeAt(row, column);
    if (!merge || view.text(row, column).length > MAX_HEADER_TEXT) return false;
    const span = merge.right - merge.left + 1;
    const isPart = span <= width * 0.75 || columns.length > 1;
    const isGroup = span >= 2 && isPart && merge.bottom < below;
    return isGroup || (merge.bottom >= below && span < width);
  });
}

/** Texts of the header rows over a column, from the group to the leaf, each merged text once. */
export function headerLevels(view: SheetView, header: HeaderBlock, column: number): string[] {
  if (!hasOwnName(view, header, column)) return [];
  const levels: string[] = [];
  let last: string | null = null;
  for (let row = header.top; row <= header.bottom; row += 1) {
    const text = headerTextAt(view, header, row, column);
    if (text !== null && text.key !== last && text.text !== "") {
      const isRest = header.rests?.includes(row) === true && levels.length > 0;
      if (isRest) levels.push(joinLines(levels.pop() ?? "", text.text));
      else levels.push(text.text);
    }
    last = text?.key ?? last;
  }
  return levels;
}

/** An empty column under a group name, between the named columns of the group, has no name. */
function hasOwnName(view: SheetView, header: HeaderBlock, column: number): boolean {
  for (let row = header.bottom; row >= header.top; row -= 1) {
    const merge = view.mergeAt(row, column);
    if (merge === null ? view.isFilled(row, column) : row === header.bottom || merge.left === merge.right)
      return true;
  }
  return false;
}

function headerTextAt(view: SheetView, header: HeaderBlock, row: number, column: number) {
  const merge = view.mergeAt(row, column);
  if (merge) return { text: view.text(merge.top, merge.left), key: `${merge.top}:${merge.left}` };
  if (view.isFilled(row, column)) return { text: view.text(row, column), key: `${row}:${column}` };
  if (row === header.bottom) return null;
  return groupNameLeftOf(view, header, row, column);
}

/** An unmerged group name stands over its first column only; the columns after it inherit it. */
function groupNameLeftOf(view: SheetView, header: HeaderBlock, row: number, column: number) {
  if (!view.isFilled(row + 1, column)) return null;
  for (let left = column - 1; left >= 0; left -= 1) {
    if (!view.isFilled(row + 1, left)) return null;
    if (view.mergeAt(row, left)) return null;
    if (view.isFilled(row, left)) {
      return header.bottom > row ? { text: view.text(row, left), key: `${row}:${left}` } : null;
    }
  }
  return null;
}

/** Scores of the headers of all columns of an area. */
export function headerScores(view: SheetView, header: HeaderBlock | null, area: Area): HeaderScore[] {
  const scores: HeaderScore[] = [];
  for (let column = area.left; column <= area.right; column += 1) {
    scores.push(scoreHeaderLevels(header ? headerLevels(view, header, column) : []));
  }
  return scores;
}
