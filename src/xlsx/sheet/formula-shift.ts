import { SHEET_LIMITS, columnIndex, columnLetters } from "../../core/sheet/address";

/**
 * Strings, quoted sheet names and bracketed parts, which are passed over; function names and other words, too;
 * then single cells, whole columns and whole rows.
 */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\p{N}_.(!])|(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d*)?(?:E[+-]?\d+)?/giu;

/**
 * The formula of another cell of a shared formula: relative references move along (ECMA-376 part 1, 18.3.1.40).
 * A reference pushed off the sheet becomes #REF!, as in Excel.
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token: string, ...groups: (string | undefined)[]) => {
    const [c1, from, c2, to, r1, top, r2, bottom, fixedColumn, letters, fixedRow, row] = groups;
    if (letters !== undefined && row !== undefined) {
      const start = movedColumn(fixedColumn, letters, columns);
      const end = movedRow(fixedRow, row, rows);
      return start === null || end === null ? "#REF!" : start + end;
    }
    if (from !== undefined && to !== undefined) {
      return joined(movedColumn(c1, from, columns), movedColumn(c2, to, columns));
    }
    if (top !== undefined && bottom !== undefined) {
      return joined(movedRow(r1, top, rows), movedRow(r2, bottom, rows));
    }
    return token;
  });
}

function movedColumn(fixed: string | undefined, letters: string, by: number): string | null {
  if (fixed) return `$${letters}`;
  const column = columnIndex(letters) + by;
  return column < 0 || column >= SHEET_LIMITS.columns ? null : columnLetters(column);
}

function movedRow(fixed: string | undefined, number: string, by: number): string | null {
  if (fixed) return `$${number}`;
  const row = Number(number) + by;
  return row < 1 || row > SHEET_LIMITS.rows ? null : String(row);
}

function joined(start: string | null, end: string | null): string {
  return start === null || end === null ? "#REF!" : `${start}:${end}`;
}
