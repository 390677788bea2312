import type { CellRange } from "../core/sheet/address";
import { parseArea, rangeAddress } from "../core/sheet/address";
import { contentOf, sameHeld } from "../core/sheet/content";
import type { CellValue, Grid } from "../core/sheet/grid";
import { usedRange } from "../core/sheet/grid";
import type { CellLanding } from "../core/sheet/resolve";
import { shownAddress } from "../core/sheet/shown-address";
import type { WriteRun } from "../core/sheet/write-runs";
import { JOURNAL_COLUMNS } from "../ports/journal";
import type { EntryState } from "../ports/journal-wording";
import { STATE_WORDS } from "../ports/journal-wording";
import type { SkippedEdit } from "../ports/workbook-port";
import { hostRange } from "./block";
import { contentBytes, hostContent } from "./cell-content";
import { queueStates } from "./journalled-write";
import type { Session } from "./session";
import type { WriteQueue } from "./write-queue";

/** A cell that a co-author changed between our re-reading and our write, which went over it. */
export interface Overwritten {
  readonly landing: CellLanding;
  readonly value: CellValue;
  /** null for a constant. */
  readonly formula: string | null;
  readonly numberFormat: string | null;
}

interface WatchedRun {
  readonly run: WriteRun;
  readonly before: Excel.Range;
}

interface WatchedSheet {
  readonly used: Excel.Range;
  readonly read: CellRange | null;
}

/**
 * Asks, in the very batch that writes and ahead of the write, what stands in the cells. Between the re-reading and
 * the write lies a moment in which a co-author may type, insert or delete rows: a batch cannot decide by what it
 * finds, so what it went over is put back afterwards.
 */
export class OverwriteWatch {
  private readonly runs: WatchedRun[] = [];
  private readonly sheets = new Map<string, WatchedSheet>();

  /** @param grids the sheets as they were re-read */
  constructor(readonly grids: readonly Grid[]) {}

  /** Queues the question; the write of the run must follow it. */
  ask(worksheet: Excel.Worksheet, run: WriteRun, range: CellRange): void {
    if (!this.sheets.has(run.sheetId)) {
      const grid = this.grids.find(({ sheet }) => sheet.id === run.sheetId);
      const used = worksheet.getUsedRangeOrNullObject(true).load("address");
      this.sheets.set(run.sheetId, { used, read: grid ? usedRange(grid) : null });
    }
    const formats = run.landings.some(({ edit }) => edit.numberFormat !== undefined);
    const before = hostRange(worksheet, range).load(`values,formulas${formats ? ",numberFormat" : ""}`);
    this.runs.push({ run, before });
  }

  /** After the last sync: the cells that held something else than was read. */
  found(): readonly Overwritten[] {
    const moved = new Set([...this.sheets].flatMap(([id, sheet]) => (hasMoved(sheet) ? [id] : [])));
    return this.runs.flatMap(({ run, before }) =>
      run.landings.flatMap((landing, i) => {
        // The rest of a spilled block goes as soon as its formula is written over.
        if (landing.edit.spilled) return [];
        const value = (before.values[i]?.[0] ?? "") as CellValue;
        const shown: unknown = before.formulas[i]?.[0];
        const formula = typeof shown === "string" && shown.startsWith("=") && shown !== value ? shown : null;
        const isAsRead = sameHeld(formula ?? value, landing.formula ?? landing.value);
        if (isAsRead && !moved.has(run.sheetId)) return [];
        const changesFormat = landing.edit.numberFormat !== undefined;
        const numberFormat = changesFormat ? String(before.numberFormat[i]?.[0]) : null;
        return [{ landing, value, formula, numberFormat }];
      }),
    );
  }
}

/** Rows or columns came or went: what was written may stand in other rows than it was meant for. */
function hasMoved({ used, read }: WatchedSheet): boolean {
  const now = used.isNullObject ? null : parseArea(used.address);
  return (now && rangeAddress(now)) !== (read && rangeAddress(read));
}

/** What becomes of the journal's records of cells that were put back. */
export interface Settlement {
  readonly state: EntryState;
  /** 0-based row of the journal. */
  readonly rowOf: (landing: CellLanding) => number;
}

/** Gives co-authors their cells back, and says so in the journal; costs a sync only where there are any. */
export async function settleOverwritten(
  context: Excel.RequestContext,
  queue: WriteQueue,
  session: Session,
  overwritten: readonly Overwritten[],
  { state, rowOf }: Settlement,
): Promise<void> {
  if (overwritten.length === 0) return;
  const changes = overwritten.map(({ landing }) => {
    return { row: rowOf(landing), column: JOURNAL_COLUMNS.state, text: STATE_WORDS[state] };
  });
  const worksheets = new Map(session.sheets.map(({ id, worksheet }) => [id, worksheet]));
  for (const { landing, value, formula, numberFormat } of overwritten) {
    const worksheet = worksheets.get(landing.sheet.id);
    if (!worksheet) continue;
    const content = contentOf(value, formula);
    await queue.room(contentBytes(content));
    const cell = worksheet.getCell(landing.row, landing.column);
    if (numberFormat !== null) cell.numberFormat = [[numberFormat]];
    cell.formulas = [[hostContent(content)]];
  }
  await queueStates(context, queue, session, changes);
  await queue.flush();
}

/** How they are told: as edits that were not made. */
export function asSkipped({ landing, value }: Overwritten): SkippedEdit {
  const { index, sheet, row, column } = landing;
  return {
    index,
    address: shownAddress(sheet.name, { row, column }),
    reason: "changed",
    found: String(value),
  };
}
