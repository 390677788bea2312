import { numberFormatAt } from "../../../sheet/grid";
import { isDateFormat } from "../../../table/date-format";
import type { Field } from "../../../table/model";
import type { PlanItem, PlanTable } from "../../rule";
import type { Replacement } from "../../succession";
import { tableFacts } from "../../succession";
import { isBlank, isCoveredByMerge } from "./blank";
import { componentsOf } from "./number-parts";
import { toSequences } from "./number-sequences";
import type { Draft, NumberedRow, Numbering, NumberStorage, NumberStyle } from "./numbered-row";
import { partsOf } from "./numbered-row";

const draftsOf = tableFacts.fact(
  (table) => table.items.map((item) => draftOf(table, item)),
  (drafts, replaced, table) => {
    for (const { index, after } of replaced) drafts[index] = draftOf(table, after);
    return drafts;
  },
);

function draftOf(table: PlanTable, item: PlanItem): Draft | null {
  const field = item.row.fields.number;
  if (!field || (isBlank(field.text) && isCoveredByMerge(table, field))) return null;
  const storage = storageOf(table, field);
  const printed = storage === "empty" ? null : componentsOf(field.text);
  const isPointed = storage === "text" && field.text.trimEnd().endsWith(".");
  return { item, field, storage, printed, ...partsOf(printed), section: item.row.sectionIndex, isPointed };
}

/**
 * The number column of a table, read once for all numbering rules; null where there is no such column. It stays the
 * same object as long as no number changes: what follows from the numbers alone is remembered by it.
 */
export const numberingOf = tableFacts.fact(readNumbering, (numbering, replaced, table) => {
  const isSame = replaced.every(({ before, after }) => isSameNumber(before, after));
  return numbering && isSame ? withReplaced(numbering, replaced) : readNumbering(table, numbering?.rows);
});

function isSameNumber(before: PlanItem, after: PlanItem): boolean {
  const [was, is] = [before.row.fields.number, after.row.fields.number];
  return was?.value === is?.value && was?.text === is?.text && was?.numberFormat === is?.numberFormat;
}

type OpenNumbering = Numbering & { readonly rows: NumberedRow[] };

function withReplaced(numbering: OpenNumbering, replaced: readonly Replacement[]): OpenNumbering {
  const { rows } = numbering;
  for (const { before, after } of replaced) {
    const index = indexOfRow(rows, before.row.row);
    const [row, field] = [rows[index], after.row.fields.number];
    if (row?.item === before && field) rows[index] = { ...row, item: after, field };
  }
  return numbering;
}

/** Where a sheet row stands among rows in sheet order. */
function indexOfRow(rows: readonly NumberedRow[], sheetRow: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.item.row.row ?? 0) < sheetRow) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param known rows of an earlier reading: those that read the same stay the same objects */
function readNumbering(table: PlanTable, known: readonly NumberedRow[] = []): OpenNumbering | null {
  const found: Draft[] = [];
  const counts: Counts = { filled: 0, texts: 0, pointed: 0, printed: 0 };
  for (const draft of draftsOf(table)) {
    if (!draft) continue;
    found.push(draft);
    if (draft.storage !== "empty") counts.filled += 1;
    if (draft.storage === "text") counts.texts += 1;
    if (draft.isPointed) counts.pointed += 1;
    if (draft.printed) counts.printed += 1;
  }
  if (found.length === 0) return null;
  return {
    ...toSequences(found, known),
    style: styleOf(counts),
    used: counts.filled * 2 >= found.length && counts.printed > 0,
    hasEmpty: counts.filled < found.length,
  };
}

/** Rows by how their number cells are filled. */
interface Counts {
  filled: number;
  texts: number;
  pointed: number;
  printed: number;
}

function storageOf(table: PlanTable, field: Field): NumberStorage {
  if (isBlank(field.text)) return "empty";
  if (typeof field.value !== "number") return "text";
  const format = field.numberFormat || numberFormatAt(table.grid, field.row, field.column);
  return isDateFormat(format) ? "date" : "number";
}

function styleOf({ filled, texts, pointed }: Counts): NumberStyle {
  return { trailingPoint: pointed * 2 > texts, textShare: filled === 0 ? 0 : texts / filled };
}
