import type { MunicipalPlan, MunicipalRow } from "../rollup/plan-model";

/** A row of one plan. */
export interface PlanRow {
  readonly plan: MunicipalPlan;
  readonly row: MunicipalRow;
}

/** A row and the row of an earlier plan that it repeats. */
export interface CopiedPair extends PlanRow {
  readonly from: PlanRow;
}

/** A row that names another of the municipalities. */
export interface ForeignName extends PlanRow {
  readonly name: string;
}

/** A section most of whose measures stand in one section of an earlier plan. */
export interface CopiedSection {
  readonly plan: MunicipalPlan;
  readonly section: string;
  readonly from: { readonly plan: MunicipalPlan; readonly section: string };
  readonly copied: number;
  readonly rows: number;
  /** Rows of the section that still name another municipality. */
  readonly foreign: readonly ForeignName[];
}

/** A section is copied as a whole from so many measures on, and from such a share of its rows. */
const MIN_SECTION = 3;
const MOST_OF_SECTION = 0.8;

interface Group extends CopiedPair {
  readonly section: string;
  readonly source: string;
  readonly rows: Set<MunicipalRow>;
}

/** Sections that were taken over as a whole. Linear in the pairs and the rows of their plans. */
export function copiedSections(
  pairs: readonly CopiedPair[],
  foreign: readonly ForeignName[],
): CopiedSection[] {
  return groupsOf(pairs).flatMap(({ plan, section, source, from, rows: copied }) => {
    const rows = plan.rows.filter((row) => row.section === section && !row.reference);
    if (copied.size < MIN_SECTION || copied.size < rows.length * MOST_OF_SECTION) return [];
    const left = foreign.filter((each) => each.plan === plan && each.row.section === section);
    return [
      {
        plan,
        section,
        from: { plan: from.plan, section: source },
        copied: copied.size,
        rows: rows.length,
        foreign: left,
      },
    ];
  });
}

/** Pairs by the two plans and the two sections, each row once. */
function groupsOf(pairs: readonly CopiedPair[]): Group[] {
  const groups = new Map<MunicipalPlan, Map<MunicipalPlan, Map<string, Group>>>();
  for (const pair of pairs) {
    const { plan, row, from } = pair;
    if (row.section === null || from.row.section === null) continue;
    const ofPlan = groups.get(plan) ?? new Map<MunicipalPlan, Map<string, Group>>();
    groups.set(plan, ofPlan);
    const ofSource = ofPlan.get(from.plan) ?? new Map<string, Group>();
    ofPlan.set(from.plan, ofSource);
    const key = `${row.section}\u001f${from.row.section}`;
    const group = ofSource.get(key) ?? {
      ...pair,
      section: row.section,
      source: from.row.section,
      rows: new Set(),
    };
    ofSource.set(key, group);
    group.rows.add(row);
  }
  return [...groups.values()].flatMap((ofPlan) =>
    [...ofPlan.values()].flatMap((ofSource) => [...ofSource.values()]),
  );
}
