import { foldText } from "./fold";
import type { Frame } from "./frame";
import { looksLikeAbbreviation } from "./abbreviation-line";
import type { Topic } from "./header-lexicon";
import type { ColumnRole, Reason, TableKind } from "./model";
import { isPassport } from "./passport";
import type { SheetView } from "./sheet-view";
import type { DraftColumn } from "./draft-column";

/** What a table is for, and why. */
export interface KindDecision {
  readonly kind: TableKind;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}

interface Evidence {
  readonly view: SheetView;
  readonly frame: Frame;
  /** Folded title above the table. */
  readonly title: string;
  /** A cyclogram marks months or years with signs. */
  readonly hasMarks: boolean;
  /** Sections are named after months. */
  readonly hasMonthSections: boolean;
}

const DECISION_LIMIT = 0.5;
const TOPIC_LIMIT = 0.5;
/** «Мероприятие», «Событие» and their like. */
export const CLEAR_MEASURE = 0.85;

class Roles {
  private readonly byRole = new Map<ColumnRole, DraftColumn>();
  readonly years: number;

  constructor(readonly columns: readonly DraftColumn[]) {
    for (const column of columns) if (!this.byRole.has(column.role)) this.byRole.set(column.role, column);
    this.years = columns.filter(({ role }) => role.startsWith("value:")).length;
  }

  has(...roles: ColumnRole[]): boolean {
    return roles.some((role) => this.byRole.has(role));
  }

  /** Words of the header for the role: 0 where the role comes from the content alone. */
  words(role: ColumnRole): number {
    const column = this.byRole.get(role);
    return column ? (column.score.topics.get(role as Topic) ?? 0) : 0;
  }

  get(role: ColumnRole): DraftColumn | null {
    return this.byRole.get(role) ?? null;
  }

  /** Columns that are about something else than plans: their best topic. */
  topic(topic: Topic, limit = TOPIC_LIMIT): number {
    return this.about(topic, limit).length;
  }

  /** Without codes in letters: «Код участника» says who it was and no score. */
  figures(topic: Topic): number {
    const isCode = ({ score, profile }: DraftColumn) =>
      (score.topics.get("school") ?? 0) >= TOPIC_LIMIT && profile.filled > 0 && profile.number < 0.5;
    return this.about(topic, TOPIC_LIMIT).filter((column) => !isCode(column)).length;
  }

  /** Those of them that hold anything: an empty «Отметка школы» is still to be filled in. */
  filled(topic: Topic): number {
    return this.about(topic, TOPIC_LIMIT).filter(({ profile }) => profile.filled > 0).length;
  }

  private about(topic: Topic, limit: number): DraftColumn[] {
    return this.columns.filter(
      ({ score, role }) =>
        score.best === topic && score.bestScore >= limit && (role === "other" || role.startsWith("value:")),
    );
  }
}

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

/** Titles of sheets that hold no plan, whatever dates and persons stand in them. */
const REGISTER_TITLE =
  /^(?:реестр|журнал|книга|опись|номенклатур|список|состав|ведомост|меню|расписани|прайс|штатн|табель|смета|каталог|банк данных|база данных|справочник|(?:сводн\p{L}+ )?заявк|(?:индивидуальн\p{L}+ )?учебн\p{L}+ план(?!\p{L})|график (?:отпуск|дежурств|консультаци))/u;
const REGISTER_LOSS = 0.35;
const PLAN_TITLE =
  /(?<!\p{L})(?:план(?!\p{L})|плана|план-график|дорожн\p{L}+ карт|комплекс\p{L}* мер|циклограмм)/u;

/** What the title says of a table that may be a plan; a column plainly named after measures says more. */
function titleWeight(roles: Roles, { frame, title }: Evidence): number {
  if (REGISTER_TITLE.test(title)) return roles.words("measure") >= CLEAR_MEASURE ? 0 : -REGISTER_LOSS;
  if (!PLAN_TITLE.test(title)) return frame.header === null ? -0.1 : 0;
  return roles.has("responsible") ? 0.1 : 0;
}

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
  const isShort = profile.filled > 0 && profile.averageLength < 12 && roles.words("measure") < 0.8;
  if (frame.header === null && !hasTime) return 0;
  return (
    titleWeight(roles, evidence) + deed + time + body + result - foreignWeight(roles) - (isShort ? 0.25 : 0)
  );
}

/** Columns of staff lists, price lists, timetables and mark sheets speak against a plan. */
function foreignWeight(roles: Roles): number {
  const weigh = (topic: Topic, each: number) => Math.min(2, roles.topic(topic)) * each;
  return (
    weigh("person", 0.22) +
    weigh("price", 0.25) +
    weigh("timetable", 0.3) +
    Math.min(2, roles.filled("score")) * 0.2 +
    weigh("subject", 0.12) +
    weigh("level", 0.15)
  );
}

function indicatorScore(roles: Roles, { title }: Evidence): number {
  const words = roles.words("indicator");
  const support =
    (roles.has("unit") ? 0.25 : 0) +
    (roles.years > 0 ? 0.25 : 0) +
    (roles.has("target") ? 0.2 : 0) +
    (roles.has("baseline") ? 0.15 : 0) +
    (roles.has("method") ? 0.15 : 0) +
    // A programme of monitoring names who looks at an indicator and when, and no measures.
    (roles.has("deadline") && roles.has("responsible") ? 0.15 : 0) +
    // «Критерий» beside «Показатель»: one heads the other.
    (roles.topic("indicator") > 0 ? 0.15 : 0) +
    (/показател|индикатор/u.test(title) ? 0.2 : 0);
  if (!roles.has("indicator") && roles.years === 0 && !roles.has("unit")) return 0;
  const isPlan = roles.words("measure") >= 0.7 && roles.has("deadline", "deadlineEnd", "responsible");
  const named = words >= 0.5 ? 0.45 : roles.has("indicator") ? 0.25 : 0;
  return named + support - (isPlan ? 0.6 : 0) - Math.min(0.4, roles.topic("subject") * 0.2);
}

const RESULT_TITLE =
  /(?<!\p{L})(?:егэ|огэ|впр|гиа|гвэ|экзамен\p{L}*|отметк\p{L}*|балл\p{L}*|успеваемост\p{L}*|олимпиад\p{L}*|итоги|результат\p{L}* (?:егэ|огэ|впр|гиа|экзамен|обучени|олимпиад)\p{L}*)(?!\p{L})/u;

function resultsScore(roles: Roles, { title, frame }: Evidence): number {
  const topics =
    Math.min(3, roles.topic("subject")) * 0.22 +
    Math.min(2, roles.figures("score")) * 0.25 +
    Math.min(1, roles.topic("school")) * 0.08 +
    Math.min(2, roles.topic("count") + roles.topic("share")) * 0.08;
  const numeric = frame.columns.filter(
    ({ profile, role }) => profile.number >= 0.6 && role !== "number",
  ).length;
  const isOfSchools = roles.topic("school") > 0 && roles.years > 0;
  // «Район | Область» over figures; numbers of packets beside codes of schools are a register.
  const comparesPlaces = roles.topic("school") > 1 && numeric > 1 && roles.topic("count") === 0;
  const isNamed =
    frame.header === null ||
    isOfSchools ||
    comparesPlaces ||
    roles.topic("subject") + roles.figures("score") > 0;
  const isExamTitle = RESULT_TITLE.test(title);
  const isExam = isExamTitle ? (isNamed ? 0.35 : 0.15) : 0;
  const figures = numeric > 0 ? 0.15 : -0.3;
  const isRegister = !isExamTitle && REGISTER_TITLE.test(title);
  const isTimetable = roles.topic("timetable") > 1;
  return (
    topics +
    isExam +
    figures -
    (isRegister || isTimetable ? REGISTER_LOSS : 0) -
    (roles.topic("person") > 2 ? 0.3 : 0)
  );
}

const SCALE_TITLE = /шкал|минимальн\p{L}* балл|перевод\p{L}* балл|порог|границ\p{L}* (?:балл|отмет)/u;

function scaleScore(roles: Roles, { title, frame }: Evidence): number {
  const rows = frame.area.bottom - frame.area.top;
  if (rows > 200) return 0;
  const marks = frame.columns.filter(({ header }) =>
    /^[«"']?[2345][»"']?\s*(?:от|-|–|\()?/u.test(header),
  ).length;
  return (
    Math.min(2, roles.topic("level")) * 0.35 +
    (SCALE_TITLE.test(title) ? 0.4 : 0) +
    (marks >= 2 && (roles.topic("level") > 0 || SCALE_TITLE.test(title)) ? 0.3 : 0) +
    (roles.topic("score") > 0 ? 0.15 : 0)
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
  add("marks", roles.topic("score") >= 1 || roles.topic("subject") >= 2);
  add("noMeasures", !roles.has("measure"));
  add("noDeadlines", !hasTime);
  return reasons;
}
