import type { RowRef } from "../sheet/row-ref";
import type { RowRefs } from "../sheet/row-refs";
import type { RowType, TableRow } from "./model";
import type { DraftRow } from "./row-classification";
import type { SectionList } from "./sections";

export type OpenRow = { -readonly [K in keyof TableRow]: TableRow[K] };

/**
 * The rows of one table. Their references cost time and most tables never need them: they are made when
 * they are asked for. The getter stands on the prototype, so that a row costs no more than its data; a copy
 * by spreading has to name the reference.
 * @param top the first row of the body
 * @param refs of all rows from `top` down
 */
export function rowsWithRefs(top: number, refs: () => RowRefs) {
  return class implements OpenRow {
    readonly row: number;
    lastRow: number;
    readonly type: RowType;
    readonly section: string | null;
    readonly sectionIndex: number;

    constructor(
      draft: DraftRow,
      readonly number: string | null,
      { current, sections }: SectionList,
      public fields: TableRow["fields"],
      readonly hidden: boolean,
    ) {
      this.row = draft.row;
      this.lastRow = draft.row;
      this.type = draft.type;
      this.section = current?.title ?? null;
      this.sectionIndex = sections.length - 1;
    }

    get ref(): RowRef {
      return refs().at(this.row - top);
    }
  };
}
