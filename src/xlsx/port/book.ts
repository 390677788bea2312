import type { CellContent } from "../../core/sheet/edit";
import type { Grid, SheetRef } from "../../core/sheet/grid";
import { CONTENT_TYPES, addContentType } from "../package/content-types";
import type { Package, PackageState } from "../package/package";
import { addRelationship, relationshipsOf } from "../package/relationships";
import { dropCalculationChain, requestFullCalculation } from "../package/workbook-edits";
import type { SheetEntry, WorkbookPart } from "../package/workbook-part";
import { partsOfType, readWorkbook } from "../package/workbook-part";
import { buildGrid } from "../sheet/grid-builder";
import { readSharedStrings } from "../sheet/shared-strings";
import type { SheetContent } from "../sheet/sheet-content";
import { readSheet } from "../sheet/sheet-reader";
import { patchCells } from "../sheet/sheet-patcher";
import { EMPTY_STYLES, StyleBook } from "../styles/style-book";
import { attributeOf, childrenOf } from "../xml/element";
import { applyPatches } from "../xml/patch";
import { XmlScanner } from "../xml/scanner";
import type { CellWrite } from "./cell-writes";
import { CellLooks, patchesFor } from "./cell-writes";

/** A workbook file in memory: what was read of it is remembered until the part changes. */
export class Book {
  private workbookPart: WorkbookPart | null = null;
  private styleBook: StyleBook | null = null;
  private sharedStrings: readonly string[] | null = null;
  private readonly contents = new Map<string, SheetContent>();
  private readonly looks = new Map<string, CellLooks>();

  constructor(readonly pack: Package) {}

  get workbook(): WorkbookPart {
    this.workbookPart ??= readWorkbook(this.pack);
    return this.workbookPart;
  }

  /** Looks of cells; what is added to it is written by `saveStyles`. */
  get styles(): StyleBook {
    this.styleBook ??= new StyleBook(
      this.stylesPart() === null ? EMPTY_STYLES : this.pack.text(this.stylesPart() ?? ""),
    );
    return this.styleBook;
  }

  /** The sheet a ref means now: by id, or by name for a ref of another carrier. */
  sheet(ref: SheetRef): SheetEntry | null {
    const { sheets } = this.workbook;
    return (
      sheets.find((sheet) => sheet.ref.id === ref.id) ??
      sheets.find((sheet) => sheet.ref.name === ref.name) ??
      null
    );
  }

  /** Names of all tabs, chart sheets included. */
  tabNames(): readonly string[] {
    const { tree } = this.workbook;
    const sheets = tree.children.find(({ name }) => name === "sheets");
    return sheets ? childrenOf(tree.xml, sheets).map((tab) => attributeOf(tree.xml, tab, "name") ?? "") : [];
  }

  content(sheet: SheetEntry): SheetContent {
    const known = this.contents.get(sheet.part);
    if (known) return known;
    const context = { sharedStrings: this.strings(), date1904: this.workbook.date1904 };
    const content = readSheet(this.pack.text(sheet.part), context);
    this.contents.set(sheet.part, content);
    return content;
  }

  grid(sheet: SheetEntry, detail: "values" | "full"): Grid {
    const facts = {
      sheet: sheet.ref,
      visibility: sheet.visibility,
      date1904: this.workbook.date1904,
      tableFiltered: this.hasFilteredTable(sheet),
    };
    return buildGrid(this.content(sheet), this.styles, facts, detail === "full");
  }

  /** Is there an array formula that fills this cell alone? */
  isArrayFormula(sheet: SheetEntry, row: number, column: number): boolean {
    const { arrays } = this.content(sheet);
    if (arrays.size === 0) return false;
    const position = this.looksOf(sheet).positionOf(row, column);
    return position !== null && arrays.has(position);
  }

  /** Is the cell locked by its format? Counts on a protected sheet only. */
  isLocked(sheet: SheetEntry, row: number, column: number): boolean {
    return this.styles.factsOf(this.looksOf(sheet).styleAt(row, column)).locked;
  }

  /** Writes cells of one sheet and makes the spreadsheet calculate anew. */
  writeCells(sheet: SheetEntry, writes: readonly CellWrite[]): void {
    if (writes.length === 0) return;
    if (this.patchSheet(sheet, writes)) dropCalculationChain(this.pack);
    requestFullCalculation(this.pack);
    this.workbookPart = null;
  }

  /** Writes texts into a sheet of ours: nothing depends on them. */
  writeTexts(sheet: SheetEntry, texts: readonly { row: number; column: number; text: string }[]): void {
    const writes = texts.map(({ row, column, text }) => ({ row, column, content: textContent(text) }));
    this.patchSheet(sheet, writes);
  }

  /** Appends rows of text at a row. */
  appendRows(sheet: SheetEntry, firstRow: number, rows: readonly (readonly string[])[]): void {
    const texts = rows.flatMap((cells, i) =>
      cells.map((text, column) => ({ row: firstRow + i, column, text })),
    );
    this.writeTexts(sheet, texts);
  }

  /** Writes new looks into their part. */
  saveStyles(): void {
    if (!this.styleBook?.isChanged) return;
    const part = this.stylesPart() ?? this.createStylesPart();
    this.pack.setText(part, this.styleBook.toXml());
    this.styleBook = null;
  }

  /** Forgets what was read of one worksheet part, and the list of sheets. */
  forget(sheetPart?: string): void {
    this.workbookPart = null;
    if (sheetPart === undefined) return;
    this.contents.delete(sheetPart);
    this.looks.delete(sheetPart);
  }

  /** Runs a change: if it throws, or is only rehearsed, every part is as it was. */
  transact<T>(change: () => T, rehearse = false): T {
    const state = this.pack.mark();
    let isDone = false;
    try {
      const result = change();
      isDone = !rehearse;
      return result;
    } finally {
      if (!isDone) this.goBack(state);
    }
  }

  private goBack(state: PackageState): void {
    const touched = new Set(this.pack.goBack(state));
    for (const part of this.contents.keys()) if (touched.has(part.toLowerCase())) this.forget(part);
    this.workbookPart = null;
    this.styleBook = null;
  }

  /** @returns whether formulas were written or overwritten */
  private patchSheet(sheet: SheetEntry, writes: readonly CellWrite[]): boolean {
    const { patches, touchesFormulas } = patchesFor(
      writes,
      this.content(sheet),
      this.looksOf(sheet),
      this.styles,
    );
    const xml = this.pack.text(sheet.part);
    this.pack.setText(sheet.part, applyPatches(xml, patchCells(xml, patches)));
    this.saveStyles();
    this.forget(sheet.part);
    return touchesFormulas;
  }

  private looksOf(sheet: SheetEntry): CellLooks {
    const known = this.looks.get(sheet.part);
    if (known) return known;
    const looks = new CellLooks(this.content(sheet));
    this.looks.set(sheet.part, looks);
    return looks;
  }

  private strings(): readonly string[] {
    if (this.sharedStrings) return this.sharedStrings;
    const [part] = partsOfType(this.pack, this.workbook.part, "sharedStrings");
    this.sharedStrings = part === undefined ? [] : readSharedStrings(this.pack.text(part));
    return this.sharedStrings;
  }

  private stylesPart(): string | null {
    return partsOfType(this.pack, this.workbook.part, "styles")[0] ?? null;
  }

  private createStylesPart(): string {
    const { part } = this.workbook;
    const styles = `${part.slice(0, part.lastIndexOf("/") + 1)}styles.xml`;
    addContentType(this.pack, styles, CONTENT_TYPES.styles);
    addRelationship(this.pack, part, "styles", styles);
    return styles;
  }

  private hasFilteredTable(sheet: SheetEntry): boolean {
    return relationshipsOf(this.pack, sheet.part).some(({ type, target }) => {
      if (type !== "table" || !this.pack.has(target)) return false;
      const scanner = new XmlScanner(this.pack.text(target));
      while (scanner.next()) if (scanner.name === "filterColumn") return true;
      return false;
    });
  }
}

function textContent(text: string): CellContent {
  return { kind: "text", text };
}
