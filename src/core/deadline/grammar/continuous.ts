import { hasRole, isSign, skipRoles, type Lexeme, type Parsed } from "./lexeme";
import { recurrence, type Content } from "./piece";
import { afterTail } from "./tail";

const RULES = { commas: false, years: false };
/** What is carried out as long as the plan itself, not once in its course. */
const LASTING = /^(?:реализаци|действи|исполнени|выполнени|осуществлени)/u;

function continuous(next: number): Parsed<Content> {
  return { value: { kind: "continuous" }, next };
}

/** «весь период», «в течение всего срока реализации программы», «в период действия проекта». */
function parseWholeSpan(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const i = skipRoles(lexemes, at, "in", "for", "course", "whole");
  const lasting = lexemes.slice(at, i).some((lexeme) => hasRole(lexeme, "course", "whole"));
  if (!hasRole(lexemes[i], "span")) return null;
  const action = lexemes[i + 1];
  if (hasRole(action, "carryingOut")) {
    // «Срок реализации: …» is a label, «в срок реализации» a frame.
    if (i === at) return null;
    return LASTING.test(action.token.text) ? continuous(afterTail(lexemes, i + 2, RULES)) : null;
  }
  if (!lasting || hasRole(action, "from", "until") || isSign(action, ":")) return null;
  return continuous(afterTail(lexemes, i + 1, RULES));
}

/** «в течение реализации программы», «в ходе реализации проекта». */
function parseWhileCarriedOut(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  const start = hasRole(lexemes[at], "in") ? at + 1 : at;
  const inCourse = hasRole(lexemes[start], "course") || lexemes[start]?.token.text === "ходе";
  const action = lexemes[start + 1];
  if (!inCourse || !hasRole(action, "carryingOut") || !LASTING.test(action.token.text)) return null;
  return continuous(afterTail(lexemes, start + 2, RULES));
}

/** Reads «постоянно», «на постоянной основе», «весь период реализации программы». */
export function parseContinuous(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  switch (lexemes[at]?.role) {
    case "continuous":
      return continuous(at + 1);
    case "permanent":
      return hasRole(lexemes[at + 1], "basis") ? continuous(at + 2) : null;
    case "for":
    case "in":
    case "course":
    case "whole":
    case "span":
      if (hasRole(lexemes[at + 1], "permanent") && hasRole(lexemes[at + 2], "basis"))
        return continuous(at + 3);
      return parseWholeSpan(lexemes, at) ?? parseWhileCarriedOut(lexemes, at);
    default:
      return null;
  }
}

/** Reads «по мере необходимости», «при необходимости», «в случае необходимости», «по запросу». */
export function parseNeed(lexemes: readonly Lexeme[], at: number): Parsed<Content> | null {
  if (hasRole(lexemes[at], "in") && lexemes[at + 1]?.token.text === "случае") {
    if (!hasRole(lexemes[at + 2], "need")) return null;
    return { value: recurrence(["asNeeded"], "generic"), next: at + 3 };
  }
  if (!hasRole(lexemes[at], "along", "occasion")) return null;
  if (hasRole(lexemes[at + 1], "need")) {
    return { value: recurrence(["asNeeded"], "generic"), next: at + 2 };
  }
  if (!hasRole(lexemes[at + 1], "measure")) return null;
  return { value: recurrence(["asNeeded"], "generic"), next: afterTail(lexemes, at + 2, RULES) };
}
