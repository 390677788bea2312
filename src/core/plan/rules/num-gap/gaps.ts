import { memoize } from "../shared/memoize";
import { NumberPlaces } from "../shared/number-places";
import type { NumberedRow, Numbering } from "../shared/numbered-row";
import { lastOf, sameParts, successor } from "../shared/number-parts";

/** A place where the numbers do not follow each other; `index` is into Numbering.rows. */
export type Gap =
  | { readonly kind: "unnumbered"; readonly index: number; readonly missing: readonly number[] | null }
  | {
      readonly kind: "mistyped";
      readonly index: number;
      readonly expected: readonly number[];
      readonly previous: string;
      readonly next: string;
    }
  | {
      readonly kind: "skipped";
      readonly index: number;
      readonly missing: readonly string[];
      readonly previous: string;
    }
  | { readonly kind: "disorder"; readonly index: number; readonly previous: string };

/** All gaps of a number column. */
export const gapsOf = memoize(({ rows, hasEmpty }: Numbering): readonly Gap[] => [
  ...(hasEmpty ? unnumberedRows(rows) : []),
  ...jumps(rows),
]);

/** Rows without a number, run by run; the numbers that they miss where the neighbours tell them. */
function* unnumberedRows(rows: readonly NumberedRow[]): Generator<Gap> {
  for (let first = 0; first < rows.length; first += 1) {
    if (rows[first]?.storage !== "empty") continue;
    let last = first;
    while (rows[last + 1]?.storage === "empty") last += 1;
    const start = startOfRun(rows, first, last);
    for (let index = first; index <= last; index += 1) {
      yield { kind: "unnumbered", index, missing: start && advance(start, index - first) };
    }
    first = last;
  }
}

/** The number that the first row of an unnumbered run misses: 12 between 11 and 13; null where it is undecided. */
function startOfRun(rows: readonly NumberedRow[], first: number, last: number): readonly number[] | null {
  const before = rows[first - 1] ?? null;
  const after = rows[last + 1] ?? null;
  const length = last - first + 1;
  if (after?.meant && lastOf(after.meant) === length + 1 && before?.sequence !== after.sequence) {
    return [...after.meant.slice(0, -1), 1];
  }
  if (!before?.meant) return null;
  const next = successor(before.meant);
  if (after?.sequence === before.sequence) return sameParts(advance(next, length), after.meant) ? next : null;
  return rows[last]?.item.row.sectionIndex === before.item.row.sectionIndex ? next : null;
}

function advance(parts: readonly number[], steps: number): readonly number[] {
  return [...parts.slice(0, -1), lastOf(parts) + steps];
}

/** Numbers that are skipped, mistyped or out of their place inside a sequence. */
function* jumps(rows: readonly NumberedRow[]): Generator<Gap> {
  const present = placesOf(rows);
  /** By sequence. */
  const latest: NumberedRow[] = [];
  let unnumberedSince = 0;
  let neighbour = -1;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row?.storage === "empty") unnumberedSince += 1;
    if (!row?.meant) continue;
    const previous = latest[row.sequence] ?? null;
    const between = neighbour === row.sequence || previous === null ? unnumberedSince : 0;
    latest[row.sequence] = row;
    neighbour = row.sequence;
    unnumberedSince = 0;
    // Nearly every row follows the one before it.
    if (previous && row.last === previous.last + 1) continue;
    const step: Step = { index, row, previous, next: rows[index + 1] ?? null, between, present };
    const expected = previous?.meant ? successor(previous.meant) : null;
    const mistyped = expected !== null && isMistyped(step, expected);
    if (mistyped) latest[row.sequence] = { ...row, meant: expected, last: lastOf(expected) };
    const gap = mistyped ? mistypedGap(step, expected) : jump(step);
    if (gap) yield gap;
  }
}

/** Looked at only where numbers do not follow each other. */
function placesOf(rows: readonly NumberedRow[]): () => NumberPlaces {
  let places: NumberPlaces | null = null;
  return () => {
    if (places) return places;
    places = new NumberPlaces();
    for (const [index, row] of rows.entries()) places.enter(row, index);
    return places;
  };
}

interface Step {
  readonly index: number;
  readonly row: NumberedRow;
  readonly previous: NumberedRow | null;
  readonly next: NumberedRow | null;
  /** Unnumbered rows between `previous` and `row`. */
  readonly between: number;
  readonly present: () => NumberPlaces;
}

function mistypedGap({ index, previous, next }: Step, expected: readonly number[]): Gap {
  return { kind: "mistyped", index, expected, previous: nameOf(previous), next: nameOf(next) };
}

/** A jump from 5 to 2023 is a slip of the pen; naming every number between helps nobody. */
const MOST_NAMED = 10;

/** A table that begins with 2 or 3 has lost its first rows; one that begins with 40 continues another sheet. */
const LATEST_LOST_START = 3;

function jump({ index, row, previous, between, present }: Step): Gap | null {
  const meant = row.meant ?? [];
  const before = previous?.meant ?? null;
  if (!before && row.last > LATEST_LOST_START) return null;
  if (before && row.last < lastOf(before)) return { kind: "disorder", index, previous: nameOf(previous) };
  const missing: string[] = [];
  const expected = (before ? lastOf(before) : 0) + 1 + between;
  for (let number = expected; number < row.last && missing.length < MOST_NAMED; number += 1) {
    if (!present().has(row.sequence, number)) missing.push([...meant.slice(0, -1), number].join("."));
  }
  return missing.length === 0 ? null : { kind: "skipped", index, missing, previous: nameOf(previous) };
}

/** 1, 2, 30, 4: the neighbours decide that 30 is a mistyped 3 (a repeated number is left to NUM-DUP). */
function isMistyped({ row, next, between, present }: Step, expected: readonly number[]): boolean {
  return (
    between === 0 &&
    row.storage === "text" &&
    row.meant !== null &&
    Math.abs(row.last - lastOf(expected)) > 1 &&
    next?.sequence === row.sequence &&
    sameParts(next.meant, successor(expected)) &&
    !present().has(row.sequence, lastOf(expected))
  );
}

function nameOf(row: NumberedRow | null): string {
  return row?.meant?.join(".") ?? "";
}
