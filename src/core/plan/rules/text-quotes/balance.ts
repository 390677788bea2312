/** The first sign without its pair. */
export interface Imbalance {
  readonly kind: "unclosed" | "unopened" | "odd";
  readonly sign: string;
  readonly index: number;
}

const OPENING: Readonly<Record<string, string>> = { "«": "»", "(": ")" };
const CLOSING: Readonly<Record<string, string>> = { "»": "«", ")": "(" };

const SIGNS = /[«»()"]/gu;

/** «а)», «1)», «1.2)»: the bracket of a list item has no pair. */
const LIST_MARK = /(?:^|[\s;,:.«(])(?:\p{L}{1,2}|\d{1,2}(?:\.\d{1,2})*)$/u;

/**
 * Finds an unbalanced « » or bracket, or an odd straight quote. The usual «ООО «Ромашка» with one closing sign
 * for two is accepted.
 */
export function imbalanceOf(text: string): Imbalance | null {
  const open: { sign: string; index: number }[] = [];
  let nestedClose = false;
  let straight: number | null = null;
  for (const { 0: sign, index } of text.matchAll(SIGNS)) {
    if (sign === '"') straight = straight === null ? index : null;
    else if (sign in OPENING) open.push({ sign, index });
    else if (sign in CLOSING) {
      const position = lastIndexOfSign(open, CLOSING[sign] ?? "");
      if (position >= 0) {
        nestedClose ||= sign === "»" && open.slice(0, position).some((other) => other.sign === "«");
        open.splice(position, 1);
      } else if (!(sign === ")" && LIST_MARK.test(text.slice(0, index)))) {
        return straight === null || sign === ")" ? { kind: "unopened", sign, index } : null;
      }
    }
  }
  const left = open.filter(({ sign, index }) => sign !== "«" || !nestedClose || text[index + 1] === "«");
  const [first] = left;
  if (first) return { kind: "unclosed", ...first };
  return straight === null || isInchOrMinute(text, straight)
    ? null
    : { kind: "odd", sign: '"', index: straight };
}

function lastIndexOfSign(open: readonly { sign: string }[], sign: string): number {
  for (let index = open.length - 1; index >= 0; index -= 1) if (open[index]?.sign === sign) return index;
  return -1;
}

function isInchOrMinute(text: string, index: number): boolean {
  return /\d\s?$/u.test(text.slice(0, index));
}

/** Contents of well-formed «…» without inner quotes. */
export function quotedNames(text: string): readonly string[] {
  return [...text.matchAll(/«([^«»]{1,80})»/gu)].map((match) => match[1] ?? "");
}

/**
 * Closes a quote or bracket where there is only one place for it: behind a name that stands in whole quotes
 * elsewhere, or behind the single word that follows. Doubled signs lose one. null = only the author knows.
 */
export function repairImbalance(
  text: string,
  { kind, sign, index }: Imbalance,
  names: ReadonlySet<string>,
): string | null {
  const neighbour = text[index + 1] === sign ? index + 1 : text[index - 1] === sign ? index : -1;
  if (neighbour > 0 && sign !== '"') return text.slice(0, neighbour) + text.slice(neighbour + 1);
  if (kind !== "unclosed") return null;
  const rest = text.slice(index + 1);
  const length = sign === "«" ? (knownLength(rest, names) ?? loneWordLength(rest)) : loneWordLength(rest);
  if (length === null) return null;
  const end = index + 1 + length;
  return text.slice(0, end) + (OPENING[sign] ?? "") + text.slice(end);
}

function knownLength(rest: string, names: ReadonlySet<string>): number | null {
  let longest: number | null = null;
  for (const match of rest.slice(0, 81).matchAll(/(?=[\s,;.:)]|$)/gu)) {
    if (match.index > 0 && names.has(rest.slice(0, match.index))) longest = match.index;
  }
  return longest;
}

function loneWordLength(rest: string): number | null {
  return /^[\p{L}\d-]+\s*$/u.test(rest) ? rest.trimEnd().length : null;
}
