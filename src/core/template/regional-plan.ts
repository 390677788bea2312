import { formatDeadline, occurrences, type Deadline } from "../deadline";
import { stableId } from "../plan/stable-id";
import type { PlanItem, PlanTable } from "../plan/rule";
import type { Party } from "../responsible";
import { normaliseText } from "../russian";
import type { RowRef } from "../sheet/row-ref";
import { finishSteps, inSlices } from "../steps";
import type { Period } from "../table/model";
import { isMunicipalDuty } from "./municipal-duty";

/** A measure of the plan that templates and roll-ups are made from. */
export interface RegionalMeasure {
  /** As the plan numbers it; null where it does not. */
  readonly number: string | null;
  readonly text: string;
  readonly deadline: Deadline | null;
  /** In the house style where the style keeps the meaning, else as printed. */
  readonly deadlineText: string;
  /** ISO; the latest date that the plan allows, null where it names none. */
  readonly latestEnd: string | null;
  readonly parties: readonly Party[];
  readonly responsibleText: string;
  readonly result: string;
  readonly indicator: string;
  /** The municipality answers for it and details it in its own plan. */
  readonly duty: boolean;
  readonly ref: RowRef;
}

export interface RegionalBlock {
  /** As printed, with its number. */
  readonly title: string;
  /** Without its number. */
  readonly name: string;
  readonly number: string | null;
  /** Titles of the sections above it, from the outermost. */
  readonly parents: readonly string[];
  readonly measures: readonly RegionalMeasure[];
}

export interface RegionalPlan {
  readonly title: string;
  readonly period: Period | null;
  /** Changes when a block, a measure, a deadline or a responsible changes; ties templates to their plan. */
  readonly version: string;
  readonly blocks: readonly RegionalBlock[];
}

/** The skeleton of a plan: blocks that hold measures, in order. A plan without sections is one unnamed block. */
export function regionalPlan(plan: PlanTable): RegionalPlan {
  return finishSteps(regionalPlanSteps(plan));
}

/** The same in slices of a few milliseconds. */
export function* regionalPlanSteps(plan: PlanTable): Generator<void, RegionalPlan> {
  const { table } = plan;
  const bySection = new Map<number, RegionalMeasure[]>();
  const measureOf = measureReader(table.period);
  yield* inSlices(plan.items, (item) => {
    const list = bySection.get(item.row.sectionIndex) ?? [];
    list.push(measureOf(item));
    bySection.set(item.row.sectionIndex, list);
  });
  yield;
  const blocks = [...bySection]
    .sort(([a], [b]) => a - b)
    .map(([index, measures]) => blockOf(plan, index, measures));
  return {
    title: normaliseText(table.title),
    period: table.period ?? yearsOf(blocks),
    version: versionOf(blocks),
    blocks,
  };
}

function blockOf({ table }: PlanTable, index: number, measures: readonly RegionalMeasure[]): RegionalBlock {
  const section = table.sections[index];
  if (!section) return { title: "", name: "", number: null, parents: [], measures };
  const title = normaliseText(section.title);
  return {
    title,
    name: withoutNumber(title),
    number: section.number,
    parents: parentsOf(table.sections, index),
    measures,
  };
}

function parentsOf(sections: PlanTable["table"]["sections"], index: number): string[] {
  const parents: string[] = [];
  let level = sections[index]?.level ?? 1;
  for (let at = index - 1; at >= 0 && level > 1; at--) {
    const above = sections[at];
    if (!above || above.level >= level) continue;
    level = above.level;
    parents.unshift(normaliseText(above.title));
  }
  return parents;
}

const LEADING_NUMBER =
  /^(?:(?:блок|раздел|направление|этап)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVXLCIХ]{1,5})[.):]\s*/iu;

/** «II. Развитие кадров» -> «Развитие кадров». */
export function withoutNumber(title: string): string {
  const bare = title.replace(LEADING_NUMBER, "").trim();
  return bare === "" ? title : bare;
}

/** Deadlines and responsibles are few objects that many rows share: each is put into words once. */
function measureReader(period: Period | null): (item: PlanItem) => RegionalMeasure {
  const timeOf = rememberObjects((deadline: Deadline) => ({
    deadlineText: formatDeadline(deadline) ?? normaliseText(deadline.text),
    latestEnd: latestEnd(deadline, period),
  }));
  const dutyOf = rememberObjects(isMunicipalDuty);
  return ({ row, deadline, responsible }) => {
    const field = (role: keyof typeof row.fields): string => normaliseText(row.fields[role]?.text ?? "");
    const parties = responsible?.parties ?? [];
    return {
      number: row.number,
      text: field("measure"),
      deadline,
      ...(deadline ? timeOf(deadline) : NO_TIME),
      parties,
      responsibleText: parties.length > 0 ? parties.map(({ name }) => name).join("; ") : field("responsible"),
      result: field("result"),
      indicator: field("indicator"),
      duty: dutyOf(parties),
      ref: row.ref,
    };
  };
}

const NO_TIME = { deadlineText: "", latestEnd: null };

/** Reads each object once; what was read lives as long as the reader. */
function rememberObjects<Read extends object, T>(read: (object: Read) => T): (object: Read) => T {
  const known = new Map<Read, { readonly value: T }>();
  return (object) => {
    const entry = known.get(object) ?? { value: read(object) };
    known.set(object, entry);
    return entry.value;
  };
}

/** The end of a dated deadline; for a repeated one the last time inside the plan's period. */
export function latestEnd(deadline: Deadline, period: Period | null): string | null {
  return datedEnd(deadline) ?? (period ? (occurrences(deadline, period).at(-1)?.end ?? null) : null);
}

/** The last day that a deadline names itself; null for «ежеквартально», which lasts as long as its plan. */
export function datedEnd({ end, parts }: Deadline): string | null {
  return (
    end ??
    parts
      .flatMap((part) => (part.end === null ? [] : [part.end]))
      .sort()
      .at(-1) ??
    null
  );
}

function versionOf(blocks: readonly RegionalBlock[]): string {
  return stableId(
    blocks.flatMap(({ title, measures }) => [
      title,
      ...measures.flatMap(({ number, text, deadlineText, responsibleText }) => [
        number ?? "",
        text,
        deadlineText,
        responsibleText,
      ]),
    ]),
  );
}

/** Calendar years named in a text: 2020, 2022. */
export function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)20\d{2}(?!\d)/gu)].map(([year]) => Number(year));
}

/** A plan that does not name its period lasts from the first to the last year of its deadlines. */
function yearsOf(blocks: readonly RegionalBlock[]): Period | null {
  const years = blocks.flatMap(({ measures }) =>
    measures.flatMap(({ deadline }) => yearsIn(deadline?.text ?? "")),
  );
  if (years.length === 0) return null;
  const [first, last] = years.reduce(
    ([low, high], year) => [Math.min(low, year), Math.max(high, year)],
    [9999, 0],
  );
  return { start: `${first}-01-01`, end: `${last}-12-31` };
}
