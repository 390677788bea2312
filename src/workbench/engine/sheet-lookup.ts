import type { ModelContext } from "./model-context";
import type { LiveSheet } from "./sheet";

/** What the parts of a workbook need of it: the sheets that stand there now. */
export interface SheetLookup {
  readonly context: ModelContext;
  /** In the order of their tabs. */
  readonly sheets: readonly LiveSheet[];
  readonly active: LiveSheet;
  /** By id or name; null where there is none. */
  find(key: string): LiveSheet | null;
}
