import { numberFormatAt } from "../../../sheet/grid";
import type { Field } from "../../../table/model";
import type { PlanItem, PlanTable } from "../../rule";
import type { Replacement } from "../../succession";
import { tableFacts } from "../../succession";
import { isBlank, isCoveredByMerge } from "./blank";
import { isDateFormat } from "../../../table/date-format";

/** How the cell of a number is stored. */
export type NumberStorage = "text" | "number" | "date" | "empty";

/** One item of the number column. */
export interface NumberedRow {
  readonly item: PlanItem;
  readonly field: Field;
  readonly storage: NumberStorage;
  /** Components as printed, [1, 20]; null where the cell holds no plain number. */
  readonly printed: readonly number[] | null;
  /** Components as meant: a zero or a date that Excel spoiled is put right by the neighbours. */
  readonly meant: readonly number[] | null;
  /** Rows of one sequence share it; -1 where the row has no number. */
  readonly sequence: number;
}

/** How the text numbers of a column are written. */
export interface NumberStyle {
  /** «1.» rather than «1». */
  readonly trailingPoint: boolean;
  /** Share of text among the filled cells, 0..1. */
  readonly textShare: number;
}

export interface Numbering {
  readonly rows: readonly NumberedRow[];
  readonly style: NumberStyle;
  /** At least half of the rows carry a number: the column is there for numbering. */
  readonly used: boolean;
}

const PLAIN_NUMBER = /^\d{1,4}(?:[.,]\d{1,4}){0,4}[.)]?$/u;

type Draft = Omit<NumberedRow, "meant" | "sequence">;

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
  return { item, field, storage, printed: storage === "empty" ? null : componentsOf(field.text) };
}

/**
 * The number column of a table, read once for all numbering rules; null where there is no such column. It stays the
 * same object as long as no number changes: what follows from the numbers alone is remembered by it.
 */
export const numberingOf = tableFacts.fact(readNumbering, (numbering, replaced, table) => {
  const isSame = replaced.every(({ before, after }) => isSameNumber(before, after));
  return numbering && isSame ? withReplaced(numbering, replaced) : readNumbering(table);
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

function readNumbering(table: PlanTable): OpenNumbering | null {
  const found = draftsOf(table).filter((draft) => draft !== null);
  if (found.length === 0) return null;
  const filled = found.filter((draft) => draft.storage !== "empty");
  return {
    rows: toSequences(found),
    style: styleOf(filled),
    used: filled.length * 2 >= found.length && filled.some((draft) => draft.printed !== null),
  };
}

function storageOf(table: PlanTable, field: Field): NumberStorage {
  if (isBlank(field.text)) return "empty";
  if (typeof field.value !== "number") return "text";
  const format = field.numberFormat || numberFormatAt(table.grid, field.row, field.column);
  return isDateFormat(format) ? "date" : "number";
}

/** «1.20.» -> [1, 20]; null where the text is no plain number. */
export function componentsOf(text: string): readonly number[] | null {
  const compact = /\s/u.test(text) ? text.replace(/\s+/gu, "") : text;
  if (!PLAIN_NUMBER.test(compact)) return null;
  const parts = [0];
  for (let index = 0; index < compact.length; index += 1) {
    const digit = compact.charCodeAt(index) - ZERO;
    if (digit >= 0 && digit <= 9) parts.push((parts.pop() ?? 0) * 10 + digit);
    else if (index < compact.length - 1) parts.push(0);
  }
  return parts;
}

const ZERO = 0x30;

/** [1, 20] in the column's own style: «1.20» or «1.20.». */
export function printNumber(parts: readonly number[], style: NumberStyle): string {
  return parts.join(".") + (style.trailingPoint ? "." : "");
}

function styleOf(filled: readonly Draft[]): NumberStyle {
  const texts = filled.filter((draft) => draft.storage === "text");
  const pointed = texts.filter((draft) => draft.field.text.trim().endsWith("."));
  return {
    trailingPoint: pointed.length * 2 > texts.length,
    textShare: filled.length === 0 ? 0 : texts.length / filled.length,
  };
}

/** Walks the rows: tells sequences apart and restores what each spoiled number must have been. */
function toSequences(drafts: readonly Draft[]): NumberedRow[] {
  const walk = new SequenceWalk();
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const section = draft.item.row.sectionIndex;
    const following = next?.item.row.sectionIndex === section ? next.printed : null;
    return walk.enter(draft, following);
  });
}

/**
 * Numbers with one leading part («1.» of 1.1, 1.2; none of 1, 2) make a sequence; several may be open at once
 * (1, 1.1, 1.2, 2). A sequence that begins again in a new section is another one.
 */
class SequenceWalk {
  private readonly open = new Map<string, { id: number; last: number; section: number }>();
  private latest: readonly number[] | null = null;
  private count = 0;

  enter(draft: Draft, following: readonly number[] | null): NumberedRow {
    const meant = this.meantOf(draft, following);
    if (meant === null) {
      if (draft.storage === "empty" && this.latest) this.latest = successor(this.latest);
      return numbered(draft, meant, -1);
    }
    const key = prefixOf(meant);
    const last = lastOf(meant);
    const section = draft.item.row.sectionIndex;
    const known = this.open.get(key);
    const restarts = known !== undefined && last <= known.last && this.startsAnew(last, known, section);
    const id = known && !restarts ? known.id : this.count++;
    this.open.set(key, { id, last: restarts || !known ? last : Math.max(last, known.last), section });
    this.latest = meant;
    return numbered(draft, meant, id);
  }

  private startsAnew(last: number, known: { last: number; section: number }, section: number): boolean {
    return section !== known.section || (last === 1 && known.last > 2);
  }

  /**
   * «1.20» typed into a cell becomes the number 1.2, «4.3» becomes 4 March. What it was is taken from the
   * neighbours: the reading that continues the sequence; without one the reading as printed.
   */
  private meantOf(draft: Draft, following: readonly number[] | null): readonly number[] | null {
    if (draft.storage === "text" || draft.storage === "empty") return draft.printed;
    const candidates = spoiledReadings(draft);
    const wanted = this.latest && successor(this.latest);
    return (
      candidates.find((parts) => sameParts(parts, wanted)) ??
      candidates.find((parts) => sameParts(successor(parts), following)) ??
      candidates[0] ??
      null
    );
  }
}

function numbered(
  { item, field, storage, printed }: Draft,
  meant: readonly number[] | null,
  sequence: number,
): NumberedRow {
  return { item, field, storage, printed, meant, sequence };
}

/** Leading part of a number: «1.2» of 1.2.7, "" of 7. */
export function prefixOf(parts: readonly number[]): string {
  return parts.length === 2 ? String(parts[0]) : parts.slice(0, -1).join(".");
}

/** Last component: 7 of 1.2.7. */
export function lastOf(parts: readonly number[]): number {
  return parts[parts.length - 1] ?? 0;
}

export function successor(parts: readonly number[]): readonly number[] {
  return [...parts.slice(0, -1), lastOf(parts) + 1];
}

export function sameParts(a: readonly number[] | null, b: readonly number[] | null): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((part, index) => part === b[index]);
}

/** All that «1,2» may have been before Excel read it as a number: 1.2, 1.20, 1.200. */
function spoiledReadings(draft: Draft): readonly (readonly number[])[] {
  if (draft.storage === "date") return dateReadings(draft.field);
  const shown = draft.printed ?? componentsOf(String(draft.field.value));
  if (!shown) return [];
  const [whole, fraction] = shown;
  if (shown.length !== 2 || whole === undefined || fraction === undefined) return [shown];
  const stored = String(draft.field.value).split(".")[1] ?? "";
  const lengthened =
    stored === ""
      ? []
      : [
          [whole, Number(`${stored}0`)],
          [whole, Number(`${stored}00`)],
        ];
  const plain = stored === "" ? [] : [[whole, Number(stored)]];
  return [shown, ...plain, ...lengthened];
}

/** A date cell was «day.month» or «month.day» of the number typed; a date of a full year has no reading. */
function dateReadings(field: Field): readonly (readonly number[])[] {
  const serial = Number(field.value);
  if (!Number.isInteger(serial) || serial < 1) return [];
  const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  return day === month
    ? [[day, month]]
    : [
        [day, month],
        [month, day],
      ];
}
