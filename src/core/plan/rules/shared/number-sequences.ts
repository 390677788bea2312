import type { Field } from "../../../table/model";
import { componentsOf, sameParts, successor } from "./number-parts";
import type { Draft, NumberedRow, Parts } from "./numbered-row";
import { NO_PARTS, partsOf } from "./numbered-row";

/**
 * Walks the rows: tells sequences apart and restores what each spoiled number must have been.
 * @param known rows of an earlier reading: those that read the same stay the same objects
 */
export function toSequences(drafts: readonly Draft[], known: readonly NumberedRow[]) {
  const walk = new SequenceWalk();
  const rows = drafts.map((draft, index) => walk.enter(draft, drafts[index + 1], known[index]));
  return { rows, isAscending: walk.isAscending, restarts: walk.restarts };
}

/**
 * Numbers with one leading part («1.» of 1.1, 1.2; none of 1, 2) make a sequence; several may be open at once
 * (1, 1.1, 1.2, 2). A sequence that begins again in a new section is another one.
 */
class SequenceWalk {
  isAscending = true;
  restarts = false;
  private readonly open = new Map<string, { id: number; last: number; section: number }>();
  private latest: readonly number[] | null = null;
  private count = 0;

  /** @param known the row as it was read before */
  enter(draft: Draft, next: Draft | undefined, known: NumberedRow | undefined): NumberedRow {
    const meant = this.meantOf(draft, next);
    if (meant === null) {
      if (draft.storage === "empty" && this.latest) this.latest = successor(this.latest);
      return numbered(draft, null, NO_PARTS, -1, known);
    }
    this.latest = meant;
    const parts = meant === draft.printed ? draft : partsOf(meant);
    return numbered(draft, meant, parts, this.sequenceOf(parts, draft.section), known);
  }

  private sequenceOf({ prefix, last }: Parts, section: number): number {
    const sequence = this.open.get(prefix);
    if (!sequence) {
      this.open.set(prefix, { id: this.count, last, section });
      return this.count++;
    }
    if (last > sequence.last) {
      sequence.last = last;
    } else if (this.startsAnew(last, sequence, section)) {
      sequence.id = this.count++;
      sequence.last = last;
      this.restarts = true;
    } else {
      this.isAscending = false;
    }
    sequence.section = section;
    return sequence.id;
  }

  private startsAnew(last: number, known: { last: number; section: number }, section: number): boolean {
    return section !== known.section || (last === 1 && known.last > 2);
  }

  /**
   * «1.20» typed into a cell becomes the number 1.2, «4.3» becomes 4 March. What it was is taken from the
   * neighbours: the reading that continues the sequence; without one the reading as printed.
   */
  private meantOf(draft: Draft, next: Draft | undefined): readonly number[] | null {
    if (draft.storage === "text" || draft.storage === "empty") return draft.printed;
    const following = next?.section === draft.section ? next.printed : null;
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
  { prefix, last }: Parts,
  sequence: number,
  known: NumberedRow | undefined,
): NumberedRow {
  const isSame =
    known?.item === item &&
    known.field === field &&
    known.sequence === sequence &&
    (known.meant === meant || sameParts(known.meant, meant));
  return isSame ? known : { item, field, storage, printed, meant, prefix, last, sequence };
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
