import { tokenize, type Token } from "../russian";
import {
  afterthought,
  approachTo,
  changeNamedAt,
  comparisonAround,
  isMeasured,
  tendencyAt,
  type Approach,
  type Direction,
} from "./context";
import { isNoAmount } from "./exclusions";
import { measureAt } from "./measure";
import type { Comparator, Target } from "./model";
import { afterYearBracket, readNumbers, type NumberSpan } from "./numbers";
import { subjectOf } from "./subject";

export type { Comparator, Target } from "./model";

/** Words that may stand between two amounts under one comparison. */
const LONGEST_NOUN = 6;

/** One amount, or two that make a range or a movement («с 26 % до 20 %»). */
interface Amount {
  readonly approach: Approach;
  readonly value: number;
  /** Of «10-15 %», «от 10 до 15 %», «с 26 до 20 %» the first number; null for a single amount. */
  readonly other: number | null;
  readonly moving: boolean;
  readonly unit: string;
  readonly from: number;
  readonly to: number;
  readonly comparator: Comparator | null;
}

/** Quoted names («500+», «Сборник 2023») hold no targets: for each token whether it stands inside quotes. */
function quotedTokens(tokens: readonly Token[], text: string): boolean[] {
  let depth = 0;
  return tokens.map((token) => {
    const sign = token.text === '"' ? text[token.start]! : "";
    if ("»”".includes(sign) && sign !== "") depth = Math.max(0, depth - 1);
    else if ("«„".includes(sign) && sign !== "") depth++;
    return depth > 0;
  });
}

class Reader {
  readonly tokens: readonly Token[];
  private readonly quoted: readonly boolean[];

  constructor(readonly text: string) {
    this.tokens = tokenize(text);
    this.quoted = quotedTokens(this.tokens, text);
  }

  read(): Target[] {
    const targets: Target[] = [];
    const spans = readNumbers(this.tokens).filter(({ from }) => !this.isBracketedYear(from));
    let previous: Amount | null = null;
    for (let i = 0; i < spans.length; i++) {
      const pair = this.pairAt(spans[i]!, spans[i + 1]);
      const found = pair ?? this.single(spans[i]!);
      if (pair !== null) i++;
      if (found === null) continue;
      const amount: Amount = {
        ...found,
        comparator: found.comparator ?? this.sharedComparator(previous, found),
      };
      const target = this.target(amount, previous?.to ?? 0);
      if (target === null) continue;
      targets.push(target);
      previous = amount;
    }
    return targets;
  }

  private isBracketedYear(from: number): boolean {
    return from > 0 && afterYearBracket(this.tokens, from - 1) > from;
  }

  /** «не менее 2 семинаров и 4 вебинаров»: the comparison holds for both. */
  private sharedComparator(previous: Amount | null, amount: Amount): Comparator | null {
    if (previous === null || previous.comparator === null || previous.unit !== amount.unit) return null;
    if (amount.from - previous.to > LONGEST_NOUN || this.tokens[amount.from - 1]?.text !== "и") return null;
    const between = this.tokens.slice(previous.to, amount.from);
    return between.every((token) => token.kind === "word" && token.gap !== "\n") ? previous.comparator : null;
  }

  private single(span: NumberSpan): Amount | null {
    if (this.quoted[span.from]) return null;
    const approach = approachTo(this.tokens, span.from);
    const before = afterthought(this.tokens, span.to);
    const measure = measureAt(this.tokens, before?.to ?? span.to);
    const unit = span.percent ? "%" : measure.unit;
    const to = span.percent ? span.to : measure.to;
    const after = before ?? afterthought(this.tokens, to);
    const candidate = { tokens: this.tokens, span, approach, unit, afterUnit: to };
    if (isNoAmount(candidate)) return null;
    const value = span.value * (span.percent ? 1 : measure.factor);
    const comparator = approach.comparator ?? after?.comparator ?? null;
    const end = before === null ? (after?.to ?? to) : to;
    return { approach, value, other: null, moving: false, unit, from: approach.from, to: end, comparator };
  }

  /** «10-15 %», «от 10 до 15 %», «с 26 % до 20 %»; null where the two numbers are two amounts. */
  private pairAt(first: NumberSpan, second: NumberSpan | undefined): Amount | null {
    if (second === undefined || this.quoted[first.from]) return null;
    const { tokens } = this;
    const between = measureAt(tokens, first.to);
    if (isYearOf(first, second)) return null;
    const at = afterYearBracket(tokens, between.to);
    const link = tokens[at]?.text;
    if (second.from !== at + 1 || (link !== "-" && link !== "до")) return null;
    const approach = approachTo(tokens, first.from);
    const opens =
      approach.preposition === "от" || approach.preposition === "с" || approach.preposition === "со";
    if (link === "до" && !opens) return null;
    const measure = measureAt(tokens, second.to);
    const unit = second.percent ? "%" : measure.unit;
    // «100 баллов – 2 чел.»: what was scored and by how many
    if (between.unit !== "" && between.unit !== unit) return null;
    for (const span of [first, second]) {
      const candidate = {
        tokens,
        span,
        approach,
        unit: span === second ? unit : between.unit || unit,
        afterUnit: measure.to,
      };
      if (isNoAmount(candidate)) return null;
    }
    if (isNoAmount({ tokens, span: { ...first, to: second.to }, approach, unit, afterUnit: measure.to }))
      return null;
    return {
      approach,
      value: second.value * measure.factor,
      other: first.value * measure.factor,
      moving: link === "до" && approach.preposition !== "от",
      unit,
      from: approach.from,
      to: measure.to,
      comparator: approach.comparator,
    };
  }

  private target(amount: Amount, earliest: number): Target | null {
    const { direction, adverse } = tendencyAt(this.tokens, amount.from, amount.to);
    const subject = subjectOf(this.text, this.tokens, { from: amount.from, to: amount.to, earliest });
    const { unit, value } = amount;
    if (amount.other !== null) return pairTarget(amount, amount.other, direction, subject);
    const change = isChange(amount, direction);
    const moved = change ? null : this.changeWithoutVerb(amount);
    if (moved !== null) {
      return { comparator: moved === "fall" ? "le" : "ge", value, unit, subject, change: true };
    }
    if (unit === "раз" && !change) return null;
    if (amount.comparator === null && unit === "" && !this.countsSomething(amount, change)) return null;
    const comparator = amount.comparator ?? impliedComparator(amount, change, direction, adverse);
    return { comparator, value, unit, subject, change };
  }

  /** «выше среднего на 3 %», «+5 %», «10-процентный рост»: a change that no verb names. */
  private changeWithoutVerb({ approach, unit, from, to }: Amount): Direction | null {
    const { tokens } = this;
    const isShare = unit === "%" || unit === "п.п.";
    if (approach.preposition === "на" && unit !== "") return comparisonAround(tokens, from, to);
    if (!isShare || approach.comparator !== null || approach.preposition !== null) return null;
    const sign = tokens[from - 1];
    if (sign?.text === "+" && tokens[from - 2]?.kind !== "number") return "growth";
    // «-2 %» alone; behind a word the dash is a dash.
    if (sign?.text === "-" && from === 1 && tokens[from]!.gap === "") return "fall";
    const adjective = /^(?:н|процентн)(?:ый|ая|ое|ого|ую|ом)$/u.test(tokens[to - 1]?.text ?? "");
    return adjective ? changeNamedAt(tokens, to) : null;
  }

  /** A bare number promises something only with a noun after it: «5 семинаров», not «Приложение 5». */
  private countsSomething(amount: Amount, change: boolean): boolean {
    if (change || amount.approach.preposition === "до") return true;
    const next = this.tokens[amount.to];
    if (next === undefined && isMeasured(this.tokens, amount.from)) return true;
    if (next?.text === "из" && this.tokens[amount.to + 1]?.kind === "number") return true;
    if (amount.approach.preposition === "на" || next?.kind !== "word") return false;
    const printed = this.text.slice(next.start, next.end);
    // «34 ОО»: an abbreviation is a thing, «34 в» is not.
    const named = next.text.length > 2 || /^\p{Lu}{2,}$/u.test(printed);
    return named && next.gap !== "\n";
  }
}

/** «2024 – 50 %»: a year and its amount, no range. */
const isYearOf = (first: NumberSpan, second: NumberSpan): boolean =>
  Number.isInteger(first.value) && first.value >= 1990 && first.value <= 2100 && second.value <= 100;

const isChange = ({ approach, unit }: Amount, direction: Direction | null): boolean =>
  direction !== null && (approach.preposition === "на" || (approach.preposition === "в" && unit === "раз"));

function impliedComparator(
  amount: Amount,
  change: boolean,
  direction: Direction | null,
  adverse: boolean,
): Comparator {
  const { approach, unit, value } = amount;
  if (change) return direction === "fall" ? "le" : "ge";
  if (approach.preposition === "до") {
    if (direction !== null) return direction === "fall" ? "le" : "ge";
    return adverse || unit !== "%" ? "le" : "ge";
  }
  if (approach.preposition === "от") return "ge";
  if (unit === "%" || unit === "п.п.") return value === 100 || value === 0 ? "eq" : "ge";
  return "eq";
}

function pairTarget(amount: Amount, other: number, direction: Direction | null, subject: string): Target {
  const { unit, value } = amount;
  const moves = amount.moving || (direction !== null && amount.approach.preposition === "от");
  if (moves) {
    const falls = direction === null ? value < other : direction === "fall";
    return { comparator: falls ? "le" : "ge", value, unit, subject, change: false };
  }
  const change = amount.approach.preposition === "на" && direction !== null;
  const range: readonly [number, number] = [Math.min(other, value), Math.max(other, value)];
  return { comparator: "range", value: range, unit, subject, change };
}

/**
 * The measurable promises of a «Результат» cell (DESIGN.md, contract «Target»; METHODOLOGY 3.3 and 5.4):
 * [] where nothing is measurable. Never throws; linear in the length of the text.
 */
export function readTargets(text: string): Target[] {
  return new Reader(text).read();
}
