import { foldText } from "../../russian";
import type { AnnualPlan, AnnualRow } from "./annual-plan";
import { annualKey } from "./annual-key";
import { ANNUAL_FIELDS, type AnnualField, type AnnualLine, type KeptRow, type PlanRow } from "./lines";
import { blockTitle, sourceLine } from "./source-lines";

export interface FieldChange {
  readonly key: string;
  readonly measure: string;
  readonly field: AnnualField;
  readonly mine: string;
  readonly theirs: string;
}

/** Outcome of applying a changed source plan to an annual plan that people work in. */
export interface Reapplied {
  /** The plan as it becomes, in the order in which its owners keep it. */
  readonly lines: readonly AnnualLine[];
  /** Cells that only the source changed: they follow it. */
  readonly updates: readonly FieldChange[];
  /** Cells that both changed: the user's words stay, the difference is listed. */
  readonly conflicts: readonly FieldChange[];
  readonly added: readonly AnnualRow[];
  /** Rows whose measure the source no longer has; they stay and are listed. */
  readonly gone: readonly PlanRow[];
  /** Rows that the users wrote themselves. */
  readonly own: number;
}

/**
 * Three-way merge: what was made (`base`), what stands there now (`mine`), what the source says now (`theirs`).
 * Nothing that a user typed is lost: a cell follows the source only where it still says what was made, a row that
 * was deleted does not come back, rows of the users' own stay where they are. Without a base every difference is a
 * conflict. Linear in the number of rows.
 */
export function reapply(
  base: readonly KeptRow[],
  mine: readonly AnnualLine[],
  theirs: AnnualPlan,
): Reapplied {
  const bases = new Map(base.map((row) => [row.key, row]));
  const sources = new Map(theirs.rows.map((row) => [annualKey(row), row]));
  const updates: FieldChange[] = [];
  const conflicts: FieldChange[] = [];
  const gone: PlanRow[] = [];
  let own = 0;
  const lines = mine.map((line): AnnualLine => {
    if (line.kind === "block") return line;
    if (line.key === null) own += 1;
    const source = line.key === null ? undefined : sources.get(line.key);
    if (line.key !== null && !source) gone.push(line);
    return source ? merged(line, bases.get(line.key ?? ""), source, updates, conflicts) : line;
  });
  const standing = new Set(
    mine.flatMap((line) => (line.kind === "row" && line.key !== null ? [line.key] : [])),
  );
  const added = theirs.rows.filter((row) => {
    const key = annualKey(row);
    // A row that the user deleted on purpose does not come back.
    return !standing.has(key) && !bases.has(key);
  });
  return { lines: withAdded(lines, theirs, new Set(added)), updates, conflicts, added, gone, own };
}

function merged(
  line: PlanRow,
  made: KeptRow | undefined,
  source: AnnualRow,
  updates: FieldChange[],
  conflicts: FieldChange[],
): PlanRow {
  const said = sourceLine(source);
  const next: Record<AnnualField, string> = { deadlineText: "", responsibleText: "", result: "" };
  for (const field of ANNUAL_FIELDS) {
    const [was, now, theirs] = [made?.[field], line[field], said[field]];
    next[field] = now;
    if (theirs === now || theirs === was) continue;
    const change = { key: said.key ?? "", measure: line.text, field, mine: now, theirs };
    if (now === was) {
      next[field] = theirs;
      updates.push(change);
    } else conflicts.push(change);
  }
  return { ...line, ...next, basis: said.basis, target: said.target };
}

/** New rows stand behind the row that precedes them in the source, else on top of their block, else in a new one. */
function withAdded(
  lines: readonly AnnualLine[],
  theirs: AnnualPlan,
  added: ReadonlySet<AnnualRow>,
): AnnualLine[] {
  if (added.size === 0) return [...lines];
  const behindRow = new Map<number, AnnualLine[]>();
  const newBlocks = new Map<string, AnnualLine[]>();
  const placeOfKey = new Map<string, number>();
  const placeOfBlock = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.kind === "block") placeOfBlock.set(blockKey(line.title), index);
    else if (line.key !== null) placeOfKey.set(line.key, index);
  });
  let block: unknown = null;
  let place: number | undefined;
  for (const row of theirs.rows) {
    if (row.block !== block) {
      block = row.block;
      place = placeOfBlock.get(blockKey(blockTitle(row.block)));
    }
    if (!added.has(row)) {
      place = placeOfKey.get(annualKey(row)) ?? place;
      continue;
    }
    if (place !== undefined) push(behindRow, place, sourceLine(row));
    else push(newBlocks, blockTitle(row.block), sourceLine(row));
  }
  return [
    ...lines.flatMap((line, index) => [line, ...(behindRow.get(index) ?? [])]),
    ...[...newBlocks].flatMap(([title, rows]): AnnualLine[] => [{ kind: "block", title }, ...rows]),
  ];
}

const blockKey = (title: string): string => foldText(title.replace(/^\d+\.\s*/u, ""));

function push<Key>(lists: Map<Key, AnnualLine[]>, key: Key, line: AnnualLine): void {
  const list = lists.get(key);
  if (list) list.push(line);
  else lists.set(key, [line]);
}
