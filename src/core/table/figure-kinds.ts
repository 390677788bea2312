import { foldText } from "./fold";
import type { Frame } from "./frame";
import { namesLessons } from "./header-text";
import { holdsShares, namesBudgets, namesPoints, pointColumns } from "./kind-content";
import { DECISION_LIMIT, REGISTER_LOSS, REGISTER_TITLE, type Evidence, type Roles } from "./kind-evidence";

/** How much a table is one of indicators, of results, or a scale: the kinds that are told by their figures. */

const MONEY_TITLE =
  /(?:тыс|млн|млрд)\.? ?руб|рублей|финансировани|финансов\p{L}* (?:ресурс|обеспечени|потребност)|ресурсн\p{L}* обеспечени|расход|смета|бюджетн\p{L}* ассигновани/u;
const MONEY_LOSS = 0.4;

/** Sums by years and sources are set out as indicators are, and are none. */
function moneyWeight({ title, view, frame }: Evidence): number {
  return MONEY_TITLE.test(title) || namesBudgets(view, frame) ? MONEY_LOSS : 0;
}

const POINTS_NAME = /балл/iu;

export function indicatorScore(roles: Roles, evidence: Evidence): number {
  const words = roles.words("indicator");
  const support =
    (roles.has("unit") ? 0.25 : 0) +
    (roles.years > 0 ? 0.25 : roles.topic("value") > 0 ? 0.2 : 0) +
    (roles.has("target") ? 0.2 : 0) +
    (roles.has("baseline") ? 0.15 : 0) +
    (roles.has("method") ? 0.15 : 0) +
    // A programme of monitoring names who looks at an indicator, by which paper and when, and no measures.
    (roles.has("deadline") && roles.has("responsible", "result") ? 0.15 : 0) +
    // What an indicator earns: «Критерии оценки | Количество баллов».
    (words >= 0.5 && evidence.frame.columns.some(({ header }) => POINTS_NAME.test(header)) ? 0.1 : 0) +
    // «Критерий» beside «Показатель»: one heads the other.
    (roles.topic("indicator") > 0 ? 0.15 : 0) +
    (/показател|индикатор/u.test(evidence.title) ? 0.2 : 0);
  if (!roles.has("indicator") && roles.years === 0 && !roles.has("unit")) return 0;
  const isPlan = roles.words("measure") >= 0.7 && roles.has("deadline", "deadlineEnd", "responsible");
  const named = words >= 0.5 ? 0.45 : roles.has("indicator") ? 0.25 : 0;
  const score = named + support - (isPlan ? 0.6 : 0) - Math.min(0.4, roles.topic("subject") * 0.2);
  return score < DECISION_LIMIT ? score : score - moneyWeight(evidence);
}

const RESULT_TITLE =
  /(?<!\p{L})(?:егэ|огэ|впр|гиа|гвэ|экзамен\p{L}*|отметк\p{L}*|балл\p{L}*|успеваемост\p{L}*|олимпиад\p{L}*|итоги|результат\p{L}* (?:\p{L}+ ){0,2}(?:егэ|огэ|впр|гиа|экзамен|обучени|олимпиад|диагности|тестировани|срез|проверочн|контрольн|пробн|мониторинг)\p{L}*)(?!\p{L})/u;

const HOURS = /(?<!\p{L})час(?:ов|ы|а)?(?!\p{L})/u;
/** «1 | 2 | 3 | 4» over the lessons of every class: no marks. */
const CLASS = /^(?:1|[6-9]|1[01])$/u;
/** Hours of lessons, ranges of points and sums of money are no results. */
const OTHER_FIGURES_LOSS = 0.5;

function countsHours({ columns }: Frame): boolean {
  const isOfLessons = columns.some(({ header }) => namesLessons(header));
  return columns.some(({ header }) => HOURS.test(foldText(header)) || (isOfLessons && CLASS.test(header)));
}

/** So many columns of figures beside a school are what came out of its pupils' work. */
const MANY_FIGURES = 3;

const CODE = /(?<!\p{L})(?:код|номер|№)(?!\p{L})/iu;
const COUNTS: ReadonlySet<string | null> = new Set(["audience", "count"]);

/** Codes, numbers of classes and of those taking part say nothing of what came out. */
function measuresAnything({ columns }: Frame): boolean {
  return columns.some(
    ({ profile, role, score, header }) =>
      profile.number >= 0.6 && role !== "number" && !COUNTS.has(score.best) && !CODE.test(header),
  );
}

export function resultsScore(roles: Roles, { title, frame, view }: Evidence): number {
  const isOfHours = countsHours(frame);
  const topics =
    Math.min(3, roles.topic("subject")) * 0.22 +
    (isOfHours ? 0 : Math.min(2, roles.figures("score")) * 0.25) +
    Math.min(1, roles.topic("school")) * 0.08 +
    Math.min(2, roles.topic("count") + roles.topic("share")) * 0.08;
  const numeric = frame.columns.filter(
    ({ profile, role, score }) => profile.number >= 0.6 && role !== "number" && score.best !== "audience",
  ).length;
  const isOfSchools = roles.topic("school") > 0 && (roles.years > 0 || numeric >= MANY_FIGURES);
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
  const isRegister = !(isExamTitle && roles.figures("score") > 0) && REGISTER_TITLE.test(title);
  const isTimetable = roles.topic("timetable") > 1;
  const hasNoFigures = frame.sample.length > 0 && roles.figures("score") === 0 && !measuresAnything(frame);
  const holdsOther = isOfHours || hasNoFigures || roles.has("finance") || pointColumns(view, frame) > 0;
  return (
    topics +
    isExam +
    figures -
    (isRegister || isTimetable ? REGISTER_LOSS : 0) -
    (holdsOther ? OTHER_FIGURES_LOSS : 0) -
    (roles.topic("person") > 2 ? 0.3 : 0)
  );
}

const POINTS_GAIN = 0.4;
const SCALE_TITLE =
  /шкал|минимальн\p{L}*(?: \p{L}+){0,2} балл|перевод\p{L}* балл|порог|границ\p{L}* (?:балл|отмет)/u;

export function scaleScore(roles: Roles, { title, frame, view }: Evidence): number {
  const rows = frame.area.bottom - frame.area.top;
  if (rows > 200) return 0;
  const marks = frame.columns.filter(
    ({ header, score }) => score.isMark || /^[«"']?[2345][»"']?\s*(?:от|-|–|\()/u.test(header),
  ).length;
  const isTitled = SCALE_TITLE.test(title);
  const isOfPoints =
    isTitled ||
    namesPoints(view, frame) ||
    marks >= 2 ||
    roles.topic("level") + roles.topic("score") + roles.topic("share") >= 2;
  const points = isOfPoints ? pointColumns(view, frame) : 0;
  return (
    (points > 0 ? POINTS_GAIN : 0) +
    Math.min(2, roles.topic("level")) * 0.35 +
    (isTitled ? 0.4 : 0) +
    (frame.columns.length === 2 && namesPoints(view, frame) ? 0.15 : 0) +
    (marks >= 2 && (points > 1 || roles.topic("level") > 0 || isTitled) ? 0.3 : 0) +
    (roles.topic("score") > 0 ? 0.15 : 0) -
    (points === 0 && marks >= 2 && holdsShares(view, frame) ? POINTS_GAIN : 0)
  );
}
