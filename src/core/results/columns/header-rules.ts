import { foldText } from "../../russian";
import { readMathLevel, recogniseSubject } from "../subject";
import { yearOfText } from "../year";
import type { HeaderGuess, ResultRole, ValueKind } from "./roles";

type RoleRule = readonly [role: ResultRole, pattern: RegExp, weight: number];

const PUPIL = "участн|учен|обучающ|учащ|школьник|ребен|экзаменуем|выпускн";
const SCHOOL =
  "(?<!\\p{L})(?:оо|оу|школ\\p{L}*|организац\\p{L}*|учрежден\\p{L}*|учебн\\p{L}* заведен\\p{L}*)(?!\\p{L})";
const CODE = "(?<!\\p{L})(?:код|номер|№|id|ид|идентификатор|шифр|логин|инн)\\p{L}*";
const u = (source: string): RegExp => new RegExp(source, "u");

/** Asked in this order; the first rule that matches names the role. Patterns see folded text. */
const RULES: readonly RoleRule[] = [
  ["medal", /медал|с отличием|особые успехи/u, 0.95],
  ["official", /шнор|низк\p{L}* (?:образовательн\p{L}* )?результ/u, 0.9],
  ["raised", /повысил/u, 0.9],
  ["confirmed", /подтвердил/u, 0.9],
  ["lowered", /понизил/u, 0.9],
  ["failed", /не преодол|ниже мин|не достиг|не набрал|не сдал|не справил|неудовл|неуспешн|не прошл/u, 0.9],
  ["mean", /средн\p{L}* (?:\p{L}+ )?(?:балл|отметк|оценк|значен|результ)|(?:^|\s)ср\.? ?(?:балл|знач)/u, 0.9],
  // Federal reports call the column of schools so.
  ["schoolName", /^групп\p{L}* участник/u, 0.6],
  ["participant", u(`${CODE}.*(?:${PUPIL}|работ|бланк|докум)|^участник$|уникальн|снилс|паспорт`), 0.9],
  [
    "participants",
    u(
      `^(?:кол|числ|всего|итого).*(?:${PUPIL}|чел|писа|сда|работ)|участников|приняли участие|^(?:писали|сдавали|выполняли|всего|n)(?!\\p{L})|^(?:обучающихся|учащихся)`,
    ),
    0.85,
  ],
  ["other", u(`^(?:кол|числ)\\p{L}*(?:-во)? .*${SCHOOL}`), 0.9],
  ["person", /^ф\.? ?и\.? ?о|^фамил|^имя|^отчеств/u, 0.9],
  ["schoolCode", u(`${CODE}.*${SCHOOL}|^(?:логин|инн)(?!\\p{L})`), 0.95],
  ["other", u(`${CODE}.*(?:мсу|ате|муницип|район|территор|предмет|регион|субъект)`), 0.9],
  [
    "municipality",
    /муницип|(?<!\p{L})(?:мсу|ате|мо|мр|го|омсу|моуо)(?!\p{L})|район|территор|городск\p{L}* округ|^округ/u,
    0.9,
  ],
  ["schoolName", u(SCHOOL), 0.85],
  ["year", /^год(?!\p{L})|учебн\p{L}* год|(?:^|\s)уч\.? ?г|^дата|год (?:провед|сдач|экзам|выпуск)/u, 0.95],
  ["level", /уровень|б ?\/ ?п|баз\p{L}* ?\/ ?проф/u, 0.9],
  ["attendance", /явк|присутств|отсутств|статус/u, 0.8],
  ["subject", /^предмет|учебн\p{L}* предмет|дисциплин|(?:наименование|название) предмета/u, 0.95],
  ["form", /^форма/u, 0.8],
  ["exam", /экзамен$|процедур|вид (?:работ|контрол|испыт)|тип (?:работ|экз)|оценочн/u, 0.7],
];

const GRADE: RoleRule = ["grade", /^класс|параллел|^кл\.?$/u, 0.9];

/** Kinds of results, asked in this order. */
const KINDS: readonly (readonly [ValueKind, RegExp, number])[] = [
  ["max", /макс/u, 0.95],
  [
    "journal",
    /журнал|четверт|триместр|полугод|годов|за год|текущ|предыдущ|внутришкольн|(?:отметк|оценк)\p{L}* в? ?аттестат|успеваемост/u,
    0.95,
  ],
  ["primary", /первичн|сумм\p{L}* балл|набран\p{L}* балл|^пб$|сыр\p{L}* балл|кол\p{L}*(?:-во)? балл/u, 0.9],
  ["score", /тестов\p{L}* балл|балл\p{L}* по 100|100-?балл|стобалльн|вторичн|^тб$/u, 0.9],
  ["mark", /отметк|оценк/u, 0.8],
  ["any", /балл|результат|^итог/u, 0.6],
];

const MARK_COUNT =
  /^[^\p{L}\d]*([2-5])[^\p{L}\d]*$|^(?:кол\p{L}*(?:-во)?|число|получили|на(?!\p{L})|доля|%)[^\d]*([2-5])[^\d]*$/u;
const MARK_NAMES: readonly (readonly [RegExp, number])[] = [
  [/^"?двоек|^"?неуд\p{L}*"?$/u, 2],
  [/^"?троек|^"?удовл\p{L}*"?$/u, 3],
  [/^"?четверок|^"?хорош\p{L}*"?$/u, 4],
  [/^"?пятерок|^"?отличн\p{L}*"?$/u, 5],
];
const NUMBERED_MARK = /^(?:отметк|оценк)\p{L}* "?([2-5])"?$/u;
const COUNT_UNIT =
  /^(?:абс\p{L}*\.?|чел\p{L}*\.?|кол\p{L}*(?:-во)?\.?(?: чел\.?)?|%|в %|доля\p{L}*|процент\p{L}*)(?:,? ?(?:чел\.?|%))?$/u;
const PAIR = /(?:предмет|отметк|оценк|балл|результат)[^\d]*(\d)\D*$/u;
const PERCENT = /%|процент|доля/u;

const NOTHING: HeaderGuess = {
  role: "other",
  weight: 0,
  kind: "any",
  subject: null,
  pair: 0,
  mark: 0,
  year: 0,
  percent: false,
};

const cache = new Map<string, HeaderGuess>();
const CACHE_LIMIT = 5_000;

/**
 * Reads the header of a column from its parts, outermost first: ["Русский язык", "Отметка"].
 * Role "other" with weight 0 means that the words say nothing.
 */
export function classifyHeader(parts: readonly string[]): HeaderGuess {
  const key = parts.join("\u001f");
  const known = cache.get(key);
  if (known) return known;
  if (cache.size > CACHE_LIMIT) cache.clear();
  const guess = { ...classify(parts.map(foldText).filter((part) => part !== "")), year: yearOf(parts) };
  cache.set(key, guess);
  return guess;
}

function classify(parts: readonly string[]): HeaderGuess {
  const own = parts[parts.length - 1] ?? "";
  if (own === "") return NOTHING;
  const all = parts.join(" / ");
  const subject = subjectOf(parts);
  const percent = PERCENT.test(all);
  const mark = markOf(own) || markAbove(parts);
  if (mark > 0) return { ...NOTHING, role: "count", weight: 0.8, mark, subject, percent, pair: pairOf(own) };
  const rule = RULES.find(([, pattern]) => pattern.test(own));
  if (rule && !(subject && rule[0] === "schoolName")) {
    const [role, , weight] = rule;
    const keepsSubject = role === "level" || AGGREGATES.has(role);
    return { ...NOTHING, role, weight, subject: keepsSubject ? subject : null, percent, pair: pairOf(own) };
  }
  const kind = KINDS.find(([, pattern]) => pattern.test(all));
  if (subject && readsAsLevel(own)) return { ...NOTHING, role: "level", weight: 0.9, subject };
  if (subject) {
    return { ...NOTHING, role: "value", weight: 0.9, subject, kind: kind?.[0] ?? "any", percent };
  }
  if (GRADE[1].test(own)) return { ...NOTHING, role: GRADE[0], weight: GRADE[2] };
  if (kind) return { ...NOTHING, role: "value", weight: kind[2], kind: kind[0], pair: pairOf(own), percent };
  return NOTHING;
}

const AGGREGATES: ReadonlySet<ResultRole> = new Set<ResultRole>([
  "participants",
  "mean",
  "failed",
  "raised",
  "confirmed",
  "lowered",
]);

/** «Предмет 1» names no subject; «Русский язык» and «Отметка по физике» do. */
function subjectOf(parts: readonly string[]): HeaderGuess["subject"] {
  for (let index = parts.length - 1; index >= 0; index--) {
    const part = parts[index] ?? "";
    const subject = part.length <= 90 ? recogniseSubject(part) : null;
    if (subject) return subject;
  }
  return null;
}

function yearOf(parts: readonly string[]): number {
  return parts.map(yearOfText).find((year) => year !== null) ?? 0;
}

function markOf(own: string): number {
  const match = MARK_COUNT.exec(own);
  if (match) return Number(match[1] ?? match[2]);
  return MARK_NAMES.find(([pattern]) => pattern.test(own))?.[1] ?? 0;
}

/** «абс.», «чел.», «%»: what is counted stands above. */
export function isCountUnit(text: string): boolean {
  return COUNT_UNIT.test(foldText(text));
}

/** «Отметка 2» over «абс.» and «%». */
function markAbove(parts: readonly string[]): number {
  const [above = "", own = ""] = parts.slice(-2);
  if (parts.length < 2 || !COUNT_UNIT.test(own)) return 0;
  return markOf(above) || Number(NUMBERED_MARK.exec(above)?.[1] ?? 0);
}

function pairOf(own: string): number {
  return Number(PAIR.exec(own)?.[1] ?? 0);
}

function readsAsLevel(own: string): boolean {
  return /уровень|б ?\/ ?п|баз\p{L}* ?\/ ?проф/u.test(own) && readMathLevel(own) === null;
}
