import type { PlanTable, RuleReport } from "../../rule";
import { defineRule } from "../../rule";
import { isBlank, namesMeasure } from "../shared/blank";
import { rowEdit } from "../shared/edits";
import type { NumberedRow, Numbering } from "../shared/numbering";
import { lastOf, numberingOf, printNumber, sameParts, successor } from "../shared/numbering";
import { atField } from "../shared/report-at";

const CODE = "NUM-GAP";

/** A jump from 5 to 2023 is a slip of the pen; naming every number between helps nobody. */
const MOST_NAMED = 10;

/** A table that begins with 2 or 3 has lost its first rows; one that begins with 40 continues another sheet. */
const LATEST_LOST_START = 3;

export const numGap = defineRule({
  code: CODE,
  severity: "error",
  scope: "table",
  kinds: ["plan", "indicators"],
  source: "METHODOLOGY 6, case 1",
  fixable: true,
  enabled: true,
  reads: ["number", "measure", "indicator"],
  *check(_context, table) {
    const numbering = numberingOf(table);
    if (!numbering?.used) return;
    for (const [index, row] of numbering.rows.entries()) {
      if (row.storage === "empty") yield* unnumbered(table, numbering, index, row);
    }
    yield* jumps(table, numbering);
  },
});

/** A row without a number; the number that it misses where the neighbours tell it. */
function* unnumbered(
  table: PlanTable,
  numbering: Numbering,
  index: number,
  row: NumberedRow,
): Generator<RuleReport> {
  if (!isRecord(row)) return;
  const missing = missingNumber(numbering.rows, index);
  if (missing === null) {
    yield atField(table, row.item.row, row.field, { variant: "unnumbered" });
    return;
  }
  yield atField(table, row.item.row, row.field, {
    args: { missing: missing.join(".") },
    ...filling(table, numbering, row, missing),
  });
}

/** Only a row that says something besides its name is a record of its own; else it may be a split one. */
function isRecord(row: NumberedRow): boolean {
  const { deadline, responsible, result, unit } = row.item.row.fields;
  const rest = [deadline, responsible, result, unit].some((field) => field && !isBlank(field.text));
  return rest && (namesMeasure(row.item.row) || !isBlank(row.item.row.fields.indicator?.text ?? ""));
}

/** The number of an unnumbered row: 12 between 11 and 13; null where the neighbours do not decide it. */
function missingNumber(rows: readonly NumberedRow[], index: number): readonly number[] | null {
  let first = index;
  let last = index;
  while (rows[first - 1]?.storage === "empty") first -= 1;
  while (rows[last + 1]?.storage === "empty") last += 1;
  const before = rows[first - 1] ?? null;
  const after = rows[last + 1] ?? null;
  const offset = index - first + 1;
  const length = last - first + 1;
  if (after?.meant && lastOf(after.meant) === length + 1 && before?.sequence !== after.sequence) {
    return [...after.meant.slice(0, -1), offset];
  }
  if (
    !before?.meant ||
    !(after === null || after.sequence !== before.sequence || continues(before, after, length))
  ) {
    return null;
  }
  const sameSection = rows[last]?.item.row.sectionIndex === before.item.row.sectionIndex;
  return after?.sequence === before.sequence || sameSection ? advance(before.meant, offset) : null;
}

function continues(before: NumberedRow | null, after: NumberedRow, length: number): boolean {
  return before?.meant ? sameParts(advance(before.meant, length + 1), after.meant) : false;
}

function advance(parts: readonly number[], steps: number): readonly number[] {
  return [...parts.slice(0, -1), lastOf(parts) + steps];
}

/** Numbers that are skipped, mistyped or out of their place inside a sequence. */
function* jumps(table: PlanTable, numbering: Numbering): Generator<RuleReport> {
  const present = new Set(numbering.rows.map((row) => placeOf(row, row.meant)));
  const previousOf = new Map<number, NumberedRow>();
  let unnumberedSince = 0;
  let neighbour: NumberedRow | null = null;
  for (const [index, row] of numbering.rows.entries()) {
    if (row.storage === "empty") unnumberedSince += 1;
    if (!row.meant) continue;
    const previous = previousOf.get(row.sequence) ?? null;
    const between = neighbour?.sequence === row.sequence || previous === null ? unnumberedSince : 0;
    const next = numbering.rows[index + 1] ?? null;
    const step: Step = { row, previous, next, between, present };
    const expected = previous?.meant ? successor(previous.meant) : null;
    const mistyped = expected !== null && isMistyped(step, expected);
    if (mistyped) yield mistypedNumber(table, numbering, step, expected);
    else yield* jump(table, step);
    previousOf.set(row.sequence, mistyped ? { ...row, meant: expected } : row);
    neighbour = row;
    unnumberedSince = 0;
  }
}

interface Step {
  readonly row: NumberedRow;
  readonly previous: NumberedRow | null;
  readonly next: NumberedRow | null;
  /** Unnumbered rows between `previous` and `row`. */
  readonly between: number;
  readonly present: ReadonlySet<string>;
}

function mistypedNumber(
  table: PlanTable,
  numbering: Numbering,
  { row, previous, next }: Step,
  expected: readonly number[],
): RuleReport {
  const args = { missing: expected.join("."), previous: nameOf(previous), next: nameOf(next) };
  return atField(table, row.item.row, row.field, {
    variant: "mistyped",
    args,
    ...filling(table, numbering, row, expected),
  });
}

function* jump(table: PlanTable, { row, previous, between, present }: Step): Generator<RuleReport> {
  const meant = row.meant ?? [];
  const before = previous?.meant ?? null;
  if (!before && lastOf(meant) > LATEST_LOST_START) return;
  if (before && lastOf(meant) < lastOf(before)) {
    yield atField(table, row.item.row, row.field, {
      variant: "disorder",
      args: { previous: before.join(".") },
    });
    return;
  }
  const missing: string[] = [];
  for (
    let number = (before ? lastOf(before) : 0) + 1 + between;
    number < lastOf(meant) && missing.length < MOST_NAMED;
    number += 1
  ) {
    const parts = [...meant.slice(0, -1), number];
    if (!present.has(placeOf(row, parts))) missing.push(parts.join("."));
  }
  if (missing.length === 0) return;
  yield atField(table, row.item.row, row.field, {
    variant: "skipped",
    args: { missing: missing.join(", "), count: missing.length, previous: nameOf(previous) },
  });
}

/** 1, 2, 30, 4: the neighbours decide that 30 is a mistyped 3 (a repeated number is left to NUM-DUP). */
function isMistyped({ row, next, between, present }: Step, expected: readonly number[]): boolean {
  return (
    between === 0 &&
    row.storage === "text" &&
    row.meant !== null &&
    Math.abs(lastOf(row.meant) - lastOf(expected)) > 1 &&
    next?.sequence === row.sequence &&
    sameParts(next.meant, successor(expected)) &&
    !present.has(placeOf(row, expected))
  );
}

/** A number inside its sequence, as the key of a set. */
function placeOf(row: NumberedRow, parts: readonly number[] | null): string {
  return `${row.sequence}|${(parts ?? []).join(".")}`;
}

function nameOf(row: NumberedRow | null): string {
  return row?.meant?.join(".") ?? "";
}

/** What should stand in the number cell, and the edit that writes it: safe, for both neighbours agree on it. */
function filling(
  table: PlanTable,
  numbering: Numbering,
  row: NumberedRow,
  parts: readonly number[],
): Pick<RuleReport, "expected" | "fix"> {
  const expected = printNumber(parts, numbering.style);
  const edit = rowEdit(table, row.item.row, row.field, CODE, {
    after: { kind: "text", text: expected },
    numberFormat: "@",
  });
  return { expected, fix: { safe: true, edits: [edit] } };
}
