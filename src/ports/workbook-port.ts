import type { EditGroup, SheetSpec } from "../core/sheet/edit";
import type { CellPosition, CellRange } from "../core/sheet/address";
import type { Grid, SheetRef, SheetVisibility } from "../core/sheet/grid";
import type { CellSkipReason } from "../core/sheet/resolve";
import type { Settings } from "./settings";

/** What is known of a sheet before it is read. */
export interface SheetInfo extends SheetRef {
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  /** A1 address of the used range without the sheet, null for an empty sheet. */
  readonly usedRange: string | null;
  readonly rowCount: number;
  readonly columnCount: number;
}

export interface WorkbookInfo {
  readonly name: string;
  readonly sheets: readonly SheetInfo[];
  readonly activeSheetId: string;
}

/**
 * "values" reads less; "full" adds texts, formulas, formats and bold rows. A sheet of more than FULL_DETAIL_CELLS
 * (pupils' results of a region) comes with its values alone even then: no plan is that large.
 */
export type ReadDetail = "values" | "full";

export const FULL_DETAIL_CELLS = 300_000;

/**
 * Cells of one grid: those in rows that are not empty, and those of the whole rectangle. A single cell in the far
 * corner of a sheet must not make everybody walk over 17 billion.
 */
export const GRID_LIMITS = { filled: 20_000_000, area: 100_000_000 } as const;

/** The detail that a sheet of this size is really read with. */
export function detailFor(wished: ReadDetail, rows: number, columns: number): ReadDetail {
  return rows * columns > FULL_DETAIL_CELLS ? "values" : wished;
}

export interface ReadRequest {
  /** Absent = all sheets that are not ours. */
  readonly sheetIds?: readonly string[];
  readonly detail?: ReadDetail;
}

/** Everything a job needs of a workbook, in as few round trips as its size allows. */
export interface WorkbookSnapshot {
  /** Name of the workbook's file. */
  readonly name: string;
  readonly grids: readonly Grid[];
  /** All settings of ours by key. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Told between chunks; the caller may cancel by the signal. */
export interface Progress {
  readonly phase: "read" | "analyse" | "check" | "prepare" | "write";
  readonly done: number;
  readonly total: number;
  /** Name of the sheet at work, "" where there is none. */
  readonly sheet: string;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** Why a single edit was not made. */
export type SkipReason = CellSkipReason | "filtered" | "notOurs" | "edited";

export interface SkippedEdit {
  readonly index: number;
  /** «План!C23» where the edit would have gone. */
  readonly address: string;
  readonly reason: SkipReason;
  /** What stands there now, as text. */
  readonly found: string;
}

export interface ApplyReport {
  /** Id of the journal group, null where nothing was written. */
  readonly groupId: string | null;
  readonly applied: number;
  readonly skipped: readonly SkippedEdit[];
  /** Names that added sheets really got, by role. */
  readonly sheets: Readonly<Record<string, string>>;
}

export type JournalStatus = "started" | "applied" | "takenBack" | "partlyTakenBack";

export interface JournalEntry {
  readonly address: string;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
}

export interface JournalGroup {
  readonly id: string;
  /** ISO date and time. */
  readonly when: string;
  readonly title: string;
  readonly status: JournalStatus;
  readonly entries: readonly JournalEntry[];
}

/** What becomes of a sheet that the add-in made when the workbook is prepared for others. */
export type StripOutcome = "removed" | "edited" | "used" | "working" | "locked";

/** What `strip` takes out of a workbook, and what `restore` needs to bring it back. */
export interface Stripped {
  /** Every sheet that the add-in made, and what becomes of it. */
  readonly sheets: readonly {
    readonly name: string;
    readonly role: string;
    readonly outcome: StripOutcome;
  }[];
  /** The settings as they were; {} where there were none. */
  readonly settings: Settings;
  /** The removed sheets. */
  readonly removed: readonly SheetSpec[];
}

/** A cell of a sheet, 0-based. */
export interface CellPlace extends CellPosition {
  readonly sheet: SheetRef;
}

/**
 * The one door to a workbook. Two carriers: live Excel (src/excel) and .xlsx files (src/xlsx);
 * both pass the contract tests of this folder.
 */
export interface WorkbookPort {
  readonly kind: "excel" | "file";
  describe(): Promise<WorkbookInfo>;
  read(request?: ReadRequest, options?: RunOptions): Promise<readonly Grid[]>;
  /** `read` together with the name and the settings, without further round trips. */
  snapshot(request?: ReadRequest, options?: RunOptions): Promise<WorkbookSnapshot>;
  /** The cells that the formula of each of these cells fills, itself among them; null where it fills no other. */
  spills(formulas: readonly CellPlace[]): Promise<readonly (CellRange | null)[]>;
  /** Re-reads, checks preconditions and locks, writes the journal, then the edits in one batch. */
  apply(group: EditGroup, options?: RunOptions): Promise<ApplyReport>;
  /** What `apply` would skip, without writing anything. */
  probe(group: EditGroup, options?: RunOptions): Promise<readonly SkippedEdit[]>;
  /** Restores the cells of a group that still hold what we wrote; the others are listed. */
  takeBack(groupId: string, options?: RunOptions): Promise<ApplyReport>;
  /** Finishes a group that was cut off in the middle. */
  finish(groupId: string, options?: RunOptions): Promise<ApplyReport>;
  journal(): Promise<readonly JournalGroup[]>;
  /** Settings kept inside the workbook (a custom XML part); JSON values by key, undefined where there is none. */
  readSettings(keys: readonly string[]): Promise<readonly unknown[]>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /**
   * Takes the add-in's own service sheets, journal and settings out of the workbook; sheets that were edited, are
   * referred to or hold the user's work stay. Saves nothing.
   * @param rehearse only tells what would happen
   */
  strip(rehearse?: boolean): Promise<Stripped>;
  /** Brings back what `strip` took out: contents and settings; the look of sheets comes back simplified. */
  restore(stripped: Stripped): Promise<void>;
  /** Activates the sheet and selects a range («B17», «B17:F17»). */
  select(sheet: SheetRef, address: string): Promise<void>;
}

/** An edit of a live workbook. */
export interface LiveChange {
  readonly sheetId: string;
  readonly address: string;
  /** Only contents of the address changed: nothing was inserted, deleted or moved. */
  readonly inPlace: boolean;
  /** Made by a co-author. */
  readonly remote: boolean;
}

/** What live Excel adds: it tells of edits by the user and by co-authors, and reads them alone. */
export interface LiveWorkbookPort extends WorkbookPort {
  /** Calls back after an edit of a sheet. */
  onChanged(listener: (change: LiveChange) => void): Promise<() => Promise<void>>;
  /**
   * Reads the rows of edited areas of a sheet again.
   * @param before the sheet as it was read in full detail
   * @returns the sheet with these rows as they are now; null where only reading the whole sheet can tell
   */
  reread(before: Grid, areas: readonly CellRange[]): Promise<Grid | null>;
}
