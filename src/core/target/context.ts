import type { Token } from "../russian";
import type { Comparator } from "./model";

/** What the words before a number say about it. */
export interface Approach {
  /** null where nothing is said. */
  readonly comparator: Comparator | null;
  /** «на», «до», «от», «с», «в» between the comparison and the number, the last one. */
  readonly preposition: string | null;
  /** Index of the first token of all this. */
  readonly from: number;
  /** «не реже»: a frequency. */
  readonly frequency: boolean;
}

const AT_LEAST = /^(?:менее|меньше|ниже|мене)$/u;
const AT_MOST = /^(?:более|больше|выше|свыше|превыша\p{L}*|превыс\p{L}*)$/u;
const MORE = /^(?:более|больше|выше|свыше|превыс\p{L}*|превыша\p{L}*|минимум)$/u;
const LESS = /^(?:менее|меньше|ниже|максимум)$/u;
const SKIPPED =
  /^(?:чем|у|уровня|уровне|размере|количестве|,|для|составит|составляет|около|примерно|порядка|значения|отметки|показателя|бы|не)$/u;
const PREPOSITIONS = /^(?:на|до|от|с|со|в|во|из|за|к|по)$/u;
const LOOK_BACK = 5;

/** Signs of comparison, also of two characters: «>=». */
function signBefore(tokens: readonly Token[], at: number): { comparator: Comparator; from: number } | null {
  const { text } = tokens[at]!;
  if (text === "≥" || text === "⩾") return { comparator: "ge", from: at };
  if (text === "≤" || text === "⩽") return { comparator: "le", from: at };
  const start = text === "=" && /^[<>]$/u.test(tokens[at - 1]?.text ?? "") ? at - 1 : at;
  const sign = tokens[start]!.text;
  if (sign === ">") return { comparator: "ge", from: start };
  if (sign === "<") return { comparator: "le", from: start };
  return text === "=" ? { comparator: "eq", from: at } : null;
}

/** «не допустить снижения ниже 60 %»: what is not to happen. */
function isPrevented(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - LOOK_BACK; i--) {
    const { text } = tokens[i]!;
    if (text.startsWith("недопущени") || (text.startsWith("допус") && tokens[i - 1]?.text === "не"))
      return true;
  }
  return false;
}

/** «не должна превышать». */
const MODAL = /^(?:долж(?:ен|на|но|ны)|может|могут|будет|будут)$/u;

function wordBefore(tokens: readonly Token[], at: number): { comparator: Comparator; from: number } | null {
  const { text } = tokens[at]!;
  const negated = tokens[MODAL.test(tokens[at - 1]?.text ?? "") ? at - 2 : at - 1]?.text === "не";
  if (negated && AT_LEAST.test(text)) return { comparator: "ge", from: at - 1 };
  if (negated && AT_MOST.test(text)) return { comparator: "le", from: at - 1 };
  if (MORE.test(text)) return { comparator: isPrevented(tokens, at) ? "le" : "ge", from: at };
  if (LESS.test(text)) return { comparator: isPrevented(tokens, at) ? "ge" : "le", from: at };
  if (text === "хотя" || (text === "бы" && tokens[at - 1]?.text === "хотя"))
    return { comparator: "ge", from: at };
  return null;
}

/** Reads the words before the number that starts at `from`, a bounded number of them. */
export function approachTo(tokens: readonly Token[], from: number): Approach {
  let preposition: string | null = null;
  let start = from;
  for (let at = from - 1; at >= 0 && at >= from - LOOK_BACK; at--) {
    const { text } = tokens[at]!;
    const found = signBefore(tokens, at) ?? wordBefore(tokens, at);
    if (found !== null) return { ...found, preposition, frequency: false };
    if (text === "реже") return { comparator: null, preposition, from: at, frequency: true };
    if (PREPOSITIONS.test(text)) {
      if (preposition !== null && preposition !== "до" && text !== "до") break;
      preposition ??= text;
      start = at;
    } else if (!SKIPPED.test(text)) break;
  }
  return { comparator: null, preposition, from: start, frequency: false };
}

/** «80 % и более», «80 и выше процентов», «(не менее)» after a number: comparator and the token after it. */
export function afterthought(
  tokens: readonly Token[],
  at: number,
): { comparator: Comparator; to: number } | null {
  const texts = tokens.slice(at, at + 4).map((token) => token.text);
  if (texts[0] === "и" && MORE.test(texts[1] ?? "")) return { comparator: "ge", to: at + 2 };
  if (texts[0] === "и" && LESS.test(texts[1] ?? "")) return { comparator: "le", to: at + 2 };
  if (texts[0] === "(" && texts[1] === "не" && AT_LEAST.test(texts[2] ?? ""))
    return { comparator: "ge", to: at + 3 };
  if (texts[0] === "(" && texts[1] === "не" && AT_MOST.test(texts[2] ?? ""))
    return { comparator: "le", to: at + 3 };
  return null;
}

export type Direction = "growth" | "fall";

const GROWTH =
  /^(?:увелич|повы[шс]|рост$|роста$|выраст|вырос|возр[ао]с|прирост|улучш|довед|довест|расшир|достич|достиг|подн[яи])/u;
const FALL = /^(?:сни[жз]|уменьш|сокра[щт]|паден|свед|упад|миними)/u;
/** Words of what nobody wants more of: with them «до N» is an upper limit. */
const ADVERSE =
  /^(?:неуспева|низк|двоек|двойк|риск|неудовлетвор|дефицит|отста|нарушен|несправ|необъектив|травм|правонаруш|пропуск|отсев|жалоб)/u;

/** What the clause around a number speaks of: growth or fall (the nearest word counts), and whether it is adverse. */
export interface Tendency {
  readonly direction: Direction | null;
  readonly adverse: boolean;
}

/** What is measured on a scale: a number behind it is its value, not a count of things. */
const SCALE = /^(?:балл\p{L}{0,3}|показател\p{L}+|коэффициент\p{L}*|индекс\p{L}*|отметк\p{L}+|оценк\p{L}+)$/u;

/** «Максимальный балл – 20»: how the scale is made. */
const LIMIT = /^(?:максимальн|минимальн|проходн|порогов)/u;

/** «Средний балл по русскому языку – 68,5»: a value behind a dash or colon. */
export function isMeasured(tokens: readonly Token[], from: number): boolean {
  if (!/^[-:]$/u.test(tokens[from - 1]?.text ?? "")) return false;
  const clause = tokens.slice(clauseStart(tokens, from), from);
  return clause.some(({ text }) => SCALE.test(text)) && !clause.some(({ text }) => LIMIT.test(text));
}

const CLAUSE_END = /^[;.!?]$/u;
const LONGEST_CLAUSE = 40;

function directionOf(text: string): Direction | null {
  if (GROWTH.test(text)) return "growth";
  return FALL.test(text) ? "fall" : null;
}

const NOUN_OF_GROWTH = /^(?:рост|увеличение|повышение|прирост)$/u;
const NOUN_OF_FALL = /^(?:снижение|уменьшение|сокращение)$/u;

/** «10-процентный рост», «5 %-ное снижение»: the noun right behind a percentage that is an adjective. */
export function changeNamedAt(tokens: readonly Token[], at: number): Direction | null {
  const text = tokens[at]?.text ?? "";
  if (NOUN_OF_GROWTH.test(text)) return "growth";
  return NOUN_OF_FALL.test(text) ? "fall" : null;
}

function comparisonOf(text: string): Direction | null {
  if (/^(?:выше|больше|превы[сш]\p{L}*)$/u.test(text)) return "growth";
  return /^(?:ниже|меньше)$/u.test(text) ? "fall" : null;
}

/** «выше среднего на 3 %», «на 5 человек больше»: how the thing compares with something else. */
export function comparisonAround(tokens: readonly Token[], from: number, to: number): Direction | null {
  const behind = comparisonOf(tokens[to]?.text ?? "") ?? comparisonOf(tokens[to + 1]?.text ?? "");
  const start = clauseStart(tokens, from);
  let found = behind;
  for (let at = from - 1; found === null && at >= start; at--) found = comparisonOf(tokens[at]!.text);
  return found;
}

/** Start of the clause that holds the token: after a full stop, a semicolon or a line break. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  let start = at;
  while (start > 0 && start > at - LONGEST_CLAUSE) {
    if (tokens[start]!.gap === "\n" || CLAUSE_END.test(tokens[start - 1]!.text)) break;
    start--;
  }
  return start;
}

export function tendencyAt(tokens: readonly Token[], from: number, to: number): Tendency {
  const start = clauseStart(tokens, from);
  let direction: Direction | null = null;
  let adverse = false;
  for (let at = from - 1; at >= start; at--) {
    const { text } = tokens[at]!;
    direction ??= directionOf(text);
    adverse ||= ADVERSE.test(text);
  }
  for (let at = to; direction === null && at < tokens.length && at < to + 3; at++) {
    if (CLAUSE_END.test(tokens[at]!.text)) break;
    direction = directionOf(tokens[at]!.text);
  }
  return { direction, adverse };
}
