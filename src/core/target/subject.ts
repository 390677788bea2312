import type { Token } from "../russian";
import { clauseStart } from "./context";

const STOP =
  /^(?:в|во|на|для|к|ко|через|при|до|от|путем|посредством|над|имеют|имеет|будут|будет|не|которые|которых|ежегодно)$/u;
const VERB = /(?:[аяиыоу]ли|шл[аио]|лись|ился|илась|[аяе]ют|[аяе]ет|ит|ят|[ае]н[ыо]|ится|ются|ется)$/u;
const END = /^[,;:!?()]$/u;
const EDGES = /^[\s,:(–—-]+|[\s,:(–—-]+$/gu;

/** End of the counted noun with its attributes: up to a comma, a verb or a preposition of place and purpose. */
function endOfNoun(tokens: readonly Token[], from: number): number {
  let to = from;
  for (; to < tokens.length; to++) {
    const token = tokens[to]!;
    if (token.gap === "\n" && to > from) break;
    if (END.test(token.text) || STOP.test(token.text) || token.kind === "number") break;
    if (token.text === "." || (token.text === "-" && token.gap !== "")) break;
    if (token.kind === "word" && token.text.length > 4 && VERB.test(token.text)) break;
  }
  while (to > from && /^(?:и|или|с|со|по|а|из)$/u.test(tokens[to - 1]!.text)) to--;
  return to;
}

/** «…, увеличится», «… – составит»: between what is counted and the number. */
const isVerbOrSign = ({ kind, text }: Token): boolean =>
  kind === "punctuation" ? text !== '"' && text !== ")" : text.length > 4 && VERB.test(text);

const slice = (text: string, tokens: readonly Token[], from: number, to: number): string =>
  to > from ? text.slice(tokens[from]!.start, tokens[to - 1]!.end).replace(/\s+/gu, " ") : "";

/**
 * What a target counts, as printed: the words after the number («учителей математики»), or where nothing
 * follows the words of the clause before it («Доля учителей, прошедших курсы»).
 */
export function subjectOf(
  text: string,
  tokens: readonly Token[],
  place: { readonly from: number; readonly to: number; readonly earliest: number },
): string {
  const after = slice(text, tokens, place.to, endOfNoun(tokens, place.to));
  if (after !== "" && after !== "-") return after;
  const start = Math.max(clauseStart(tokens, place.from), place.earliest);
  let end = place.from;
  while (end > start && isVerbOrSign(tokens[end - 1]!)) end--;
  return slice(text, tokens, start, end).replace(EDGES, "");
}
