import { endsSlice } from "../steps";
import { foldText } from "./fold";
import { fitsFrame, frameSteps, isSameHeader, type Frame } from "./frame";
import type { Area } from "./area";
import { growHeader, lexicalHeaderScore, type HeaderBlock } from "./header-block";
import { headerlessFrames } from "./headerless";
import { beginsAnother, firstRowOfCells, partAtTitle, structuralHeader, titleTop } from "./next-table";
import { isPassportArea, passportHeader } from "./passport";
import { RepeatedHeaders } from "./repeated-rows";
import { isUsed, splitColumns } from "./side-by-side";
import type { SheetView } from "./sheet-view";

/**
 * Where the tables are. A sheet is cut into runs of rows (between blank rows), a run into parts (between blank
 * columns), and in every part headers are looked for. A run without a header of its own goes on with the
 * table above it when its rows fit that table.
 */

type Steps<T> = Generator<void, T>;

/** Blank rows that may stand inside a table. */
const MAX_BLANK_ROWS = 25;
const ROWS_TO_JUDGE = 12;
/** Blank rows below rows that are no table yet. */
const MAX_GAP = 2;
const MAX_WAITING_ROWS = 40;
/** A second, different header inside a run must be beyond doubt. */
const CLEAR_HEADER = 0.6;
/** In a run below a table, the rest of a record must not pass for a header. */
const LATER_HEADER = 0.5;

/** All frames of a sheet, in slices of some hundred rows. */
export function* findFrames(view: SheetView): Steps<Frame[]> {
  const { range } = view;
  return range ? yield* framesIn(view, range) : [];
}

/** Runs of rows that hold something, or are covered from above. */
function* rowRuns(view: SheetView, area: Area): Steps<Area[]> {
  const runs: Area[] = [];
  let start = -1;
  for (let row = area.top; row <= area.bottom + 1; row += 1) {
    if (endsSlice(row)) yield;
    const isInRun = row <= area.bottom && isUsed(view, row, area);
    if (isInRun && start < 0) start = row;
    if (!isInRun && start >= 0) {
      runs.push({ ...area, top: start, bottom: row - 1 });
      start = -1;
    }
  }
  return runs;
}

function* framesIn(view: SheetView, area: Area): Steps<Frame[]> {
  const frames: Frame[] = [];
  /** Places in `frames` of the tables that no other table stands below of. */
  let open: number[] = [];
  /** Rows above that are no table by themselves: the table may begin below a blank row. */
  let waiting: Area | null = null;
  for (const run of yield* rowRuns(view, area)) {
    const whole: Area = waiting && goesOnBelow(view, waiting, run) ? { ...run, top: waiting.top } : run;
    let rest: Area[] = [whole];
    for (const place of open) {
      const grown = yield* growInto(view, frames[place] as Frame, run);
      if (!grown) continue;
      frames[place] = grown.frame;
      rest = rest.flatMap((part) => without(part, grown.frame.area, grown.until));
    }
    const before = frames.length;
    for (const part of rest) {
      for (const found of yield* framesOfPart(view, part)) {
        open = open.filter((place) => !shareColumns((frames[place] as Frame).area, found.area));
        open.push(frames.push(found) - 1);
      }
    }
    waiting = rest[0] === whole && frames.length === before ? whole : null;
  }
  return frames;
}

/** A blank row below a header, or between rows of one list, parts no tables. */
function goesOnBelow(view: SheetView, above: Area, run: Area): boolean {
  if (run.top - above.bottom > MAX_GAP + 1 || run.top - above.top > MAX_WAITING_ROWS) return false;
  const [last, first] = [above.bottom, run.top].map((row) => view.filledColumns(row, run.left, run.right));
  return (last?.length ?? 0) >= 2 && (first?.length ?? 0) >= 2 && last?.[0] === first?.[0];
}

const shareColumns = (a: Area, b: Area): boolean => a.left <= b.right && a.right >= b.left;

/** What is left of a part when a table took its columns down to the row `until`. */
function without(part: Area, taken: Area, until: number): Area[] {
  const rest: Area[] = [];
  if (part.left < taken.left) rest.push({ ...part, right: taken.left - 1 });
  if (part.right > taken.right) rest.push({ ...part, left: taken.right + 1 });
  if (until < part.bottom) {
    rest.push({
      top: until + 1,
      bottom: part.bottom,
      left: Math.max(part.left, taken.left),
      right: Math.min(part.right, taken.right),
    });
  }
  return rest;
}

interface Grown {
  readonly frame: Frame;
  /** The last row that the table takes. */
  readonly until: number;
}

/** Lets a table go on in a later run. Null where it ends above. */
function* growInto(view: SheetView, frame: Frame, run: Area): Steps<Grown | null> {
  const { area, header } = frame;
  if (header === null) return yield* growList(view, frame, run);
  if (run.top - area.bottom > MAX_BLANK_ROWS) return null;
  const inside: Area = { ...run, left: area.left, right: area.right };
  const [found = null] = yield* headersIn(view, inside, LATER_HEADER);
  const byWords = found && isRecordBelow(view, frame, found, inside) ? null : found;
  const next = byWords ?? titledHeader(view, area, inside);
  if (next === null && beginsAnother(view, frame, run)) return null;
  if (next && !isSameHeader(view, header, next, area)) {
    const until = titleTop(view, next.top, inside) - 1;
    return until >= run.top ? yield* grow(view, frame, { ...inside, bottom: until }) : null;
  }
  const again = next?.top ?? firstRepeat(view, frame, inside);
  const below: Area = { ...inside, top: area.bottom + 1 };
  const title = again === null ? inside.bottom : titleTop(view, again, below);
  if (again === null || !hasTitleAbove(view, again, { ...below, top: title }))
    return yield* grow(view, frame, inside);
  return title > run.top ? yield* grow(view, frame, { ...inside, bottom: title - 1 }) : null;
}

/** A table without a header goes on below a blank row when nothing begins there and all rows look like its own. */
function* growList(view: SheetView, frame: Frame, run: Area): Steps<Grown | null> {
  const { area } = frame;
  const inside: Area = { ...run, left: area.left, right: area.right };
  if (!goesOnBelow(view, area, inside) || (yield* headersIn(view, inside)).length > 0) return null;
  for (let row = run.top; row <= run.bottom; row += 1) {
    if (view.countFilled(row, inside.left, inside.right, 2) < 2) return null;
  }
  const grown = yield* frameSteps(view, { ...area, bottom: run.bottom }, null);
  return { frame: grown, until: run.bottom };
}

/** Short words right below a record of the table are one more record, unless they are a header beyond doubt. */
function isRecordBelow(view: SheetView, frame: Frame, { top, score }: HeaderBlock, inside: Area): boolean {
  return score < CLEAR_HEADER && top > inside.top && fitsFrame(view, frame, top - 1);
}

/** Under a title line of its own, names that are not in the dictionary head a table too. */
function titledHeader(view: SheetView, above: Area, run: Area): HeaderBlock | null {
  const top = firstRowOfCells(view, run);
  const isTitled = top !== null && hasTitleAbove(view, top, { ...run, top: above.bottom + 1 });
  return isTitled ? structuralHeader(view, { ...run, top }) : null;
}

/** The first row of a run that prints the table's header again. */
function firstRepeat(view: SheetView, frame: Frame, inside: Area): number | null {
  const repeated = new RepeatedHeaders(view, frame.header, frame.area);
  for (let row = inside.top; row <= inside.bottom && row < inside.top + ROWS_TO_JUDGE; row += 1) {
    if (repeated.includes(row, view.filledColumns(row, inside.left, inside.right))) return row;
  }
  return null;
}

function* grow(view: SheetView, frame: Frame, inside: Area): Steps<Grown | null> {
  const isEmpty = frame.header !== null && frame.area.bottom <= frame.header.bottom;
  let judged = 0;
  for (let row = inside.top; row <= inside.bottom && judged < ROWS_TO_JUDGE; row += 1) {
    const filled = view.countFilled(row, inside.left, inside.right, 2);
    if (filled > 0) judged += 1;
    const fits = isEmpty ? filled >= 2 : fitsFrame(view, frame, row);
    if (!fits) continue;
    const area = { ...frame.area, bottom: inside.bottom };
    const isSample = frame.area.bottom - frame.area.top < 40;
    const grown = isSample ? yield* frameSteps(view, area, frame.header) : { ...frame, area };
    return { frame: grown, until: inside.bottom };
  }
  return null;
}

function hasTitleAbove(view: SheetView, headerTop: number, area: Area): boolean {
  for (let row = area.top; row < headerTop; row += 1) {
    const [column] = view.filledColumns(row, area.left, area.right);
    if (column !== undefined && !/^\d*$/u.test(foldText(view.text(row, column)))) return true;
  }
  return false;
}

function* framesOfPart(view: SheetView, part: Area): Steps<Frame[]> {
  const pieces = splitColumns(view, part);
  const [only] = pieces;
  if (pieces.length === 1 && only) return yield* framesOfPiece(view, only);
  const frames: Frame[] = [];
  for (const piece of pieces) frames.push(...(yield* framesIn(view, piece)));
  return frames;
}

/** All headers by words inside a piece, in order. */
function* headersIn(view: SheetView, area: Area, least = 0): Steps<HeaderBlock[]> {
  const headers: HeaderBlock[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    if (endsSlice(row)) yield;
    const score = lexicalHeaderScore(view, row, area);
    if (score <= least || (headers.length > 0 && score < CLEAR_HEADER)) continue;
    const header = growHeader(view, row, area, score);
    headers.push(header);
    row = header.bottom;
  }
  return headers;
}

function* framesOfPiece(view: SheetView, piece: Area): Steps<Frame[]> {
  const isPassport = isPassportArea(view, piece);
  const headers = isPassport ? [] : yield* headersIn(view, piece);
  const top = firstRowOfCells(view, piece) ?? piece.top;
  const first =
    headers[0] ?? (isPassport ? passportHeader(view, { ...piece, top }) : structuralHeader(view, piece));
  if (!first) return headerlessFrames(view, piece);
  const starts = [first, ...headers.slice(1)].reduce<HeaderBlock[]>((kept, header) => {
    const last = kept[kept.length - 1];
    return last && isSameHeader(view, last, header, piece) ? kept : [...kept, header];
  }, []);
  const frames: Frame[] = [];
  for (const [index, header] of starts.entries()) {
    const next = starts[index + 1];
    const bottom = next ? titleTop(view, next.top, { ...piece, top: header.bottom + 1 }) - 1 : piece.bottom;
    const area = trimColumns(
      view,
      { ...piece, top: header.top, bottom: Math.max(bottom, header.bottom) },
      header,
    );
    frames.push(...(yield* partedAtTitles(view, yield* frameSteps(view, area, header))));
  }
  return frames;
}

/** A frame without the tables of other kinds that follow it under titles of their own. */
function* partedAtTitles(view: SheetView, frame: Frame): Steps<Frame[]> {
  const parted = yield* partAtTitle(view, frame);
  if (parted === null) return [frame];
  const { above, header } = parted;
  const below = trimColumns(view, { ...frame.area, top: header.top }, header);
  return [above, ...(yield* partedAtTitles(view, yield* frameSteps(view, below, header)))];
}

/** Columns at the edges that hold neither a header nor body cells belong to stamps and side notes. */
function trimColumns(view: SheetView, area: Area, header: HeaderBlock): Area {
  const isUsed = (column: number) => {
    let cells = 0;
    for (let row = header.top; row <= area.bottom && cells < 2; row += 1) {
      const isCovered = view.mergeAt(row, column) !== null && row <= header.bottom;
      if (row <= header.bottom && (isCovered || view.isFilled(row, column))) return true;
      if (view.isFilled(row, column) && view.countFilled(row, area.left, area.right, 2) >= 2) cells += 1;
    }
    return cells >= 2;
  };
  let { left, right } = area;
  while (left < right && !isUsed(left)) left += 1;
  while (right > left && !isUsed(right)) right -= 1;
  return { ...area, left, right };
}
