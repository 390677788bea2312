import { profileColumn, type ColumnProfile } from "./column-profile";
import type { DraftColumn } from "./draft-column";
import type { Area } from "./area";
import { headerLevels, headerScores, type HeaderBlock } from "./header-block";
import type { ColumnRole, TableColumn } from "./model";
import { isColumnNumbersRow, RepeatedHeaders } from "./repeated-rows";
import { assignRoles } from "./role-assignment";
import type { SheetView } from "./sheet-view";

/** Rows looked at to learn what a column holds; more would not change the picture. */
const SAMPLE_ROWS = 160;

/** Body rows with at least two cells, spread evenly over the body; what a header prints again or counts says nothing. */
export function sampleRows(view: SheetView, header: HeaderBlock | null, area: Area): number[] {
  const from = header ? header.bottom + 1 : area.top;
  const height = area.bottom - from + 1;
  if (height <= 0) return [];
  const repeated = new RepeatedHeaders(view, header, area);
  const named = headerScores(view, header, area).filter(({ wordCount }) => wordCount > 0).length;
  const isOfHeader = (row: number): boolean => {
    const filled = view.filledColumns(row, area.left, area.right);
    return repeated.includes(row, filled) || isColumnNumbersRow(view, filled, row, area, named);
  };
  const step = Math.max(1, Math.floor(height / (SAMPLE_ROWS * 2)));
  const rows: number[] = [];
  for (let row = from; row <= area.bottom && rows.length < SAMPLE_ROWS; row += 1) {
    const isWanted = step === 1 || (row - from) % step === 0 || row - from < SAMPLE_ROWS / 4;
    if (!isWanted || view.countFilled(row, area.left, area.right, 2) < 2) continue;
    if (header === null || !isOfHeader(row)) rows.push(row);
  }
  return rows;
}

/** Names and roles of all columns of an area, from the header and a sample of the body rows; a slice for each. */
export function* readColumns(
  view: SheetView,
  header: HeaderBlock | null,
  area: Area,
  rows: readonly number[],
): Generator<void, DraftColumn[]> {
  const scores = headerScores(view, header, area);
  const profiles: ColumnProfile[] = [];
  for (const index of scores.keys()) {
    yield;
    profiles.push(profileColumn(view, area.left + index, rows));
  }
  const names = scores.map((score, index) => {
    const column = area.left + index;
    const text = header ? headerLevels(view, header, column).join(" / ") : "";
    return { column, header: text, score, profile: profiles[index] as ColumnProfile };
  });
  return withRoles(names, rows.length > 0);
}

type NamedColumn = Omit<DraftColumn, "role" | "confidence">;

/** Gives the columns their roles. @param isSampled false: there are no rows to judge by, only names */
function withRoles(columns: readonly NamedColumn[], isSampled: boolean): DraftColumn[] {
  const roles = assignRoles(
    columns.map(({ score }) => score),
    columns.map(({ profile }) => (isSampled ? profile : null)),
  );
  return columns.map(({ column, header, score, profile }, index) => {
    const { role, confidence } = roles[index] ?? { role: "other" as const, confidence: 0 };
    return { column, header, score, profile, role, confidence };
  });
}

/** The columns of a known header after edits of some sample rows. @param changed 0-based columns to look at again */
export function columnsAgain(
  before: readonly DraftColumn[],
  view: SheetView,
  rows: readonly number[],
  changed: ReadonlySet<number>,
): DraftColumn[] {
  const columns = before.map((column) =>
    changed.has(column.column) ? { ...column, profile: profileColumn(view, column.column, rows) } : column,
  );
  return withRoles(columns, rows.length > 0);
}

/** The columns as a table tells them to others. */
export function tableColumns(columns: readonly DraftColumn[]): readonly TableColumn[] {
  return columns.map(({ column, role, header, confidence }) => ({ column, role, header, confidence }));
}

export function columnOf(columns: readonly DraftColumn[], role: ColumnRole): DraftColumn | null {
  return columns.find((column) => column.role === role) ?? null;
}

/** The column that says what a row is about: the measure, the indicator, else the first column of texts. */
export function keyColumnOf(columns: readonly DraftColumn[]): DraftColumn | null {
  return (
    columnOf(columns, "measure") ??
    columnOf(columns, "indicator") ??
    columns.find(({ profile, role }) => role !== "number" && profile.filled > 0 && profile.number < 0.5) ??
    columns[0] ??
    null
  );
}
