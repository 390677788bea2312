import { foldText, stem, tokenize } from "../russian";
import { inSlices } from "../steps";
import { properStems } from "../template/municipality-name";
import type { ForeignName, PlanRow } from "../copied-plans/copied-sections";
import type { CopiedRow, MatchedPlan } from "./model";
import type { MunicipalPlan, MunicipalRow } from "./plan-model";

/** Shorter texts («Приказ», «Справка») are alike by nature. */
const LEAST_OWN_TEXT = 40;

/**
 * Rows whose own words (result and responsible, or a measure the region does not have) stand in the plan of
 * another municipality as well, and rows that name another municipality. The first plan to have them is taken
 * for their author. In slices; linear in the number of rows.
 */
export function* findCopies(plans: readonly MatchedPlan[]): Generator<void, CopiedRow[]> {
  const authors = new Map<string, PlanRow>();
  const names = nameStems(plans.map(({ plan }) => plan));
  const copies: CopiedRow[] = [];
  for (const { plan, matches } of plans) {
    yield* inSlices(matches, ({ row, measure, score }) => {
      if (row.reference) return;
      const source = sourceOf({ plan, row }, ownWords(row, measure !== null && score > 0.9), authors);
      const named = foreignName(row, plan.municipality, names);
      if (named !== null) copies.push({ plan, row, reason: "foreignName", from: named, source });
      else if (source)
        copies.push({ plan, row, reason: "sameWords", from: source.plan.municipality, source });
    });
  }
  return copies;
}

/** The row of another municipality that had the words first; null where there is none, and the row is kept as theirs. */
function sourceOf(own: PlanRow, words: string, authors: Map<string, PlanRow>): PlanRow | null {
  if (words.length < LEAST_OWN_TEXT) return null;
  const author = authors.get(words);
  if (author === undefined) authors.set(words, own);
  return author === undefined || author.plan.municipality === own.plan.municipality ? null : author;
}

/** Rows that name another of the municipalities, in slices. */
export function* foreignNames(plans: readonly MunicipalPlan[]): Generator<void, ForeignName[]> {
  const names = nameStems(plans);
  const found: ForeignName[] = [];
  for (const plan of plans) {
    yield* inSlices(plan.rows, (row) => {
      const name = row.reference ? null : foreignName(row, plan.municipality, names);
      if (name !== null) found.push({ plan, row, name });
    });
  }
  return found;
}

/** What the municipality wrote itself: the text of a regional measure is not its own. */
function ownWords(row: MunicipalRow, regionalText: boolean): string {
  const own = [regionalText ? "" : row.text, row.result, row.responsibleText];
  return row.result === "" && regionalText ? "" : foldText(own.join(" ").trim());
}

/** Stem of a municipality's proper name -> the municipality; names that two share are left out. */
function nameStems(plans: readonly MunicipalPlan[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string | null>();
  for (const { municipality } of plans) {
    for (const name of properStems(municipality)) {
      const owner = owners.get(name);
      owners.set(name, owner === undefined || owner === municipality ? municipality : null);
    }
  }
  return new Map([...owners].flatMap(([name, owner]) => (owner === null ? [] : [[name, owner] as const])));
}

function foreignName(row: MunicipalRow, own: string, names: ReadonlyMap<string, string>): string | null {
  const source = [row.text, row.responsibleText, row.result].join(" ");
  for (const { kind, text, start } of tokenize(source)) {
    const first = source[start] ?? "";
    if (kind !== "word" || text.length <= 4 || first === first.toLowerCase()) continue;
    const owner = names.get(stem(text));
    if (owner !== undefined && owner !== own) return owner;
  }
  return null;
}
