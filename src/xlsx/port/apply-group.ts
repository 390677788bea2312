import { rangeContains } from "../../core/sheet/address";
import type { Edit, EditGroup, SheetSpec } from "../../core/sheet/edit";
import { fingerprintOfSpec, isAsWritten } from "../../core/sheet/fingerprint";
import type { Grid, SheetRef } from "../../core/sheet/grid";
import type { CellLanding, ResolveOptions } from "../../core/sheet/resolve";
import { resolveCellEdits } from "../../core/sheet/resolve";
import { groupIdAt, rowsForGroup } from "../../ports/journal";
import type { CellRecord, JournalRecord } from "../../ports/journal-record";
import { cellRecords, isThing } from "../../ports/journal-record";
import type { OwnSheet } from "../../ports/own-sheets";
import type { EntryState } from "../../ports/journal-wording";
import { isHalfMade } from "../../ports/unfinished";
import { renameSheetInEdit } from "../../ports/rename-references";
import type { ApplyReport, SkipReason, SkippedEdit } from "../../ports/workbook-port";
import { removeSheetEntry } from "../package/workbook-edits";
import type { SheetEntry } from "../package/workbook-part";
import type { Book } from "./book";
import type { PlacedArea } from "./fixed-areas";
import { fixedAreas } from "./fixed-areas";
import type { Registers } from "./registers";
import { isReferredTo } from "./sheet-uses";
import { addThing } from "./things";

/** Carries a group out: things first, so that cells may refer to new sheets; then cells; all in the journal. */
export function applyGroup(book: Book, registers: Registers, group: EditGroup, when: Date): ApplyReport {
  return new GroupRun(book, registers, group, when).run();
}

class GroupRun {
  private readonly records: JournalRecord[] = [];
  private readonly skipped: SkippedEdit[] = [];
  private readonly sheets: Record<string, string> = {};
  private edits: readonly Edit[];
  private applied = 0;

  constructor(
    private readonly book: Book,
    private readonly registers: Registers,
    private readonly group: EditGroup,
    private readonly when: Date,
  ) {
    this.edits = group.edits;
  }

  run(): ApplyReport {
    // By index: an addSheet that gets another name rewrites the edits behind it.
    for (let index = 0; index < this.edits.length; index++) {
      const edit = this.edits[index];
      if (edit && edit.kind !== "cell") this.applyStructure(index, edit);
    }
    this.applyCells();
    const { records, skipped, sheets, applied, book } = this;
    book.saveStyles();
    skipped.sort((a, b) => a.index - b.index);
    if (records.length === 0) return { groupId: null, applied, skipped, sheets };
    const id = this.freeGroupId();
    const { title } = this.group;
    this.registers.appendToJournal(rowsForGroup({ id, when: this.when, title, records }, "applied"));
    return { groupId: id, applied, skipped, sheets };
  }

  private applyStructure(index: number, edit: Exclude<Edit, { kind: "cell" }>): void {
    if (edit.kind === "addSheet") return this.addSheet(index, edit.sheet, edit.rule);
    if (edit.kind === "removeOwnSheet") return this.removeOwnSheets(index, edit.role, edit.rule);
    const outcome = addThing(this.book, edit, (id) => this.registers.isOurs(id));
    if (outcome.kind === "skipped") {
      const place = edit.kind === "addName" ? edit.name : edit.sheet.name;
      this.skip(index, place, outcome.reason, outcome.found);
    } else if (outcome.kind === "done") {
      if (isThing(edit)) this.records.push({ kind: "thing", edit });
      this.applied++;
    }
  }

  private addSheet(index: number, wished: SheetSpec, rule: string): void {
    if (this.book.workbook.structureLocked) return this.skip(index, wished.name, "locked");
    const name = this.registers.freeName(wished.name);
    if (name !== wished.name) {
      this.edits = this.edits.map((edit, i) =>
        i < index ? edit : renameSheetInEdit(edit, wished.name, name),
      );
    }
    const edit = this.edits[index];
    const spec = edit?.kind === "addSheet" ? edit.sheet : wished;
    this.registers.addOwnSheet(spec, name);
    const { role } = spec;
    this.records.push({ kind: "addSheet", role, name, fingerprint: fingerprintOfSpec(spec), rule });
    this.sheets[role] = name;
    this.applied++;
  }

  private removeOwnSheets(index: number, role: string, rule: string): void {
    for (const own of this.registers.ownSheets().filter((entry) => entry.role === role)) {
      const refusal = removeOwnSheet(this.book, this.registers, own);
      if (refusal !== null) this.skip(index, own.name, refusal);
      else {
        this.records.push({ kind: "removeOwnSheet", role, name: own.name, rule });
        this.applied++;
      }
    }
  }

  private applyCells(): void {
    const refs = this.edits.flatMap((edit) => {
      if (edit.kind !== "cell") return [];
      return [edit.target.kind === "row" ? edit.target.row.sheet : edit.target.sheet];
    });
    const grids = gridsOf(this.book, refs);
    const { landings, skipped } = resolveCellEdits(grids, this.edits, obstaclesIn(this.book));
    this.skipped.push(...skipped);
    this.records.push(...cellRecords(grids, landings).map((record) => this.withArray(record)));
    this.applied += landings.length;
    writeLandings(this.book, landings);
  }

  /** An array formula of a single cell must come back as one: a plain one may calculate otherwise. */
  private withArray(record: CellRecord): CellRecord {
    const { before, row, column } = record;
    const sheet = before.kind === "formula" ? this.book.sheet(record.sheet) : null;
    if (before.kind !== "formula" || !sheet || !this.book.isArrayFormula(sheet, row, column)) return record;
    return { ...record, before: { ...before, array: true } };
  }

  /** Two groups of one millisecond still have two ids. */
  private freeGroupId(): string {
    const taken = new Set(this.registers.journal().map(({ id }) => id));
    let when = this.when;
    while (taken.has(groupIdAt(when))) when = new Date(when.getTime() + 1);
    return groupIdAt(when);
  }

  private skip(index: number, address: string, reason: SkipReason, found = ""): void {
    this.skipped.push({ index, address, reason, found });
  }
}

/**
 * Removes a sheet of ours, unless somebody edited it or refers to it.
 * @param state of the journal's entry that added it
 * @returns why not, or null; a sheet that is gone already is only forgotten
 */
export function removeOwnSheet(
  book: Book,
  registers: Registers,
  own: OwnSheet,
  state: EntryState = "applied",
): SkipReason | null {
  const sheet = registers.sheetOf(own);
  if (!sheet) {
    registers.forgetOwnSheet(own.name);
    return null;
  }
  if (book.workbook.structureLocked) return "locked";
  const grid = book.grid(sheet, "full");
  const found = { visibility: sheet.visibility, isBlank: grid.rowCount === 0 };
  if (!isHalfMade(state, found) && !isAsWritten(grid, own.fingerprint)) return "edited";
  if (isReferredTo(book, sheet)) return "edited";
  const others = book.workbook.sheets.filter((other) => other !== sheet && other.visibility === "visible");
  if (others.length === 0) return "limit";
  removeSheetEntry(book.pack, sheet);
  book.forget(sheet.part);
  registers.forgetOwnSheet(own.name);
  return null;
}

/** Full grids of the sheets that refs mean. */
export function gridsOf(book: Book, refs: readonly SheetRef[]): readonly Grid[] {
  const sheets = new Set<SheetEntry>();
  for (const ref of refs) {
    const sheet = book.sheet(ref);
    if (sheet) sheets.add(sheet);
  }
  return [...sheets].map((sheet) => book.grid(sheet, "full"));
}

/** What keeps single cells from being written: locks, and areas whose cells nobody may edit alone. */
export function obstaclesIn(book: Book): Required<ResolveOptions> {
  const known = new Map<string, readonly PlacedArea[]>();
  return {
    isLocked: (ref, row, column) => {
      const sheet = book.sheet(ref);
      return sheet === null || book.isLocked(sheet, row, column);
    },
    partOf: (ref, row, column) => {
      const sheet = book.sheet(ref);
      if (!sheet) return null;
      const areas = known.get(sheet.part) ?? fixedAreas(book, sheet);
      known.set(sheet.part, areas);
      return areas.find(({ range }) => rangeContains(range, { row, column }))?.kind ?? null;
    },
  };
}

export function writeLandings(book: Book, landings: readonly CellLanding[]): void {
  const bySheet = new Map<string, CellLanding[]>();
  for (const landing of landings) {
    const list = bySheet.get(landing.sheet.id) ?? [];
    list.push(landing);
    bySheet.set(landing.sheet.id, list);
  }
  for (const list of bySheet.values()) {
    const sheet = list[0] && book.sheet(list[0].sheet);
    if (!sheet) continue;
    const writes = list.map(({ row, column, edit }) => {
      return { row, column, content: edit.after, numberFormat: edit.numberFormat };
    });
    book.writeCells(sheet, writes);
  }
}
