import type { RowType } from "../model";

/** Row types as the expectations of layouts abbreviate them. */
export const LETTERS: Record<RowType, string> = {
  section: "s",
  item: "i",
  columnNumbers: "#",
  repeatedHeader: "r",
  continuation: "c",
  note: "-",
  blank: ".",
};
