import type { PageSetup } from "../sheet/edit";

/** A4 across, one page wide, the header row on every page: how plans and reports are printed and signed. */
export function landscapeA4(head: number, footer: string): PageSetup {
  return {
    orientation: "landscape",
    paper: "A4",
    fitToWidth: 1,
    repeatRows: [head, head],
    centerHorizontally: true,
    footer,
  };
}
