import type { Grid } from "../sheet/grid";
import type { PlanItem, PlanTable } from "./rule";

/** A record that was read anew. */
export interface Replacement {
  /** Into the items of its table. */
  readonly index: number;
  readonly before: PlanItem;
  readonly after: PlanItem;
}

/**
 * Facts that rules derive from a reading and that outlive it: when the reading is succeeded by another one that
 * differs in a few places, every fact known of the old one is brought up to date in these places and belongs to
 * the new one from then on. An old reading that is asked again derives its facts anew.
 */
class CarriedFacts<Reading extends object, Change> {
  private readonly carriers: ((before: Reading, after: Reading, change: Change) => void)[] = [];

  /**
   * @param derive the fact of a whole reading
   * @param update the fact of the succeeding reading; may change and return the old one
   */
  fact<Fact>(
    derive: (reading: Reading) => Fact,
    update: (fact: Fact, change: Change, reading: Reading) => Fact,
  ): (reading: Reading) => Fact {
    const known = new WeakMap<Reading, { readonly fact: Fact }>();
    this.carriers.push((before, after, change) => {
      const entry = known.get(before);
      if (!entry) return;
      known.delete(before);
      known.set(after, { fact: update(entry.fact, change, after) });
    });
    return (reading) => {
      let entry = known.get(reading);
      if (!entry) known.set(reading, (entry = { fact: derive(reading) }));
      return entry.fact;
    };
  }

  /** Hands all facts of a reading over to the one that came out of it. */
  succeed(before: Reading, after: Reading, change: Change): void {
    for (const carry of this.carriers) carry(before, after, change);
  }
}

/** Facts of tables; they change with the records that were replaced, in the order of the table. */
export const tableFacts = new CarriedFacts<PlanTable, readonly Replacement[]>();

/** Facts of sheets; they change with the 0-based absolute rows in which any cell differs. */
export const gridFacts = new CarriedFacts<Grid, ReadonlySet<number>>();
