import { rowRefsOf } from "../sheet/row-key";
import type { RowRef } from "../sheet/row-ref";
import type { Frame } from "./frame";
import type { ColumnRole, Field, Section, TableRow } from "./model";
import { matrixDeadline, periodColumns, type PeriodColumn } from "./period-matrix";
import type { DraftRow } from "./row-classification";
import { fieldColumns, joinFields, readFields, readOwnFields, type Fields } from "./row-fields";
import { SectionList } from "./sections";
import type { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";
import { columnOf, keyColumnOf } from "./table-columns";

type OpenRow = { -readonly [K in keyof TableRow]: TableRow[K] };

/** Keys of rows cost time and most tables never need them: they are made together when the first is asked for. */
class LazyRefs {
  private readonly rows: number[] = [];
  private refs: readonly RowRef[] | null = null;

  constructor(private readonly make: (rows: readonly number[]) => readonly RowRef[]) {}

  add(row: number): number {
    return this.rows.push(row) - 1;
  }

  at(index: number): RowRef {
    this.refs ??= this.make(this.rows);
    return this.refs[index] as RowRef;
  }
}

/** Makes the rows of a table from their classification: fields, sections, records joined over rows. */
export class RowBuilder {
  private readonly columns: readonly DraftColumn[];
  private readonly matrix: readonly PeriodColumn[];
  private readonly sections: SectionList;
  private readonly numberColumn: number | null;
  private readonly bodyTop: number;
  private readonly refs: LazyRefs;
  private readonly rows: OpenRow[] = [];
  private open: OpenRow | null = null;

  constructor(
    private readonly view: SheetView,
    frame: Frame,
    tableId: string,
    /** Headings are months and no column holds the time: a heading is the deadline of its rows. */
    private readonly monthHeadings: boolean,
  ) {
    this.columns = fieldColumns(frame.columns);
    this.matrix = periodColumns(frame.columns);
    this.numberColumn = columnOf(frame.columns, "number")?.column ?? null;
    this.sections = new SectionList(view, this.numberColumn);
    this.bodyTop = frame.header ? frame.header.bottom + 1 : frame.area.top;
    const key = keyColumnOf(frame.columns)?.column ?? frame.area.left;
    this.refs = new LazyRefs((rows) => rowRefsOf(view.grid, tableId, [key], rows));
  }

  build(drafts: readonly DraftRow[]): { rows: readonly TableRow[]; sections: readonly Section[] } {
    for (const draft of drafts) this.add(draft);
    return { rows: this.rows, sections: this.sections.sections };
  }

  private add(draft: DraftRow): void {
    if (draft.type === "section") this.sections.add(draft);
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

  private newRow(draft: DraftRow): OpenRow {
    const { refs } = this;
    const index = refs.add(draft.row);
    return {
      row: draft.row,
      lastRow: draft.row,
      type: draft.type,
      get ref() {
        return refs.at(index);
      },
      number: this.numberOf(draft),
      section: this.sections.current?.title ?? null,
      sectionIndex: this.sections.sections.length - 1,
      fields: this.fieldsOf(draft),
      hidden: this.view.isHidden(draft.row),
    };
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
          this.matrix.length > 0 ? matrixDeadline(view, draft.row, this.matrix) : this.headingTime();
        return time && !fields.deadline?.text ? { ...fields, deadline: time } : fields;
      }
      case "continuation":
        return readOwnFields(view, draft.row, columns);
      case "section":
        return withoutTitle(readOwnFields(view, draft.row, columns), draft.titleColumn);
      default:
        return {};
    }
  }

  private headingTime(): Field | null {
    const heading = this.sections.current;
    if (!this.monthHeadings || !heading) return null;
    const text = heading.title;
    return { row: heading.row, column: heading.column, text, value: text, numberFormat: "General" };
  }

  private extendOpen(row: OpenRow): void {
    if (!this.open) return;
    this.open.lastRow = row.row;
    this.open.fields = joinFields(this.open.fields, row.fields);
  }
}

/** The heading itself and its number are no fields; a deadline or a responsible beside it are. */
function withoutTitle(fields: Fields, titleColumn: number): Fields {
  const kept = (Object.entries(fields) as [ColumnRole, NonNullable<Fields[ColumnRole]>][]).filter(
    ([role, field]) => role !== "number" && field.column !== titleColumn,
  );
  return Object.fromEntries(kept) as Fields;
}
