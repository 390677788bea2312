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

const PAIRED =
  TRAITS.openQuote |
  TRAITS.closeQuote |
  TRAITS.openBracket |
  TRAITS.closeBracket |
  TRAITS.straightQuote;

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
};

/** Russian texts are made of codes below this one, save for some signs of punctuation. */
const USUAL_CODES = 0x460;
const PUNCTUATION = 0x2000;
const OTHER_SCRIPTS = 0x2c00;

const TRAITS_OF_CODE = Uint16Array.from({ length: USUAL_CODES }, (_, code) => traitsOfSign(code));

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
  let traits = 0;
  let before = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const own = code < USUAL_CODES ? (TRAITS_OF_CODE[code] as number) : traitsOfUnusual(code);
    if (own !== 0) {
      traits |= own;
      if ((own & TRAITS.capital) !== 0) {
        if ((before & TRAITS.capital) !== 0) traits |= TRAITS.twoCapitals;
        if ((before & TRAITS.openBracket) !== 0) traits |= TRAITS.definition;
      }
    }
    before = own;
  }
  const dashed = TRAITS.twoCapitals | TRAITS.dash;
  if ((traits & dashed) === dashed || text.includes("далее")) traits |= TRAITS.definition;
  if (text.includes("роцент") || text.includes("РОЦЕНТ")) traits |= TRAITS.percent;
  return (traits & PAIRED) !== 0 && !isBalanced(text) ? traits | TRAITS.unbalanced : traits;
}

/** Every sign has its pair behind it. Which one pairs with which is for the rule to tell. */
function isBalanced(text: string): boolean {
  let [quotes, brackets, straight] = [0, 0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xab) quotes += 1;
    else if (code === 0x28) brackets += 1;
    else if (code === 0x22) straight += 1;
    else if (code === 0xbb) quotes -= 1;
    else if (code === 0x29) brackets -= 1;
    if (quotes < 0 || brackets < 0) return false;
  }
  return quotes === 0 && brackets === 0 && straight % 2 === 0;
}
