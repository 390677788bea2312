import { looksLikeDeadline, mentionsMonth } from "./cell-features";
import { foldText } from "./fold";
import type { Field, Section } from "./model";
import type { DraftRow } from "./row-classification";
import { SectionList } from "./sections";
import type { SheetView } from "./sheet-view";

/** Headings longer than this mention a month and are none. */
const MAX_TITLE = 40;
const MIN_MONTHS = 2;
const MIN_SHARE = 0.6;

const isMonthTitle = (title: string): boolean => title.length <= MAX_TITLE && mentionsMonth(foldText(title));

/** Among months other times stand too: «В течение года», «Каникулы». */
const isTimeTitle = (title: string): boolean =>
  title.length <= MAX_TITLE && looksLikeDeadline(foldText(title));

/** «СЕНТЯБРЬ», «ОКТЯБРЬ» over the records, with or without headings of a deeper level below them. */
export function hasMonthHeadings(
  view: SheetView,
  drafts: readonly DraftRow[],
  numberColumn: number | null,
): boolean {
  const named = drafts.filter(
    ({ type, row, titleColumn }) => type === "section" && isMonthTitle(view.text(row, titleColumn)),
  );
  if (named.length < MIN_MONTHS) return false;
  const list = new SectionList(view, numberColumn);
  for (const draft of drafts) {
    if (draft.type === "section") list.add(draft);
    else if (draft.type === "item") list.record();
  }
  const months = list.sections.filter(({ title }) => isMonthTitle(title));
  const level = months[0]?.level ?? 0;
  const beside = list.sections.filter((section) => section.level <= level);
  return months.length >= MIN_MONTHS && months.length >= beside.length * MIN_SHARE;
}

/** The month whose heading the records below stand under, as their time. */
export class MonthHeading {
  private open: { readonly level: number; readonly time: Field } | null = null;

  /** @param column of the heading's title */
  enter({ row, title, level }: Section, column: number): void {
    const isDeeper = this.open !== null && level > this.open.level;
    if (isMonthTitle(title) || (!isDeeper && isTimeTitle(title))) {
      this.open = { level, time: { row, column, text: title, value: title, numberFormat: "General" } };
    } else if (!isDeeper) {
      this.open = null;
    }
  }

  get time(): Field | null {
    return this.open?.time ?? null;
  }
}
