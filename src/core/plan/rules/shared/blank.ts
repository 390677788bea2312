import type { CellRange } from "../../../sheet/address";
import { rangeContains } from "../../../sheet/address";
import type { Grid } from "../../../sheet/grid";
import { textAt } from "../../../sheet/grid";
import type { Field, TableRow } from "../../../table/model";
import type { PlanTable } from "../../rule";
import { memoize } from "./memoize";

const INVISIBLE = /[\s\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const VISIBLE = /[^\s\u00ad\u200b-\u200d\u2060\ufeff]/u;
/** Longer texts are no placeholder, whatever they are made of. */
const LONGEST_PLACEHOLDER = 20;
const ONLY_SIGNS = /^[-\u2010-\u2015\u2212._?*/\\]+$/u;

/** Nothing a reader could see: spaces of all kinds and zero-width signs do not count. */
export function isBlank(text: string): boolean {
  return text === "" || !(isUsual(text.charCodeAt(0)) || VISIBLE.test(text));
}

/** A letter or digit, as nearly every text begins with: a quick answer. */
function isUsual(code: number): boolean {
  return (code >= 0x410 && code <= 0x44f) || (code >= 0x30 && code <= 0x39);
}

/** A dash, a question mark, dots: something stands there and says nothing. */
export function isPlaceholder(text: string): boolean {
  if (text.length > LONGEST_PLACEHOLDER || isUsual(text.charCodeAt(0))) return false;
  return ONLY_SIGNS.test(text.replace(INVISIBLE, ""));
}

/** A cell inside a merged area shows the text of the area's first cell: it is not empty for the reader. */
export function isCoveredByMerge(table: PlanTable, field: Field): boolean {
  const area = mergesByRow(table.grid)
    .get(field.row)
    ?.find((merge) => rangeContains(merge, field));
  return area !== undefined && !isBlank(textAt(table.grid, area.top, area.left));
}

const mergesByRow = memoize((grid: Grid): ReadonlyMap<number, readonly CellRange[]> => {
  const byRow = new Map<number, CellRange[]>();
  for (const merge of grid.merges) {
    for (let row = merge.top; row <= merge.bottom; row += 1) {
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
    }
  }
  return byRow;
});

/** Does the row name a measure at all? Unfilled rows of a form are not wrong, they are not written yet. */
export function namesMeasure(row: TableRow): boolean {
  return !isBlank(row.fields.measure?.text ?? "");
}
