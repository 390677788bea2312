import { matchNumeral, numeralFromWords, type Token } from "../russian";

/** A number in a text: the tokens `from`…`to` (exclusive). */
export interface NumberSpan {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** The words themselves say «%»: «половина», «стопроцентный». */
  readonly percent: boolean;
  /** Written as a word: «три семинара». */
  readonly word: boolean;
  /** Written with a point: «2.4» may be the number of a clause. */
  readonly point: boolean;
}

const isNumber = (token: Token | undefined): token is Token => token?.kind === "number";

/** «1 000», «10 500»: groups of three digits after one to three. */
function endOfGroups(tokens: readonly Token[], from: number): number {
  let to = from + 1;
  if (tokens[from]!.text.length > 3 || tokens[from]!.text.startsWith("0")) return to;
  while (isNumber(tokens[to]) && tokens[to]!.gap === " " && tokens[to]!.text.length === 3) to++;
  return to;
}

/** «2/3 педагогов»: the fractions that people count in. */
const FRACTIONS: Readonly<Record<string, number>> = {
  "1/2": 50,
  "1/3": 33.3,
  "2/3": 66.7,
  "1/4": 25,
  "3/4": 75,
};

function fractionAt(tokens: readonly Token[], from: number): NumberSpan | null {
  const [sign, whole] = [tokens[from + 1], tokens[from + 2]];
  if (sign?.text !== "/" || sign.gap !== "" || whole?.gap !== "") return null;
  const value = FRACTIONS[`${tokens[from]!.text}/${whole.text}`];
  if (value === undefined) return null;
  return { from, to: from + 3, value, percent: true, word: true, point: false };
}

const isPercentSign = (token: Token | undefined): boolean =>
  token?.text === "%" || (token?.kind === "word" && token.text.startsWith("процент"));

/**
 * End of a decimal part after `to`, or null. With spaces («52, 8 %») only before a percentage, because
 * «9, 11 классов» is a list.
 */
function endOfDecimal(tokens: readonly Token[], to: number): number | null {
  const sign = tokens[to];
  const digits = tokens[to + 1];
  if ((sign?.text !== "," && sign?.text !== ".") || !isNumber(digits) || digits.text.length > 3) return null;
  const tight = sign.gap === "" && digits.gap === "";
  if (tight) return to + 2;
  const beforePercent = isPercentSign(tokens[to + 2]) && digits.text.length < 3;
  return sign.text === "," && beforePercent ? to + 2 : null;
}

function digitsAt(tokens: readonly Token[], from: number): NumberSpan {
  const groups = endOfGroups(tokens, from);
  const whole = tokens
    .slice(from, groups)
    .map((token) => token.text)
    .join("");
  const end = endOfDecimal(tokens, groups);
  const value = end === null ? Number(whole) : Number(`${whole}.${tokens[end - 1]!.text}`);
  const point = end !== null && tokens[groups]!.text === ".";
  return { from, to: end ?? groups, value, percent: false, word: false, point };
}

/** Shares in words. «четверть» alone is a school term, so it needs a comparison before it or «три». */
const SHARES: readonly (readonly [pattern: RegExp, value: number])[] = [
  [/^половин[аыуеo]$/u, 50],
  [/^трет(?:ь|и)$/u, 33.3],
];

/** Lets the many other words pass at once. */
const SHARE_WORD = /^(?:стопр|дв|тр|кажд|четв|полов)/u;

const COMPARING = /^(?:менее|более|свыше|меньше|больше|чем|минимум|у)$/u;

function shareAt(tokens: readonly Token[], from: number): NumberSpan | null {
  const { text } = tokens[from]!;
  if (!SHARE_WORD.test(text)) return null;
  const next = tokens[from + 1]?.text ?? "";
  const span = (to: number, value: number): NumberSpan => ({
    from,
    to,
    value,
    percent: true,
    word: true,
    point: false,
  });
  if (/^стопроцентн/u.test(text)) return span(from + 1, 100);
  if (/^дв(?:е|ух)$/u.test(text) && /^трет(?:и|ей)$/u.test(next)) return span(from + 2, 66.7);
  if (/^тр(?:и|ех)$/u.test(text) && /^четверт(?:и|ей)$/u.test(next)) return span(from + 2, 75);
  if (/^кажд(?:ый|ая|ое|ого|ой)$/u.test(text) && /^втор/u.test(next)) return span(from + 2, 50);
  if (/^кажд(?:ый|ая|ое|ого|ой)$/u.test(text) && /^треть/u.test(next)) return span(from + 2, 33.3);
  if (/^четверт(?:ь|и)$/u.test(text) && COMPARING.test(tokens[from - 1]?.text ?? ""))
    return span(from + 1, 25);
  const share = SHARES.find(([pattern]) => pattern.test(text));
  // «трети» may belong to «две трети»; «треть» is always a share.
  const sure = text === "треть" || (share?.[1] ?? 0) >= 50 || COMPARING.test(tokens[from - 1]?.text ?? "");
  if (share === undefined || !sure) return null;
  return span(from + 1, share[1]);
}

/** «1,5 тысячи»: the scale of the number before it. */
const SCALE = /^(?:тысяч|миллион)/u;

function wordsAt(tokens: readonly Token[], from: number): NumberSpan | null {
  if (tokens[from - 1]?.kind === "number" && SCALE.test(tokens[from]!.text)) return null;
  if (matchNumeral(tokens[from]!.text) === null) return null;
  const row = tokens.slice(from, from + 4).map((token) => token.text);
  const numeral = numeralFromWords(row, 0);
  if (numeral === null || numeral.ordinal) return null;
  return { from, to: from + numeral.length, value: numeral.value, percent: false, word: true, point: false };
}

/** «100-процентный», «100-%», «3-х»: the ending glued to a number belongs to it; «273-ФЗ», «9-й» are no amounts. */
function withEnding(tokens: readonly Token[], span: NumberSpan): NumberSpan | null {
  const [dash, ending] = [tokens[span.to], tokens[span.to + 1]];
  if (dash?.text === "-" && dash.gap === "" && ending?.text === "%") {
    return { ...span, to: span.to + 2, percent: true };
  }
  if (dash?.text !== "-" || dash.gap !== "" || ending?.kind !== "word" || ending.gap !== "") return span;
  if (ending.text.startsWith("процентн")) return { ...span, to: span.to + 2, percent: true };
  return /^(?:х|ти|ми|и|м|мя)$/u.test(ending.text) ? { ...span, to: span.to + 2 } : null;
}

/** «(2023)», «(2023 г.)» behind an amount: when it was so; the index behind the bracket, or `at`. */
export function afterYearBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== "(" || !/^20\d{2}$/u.test(tokens[at + 1]?.text ?? "")) return at;
  for (let i = at + 2; i < at + 5; i++) if (tokens[i]?.text === ")") return i + 1;
  return at;
}

/** All amounts of a text in order, each token read once; numbers glued to letters («273-ФЗ») are left out. */
export function readNumbers(tokens: readonly Token[]): NumberSpan[] {
  const spans: NumberSpan[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at]!;
    const span = isNumber(token)
      ? (fractionAt(tokens, at) ?? digitsAt(tokens, at))
      : (shareAt(tokens, at) ?? wordsAt(tokens, at));
    if (span === null) {
      at++;
      continue;
    }
    const whole = withEnding(tokens, span);
    if (whole !== null) spans.push(whole);
    at = whole?.to ?? span.to;
  }
  return spans;
}
