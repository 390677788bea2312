import type { CountName, Measure } from "./measures";

/** Names that users may write in formulas, folded. */
const NAMES: Readonly<Record<string, CountName>> = {
  n: "participants",
  участников: "participants",
  n2: "n2",
  n3: "n3",
  n4: "n4",
  n5: "n5",
  ниже: "below",
  сумма: "sum",
};

/** A linear combination of counts and a free number. */
interface Linear {
  readonly weights: ReadonlyMap<CountName, number>;
  readonly constant: number;
}

const TOKEN = /\s*(?:(\d+(?:[.,]\d+)?)|([a-zа-я]+\d?)|([-+*/÷×()]))/uy;

/**
 * Reads «100*(n4+n5)/n»: a linear combination of counts, divided by the number of participants or by nothing.
 * @returns null where the text is no such formula
 */
export function parseMeasure(text: string): Measure | null {
  // Latin and Cyrillic «n»/«п» do not look alike, but «с» and «c» do: names are compared as typed in lower case.
  const tokens = tokensOf(text.toLowerCase().replace(/^=/u, ""));
  if (!tokens) return null;
  const slash = topLevelSlash(tokens);
  const top = slash < 0 ? tokens : tokens.slice(0, slash);
  const after = slash < 0 ? [] : tokens.slice(slash + 1);
  const [denominator, ...rest] = after;
  if (slash >= 0 && (NAMES[denominator ?? ""] !== "participants" || !isFactor(rest))) return null;
  const linear = new Parser(top).parse();
  if (!linear || linear.constant !== 0 || linear.weights.size === 0) return null;
  const factor = rest.length > 0 ? Number(rest[1]?.replace(",", ".")) : 1;
  return measureOf(text, linear, factor, slash >= 0);
}

/** «… / n * 100». */
function isFactor(rest: readonly string[]): boolean {
  return rest.length === 0 || (rest.length === 2 && isTimes(rest[0]) && /^\d/u.test(rest[1] ?? ""));
}

function isTimes(token: string | undefined): boolean {
  return token === "*" || token === "×";
}

function measureOf(text: string, { weights }: Linear, factor: number, divided: boolean): Measure {
  const scaled = [...weights].map(([name, weight]) => [name, weight * factor] as const);
  const percent = divided && scaled.some(([, weight]) => Math.abs(weight) >= 100);
  const scale = percent ? 100 : 1;
  return {
    kind: "participants",
    name: text,
    weights: Object.fromEntries(scaled.map(([name, weight]) => [name, weight / scale])),
    scale,
    divided,
    unit: percent ? "%" : divided ? "балл" : "чел.",
    direction: "higher",
    formula: text,
    needs: weights.has("sum") ? "scores" : weights.has("below") ? "threshold" : "marks",
  };
}

function tokensOf(text: string): string[] | null {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.trimEnd().length) {
    const match = TOKEN.exec(text);
    if (!match) return null;
    const [, number, name, sign] = match;
    if (name !== undefined && NAMES[name] === undefined) return null;
    tokens.push(number ?? name ?? sign ?? "");
  }
  return tokens.length > 0 ? tokens : null;
}

function topLevelSlash(tokens: readonly string[]): number {
  let depth = 0;
  return tokens.findIndex((token) => {
    if (token === "(") depth++;
    if (token === ")") depth--;
    return depth === 0 && (token === "/" || token === "÷");
  });
}

/** Sums and products of numbers and names; a product may hold one name. */
class Parser {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  parse(): Linear | null {
    const sum = this.sum();
    return this.at === this.tokens.length ? sum : null;
  }

  private sum(): Linear | null {
    let total = this.product(this.sign());
    while (total && (this.tokens[this.at] === "+" || this.tokens[this.at] === "-")) {
      const next = this.product(this.sign());
      total = next && add(total, next);
    }
    return total;
  }

  private sign(): number {
    const token = this.tokens[this.at];
    if (token === "+" || token === "-") this.at++;
    return token === "-" ? -1 : 1;
  }

  private product(sign: number): Linear | null {
    let result = scale(this.factor(), sign);
    while (result && isTimes(this.tokens[this.at])) {
      this.at++;
      const next = this.factor();
      result = next && multiply(result, next);
    }
    return result;
  }

  private factor(): Linear | null {
    const token = this.tokens[this.at++];
    if (token === undefined) return null;
    if (token === "(") {
      const inner = this.sum();
      return this.tokens[this.at++] === ")" ? inner : null;
    }
    const name = NAMES[token];
    if (name) return { weights: new Map([[name, 1]]), constant: 0 };
    const number = Number(token.replace(",", "."));
    return Number.isNaN(number) ? null : { weights: new Map(), constant: number };
  }
}

function add(a: Linear, b: Linear): Linear {
  const weights = new Map(a.weights);
  for (const [name, weight] of b.weights) weights.set(name, (weights.get(name) ?? 0) + weight);
  return { weights, constant: a.constant + b.constant };
}

function scale(linear: Linear | null, by: number): Linear | null {
  return (
    linear && {
      weights: new Map([...linear.weights].map(([n, w]) => [n, w * by])),
      constant: linear.constant * by,
    }
  );
}

/** Two names cannot be multiplied: the result would be no linear combination. */
function multiply(a: Linear, b: Linear): Linear | null {
  if (a.weights.size > 0 && b.weights.size > 0) return null;
  return a.weights.size > 0 ? scale(a, b.constant) : scale(b, a.constant);
}
