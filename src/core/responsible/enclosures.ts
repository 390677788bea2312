import type { Token } from "../russian";

/** Opening mark → the marks that close it; a straight quote closes itself. */
const CLOSED_BY: Readonly<Record<string, string>> = { "«": "»", "„": "“”", "“": "”", '"': '"' };
const ANY_CLOSING = "»”";

/** A name is not longer; keeps unclosed marks from costing quadratic time. */
const LONGEST_QUOTE = 60;
const LONGEST_BRACKET = 200;

/**
 * Index of the quote that closes the one at `from`, or null. One closing mark for two opening ones
 * («Лицей «Успех») is common: then the last closing mark found counts. A semicolon ends the search.
 */
export function closingQuote(tokens: readonly Token[], from: number, source: string): number | null {
  const sign = source[tokens[from]!.start]!;
  const closing = CLOSED_BY[sign];
  if (closing === undefined) return null;
  let depth = 1;
  let last: number | null = null;
  const stop = Math.min(tokens.length, from + LONGEST_QUOTE);
  for (let i = from + 1; i < stop; i++) {
    const token = tokens[i]!;
    if (token.text === ";") break;
    if (token.text !== '"') continue;
    const mark = source[token.start]!;
    if (closing.includes(mark)) {
      depth--;
      last = i;
    } else if (mark === sign) depth++;
    else if (ANY_CLOSING.includes(mark) || mark === '"') last ??= i;
    if (depth === 0) return i;
  }
  return last;
}

/** Index of the bracket that closes the one at `from`, or null where it stays open. */
export function closingBracket(tokens: readonly Token[], from: number): number | null {
  const stop = Math.min(tokens.length, from + LONGEST_BRACKET);
  let depth = 0;
  for (let i = from; i < stop; i++) {
    const text = tokens[i]!.text;
    if (text === "(" || text === "[") depth++;
    else if (text === ")" || text === "]") depth--;
    if (depth === 0) return i;
  }
  return null;
}
