import type { RowRef } from "../sheet/row-ref";
import type { RowType, TableRow } from "./model";
import type { DraftRow } from "./row-classification";
import type { SectionList } from "./sections";

export type OpenRow = { -readonly [K in keyof TableRow]: TableRow[K] };

/** Makes the reference of a sheet row of one table. */
export type ReferRow = (row: number) => RowRef;

/**
 * A row of a table as it is read. References cost time and most tables never need them: they are made when they are
 * asked for. The getter stands on the prototype, so that a row costs no more than its data; a copy by spreading has
 * to name the reference. One class for the rows of all tables: engines slow down where every table has its own.
 */
export class ReadRow implements OpenRow {
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
    private readonly refer: ReferRow,
  ) {
    this.row = draft.row;
    this.lastRow = draft.row;
    this.type = draft.type;
    this.section = current?.title ?? null;
    this.sectionIndex = sections.length - 1;
  }

  get ref(): RowRef {
    return this.refer(this.row);
  }
}
