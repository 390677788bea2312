import { cellAddress, columnIndex, parseRange, rangeAddress } from "../../core/sheet/address";
import type { CellContent } from "../../core/sheet/edit";
import type { CellValue } from "../../core/sheet/grid";
import type { TextPatch } from "../xml/patch";
import { XmlScanner } from "../xml/scanner";
import { cachedResult, cellXml, formulaXml } from "./cell-xml";

/** What becomes of one cell. */
export type CellPatch =
  /** New content under a cell format. */
  | { readonly kind: "content"; readonly content: CellContent; readonly style: number }
  /** Another result or look of the formula that stands there: what kind of formula it is stays. */
  | { readonly kind: "result"; readonly value: CellValue; readonly style: number }
  /** The same value, but the formula spelt out: its shared formula loses its master. */
  | { readonly kind: "ownFormula"; readonly formula: string };

/** Patches by 0-based row and column. */
export type SheetPatches = ReadonlyMap<number, ReadonlyMap<number, CellPatch>>;

/**
 * The changes of a worksheet's text that carry out the patches; everything else of the part stays as it is.
 * Rows and cells that do not exist yet are put in their order.
 */
export function patchCells(xml: string, patches: SheetPatches): readonly TextPatch[] {
  return new SheetPatcher(xml, patches).run();
}

class SheetPatcher {
  private readonly scanner: XmlScanner;
  private readonly result: TextPatch[] = [];
  private readonly rows: number[];
  private nextRow = 0;
  private p = "";
  private row = -1;

  constructor(
    xml: string,
    private readonly patches: SheetPatches,
  ) {
    this.scanner = new XmlScanner(xml);
    this.rows = [...patches.keys()].sort((a, b) => a - b);
  }

  run(): readonly TextPatch[] {
    const { scanner } = this;
    while (scanner.next()) {
      if (scanner.name === "sheetData") {
        if (this.onSheetData()) break;
      } else if (scanner.name === "row" && !scanner.isClose) {
        this.onRow();
      } else if (scanner.name === "dimension") {
        this.patchDimension();
      }
    }
    return this.result;
  }

  /** @returns true at the end of the cells */
  private onSheetData(): boolean {
    const { scanner } = this;
    this.p = scanner.prefix();
    if (scanner.isEmpty) {
      const name = `${this.p}sheetData`;
      this.put(scanner.start, scanner.end, `<${name}>${this.newRowsBelow(Infinity)}</${name}>`);
      return true;
    }
    if (!scanner.isClose) return false;
    this.insert(scanner.start, this.newRowsBelow(Infinity));
    return true;
  }

  private onRow(): void {
    const { scanner } = this;
    const number = scanner.attribute("r");
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.insert(scanner.start, this.newRowsBelow(this.row));
    const cells = this.patches.get(this.row);
    if (!cells || this.rows[this.nextRow] !== this.row) {
      scanner.skipElement();
      return;
    }
    this.nextRow++;
    this.widenSpans(cells);
    const columns = [...cells.keys()].sort((a, b) => a - b);
    if (scanner.isEmpty) {
      const tag = scanner.xml.slice(scanner.start, scanner.end);
      const open = tag.replace(/\sspans=["'][^"']*["']/u, "").replace(/\s*\/>$/u, ">");
      this.put(scanner.start, scanner.end, `${open}${this.newCells(columns)}</${this.p}row>`);
    } else {
      this.patchRow(cells, columns);
    }
  }

  private patchRow(cells: ReadonlyMap<number, CellPatch>, columns: readonly number[]): void {
    const { scanner } = this;
    let next = 0;
    let column = -1;
    while (scanner.next() && !scanner.isClose) {
      const ref = scanner.attribute("r");
      column = ref === null ? column + 1 : columnIndex(ref.replace(/\d+$/u, ""));
      const before = columns.slice(next).filter((item) => item < column);
      this.insert(scanner.start, this.newCells(before));
      next += before.length;
      const patch = cells.get(column);
      if (!patch || columns[next] !== column) {
        scanner.skipElement();
        continue;
      }
      next++;
      this.patchCell(column, patch);
    }
    this.insert(scanner.start, this.newCells(columns.slice(next)));
  }

  private patchCell(column: number, patch: CellPatch): void {
    const { scanner } = this;
    const { start } = scanner;
    if (patch.kind === "content") {
      scanner.skipElement();
      const address = cellAddress({ row: this.row, column });
      this.put(start, scanner.end, cellXml(address, patch.style, patch.content, this.p));
      return;
    }
    if (patch.kind === "result") return this.patchResult(patch.value, patch.style);
    while (scanner.next() && !(scanner.isClose && scanner.name === "c")) {
      if (scanner.name !== "f") continue;
      const from = scanner.start;
      scanner.skipElement();
      this.put(from, scanner.end, formulaXml(patch.formula, this.p));
    }
  }

  /** Keeps the cell's formula and its other attributes as they are written. */
  private patchResult(result: CellValue, style: number): void {
    const { scanner } = this;
    const { start } = scanner;
    const tag = scanner.xml.slice(start, scanner.end).replace(/\s(?:t|s)=(?:"[^"]*"|'[^']*')/gu, "");
    const { type, value } = cachedResult(result, this.p);
    let formula = "";
    while (scanner.next() && !(scanner.isClose && scanner.name === "c")) {
      const from = scanner.start;
      const isFormula = scanner.name === "f";
      scanner.skipElement();
      if (isFormula) formula = scanner.xml.slice(from, scanner.end);
    }
    const open = tag.replace(/>$/u, `${style === 0 ? "" : ` s="${style}"`}${type}>`);
    this.put(start, scanner.end, `${open}${formula}${value}</${this.p}c>`);
  }

  /** Rows that have patches but do not exist, up to a row. */
  private newRowsBelow(limit: number): string {
    let xml = "";
    for (let row = this.rows[this.nextRow]; row !== undefined && row < limit; row = this.rows[this.nextRow]) {
      const columns = [...(this.patches.get(row)?.keys() ?? [])].sort((a, b) => a - b);
      const previous = this.row;
      this.row = row;
      xml += `<${this.p}row r="${row + 1}">${this.newCells(columns)}</${this.p}row>`;
      this.row = previous;
      this.nextRow++;
    }
    return xml;
  }

  private newCells(columns: readonly number[]): string {
    return columns
      .map((column) => {
        const patch = this.patches.get(this.row)?.get(column);
        if (patch?.kind !== "content") return "";
        return cellXml(cellAddress({ row: this.row, column }), patch.style, patch.content, this.p);
      })
      .join("");
  }

  /** `spans` is a hint, but one that is too narrow makes readers lose cells. */
  private widenSpans(cells: ReadonlyMap<number, CellPatch>): void {
    const { scanner } = this;
    const span = scanner.attributeSpan("spans");
    if (!span || scanner.isEmpty) return;
    const [first = 1, last = 1] = scanner.xml
      .slice(...span)
      .split(":")
      .map(Number);
    const columns = [...cells.keys()].map((column) => column + 1);
    const from = Math.min(first, ...columns);
    const to = Math.max(last, ...columns);
    if (from !== first || to !== last) this.put(span[0], span[1], `${from}:${to}`);
  }

  private patchDimension(): void {
    const { scanner } = this;
    const span = scanner.attributeSpan("ref");
    if (!span || scanner.isClose) return;
    const ref = scanner.xml.slice(...span);
    const wider = widened(ref, this.patches);
    if (wider !== ref) this.put(span[0], span[1], wider);
  }

  private insert(at: number, text: string): void {
    if (text !== "") this.put(at, at, text);
  }

  private put(start: number, end: number, text: string): void {
    this.result.push({ start, end, text });
  }
}

/** The used range with the patched cells in it. */
function widened(ref: string, patches: SheetPatches): string {
  const range = parseRange(ref);
  if (!range) return ref;
  let { top, left, bottom, right } = range;
  for (const [row, cells] of patches) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    for (const column of cells.keys()) {
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return rangeAddress({ top, left, bottom, right });
}
