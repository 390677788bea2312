import type { CellRange } from "./address";
import type { CellValue, SheetRef } from "./grid";
import type { RowRef, RowWitness } from "./row-ref";

/**
 * A change of the workbook, as data: it can be previewed, serialised into the journal, applied by either port
 * and taken back. Jobs return edits; only a port carries them out.
 *
 * Two families:
 *  - CellEdit changes cells of the user's own sheets. It names its row by RowRef (or an address where the cell
 *    belongs to no table), and carries what the cell held when it was read: the precondition.
 *  - StructureEdit adds things of our own (sheets, names, formats on our sheets). It never touches what the
 *    user made; its inverse removes what was added, if nobody edited it since.
 */
export type Edit = CellEdit | StructureEdit;

/** Where a cell edit lands: a column of a followed row, or a fixed address. */
export type CellTarget =
  | { readonly kind: "row"; readonly row: RowRef; readonly column: number; readonly witness?: RowWitness }
  | { readonly kind: "address"; readonly sheet: SheetRef; readonly row: number; readonly column: number };

/** Content of a cell. Text never becomes a formula: a port writes `text` as text even if it starts with "=". */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** `computed` is the value that the core calculated; a file port stores it as the cached result. */
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly computed: CellValue;
      /**
       * Values of all cells that an array formula fills, [row][column] from its own cell on (block[0][0] is
       * `computed`). On new sheets only; the block's other cells are null in the sheet's contents: Excel fills them
       * itself, a file names the block's range and carries its values.
       */
      readonly block?: readonly (readonly CellValue[])[];
      /** Calculated as an array formula in its one cell; live Excel calculates every formula so. */
      readonly array?: true;
    };

export interface CellEdit {
  readonly kind: "cell";
  readonly target: CellTarget;
  /** What was read: formula if there was one, else the value. The edit is skipped where the cell changed. */
  readonly before: CellValue;
  readonly after: CellContent;
  /** The cell shows a part of a spilled formula's result and holds nothing itself: taking back empties it. */
  readonly spilled?: boolean;
  /** Number format to set with the content ("@" keeps «1.10» text); absent = leave as it is. */
  readonly numberFormat?: string;
  /** Code of the rule or indicator the edit comes from, for the journal. */
  readonly rule: string;
}

export type HorizontalAlignment = "left" | "center" | "right" | "justify";
export type VerticalAlignment = "top" | "center" | "bottom";
export type BorderStyle = "thin" | "medium" | "hair" | "none";

/** The look of cells on sheets that we made. Colours as "#RRGGBB". */
export interface CellFormat {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  readonly fontName?: string;
  readonly fontColor?: string;
  readonly fill?: string;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly textRotation?: number;
  readonly border?: BorderStyle;
  readonly numberFormat?: string;
  /** false leaves the cell open on a protected sheet. */
  readonly locked?: boolean;
}

/** A rectangle of cells of a new sheet that look alike. */
export interface FormatBlock {
  readonly range: CellRange;
  readonly format: CellFormat;
}

/** Conditional formats are expressed by one formula over the top-left cell of the range (relative references). */
export interface ConditionalFormatSpec {
  readonly range: CellRange;
  readonly formula: string;
  readonly format: Pick<CellFormat, "fill" | "fontColor" | "bold">;
  readonly stopIfTrue?: boolean;
}

export interface DataValidationSpec {
  readonly range: CellRange;
  /** A reference to the list («=Справочник!$A$2:$A$30»); never a literal list: its separator and length bite. */
  readonly listSource: string;
  /** Suggests and never blocks unless `strict`. */
  readonly strict?: boolean;
  readonly prompt?: { readonly title: string; readonly text: string };
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  readonly paper: "A4" | "A3";
  /** Pages wide; height stays automatic. */
  readonly fitToWidth: 1 | 2 | null;
  /** 0-based first and last row repeated on every page. */
  readonly repeatRows: readonly [number, number] | null;
  readonly centerHorizontally?: boolean;
  readonly footer?: string;
  readonly printArea?: CellRange;
}

export interface ChartSpec {
  readonly type: "columnClustered" | "columnStacked" | "line" | "scatter" | "barClustered";
  readonly title: string;
  /** Data with one header row and one label column, on the same sheet. */
  readonly source: CellRange;
  /** Where the chart stands. */
  readonly place: CellRange;
  readonly xAxisTitle?: string;
  readonly yAxisTitle?: string;
}

/** A whole new worksheet of ours: contents and look together, so that it appears at once or not at all. */
export interface SheetSpec {
  /** Wished name; a port that finds it taken uses «Имя (2)». At most 31 characters, no forbidden signs. */
  readonly name: string;
  readonly visibility?: SheetVisibilitySpec;
  /** Contents from A1: [row][column]; null = empty. */
  readonly cells: readonly (readonly (CellContent | null)[])[];
  readonly formats?: readonly FormatBlock[];
  readonly merges?: readonly CellRange[];
  /** Widths in characters by column. */
  readonly columnWidths?: readonly (number | null)[];
  /** Heights in points by row. */
  readonly rowHeights?: readonly (number | null)[];
  readonly hiddenColumns?: readonly number[];
  /** Rows and columns that stay in view. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly conditionalFormats?: readonly ConditionalFormatSpec[];
  readonly validations?: readonly DataValidationSpec[];
  readonly pageSetup?: PageSetup;
  readonly charts?: readonly ChartSpec[];
  readonly links?: readonly { readonly row: number; readonly column: number; readonly target: string }[];
  readonly tables?: readonly { readonly name: string; readonly range: CellRange }[];
  readonly autoFilter?: CellRange;
  readonly tabColor?: string;
  /** Protects the sheet without a password; what users may still do is named. */
  readonly protection?: { readonly allowInsertRows: boolean; readonly allowFormat: boolean };
  /** What this sheet is to us («report», «template:…», «indicators:свод»); kept in the settings. */
  readonly role: string;
}
export type SheetVisibilitySpec = "visible" | "hidden" | "veryHidden";

export type StructureEdit =
  | { readonly kind: "addSheet"; readonly sheet: SheetSpec; readonly rule: string }
  /** Removes a sheet that we made before (by role); kept where somebody edited it. */
  | { readonly kind: "removeOwnSheet"; readonly role: string; readonly rule: string }
  | {
      readonly kind: "addName";
      readonly name: string;
      readonly refersTo: string;
      readonly comment?: string;
      readonly rule: string;
    }
  /** On sheets or columns of ours only. */
  | {
      readonly kind: "addConditionalFormat";
      readonly sheet: SheetRef;
      readonly spec: ConditionalFormatSpec;
      readonly rule: string;
    }
  | {
      readonly kind: "addValidation";
      readonly sheet: SheetRef;
      readonly spec: DataValidationSpec;
      readonly rule: string;
    }
  | {
      readonly kind: "addComment";
      readonly sheet: SheetRef;
      readonly row: number;
      readonly column: number;
      readonly text: string;
      readonly rule: string;
    }
  | { readonly kind: "addChart"; readonly sheet: SheetRef; readonly spec: ChartSpec; readonly rule: string };

/** Edits that are applied, journalled and taken back together. */
export interface EditGroup {
  /** Title for the journal and the «Вернуть» line, already in the user's language. */
  readonly title: string;
  readonly edits: readonly Edit[];
}
