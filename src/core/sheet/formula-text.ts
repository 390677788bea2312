const STRING_OR_GAP = /"(?:[^"]|"")*"|\s+/gu;

/**
 * A formula without what a spreadsheet rewrites on its own when it stores one (spaces outside strings, the case
 * of names, needless quotes around sheet names), so that two spellings of one formula compare as equal.
 */
export function comparableFormula(formula: string): string {
  const kept: string[] = [];
  let from = 0;
  const push = (piece: string): void => void kept.push(piece.replace(/'/gu, "").toUpperCase());
  for (const match of formula.matchAll(STRING_OR_GAP)) {
    push(formula.slice(from, match.index));
    if (match[0].startsWith('"')) kept.push(match[0]);
    from = match.index + match[0].length;
  }
  push(formula.slice(from));
  return kept.join("");
}
