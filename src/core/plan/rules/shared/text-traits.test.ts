import fc from "fast-check";
import { foldText } from "../../../russian";
import { imbalanceOf } from "../text-quotes/balance";
import { hashFolded, hashText } from "./hash-text";
import { traitsOf, TRAITS } from "./text-traits";

/** Letters and signs of plans, and those that are looked at apart. */
const SIGN = fc.constantFrom(
  ...'аЯёЁпроцентцЦдалееРМОabZ I12 ..,;:()«»"№#%–—-\n \u00a0\u00ad\u0456\u0406éΩ“”',
  "далее",
  "процент",
  "  ",
);
const TEXT = fc.array(SIGN, { maxLength: 24 }).map((signs) => signs.join(""));

describe("traitsOf", () => {
  it.each<[trait: keyof typeof TRAITS, text: string]>([
    ["latin", "Cеминар"],
    ["twoCapitals", "план РМО"],
    ["openQuote", "центр «Рост»"],
    ["numero", "приказ № 5"],
    ["hash", "#REF!"],
    ["lineBreak", "раз;\nдва"],
    ["percent", "на 5 процентов"],
    ["percent", "5 %"],
    ["definition", "Управление (далее – УО)"],
    ["definition", "объединение (РМО)"],
    ["definition", "РМО — объединение"],
    ["unbalanced", "центр «Рост"],
    ["unbalanced", ")("],
  ])("finds %s in «%s»", (trait, text) => {
    expect(traitsOf(text) & TRAITS[trait]).not.toBe(0);
  });

  it("finds hardly anything in an ordinary measure", () => {
    expect(traitsOf("Проведение семинара (село Верхнее) для учителей «Роста»") & ~TRAITS.openQuote).toBe(
      TRAITS.capital | TRAITS.openBracket | TRAITS.closeBracket | TRAITS.closeQuote,
    );
  });

  it.each<[trait: keyof typeof TRAITS, pattern: RegExp]>([
    ["latin", /[A-Za-z]/u],
    ["twoCapitals", /\p{Lu}{2}/u],
    ["openQuote", /«/u],
    ["numero", /№/u],
    ["hash", /#/u],
    ["lineBreak", /\n/u],
    ["percent", /%|процент/iu],
    ["definition", /далее|\(\p{Lu}|\p{Lu}{2,}\S*\s*[–—-]\s/u],
  ])("misses no text with %s", (trait, pattern) => {
    fc.assert(
      fc.property(TEXT, (text) => !pattern.test(text) || (traitsOf(text) & TRAITS[trait]) !== 0),
      { numRuns: 2000 },
    );
  });

  it("misses no text without a pair", () => {
    fc.assert(
      fc.property(TEXT, (text) => imbalanceOf(text) === null || (traitsOf(text) & TRAITS.unbalanced) !== 0),
      { numRuns: 2000 },
    );
  });
});

describe("hashFolded", () => {
  it("is the hash of the folded text", () => {
    fc.assert(
      fc.property(TEXT, (text) => hashFolded(text) === hashText(foldText(text))),
      { numRuns: 2000 },
    );
  });
});
