import type { CellValue } from "../core/sheet/grid";
import type { StateChange } from "../ports/journal";
import { JOURNAL_SETTING, parseJournal } from "../ports/journal";
import type { StoredGroup } from "../ports/journal";
import { JOURNAL_SHEET } from "../ports/journal-wording";
import type { Settings } from "../ports/settings";
import type { WriteQueue } from "./write-queue";
import { journalSheetSpec } from "../ports/journal-sheet";
import { hostRange } from "./block";
import type { LoadedSheet } from "./sheet-list";
import { addWorksheet, fillWorksheet } from "./sheet-writer";

/** Where the journal stands: on its hidden sheet, or in the settings where no sheet may be added. */
export interface JournalState {
  readonly groups: readonly StoredGroup[];
  /** Rows written so far, with the title row; 0 = there is no journal yet. */
  readonly rowCount: number;
  readonly worksheet: Excel.Worksheet | null;
  /** The sheet is there, but its making was cut off. */
  readonly halfMade: boolean;
  /** Rows kept in the settings instead. */
  readonly stored: readonly (readonly string[])[] | null;
}

/** The journal read back from the cells of its sheet (from A1) or from the settings. */
export function journalState(
  cells: readonly (readonly CellValue[])[] | null,
  sheet: LoadedSheet | null,
  settings: Settings,
): JournalState {
  if (cells && sheet) {
    const halfMade = cells.length === 0 || sheet.visibility === "veryHidden";
    const { worksheet } = sheet;
    return { groups: parseJournal(cells), rowCount: cells.length, worksheet, halfMade, stored: null };
  }
  const kept = settings[JOURNAL_SETTING];
  const stored = Array.isArray(kept) ? (kept as string[][]) : null;
  return {
    groups: stored ? parseJournal(stored) : [],
    rowCount: stored?.length ?? 0,
    worksheet: null,
    halfMade: false,
    stored,
  };
}

/** Rows as text cells of one width. */
function asTextMatrix(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

/** Queues new rows at the end of the journal sheet, which is added hidden when it is not there yet. */
export async function appendToSheet(
  context: Excel.RequestContext,
  queue: WriteQueue,
  state: JournalState,
  rows: readonly (readonly string[])[],
): Promise<Excel.Worksheet> {
  const spec = journalSheetSpec();
  const sheet = state.worksheet ?? (await addWorksheet(context, queue, spec, JOURNAL_SHEET.name));
  if (state.halfMade) await fillWorksheet(sheet, queue, spec);
  const top = Math.max(1, state.rowCount);
  const matrix = asTextMatrix(rows);
  await queue.room(
    matrix.reduce((sum, row) => sum + row.reduce((line, cell) => line + 2 * cell.length + 4, 0), 0),
  );
  const range = hostRange(sheet, {
    top,
    left: 0,
    bottom: top + matrix.length - 1,
    right: (matrix[0]?.length ?? 1) - 1,
  });
  range.numberFormat = "@" as unknown as string[][];
  range.values = matrix.map((row) => row.map((cell) => (/^[=+\-@'\t]/u.test(cell) ? `'${cell}` : cell)));
  return sheet;
}

/**
 * Queues new words in the state column, all by one action: a group of which some rows are closed and some are
 * still open could be neither finished nor taken back as a whole.
 */
export async function rewriteStates(
  queue: WriteQueue,
  sheet: Excel.Worksheet,
  changes: readonly StateChange[],
): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const words = new Map(changes.map(({ row, text }) => [row, text]));
  const top = Math.min(...words.keys());
  const bottom = Math.max(...words.keys());
  await queue.room(64 * (bottom - top + 1));
  const { column } = first;
  // null leaves a cell as it is.
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => [words.get(top + index) ?? null]);
  hostRange(sheet, { top, bottom, left: column, right: column }).values = rows;
}

/** The same change on rows kept in the settings. */
export function withStates(
  rows: readonly (readonly string[])[],
  changes: readonly StateChange[],
): string[][] {
  const copy = rows.map((row) => [...row]);
  for (const { row, column, text } of changes) {
    const cells = copy[row];
    if (cells) cells[column] = text;
  }
  return copy;
}
