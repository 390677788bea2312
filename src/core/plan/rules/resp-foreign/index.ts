import type { CheckContext, PlanItem, PlanTable } from "../../rule";
import { defineWorkbookRule } from "../../rule";
import type { Mention } from "../shared/parties";
import { loneMentions } from "../shared/parties";
import { placeCounts, placesIn } from "../shared/places";
import { atField } from "../shared/report-at";
import { vocabularyOf } from "../shared/vocabulary";

export const respForeign = defineWorkbookRule({
  code: "RESP-FOREIGN",
  severity: "error",
  source: "METHODOLOGY 6, case 3",
  fixable: false,
  enabled: true,
  *check(context) {
    const cells = new Map<PlanItem, Mention[]>();
    for (const mention of loneMentions(context)) {
      if (!isMunicipal(mention.name)) continue;
      if (comesFromAnotherPlace(context, mention)) {
        yield atField(mention.table, mention.item.row, mention.field, {
          variant: "place",
          args: { name: mention.name },
        });
      } else if (hasOwnName(mention.name)) {
        cells.set(mention.item, [...(cells.get(mention.item) ?? []), mention]);
      }
    }
    for (const [item, [mention]] of cells) {
      if (!mention || !standsAlone(context, item) || !hasOwnBodies(mention.table)) continue;
      yield atField(mention.table, item.row, mention.field, { args: { name: mention.name } });
    }
  },
});

/** Bodies that a municipality has of its own: another one's cannot be responsible here. */
const MUNICIPAL =
  /(?<!\p{L})(?:М[КБА]У|М[КБА]?ОУ|М[КБА]УК|МОУО|УО|РУО|ГУО|РОО|ЦРО|[РГМ]?ИМЦ|РМК|ГМК|ММЦ|ММС|ЦОКО)(?!\p{L})|муниципальн|(?:управлени|отдел|комитет|департамент)\p{L}*\s+(?:\p{L}+\s+)?образовани|администраци/iu;

function isMunicipal(name: string): boolean {
  return MUNICIPAL.test(name);
}

/** «МКУ «ЦРО»» has a name; «администрация» is any. */
function hasOwnName(name: string): boolean {
  return /«[^»]+»/u.test(name);
}

/** The body names a place that stands nowhere else, while the workbook has a place of its own. */
function comesFromAnotherPlace(context: CheckContext, { name }: Mention): boolean {
  const places = placesIn(name);
  if (places.length === 0) return false;
  const counts = placeCounts(context);
  const own = Math.max(
    0,
    ...[...counts].filter(([place]) => !places.includes(place)).map(([, count]) => count),
  );
  return own >= MIN_OWN_MENTIONS && places.every((place) => (counts.get(place) ?? 0) <= 1);
}

const MIN_OWN_MENTIONS = 2;

/** No party of the cell is known from any other cell of the workbook: not its name, not its abbreviation. */
function standsAlone(context: CheckContext, item: PlanItem): boolean {
  const lone = new Set(
    loneMentions(context).flatMap((mention) => (mention.item === item ? mention.name : [])),
  );
  const vocabulary = vocabularyOf(context);
  return (item.responsible?.parties ?? []).every(
    ({ name }) => lone.has(name) && signsOf(name).every((sign) => vocabulary.count(sign) <= 1),
  );
}

/** What a body is recognised by: the name in quotes, or the abbreviation itself. */
function signsOf(name: string): readonly string[] {
  const quoted = [...name.matchAll(/«([^«»]+)»/gu)].map((match) => match[1] ?? "");
  return quoted.length > 0 ? quoted : (name.match(/(?<!\p{L})\p{Lu}{2,8}(?!\p{L})/gu) ?? [name]);
}

/** Share of measures from which a named municipal body is the plan's own. */
const OWN_SHARE = 0.3;
const MIN_MEASURES = 10;

/** A plan that leans on named bodies of its own; in a plan of many partners a new name means nothing. */
function hasOwnBodies({ items }: PlanTable): boolean {
  if (items.length < MIN_MEASURES) return false;
  const counts = new Map<string, number>();
  for (const { responsible } of items) {
    for (const { canonical } of responsible?.parties ?? []) {
      if (isMunicipal(canonical)) counts.set(canonical, (counts.get(canonical) ?? 0) + 1);
    }
  }
  return Math.max(0, ...counts.values()) >= items.length * OWN_SHARE;
}
