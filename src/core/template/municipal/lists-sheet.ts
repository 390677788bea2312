import { portraitPage } from "../../sheet/page";
import { quoteSheetName, columnLetters } from "../../sheet/address";
import type { SheetSpec } from "../../sheet/edit";
import { isoDate, monthOf, yearOf } from "../../deadline/calendar";
import { partyKey } from "../../responsible";
import type { Period } from "../../table/model";
import { MONTHS, MUNICIPAL_WORDS, STATUS, USUAL_RESPONSIBLES } from "../document-words";
import type { RegionalPlan } from "../regional-plan";
import { BODY_LOOK, SheetDraft, text } from "../sheet-draft";

export const LISTS_ROLE = "lists:template";

/** More months than that are no list to choose from. */
const MOST_MONTHS = 60;

/** Sources of the drop-downs, as references to the lists sheet. */
export interface ListSources {
  readonly responsibles: string;
  readonly deadlines: string;
  readonly statuses: string;
}

export interface Lists {
  readonly sheet: SheetSpec;
  readonly sources: ListSources;
}

/** The sheet that the drop-downs of all templates of a group draw on; everybody may add lines to it. */
export function listsSheet(plan: RegionalPlan, period: Period): Lists {
  const columns = [responsiblesOf(plan), deadlinesOf(period), Object.values(STATUS)];
  const draft = new SheetDraft([60, 24, 24]);
  draft.header(MUNICIPAL_WORDS.listHeaders);
  const height = Math.max(...columns.map(({ length }) => length));
  for (let row = 0; row < height; row++) {
    draft.add(columns.map((column) => column.slice(row, row + 1).map(text)[0] ?? null));
  }
  draft.format(1, height, BODY_LOOK);
  const name = MUNICIPAL_WORDS.lists;
  const source = (column: number): string => {
    const letters = columnLetters(column);
    return `=${quoteSheetName(name)}!$${letters}$2:$${letters}$${(columns[column]?.length ?? 0) + 1}`;
  };
  return {
    sheet: draft.toSpec({
      name,
      role: LISTS_ROLE,
      freeze: { rows: 1, columns: 0 },
      pageSetup: portraitPage(0),
    }),
    sources: { responsibles: source(0), deadlines: source(1), statuses: source(2) },
  };
}

/** The usual bodies, then those of the regional plan by how often it names them. */
function responsiblesOf({ blocks }: RegionalPlan): string[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const { measures } of blocks) {
    for (const { canonical } of measures.flatMap(({ parties }) => parties)) {
      const key = partyKey(canonical);
      const entry = counts.get(key) ?? { name: canonical, count: 0 };
      entry.count += 1;
      counts.set(key, entry);
    }
  }
  const usual = new Set(USUAL_RESPONSIBLES.map(partyKey));
  const regional = [...counts]
    .filter(([key]) => !usual.has(key))
    .sort(([, a], [, b]) => b.count - a.count)
    .map(([, { name }]) => name);
  return [...USUAL_RESPONSIBLES, ...regional];
}

/** Months of the period in the house style of deadlines. */
function deadlinesOf({ start, end }: Period): string[] {
  const months: string[] = [];
  let [year, month] = [yearOf(start), monthOf(start)];
  while (isoDate(year, month, 1) <= end && months.length < MOST_MONTHS) {
    months.push(`${MONTHS[month - 1]} ${year} г.`);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return months;
}
