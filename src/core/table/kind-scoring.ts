import { foldText } from "./fold";
import type { Frame } from "./frame";
import { looksLikeAbbreviation } from "./abbreviation-line";
import { indicatorScore, resultsScore, scaleScore } from "./figure-kinds";
import { DECISION_LIMIT, REGISTER_LOSS, REGISTER_TITLE, Roles, type Evidence } from "./kind-evidence";
import type { ColumnProfile } from "./column-profile";
import type { Topic } from "./header-lexicon";
import type { Reason, TableKind } from "./model";
import { isPassport } from "./passport";
import type { SheetView } from "./sheet-view";

/** What a table is for, and why. */
export interface KindDecision {
  readonly kind: TableKind;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

/** «Мероприятие», «Событие» and their like. */
export const CLEAR_MEASURE = 0.85;
const NAMED_MEASURE = 0.5;
/** The title calls the table a plan, and it names deeds, a time and somebody. */
const WHOLE_PLAN_GAIN = 0.25;
/** The same with somebody only. */
const TITLED_PLAN_GAIN = 0.1;

/** The kind of a table with the reasons for it and, where it is no plan, the reasons against. */
export function decideKind(evidence: Evidence): KindDecision {
  const roles = new Roles(evidence.frame.columns);
  const special = specialKind(evidence);
  if (special) return special;
  const plan = planScore(roles, evidence);
  const scores: [TableKind, number][] = [
    ["plan", plan],
    ["indicators", indicatorScore(roles, evidence)],
    ["scale", scaleScore(roles, evidence)],
    ["results", resultsScore(roles, evidence)],
  ];
  const [kind, score] = scores.reduce((best, next) => (next[1] > best[1] ? next : best));
  const decided = score < DECISION_LIMIT ? "other" : kind;
  const reasons = [...reasonsFor(roles), ...(decided === "plan" ? [] : reasonsAgainstPlan(roles, evidence))];
  if (decided === "other") return { kind: "other", confidence: 1 - Math.max(0, score), reasons };
  return { kind, confidence: Math.min(1, score), reasons };
}

function specialKind({ view, frame, title }: Evidence): KindDecision | null {
  if (isAbbreviations(view, frame, title)) {
    return { kind: "abbreviations", confidence: 0.9, reasons: [{ code: "abbreviationList" }] };
  }
  if (isPassport(view, frame, title)) {
    return { kind: "passport", confidence: 0.9, reasons: [{ code: "passportRows" }] };
  }
  return null;
}

const ABBREVIATION_TITLE = /сокращени|аббревиатур|условны\p{L}* обозначени/u;

function isAbbreviations(view: SheetView, { area, header, columns }: Frame, title: string): boolean {
  if (columns.length === 1) return true;
  if (columns.length > 3) return false;
  const headerText = foldText(columns.map((column) => column.header).join(" "));
  const isTitled = ABBREVIATION_TITLE.test(title) || ABBREVIATION_TITLE.test(headerText);
  let rows = 0;
  let short = 0;
  for (let row = (header?.bottom ?? area.top - 1) + 1; row <= area.bottom; row += 1) {
    const [first, second] = view.filledColumns(row, area.left, area.right);
    if (first === undefined || second === undefined) continue;
    rows += 1;
    const full = view.text(row, second);
    if (looksLikeAbbreviation(view.text(row, first)) && full.length > view.text(row, first).length)
      short += 1;
  }
  return rows >= 2 && (isTitled || (header === null && short / rows >= 0.85));
}

const PLAN_TITLE =
  /(?<!\p{L})(?:план(?!\p{L})|плана|план-график|дорожн\p{L}+ карт|комплекс\p{L}* мер|циклограмм)/u;

/** What the title says of a table that may be a plan; a column plainly named after measures says more. */
function titleWeight(roles: Roles, { frame, title }: Evidence): number {
  if (REGISTER_TITLE.test(title)) return roles.words("measure") >= CLEAR_MEASURE ? 0 : -REGISTER_LOSS;
  if (!PLAN_TITLE.test(title)) return frame.header === null ? -0.1 : 0;
  if (!roles.has("responsible")) return 0;
  const isWhole = roles.has("deadline", "deadlineEnd") && roles.words("measure") >= NAMED_MEASURE;
  return isWhole ? WHOLE_PLAN_GAIN : TITLED_PLAN_GAIN;
}

const isShortText = ({ filled, averageLength }: ColumnProfile): boolean => filled > 0 && averageLength < 12;

/** «Наименование пункта» over schools and offices is no column of deeds. */
const namesBodies = ({ responsible, measure, long }: ColumnProfile): boolean =>
  responsible >= 0.8 && measure === 0 && long === 0;

function planScore(roles: Roles, evidence: Evidence): number {
  const { frame, hasMarks, hasMonthSections } = evidence;
  const measure = roles.get("measure");
  if (!measure) return 0;
  const { profile } = measure;
  const deeds = Math.max(0.55 * profile.measure + 0.45 * profile.long, 0.7 * profile.measure);
  const content = profile.filled === 0 ? 0.5 : deeds;
  const deed = Math.max(Math.min(1, roles.words("measure")) * 0.42, content * 0.36);
  const hasTime = roles.has("deadline", "deadlineStart", "deadlineEnd") || hasMarks || hasMonthSections;
  const time = hasMarks ? 0.34 : hasTime ? 0.3 : 0;
  const body = roles.has("responsible") ? (hasTime ? 0.2 : 0.26) : 0;
  const result = roles.has("result") ? 0.08 : 0;
  const isLabel = roles.words("measure") < 0.8 && (isShortText(profile) || namesBodies(profile));
  if (frame.header === null && !hasTime) return 0;
  return (
    titleWeight(roles, evidence) + deed + time + body + result - foreignWeight(roles) - (isLabel ? 0.25 : 0)
  );
}

/** Columns of staff lists, price lists, timetables and mark sheets speak against a plan. */
function foreignWeight(roles: Roles): number {
  const weigh = (topic: Topic, each: number) => Math.min(2, roles.topic(topic)) * each;
  return (
    weigh("person", 0.22) +
    weigh("price", 0.25) +
    weigh("timetable", 0.3) +
    weigh("register", 0.25) +
    Math.min(2, roles.filled("score")) * 0.2 +
    weigh("subject", 0.12) +
    weigh("level", 0.15)
  );
}

function reasonsFor(roles: Roles): Reason[] {
  const named = roles.columns.filter(({ role }) => role !== "other").map(({ role }) => role);
  return named.length === 0 ? [] : [{ code: "columns", args: { roles: [...new Set(named)].join(", ") } }];
}

function reasonsAgainstPlan(roles: Roles, { hasMarks }: Evidence): Reason[] {
  const reasons: Reason[] = [];
  const add = (code: string, when: boolean) => {
    if (when) reasons.push({ code });
  };
  const hasTime = roles.has("deadline", "deadlineStart", "deadlineEnd") || hasMarks;
  add("persons", roles.topic("person") >= 2);
  add("prices", roles.topic("price") >= 1 || (roles.has("finance") && !hasTime));
  add("timetable", roles.topic("timetable") >= 2);
  add("register", roles.topic("register") >= 1);
  add("marks", roles.topic("score") >= 1 || roles.topic("subject") >= 2);
  add("noMeasures", !roles.has("measure"));
  add("noDeadlines", !hasTime);
  return reasons;
}
