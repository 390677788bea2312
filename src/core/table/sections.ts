import type { Section } from "./model";
import type { DraftRow } from "./row-classification";
import type { SheetView } from "./sheet-view";

const NAMED = /^\s*(?:под)?(?:раздел|блок|направлени|задача|этап|модуль|глава|подпрограмма|цель)/iu;

/** How a heading looks: headings of one look stand on one level. */
function lookOf(view: SheetView, draft: DraftRow, title: string): string {
  const { numbering } = draft;
  if (numbering && !NAMED.test(title)) return `${numbering.style} ${numbering.parts.length}`;
  if (NAMED.test(title)) return `named ${title.trim().split(/\s/u)[0]?.toLowerCase() ?? ""}`;
  const merge = view.mergeAt(draft.row, draft.titleColumn);
  return merge && merge.right > merge.left ? "wide" : "plain";
}

/** «I.» in a cell of its own and the title beside it make one printed title. */
function printedTitle(view: SheetView, draft: DraftRow, numberColumn: number | null): string {
  const title = view.text(draft.row, draft.titleColumn).trim();
  if (numberColumn === null || numberColumn === draft.titleColumn || !draft.numbering) return title;
  const number = view.text(draft.row, numberColumn).trim();
  if (number === "") return title;
  return `${/[.)]$/u.test(number) ? number : `${draft.numbering.text}.`} ${title}`;
}

/**
 * Collects sections in sheet order. A heading right below another of a different look is one level deeper; a
 * look seen before returns to its level.
 */
export class SectionList {
  readonly sections: Section[] = [];
  private readonly looks: string[] = [];
  private afterHeading = false;

  constructor(
    private readonly view: SheetView,
    private readonly numberColumn: number | null,
  ) {}

  /** The heading that a row below stands in. */
  get current(): Section | null {
    return this.sections[this.sections.length - 1] ?? null;
  }

  add(draft: DraftRow): Section {
    const title = printedTitle(this.view, draft, this.numberColumn);
    const look = lookOf(this.view, draft, title);
    const known = this.looks.indexOf(look);
    if (known >= 0) this.looks.length = known + 1;
    else if (this.afterHeading || this.looks.length === 0) this.looks.push(look);
    else this.looks[this.looks.length - 1] = look;
    this.afterHeading = true;
    const section = {
      row: draft.row,
      title,
      number: draft.numbering?.text ?? null,
      level: this.looks.length,
    };
    this.sections.push(section);
    return section;
  }

  /** A record ends the run of headings. */
  record(): void {
    this.afterHeading = false;
  }
}
