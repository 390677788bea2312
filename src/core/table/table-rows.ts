import { RowRefs } from "../sheet/row-refs";
import { endsSlice } from "../steps";
import type { Frame } from "./frame";
import type { ColumnRole, Section, TableRow } from "./model";
import { ReadRow, type OpenRow, type ReferRow } from "./row-with-ref";
import { MonthHeading } from "./month-headings";
import { matrixDeadline, periodColumns, type PeriodColumn } from "./period-matrix";
import type { DraftRow } from "./row-classification";
import { HeadingInheritance } from "./heading-facts";
import { fieldColumns, joinFields, readFields, readOwnFields, type Fields } from "./row-fields";
import { SectionList } from "./sections";
import { partShared, sharedRole, type SharedRole } from "./shared-column";
import type { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";
import { columnOf, keyColumnOf } from "./table-columns";

/** Makes the rows of a table from their classification: fields, sections, records joined over rows. */
export class RowBuilder {
  /** References of the rows, made when they are asked for. */
  readonly refs: () => RowRefs;
  private readonly columns: readonly DraftColumn[];
  private readonly matrix: readonly PeriodColumn[];
  private readonly sections: SectionList;
  private readonly numberColumn: number | null;
  private readonly bodyTop: number;
  private readonly refer: ReferRow;
  private readonly rows: OpenRow[] = [];
  private readonly shared: SharedRole | null;
  private readonly headings = new HeadingInheritance();
  private readonly month: MonthHeading | null;
  private open: OpenRow | null = null;

  constructor(
    private readonly view: SheetView,
    frame: Frame,
    tableId: string,
    /** Headings are months and no column holds the time: a heading is the deadline of its rows. */
    monthHeadings: boolean,
  ) {
    this.month = monthHeadings ? new MonthHeading() : null;
    this.columns = fieldColumns(frame.columns);
    this.matrix = periodColumns(frame.columns);
    this.shared = this.matrix.length > 0 ? null : sharedRole(frame.columns);
    this.numberColumn = columnOf(frame.columns, "number")?.column ?? null;
    this.sections = new SectionList(view, this.numberColumn);
    this.bodyTop = frame.header ? frame.header.bottom + 1 : frame.area.top;
    const key = keyColumnOf(frame.columns)?.column ?? frame.area.left;
    const { rows } = this;
    this.refs = madeOnce(() => {
      const places = rows.map(({ row }) => row);
      return new RowRefs(view.grid, tableId, [key], places);
    });
    const { refs, bodyTop } = this;
    this.refer = (row) => refs().at(row - bodyTop);
  }

  /**
   * All rows, in slices.
   * @param drafts from the first row of the body down, without gaps
   */
  *build(
    drafts: readonly DraftRow[],
  ): Generator<void, { rows: readonly TableRow[]; sections: readonly Section[] }> {
    for (const draft of drafts) {
      if (endsSlice(draft.row)) yield;
      this.add(draft);
    }
    yield* this.partShared();
    return { rows: this.rows, sections: this.sections.sections };
  }

  /** Every field stands in a cell of its own role: a row can be read again without the others. */
  get isPlain(): boolean {
    return this.shared === null && !this.headings.isUsed;
  }

  /** Cells are parted when the records are whole: a time may go on in the next row. */
  private *partShared(): Generator<void, void> {
    const { shared } = this;
    if (shared === null) return;
    for (const row of this.rows) {
      if (endsSlice(row.row)) yield;
      row.fields = partShared(row.fields, shared);
    }
  }

  private add(draft: DraftRow): void {
    if (draft.type === "section") this.enterSection(draft);
    const row = this.newRow(draft);
    this.rows.push(row);
    if (draft.type === "item") {
      this.sections.record();
      this.open = row;
    } else if (draft.type === "continuation") {
      this.extendOpen(row);
    } else if (draft.type === "section") {
      this.open = null;
    }
  }

  private enterSection(draft: DraftRow): void {
    const section = this.sections.add(draft);
    this.headings.enter(section, draft.titleColumn);
    this.month?.enter(section, draft.titleColumn);
  }

  private newRow(draft: DraftRow): OpenRow {
    return new ReadRow(
      draft,
      this.numberOf(draft),
      this.sections,
      this.fieldsOf(draft),
      this.view.isHidden(draft.row),
      this.refer,
    );
  }

  private numberOf(draft: DraftRow): string | null {
    if (draft.type === "section") return draft.numbering?.text ?? null;
    if (draft.type !== "item") return null;
    if (draft.numbering) return draft.numbering.text;
    if (this.numberColumn === null) return null;
    const merge = this.view.mergeAt(draft.row, this.numberColumn);
    const shown =
      merge && merge.top >= this.bodyTop
        ? this.view.text(merge.top, merge.left)
        : this.view.text(draft.row, this.numberColumn);
    const number = shown.trim().replace(/[.)\s]+$/u, "");
    return number === "" ? null : number;
  }

  private fieldsOf(draft: DraftRow): Fields {
    const { view, columns } = this;
    switch (draft.type) {
      case "item": {
        const fields = readFields(view, draft.row, columns, this.bodyTop);
        const time =
          this.matrix.length > 0 ? matrixDeadline(view, draft.row, this.matrix) : (this.month?.time ?? null);
        return this.headings.complete(
          time && !fields.deadline?.text ? { ...fields, deadline: time } : fields,
        );
      }
      case "continuation":
        return readOwnFields(view, draft.row, columns);
      case "section":
        return withoutTitle(readOwnFields(view, draft.row, columns), draft.titleColumn);
      default:
        return {};
    }
  }

  private extendOpen(row: OpenRow): void {
    if (!this.open) return;
    this.open.lastRow = row.row;
    this.open.fields = joinFields(this.open.fields, row.fields);
  }
}

/** Makes something when it is first asked for, and forgets what it was made of. */
function madeOnce<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  let pending: (() => T) | null = make;
  return () => {
    if (pending) [made, pending] = [pending(), null];
    return made as T;
  };
}

/** The heading itself and its number are no fields; a deadline or a responsible beside it are. */
function withoutTitle(fields: Fields, titleColumn: number): Fields {
  const kept = (Object.entries(fields) as [ColumnRole, NonNullable<Fields[ColumnRole]>][]).filter(
    ([role, field]) => role !== "number" && field.column !== titleColumn,
  );
  return Object.fromEntries(kept) as Fields;
}
