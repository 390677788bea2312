import { SHEET_LIMITS, cellAddress, rangeAddress, rangeContains } from "../../core/sheet/address";
import { blocksOfSpec, type FormulaBlock } from "../../core/sheet/block";
import type { CellContent, CellFormat, FormatBlock, SheetSpec } from "../../core/sheet/edit";
import { cellXml, filledCellXml } from "../sheet/cell-xml";
import type { CellValue } from "../../core/sheet/grid";
import type { StyleBook } from "../styles/style-book";

/** `<sheetData>` of a sheet of ours: contents and looks together. */
export function sheetDataXml(spec: SheetSpec, styles: StyleBook): string {
  const looks = new Looks(spec, styles);
  const heights = spec.rowHeights ?? [];
  const rows: string[] = [];
  for (let row = 0; row < Math.max(looks.rowCount, heights.length); row++) {
    const cells = looks.rowXml(row, spec.cells[row] ?? []);
    const height = heights[row] ?? null;
    if (cells === "" && height === null) continue;
    const attributes = height === null ? "" : ` ht="${height}" customHeight="1"`;
    rows.push(`<row r="${row + 1}"${attributes}>${cells}</row>`);
  }
  return `<sheetData>${rows.join("")}</sheetData>`;
}

/** Text that a spreadsheet would take for a formula if a user went through the cell. */
export function looksLikeFormula(content: CellContent | null): boolean {
  return content?.kind === "text" && /^[=+\-@\t]/u.test(content.text);
}

/** The cell format of every cell: blocks lie over one another in their order, property by property. */
class Looks {
  readonly rowCount: number;
  private readonly styleOfBlocks = new Map<string, number>();
  private readonly blocks: readonly FormatBlock[];
  private readonly arrays: readonly FormulaBlock[];

  constructor(
    spec: SheetSpec,
    private readonly styles: StyleBook,
  ) {
    this.arrays = blocksOfSpec(spec);
    const contentRows = Math.max(spec.cells.length, ...this.arrays.map(({ range }) => range.bottom + 1));
    // A block over whole columns reaches as far as the contents.
    this.blocks = (spec.formats ?? []).map(({ range, format }) => ({
      range: range.bottom >= SHEET_LIMITS.rows - 1 ? { ...range, bottom: contentRows - 1 } : range,
      format,
    }));
    this.rowCount = Math.max(contentRows, ...this.blocks.map(({ range }) => range.bottom + 1));
  }

  rowXml(row: number, cells: readonly (CellContent | null)[]): string {
    const here = this.blocks.flatMap((block, i) =>
      row >= block.range.top && row <= block.range.bottom ? [{ ...block, i }] : [],
    );
    const arrays = this.arrays.filter(({ range }) => row >= range.top && row <= range.bottom);
    const width = Math.max(cells.length, ...[...here, ...arrays].map(({ range }) => range.right + 1));
    let xml = "";
    for (let column = 0; column < width; column++) {
      const content = cells[column] ?? null;
      const over = here.filter(({ range }) => column >= range.left && column <= range.right);
      const style = this.styleOf(
        over.map(({ i }) => i),
        looksLikeFormula(content),
      );
      const array = arrays.find(({ range }) => rangeContains(range, { row, column }));
      if (content === null && style === 0 && !array) continue;
      const address = cellAddress({ row, column });
      if (array && content === null) xml += filledCellXml(address, style, filledAt(array, row, column));
      else xml += cellXml(address, style, content, "", array ? rangeAddress(array.range) : null);
    }
    return xml;
  }

  private styleOf(blocks: readonly number[], quoted: boolean): number {
    const key = `${blocks.join(",")}${quoted ? "'" : ""}`;
    const known = this.styleOfBlocks.get(key);
    if (known !== undefined) return known;
    const format = Object.assign({}, ...blocks.map((i) => this.blocks[i]?.format)) as CellFormat;
    const plain = blocks.length === 0 ? 0 : this.styles.add(format);
    const style = quoted ? this.styles.withQuotePrefix(plain, true) : plain;
    this.styleOfBlocks.set(key, style);
    return style;
  }
}

function filledAt({ range, values }: FormulaBlock, row: number, column: number): CellValue {
  return values[row - range.top]?.[column - range.left] ?? "";
}
