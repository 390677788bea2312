import type { Token } from "../russian";

/** What stands after a number. */
export interface Measure {
  /** «%», «п.п.», «чел.», «шт.», «экз.», «ед.», «балл», «раз», «ч», «руб.», «тыс. руб.»; "" for a counted noun. */
  readonly unit: string;
  /** Index of the token after the unit. */
  readonly to: number;
  /** «тыс. человек»: the number is to be multiplied. */
  readonly factor: number;
}

const UNITS: readonly (readonly [pattern: RegExp, unit: string])[] = [
  [/^(?:%|процент(?:а|ов|ам|ами|ах|ы)?)$/u, "%"],
  [/^(?:чел|человек(?:а|у|ом|е)?|людей)$/u, "чел."],
  [/^(?:шт|штук|штуки|штука)$/u, "шт."],
  [/^(?:экз|экземпляр(?:а|ов|ы)?)$/u, "экз."],
  [/^(?:ед|единиц|единицы|единица)$/u, "ед."],
  [/^балл(?:а|ов|у|ам|ы)?$/u, "балл"],
  [/^раз(?:а)?$/u, "раз"],
  [/^(?:ч|час|часа|часов)$/u, "ч"],
  [/^(?:руб|рублей|рубля|рубль)$/u, "руб."],
];

const SCALES: readonly (readonly [pattern: RegExp, name: string, factor: number])[] = [
  [/^(?:тыс|тысяча|тысячи|тысяч)$/u, "тыс.", 1000],
  [/^(?:млн|миллион|миллиона|миллионов)$/u, "млн", 1_000_000],
];

const afterPoint = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === "." && tokens[at]!.gap === "" ? at + 1 : at;

/** «(сто)» after the digits repeats them. */
function afterBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== "(") return at;
  for (let i = at + 1; i < at + 5; i++) if (tokens[i]?.text === ")") return i + 1;
  return at;
}

/** «п.п.», «процентных пункта», «пп»: where it ends, or null. */
function endOfPoints(tokens: readonly Token[], at: number): number | null {
  const texts = tokens.slice(at, at + 4).map((token) => token.text);
  if (texts[0] === "пп") return afterPoint(tokens, at + 1);
  if (texts[0] === "п" && texts[1] === "." && texts[2] === "п") return afterPoint(tokens, at + 3);
  if (texts[0] === "%" && /^пункт/u.test(texts[1] ?? "")) return at + 2;
  return /^процентн/u.test(texts[0] ?? "") && /^пункт/u.test(texts[1] ?? "") ? at + 2 : null;
}

/** The adjective ending of «100%-ный». */
const afterAdjective = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === "-" &&
  tokens[at]!.gap === "" &&
  /^н(?:ый|ая|ое|ого|ую|ом)$/u.test(tokens[at + 1]?.text ?? "")
    ? at + 2
    : at;

/** The unit at a token; `unit` is "" where a counted noun or nothing stands there. */
export function measureAt(tokens: readonly Token[], from: number): Measure {
  const start = afterBracket(tokens, from);
  const points = endOfPoints(tokens, start);
  if (points !== null) return { unit: "п.п.", to: points, factor: 1 };
  const scale = SCALES.find(([pattern]) => pattern.test(tokens[start]?.text ?? ""));
  const at = scale === undefined ? start : afterPoint(tokens, start + 1);
  const unit = UNITS.find(([pattern]) => pattern.test(tokens[at]?.text ?? ""))?.[1];
  if (unit === undefined) return { unit: "", to: at, factor: scale?.[2] ?? 1 };
  const to = afterAdjective(tokens, afterPoint(tokens, at + 1));
  if (unit === "руб." && scale !== undefined) return { unit: `${scale[1]} ${unit}`, to, factor: 1 };
  return { unit, to: unit === "%" ? afterAdjective(tokens, at + 1) : to, factor: scale?.[2] ?? 1 };
}
