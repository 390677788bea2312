/**
 * What the signs of a text can interest a rule for: bits of a sum. Most texts have hardly any; a rule about wording
 * looks only at the texts that have its own.
 */
export const TRAITS = {
  capital: 1,
  latin: 1 << 1,
  openQuote: 1 << 2,
  closeQuote: 1 << 3,
  openBracket: 1 << 4,
  closeBracket: 1 << 5,
  straightQuote: 1 << 6,
  dash: 1 << 7,
  numero: 1 << 8,
  hash: 1 << 9,
  lineBreak: 1 << 10,
  /** A percentage, as a sign or as the word. */
  percent: 1 << 11,
  /** Two capitals side by side: an abbreviation, or a text all in capitals. */
  twoCapitals: 1 << 12,
  /** May explain an abbreviation: «(далее – …)», «(РМО …», «РМО – …». */
  definition: 1 << 13,
  /** Brackets or quotes that may not come in pairs. */
  unbalanced: 1 << 14,
} as const;

/** «ц» of «процент». */
const LETTER_TSE = 1 << 15;
const CENT = /^цент/iu;

const SIGNS: Readonly<Record<string, number>> = {
  "«": TRAITS.openQuote,
  "»": TRAITS.closeQuote,
  "(": TRAITS.openBracket,
  ")": TRAITS.closeBracket,
  '"': TRAITS.straightQuote,
  "-": TRAITS.dash,
  "–": TRAITS.dash,
  "—": TRAITS.dash,
  "№": TRAITS.numero,
  "#": TRAITS.hash,
  "\n": TRAITS.lineBreak,
  "%": TRAITS.percent,
  ц: LETTER_TSE,
  Ц: LETTER_TSE,
};

const PUNCTUATION = 0x2000;
const OTHER_SCRIPTS = 0x2c00;

/** Of the codes up to the Cyrillic letters. */
const TRAITS_OF_CODE = Uint16Array.from({ length: 0x460 }, (_, code) => traitsOfSign(code));

function traitsOfSign(code: number): number {
  const sign = String.fromCharCode(code);
  const latin = /[A-Za-z]/u.test(sign) ? TRAITS.latin : 0;
  return (SIGNS[sign] ?? 0) | latin | (/\p{Lu}/u.test(sign) ? TRAITS.capital : 0);
}

/** Letters of other scripts count as capitals: the rule itself looks closer. */
function traitsOfUnusual(code: number): number {
  const isSign = code >= PUNCTUATION && code < OTHER_SCRIPTS;
  return isSign ? (SIGNS[String.fromCharCode(code)] ?? 0) : TRAITS.capital;
}

/** The traits of a text, as a sum of TRAITS. Goes over every text of a workbook, therefore by character codes. */
export function traitsOf(text: string): number {
  const traitsOfCode = TRAITS_OF_CODE;
  let [traits, before, quotes, brackets, straight] = [0, 0, 0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const own = code < traitsOfCode.length ? (traitsOfCode[code] as number) : traitsOfUnusual(code);
    if (own !== 0) {
      traits |= own;
      if ((own & TRAITS.capital) !== 0) {
        if ((before & TRAITS.capital) !== 0) traits |= TRAITS.twoCapitals;
        if ((before & TRAITS.openBracket) !== 0) traits |= TRAITS.definition;
      }
      if ((own & LETTER_TSE) !== 0 && CENT.test(text.slice(index, index + 4))) traits |= TRAITS.percent;
      if ((own & TRAITS.openQuote) !== 0) quotes += 1;
      else if ((own & TRAITS.openBracket) !== 0) brackets += 1;
      else if ((own & TRAITS.straightQuote) !== 0) straight += 1;
      else if ((own & TRAITS.closeQuote) !== 0) quotes -= 1;
      else if ((own & TRAITS.closeBracket) !== 0) brackets -= 1;
      if (quotes < 0 || brackets < 0) traits |= TRAITS.unbalanced;
    }
    before = own;
  }
  if (quotes !== 0 || brackets !== 0 || straight % 2 !== 0) traits |= TRAITS.unbalanced;
  const isName = (traits & NAME_AND_DASH) === NAME_AND_DASH;
  if (isName || text.includes("далее")) traits |= TRAITS.definition;
  return traits & ~LETTER_TSE;
}

const NAME_AND_DASH = TRAITS.twoCapitals | TRAITS.dash;
