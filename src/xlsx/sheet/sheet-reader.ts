import type { CellRange } from "../../core/sheet/address";
import { parseRange } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/grid";
import { booleanOf } from "../xml/element";
import { XmlScanner } from "../xml/scanner";
import type { CellContext, RawFormula } from "./cell-reader";
import { CellReader } from "./cell-reader";
import { fromFileFormula } from "./formula-names";
import { shiftFormula } from "./formula-shift";
import type { ColumnRun, SheetContent } from "./sheet-content";
import { IntList } from "./sheet-content";

/** Reads a worksheet part in one pass; damaged cells are read as far as they go. */
export function readSheet(xml: string, context: CellContext): SheetContent {
  return new SheetReader(xml, context).read();
}

class SheetReader {
  private readonly scanner: XmlScanner;
  private readonly cells: CellReader;
  private readonly rows = new IntList();
  private readonly columns = new IntList();
  private readonly styles = new IntList();
  private readonly values: CellValue[] = [];
  private readonly formulas = new Map<number, string>();
  private readonly arrays = new Set<number>();
  private readonly shared = new Map<string, { master: number; members: number[]; text: string }>();
  private readonly blocks: CellRange[] = [];
  private readonly merges: CellRange[] = [];
  private readonly columnRuns: ColumnRun[] = [];
  private readonly rowStyles = new Map<number, number>();
  private readonly hiddenRows = new Set<number>();
  private readonly namedRows = new Set<number>();
  private hidesOtherRows = false;
  private isProtected = false;
  private filtered = false;
  private row = -1;
  private column = -1;

  constructor(xml: string, context: CellContext) {
    this.scanner = new XmlScanner(xml);
    this.cells = new CellReader(this.scanner, context);
  }

  read(): SheetContent {
    const { scanner } = this;
    while (scanner.next()) {
      if (!scanner.isClose) this.readElement();
    }
    const { rows, columns, styles, values, formulas, arrays, shared, blocks, merges } = this;
    const { columnRuns, rowStyles, hiddenRows, hidesOtherRows, namedRows, isProtected, filtered } = this;
    return {
      ...{ rows, columns, styles, values, formulas, arrays, shared, blocks, merges },
      ...{ columnRuns, rowStyles, hiddenRows, hidesOtherRows, namedRows, protected: isProtected, filtered },
    };
  }

  private readElement(): void {
    const { scanner } = this;
    switch (scanner.name) {
      case "c":
        return this.readCell();
      case "row":
        return this.readRow();
      case "col":
        return this.readColumns();
      case "mergeCell": {
        const range = parseRange(scanner.attribute("ref") ?? "");
        if (range) this.merges.push(range);
        return;
      }
      case "sheetFormatPr":
        this.hidesOtherRows = booleanOf(scanner.attribute("zeroHeight"));
        return;
      case "sheetProtection":
        this.isProtected = booleanOf(scanner.attribute("sheet"));
        return;
      case "filterColumn":
        this.filtered = true;
        return;
      // Saved views and extensions have rows, filters and columns of their own.
      case "customSheetViews":
      case "extLst":
        scanner.skipElement();
    }
  }

  private readRow(): void {
    const { scanner } = this;
    const number = scanner.attribute("r");
    this.row = number === null ? this.row + 1 : Number(number) - 1;
    this.column = -1;
    if (this.hidesOtherRows) this.namedRows.add(this.row);
    if (booleanOf(scanner.attribute("hidden"))) this.hiddenRows.add(this.row);
    if (booleanOf(scanner.attribute("customFormat"))) {
      this.rowStyles.set(this.row, Number(scanner.attribute("s") ?? 0));
    }
  }

  private readColumns(): void {
    const { scanner } = this;
    const first = Number(scanner.attribute("min") ?? 1) - 1;
    const last = Number(scanner.attribute("max") ?? first + 1) - 1;
    const style = scanner.attribute("style");
    const hidden = booleanOf(scanner.attribute("hidden"));
    this.columnRuns.push({ first, last, hidden, style: style === null ? null : Number(style) });
  }

  private readCell(): void {
    const { scanner, cells } = this;
    const ref = scanner.attribute("r");
    this.column = ref === null ? this.column + 1 : columnOf(ref);
    const style = Number(scanner.attribute("s") ?? 0);
    cells.read();
    const index = this.values.length;
    this.rows.push(this.row);
    this.columns.push(this.column);
    this.styles.push(style);
    this.values.push(cells.value);
    if (cells.formula) this.readFormula(index, cells.formula);
  }

  private readFormula(index: number, { type, text, sharedIndex, ref }: RawFormula): void {
    if (type === "shared" && sharedIndex !== null) return this.readShared(index, sharedIndex, text);
    if (type === "array" || type === "dataTable") {
      const range = parseRange(ref ?? "");
      const single = range && range.top === range.bottom && range.left === range.right;
      if (range && !single) this.blocks.push(range);
      if (single && type === "array") this.arrays.add(index);
    }
    if (text !== "") this.formulas.set(index, fromFileFormula(text));
  }

  private readShared(index: number, sharedIndex: string, text: string): void {
    const known = this.shared.get(sharedIndex);
    if (!known || text !== "") {
      // A master that comes again opens a new family under the same index.
      const key = known ? `${sharedIndex}@${index}` : sharedIndex;
      if (known) this.shared.set(key, known);
      this.shared.set(sharedIndex, { master: index, members: [index], text });
      if (text !== "") this.formulas.set(index, fromFileFormula(text));
      return;
    }
    known.members.push(index);
    const rows = this.row - this.rows.at(known.master);
    const columns = this.column - this.columns.at(known.master);
    if (known.text !== "") this.formulas.set(index, fromFileFormula(shiftFormula(known.text, rows, columns)));
  }
}

/** "AB12" -> 27, without a regular expression: it runs for every cell. */
function columnOf(ref: string): number {
  let column = 0;
  for (let at = 0; at < ref.length; at++) {
    const code = ref.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}
