import { comparableFormula } from "./formula-text";

/**
 * Strings and bracketed parts, which are passed over; cells, ranges and whole rows with the sheet that they are
 * on; then function names, other words and numbers.
 */
const TOKEN =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?:('(?:[^']|'')*'|[\p{L}_\\][\p{L}\p{N}_.\\]*)!)?(?:(\$?[A-Z]{1,3}\$?)(\d{1,7})(?::(\$?[A-Z]{1,3}\$?)(\d{1,7}))?|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d*)?(?:E[+-]?\d+)?/giu;

/** A row that moved, 0-based, on the sheet of that name. */
export interface RowMove {
  readonly sheet: string;
  readonly from: number;
  readonly to: number;
}

/** Rewrites the rows (as people count) that references to the sheet itself name. */
function withRows(formula: string, sheet: string, rewrite: (row: number) => string): string {
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [place, start, top, end, bottom, fixedFirst, first, fixedLast, last] = groups;
    const named = place?.replace(/^'|'$/gu, "").replace(/''/gu, "'");
    if (named !== undefined && named.toUpperCase() !== sheet.toUpperCase()) return token;
    const prefix = place === undefined ? "" : `${place}!`;
    if (start !== undefined && top !== undefined) {
      const rest = end === undefined ? "" : `:${end}${rewrite(Number(bottom))}`;
      return `${prefix}${start}${rewrite(Number(top))}${rest}`;
    }
    if (first === undefined) return token;
    return `${prefix}${fixedFirst ?? ""}${rewrite(Number(first))}:${fixedLast ?? ""}${rewrite(Number(last))}`;
  });
}

/**
 * A formula that was meant for a row, as it must stand there after the row moved: what it says of its own row
 * moves along.
 * @returns null where it names other rows: nobody knows where these are now
 */
export function movedFormula(formula: string, { sheet, from, to }: RowMove): string | null {
  let namesOthers = false;
  const moved = withRows(formula, sheet, (row) => {
    if (row !== from + 1) namesOthers = true;
    return String(to + 1);
  });
  return namesOthers ? null : moved;
}

/**
 * Is this the formula that was read, as a spreadsheet carries it along when its row moves? References to its own
 * row moved with it; those to other rows stayed or moved as far.
 */
export function isMovedFormula(read: string, now: string, { sheet, from, to }: RowMove): boolean {
  const [before, after] = [rowsOf(read, sheet), rowsOf(now, sheet)];
  if (before.frame !== after.frame || before.rows.length !== after.rows.length) return false;
  return before.rows.every((row, i) => {
    const moved = after.rows[i] === row + to - from;
    return moved || (row !== from + 1 && after.rows[i] === row);
  });
}

function rowsOf(
  formula: string,
  sheet: string,
): { readonly frame: string; readonly rows: readonly number[] } {
  const rows: number[] = [];
  const frame = withRows(comparableFormula(formula), sheet, (row) => {
    rows.push(row);
    return "#";
  });
  return { frame, rows };
}
