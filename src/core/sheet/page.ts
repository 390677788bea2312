import type { PageSetup } from "./edit";

/** «Page of pages»: signs of the page set-up's own language, the same in every Excel. */
const PAGE_NUMBERS = "Стр. &P из &N";

/** What a paper may want otherwise. */
export type PageWishes = Pick<PageSetup, "footer" | "printArea"> & Partial<Pick<PageSetup, "paper">>;

/**
 * How papers of ours are printed and signed: across, one page wide, numbered pages, the head on every page.
 * @param head 0-based row of the table's head, or its first and last row; null: the paper has none
 */
export function landscapePage(
  head: number | readonly [number, number] | null,
  wishes: PageWishes = {},
): PageSetup {
  return {
    orientation: "landscape",
    paper: "A4",
    fitToWidth: 1,
    repeatRows: typeof head === "number" ? [head, head] : head,
    centerHorizontally: true,
    footer: PAGE_NUMBERS,
    ...wishes,
  };
}

/** The same upright: forms and lists of few columns. */
export function portraitPage(head: number | null, wishes: PageWishes = {}): PageSetup {
  return { ...landscapePage(head, wishes), orientation: "portrait" };
}
