import { afterStop, hasRole, isSign, type Lexeme, type Parsed } from "./lexeme";
import type { Content } from "./piece";
import { afterTail } from "./tail";

/** Adjectives that may stand between «по» and the document: «по отдельному совместному плану». */
const MAX_ATTRIBUTES = 4;
/** «по отд. плану», «по утв. графику». */
const SHORTENED = /^(?:отд|отдельн|утв|утвержд|установл|согл)$/u;
const ATTRIBUTE = /(?:ому|ему|ой|ей|ым|им|ыми|ими|ые|ие|ый|ий)$/u;
/** «Сроки уточняются»: a statement, no name of a document. */
const VERB = /(?:[аяую]тся|[еи]тся)$/u;
const RULES = { commas: true, years: false };

function isAttribute(lexeme: Lexeme | undefined): boolean {
  if (lexeme === undefined || lexeme.token.kind !== "word") return false;
  if (hasRole(lexeme, "fixed", "school", "civil", "permanent")) return true;
  const { text } = lexeme.token;
  return (
    (lexeme.role === "other" || lexeme.role === "numeral") && (ATTRIBUTE.test(text) || SHORTENED.test(text))
  );
}

/** «(установленные) законодательством (сроки)»: who fixed it. */
const AGENT = /(?:ом|ем|ой|ей|ью|ами|ями)$/u;

const isAgent = (lexemes: readonly Lexeme[], at: number): boolean =>
  hasRole(lexemes[at - 1], "fixed") &&
  hasRole(lexemes[at], "other", "document") &&
  hasRole(lexemes[at + 1], "document") &&
  AGENT.test(lexemes[at]!.token.text);

/** Index of the document's noun behind its adjectives, or null. */
function findNoun(lexemes: readonly Lexeme[], at: number): number | null {
  let i = at;
  // «учебно-методическому»: the first half has no ending of an adjective.
  while (
    i - at <= MAX_ATTRIBUTES &&
    (isAttribute(lexemes[i]) || isAgent(lexemes, i) || isSign(lexemes[i + 1], "-"))
  ) {
    if (hasRole(lexemes[i], "document") && !isAgent(lexemes, i)) break;
    i = isSign(lexemes[i + 1], "-") ? i + 2 : afterStop(lexemes, i + 1);
  }
  return hasRole(lexemes[i], "document") ? i : null;
}

/** Index of the last word that belongs to the head: «по … плану», «согласно», «в соответствии с». */
function headEnd(lexemes: readonly Lexeme[], at: number): number | null {
  const first = lexemes[at]!;
  const second = lexemes[at + 1];
  if (first.role === "along") return findNoun(lexemes, at + 1);
  if (hasRole(first, "accordance") && first.name === "alone") return at;
  if (hasRole(first, "in", "for") && hasRole(second, "accordance")) {
    const next = afterStop(lexemes, at + 2);
    return hasRole(lexemes[next], "from") ? next : at + 1;
  }
  if (first.role === "in") {
    const noun = findNoun(lexemes, at + 1);
    return noun !== null && lexemes[noun]!.token.text.startsWith("срок") ? noun : null;
  }
  const isStatement = VERB.test(second?.token.text ?? "");
  return first.role === "document" && at === 0 && !isStatement ? at : null;
}

/** Reads «по графику УО», «согласно плану», «в сроки, установленные …»: a document that gives the date. */
export function parseDocument(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const head = headEnd(lexemes, at);
  if (head === null) return null;
  if (lexemes[at]!.role === "in" && hasRole(lexemes[head + 1], "carryingOut")) return null;
  const next = Math.max(afterTail(lexemes, head + 1, RULES), head + 1);
  let last = next - 1;
  while (last > head && (isSign(lexemes[last], ".") || isSign(lexemes[last], ","))) last--;
  const certain = lexemes[at]!.role !== "document";
  const from = lexemes[at]!.token.start;
  return { value: { kind: "document", from, to: lexemes[last]!.token.end, certain }, next };
}
