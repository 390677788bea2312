import type { Deadline } from "../deadline";
import type { Responsible } from "../responsible";
import type { TableRow } from "../table";
import { readTargets, type Target } from "../target";
import type { PlanItem } from "./rule";

/** What was read of the targets of rows. */
const targetsOf = new WeakMap<TableRow, readonly Target[]>();

/**
 * A record with its readings. Deadlines and responsibles are few texts repeated; the targets, a text of its own in
 * every row, are read where a rule asks for them. A copy by spreading has to name them.
 */
export class ReadItem implements PlanItem {
  constructor(
    readonly row: TableRow,
    readonly deadline: Deadline | null,
    readonly responsible: Responsible | null,
  ) {}

  get targets(): readonly Target[] {
    const { row } = this;
    let targets = targetsOf.get(row);
    if (!targets) {
      targets = readTargets(row.fields.result?.text ?? row.fields.target?.text ?? "");
      targetsOf.set(row, targets);
    }
    return targets;
  }
}
