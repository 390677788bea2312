import type { CellRange } from "../../../core/sheet/address";
import { parseRange, rangeAddress } from "../../../core/sheet/address";
import type { ColumnRole, RecognisedTable, TableKind } from "../../../core/table/model";
import type { KeptCorrection } from "../../../jobs/workbook/settings";

/** The form as the user fills it, in texts. */
export interface CorrectionForm {
  readonly isPlan: boolean;
  /** «11» or «11-12», counted as Excel shows rows; "" = the table has no header. */
  readonly headerRows: string;
  readonly range: string;
  readonly roles: Readonly<Record<number, ColumnRole>>;
}

export function formOf({ kind, headerRows, range, columns }: RecognisedTable): CorrectionForm {
  const [first, last] = [headerRows[0], headerRows.at(-1)];
  const rows = first === undefined || last === undefined ? "" : `${first + 1}`;
  return {
    isPlan: kind === "plan",
    headerRows: first === last || last === undefined ? rows : `${rows}-${last + 1}`,
    range: rangeAddress(range),
    roles: Object.fromEntries(columns.map(({ column, role }) => [column, role])),
  };
}

/** Absolute 0-based rows of «11» or «11-12»; null where the text is no row numbers. */
export function parseRows(text: string): readonly number[] | null {
  if (text.trim() === "") return [];
  const match = /^\s*(\d{1,7})\s*(?:[-–—]\s*(\d{1,7})\s*)?$/u.exec(text);
  if (!match) return null;
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (first < 1 || last < first || last - first > 9) return null;
  return Array.from({ length: last - first + 1 }, (_, step) => first - 1 + step);
}

/** What the user changed, as a correction; a table whose range was not touched may grow and is found by its corner. */
export function correctionOf(table: RecognisedTable, form: CorrectionForm): KeptCorrection | null {
  const range = parseRange(form.range);
  const rows = parseRows(form.headerRows);
  if (!range || !rows) return null;
  const before = formOf(table);
  const roles = Object.entries(form.roles).filter(([column, role]) => before.roles[Number(column)] !== role);
  const kind = kindOf(table.kind, form.isPlan);
  const moved = form.range.trim() !== before.range;
  return {
    sheetId: table.sheet.id,
    sheetName: table.sheet.name,
    ...placeOf(table.range, moved ? range : null),
    ...(form.headerRows.trim() === before.headerRows ? {} : { headerRows: rows }),
    ...(roles.length === 0 ? {} : { roles: Object.fromEntries(roles) }),
    ...(kind === null ? {} : { kind }),
  };
}

function placeOf({ top, left }: CellRange, range: CellRange | null): Partial<KeptCorrection> {
  return range ? { range } : { cell: { row: top, column: left } };
}

function kindOf(kind: TableKind, isPlan: boolean): TableKind | null {
  if (isPlan) return "plan";
  return kind === "plan" ? "other" : null;
}
