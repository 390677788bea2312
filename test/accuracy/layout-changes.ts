import { drawingOf, lineOf, textsOf, withCells, type DrawnLine } from "../support/drawn-sheet";

/** The one table of a drawn sheet, as it is read. */
export interface DrawnTable {
  readonly lines: readonly DrawnLine[];
  /** First and last column, from 0. */
  readonly left: number;
  readonly right: number;
  readonly roles: readonly string[];
  /** Places in `lines` of the rows of the header and the body. */
  readonly places: readonly number[];
  /** A letter per row: layouts/letters.ts, «h» for the header. */
  readonly letters: string;
}

/** A drawing that means the same, and how it is to be read. */
export interface Changed {
  readonly drawing: string;
  readonly roles: readonly string[];
  readonly letters: string;
}

/** Null where a sheet gives nothing to change. */
type Change = (table: DrawnTable) => Changed | null;

const letterAt = ({ places, letters }: DrawnTable, place: number): string =>
  letters[places.indexOf(place)] ?? "";

const drawn = (table: DrawnTable, lines: readonly DrawnLine[], other: Partial<Changed> = {}): Changed => ({
  roles: table.roles,
  letters: table.letters,
  ...other,
  drawing: drawingOf(lines),
});

/** Changes the lines whose letter is one of these. */
const mapLines = (
  table: DrawnTable,
  letters: string,
  change: (cells: readonly string[]) => readonly string[],
): DrawnLine[] =>
  table.lines.map((line, place) => {
    const letter = letterAt(table, place);
    return letter !== "" && letters.includes(letter) ? withCells(line, change) : line;
  });

/** A row of its own before the row `at` of the table. */
function inserted(table: DrawnTable, at: number, line: DrawnLine, letter: string): Changed {
  const { lines, places, letters } = table;
  const place = places[at] ?? lines.length;
  return drawn(table, [...lines.slice(0, place), line, ...lines.slice(place)], {
    letters: letters.slice(0, at) + letter + letters.slice(at),
  });
}

const isLoneText = (line: DrawnLine): boolean => textsOf(line).length === 1;
const filledTo = (cells: readonly string[], length: number): string[] =>
  Array.from({ length: Math.max(length, cells.length) }, (_, index) => cells[index] ?? "");

/** Without a header a blank row ends a table. */
const blankRows: Change = (table) => {
  const { lines, letters } = table;
  if (!letters.startsWith("h")) return null;
  const changed = lines.flatMap((line, place) => {
    const isBelow = "is".includes(letterAt(table, place) || "?") && place % 3 === 0;
    return isBelow && !line.cells.includes("^") ? [lineOf(""), line] : [line];
  });
  return changed.length === lines.length ? null : drawn(table, changed);
};

const sectionsUnmerged: Change = (table) => {
  const isMerged = table.lines.some(
    ({ cells }, place) => letterAt(table, place) === "s" && cells.includes(">"),
  );
  const unmerge = (cells: readonly string[]) => cells.map((cell) => (cell === ">" ? "" : cell));
  return isMerged ? drawn(table, mapLines(table, "s", unmerge)) : null;
};

const columnNumbers: Change = (table) => {
  const { letters, left, right } = table;
  if (!letters.startsWith("h") || letters.includes("#")) return null;
  const numbers = Array.from({ length: right + 1 }, (_, column) =>
    column < left ? "" : String(column - left + 1),
  );
  return inserted(table, letters.lastIndexOf("h") + 1, lineOf(...numbers), "#");
};

const noColumnNumbers: Change = (table) => {
  const at = table.letters.indexOf("#");
  if (at < 0) return null;
  return drawn(
    table,
    table.lines.filter((_, place) => place !== table.places[at]),
    { letters: table.letters.replace("#", "") },
  );
};

/** A page break: the header stands once more before a record. */
const headerAgain: Change = (table) => {
  const { letters, lines, places } = table;
  if (!/^h[^h]/u.test(letters) || letters.includes("r")) return null;
  const records = [...letters].flatMap((letter, index) =>
    letter === "i" && index > 2 && !lines[places[index] ?? -1]?.cells.includes("^") ? [index] : [],
  );
  const at = records[records.length - 1] ?? -1;
  const header = lines[places[0] ?? -1];
  return at < 0 || !header ? null : inserted(table, at, header, "r");
};

/** From the last column to the first. Columns of years and of two dates have an order of their own. */
const columnsReversed: Change = (table) => {
  const { lines, left, right, roles, places } = table;
  const isOrdered = roles.some((role) => /^\d|^d[se]$|^base$/u.test(role));
  const areLone = (place: number) => "s-#".includes(letterAt(table, place));
  const body = places.filter((place) => !areLone(place)).map((place) => lines[place] as DrawnLine);
  const sections = places
    .filter((place) => letterAt(table, place) === "s")
    .map((place) => lines[place] as DrawnLine);
  if (isOrdered || body.some(({ cells }) => cells.includes(">")) || !sections.every(isLoneText)) return null;
  const reverse = (cells: readonly string[]) => [
    ...cells.slice(0, left),
    ...filledTo(cells, right + 1)
      .slice(left, right + 1)
      .reverse(),
  ];
  return drawn(table, mapLines(table, "hicr", reverse), { roles: [...roles].reverse() });
};

/** Below a row of explanations two halves of a header read like two headers. */
const emptyColumn: Change = (table) => {
  const { lines, left, right, letters } = table;
  if (/^h+-/u.test(letters)) return null;
  const at = Math.ceil((left + right + 1) / 2);
  const insert = (cells: readonly string[]) =>
    cells.length <= at ? cells : [...cells.slice(0, at), cells[at] === ">" ? ">" : "", ...cells.slice(at)];
  return drawn(
    table,
    lines.map((line) => withCells(line, insert)),
  );
};

/** The title above stays merged over the old width. */
const columnOfNotes: Change = (table) => {
  const { lines, letters, places, right } = table;
  if (!letters.startsWith("h")) return null;
  const changed = lines.map((line, place) => {
    const letter = letterAt(table, place);
    if (letter === "") return line;
    const cells = filledTo(line.cells, right + 1);
    const header = place === places[0] ? "Примечание" : "^";
    const added = letter === "h" ? header : letter === "#" ? String(right - table.left + 2) : "";
    return withCells(line, () => [
      ...cells.slice(0, right + 1),
      letter === "s" && cells[right] === ">" ? ">" : added,
      ...cells.slice(right + 1),
    ]);
  });
  return drawn(table, changed);
};

const brokenWords: Change = (table) => {
  const halve = (text: string) => text.replace(/(\p{L}{5})(\p{L}{4,})/gu, "$1-\\n$2");
  return table.letters.startsWith("h")
    ? drawn(
        table,
        mapLines(table, "h", (cells) => cells.map(halve)),
      )
    : null;
};

const headerUnmerged: Change = (table) => {
  const isMerged = table.lines.some(
    ({ cells }, place) => letterAt(table, place) === "h" && (cells.includes(">") || cells.includes("^")),
  );
  const unmerge = (cells: readonly string[]) =>
    cells.map((cell) => (cell === ">" || cell === "^" ? "" : cell));
  return isMerged ? drawn(table, mapLines(table, "h", unmerge)) : null;
};

const signature: Change = (table) =>
  drawn(table, [
    ...table.lines,
    lineOf(""),
    lineOf("Начальник управления образования", "", "", "В.П. Кузьмина"),
    lineOf("Исп. Орлова Т.Н., 22-11-33"),
  ]);

const stamp: Change = (table) =>
  drawn(table, [
    lineOf("", "", "Приложение № 3"),
    lineOf("", "", "к приказу управления образования от 12.09.2024 № 345"),
    lineOf(""),
    ...table.lines,
  ]);

/** What one office does otherwise than another and what must change nothing, by name. */
export const CHANGES: Readonly<Record<string, Change>> = {
  "blank rows between records": blankRows,
  "sections not merged": sectionsUnmerged,
  "numbers of columns below the header": columnNumbers,
  "no numbers of columns": noColumnNumbers,
  "the header printed again on the next page": headerAgain,
  "columns from right to left": columnsReversed,
  "an empty column inside": emptyColumn,
  "one more column, for notes": columnOfNotes,
  "words of the header broken by hyphens": brokenWords,
  "cells of the header not merged": headerUnmerged,
  "a signature below": signature,
  "a stamp above": stamp,
};
