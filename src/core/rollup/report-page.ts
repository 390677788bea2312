import type { PageSetup } from "../sheet/edit";

/** A4 landscape, one page wide, the header on every page. */
export function reportPage(head: number, footer: string, paper: PageSetup["paper"] = "A4"): PageSetup {
  return { orientation: "landscape", paper, fitToWidth: 1, repeatRows: [head, head], footer };
}
