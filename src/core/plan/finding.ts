import type { CellContent, Edit } from "../sheet/edit";
import type { SheetRef } from "../sheet/grid";
import type { RowRef } from "../sheet/row-ref";

export type Severity = "error" | "warning" | "info";

/** Where a finding stands: a sheet, a cell in it, and the row as the user knows it. */
export interface FindingLocation {
  readonly sheet: SheetRef;
  /** 0-based absolute cell the click goes to. */
  readonly row: number;
  readonly column: number;
  /** The followed row; null for findings about a header, a title or a whole sheet. */
  readonly ref: RowRef | null;
  /** «24. Распространение лучших практик…»; "" where the finding is about no row. */
  readonly rowLabel: string;
}

/** A repair. Safe = it cannot change the meaning; an unsafe one is only shown as a suggestion. */
export interface Fix {
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

export type FindingArgs = Readonly<Record<string, string | number>>;

/** What a rule reports. Words are made by i18n from `rule` and `args`; never by the rule. */
export interface Finding {
  /** Stable across runs: rule + place + what was found; the list keeps its place by it. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly location: FindingLocation;
  /** The quoted content of the cell, as displayed. */
  readonly found: string;
  /** What should stand there, as text; "" where only the user can know. */
  readonly expected: string;
  readonly args: FindingArgs;
  /** Variant of the rule's message (a rule may have several sentences); "" is the main one. */
  readonly variant: string;
  readonly fix: Fix | null;
  /** Reason given by the user with «Оставить как есть…»; such findings are listed apart. */
  readonly accepted: AcceptedDeviation | null;
}

/** A deviation that the user keeps on purpose; it lapses when the cell changes. */
export interface AcceptedDeviation {
  readonly rule: string;
  readonly row: RowRef | null;
  /** What the cell held when the deviation was accepted. */
  readonly found: string;
  readonly reason: string;
  /** ISO date. */
  readonly date: string;
}

/** One line of a preview: what stands in the cell now and what will. */
export interface PreviewLine {
  readonly address: string;
  readonly before: string;
  readonly after: CellContent;
}
