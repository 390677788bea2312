const LINE =
  /^\s*[-–—•*]?\s*(?<short>[^–—\n]{1,60}?)\s*(?:\s[-–—]\s|\s?[–—]\s?|\s=\s)\s*(?<full>\S[\s\S]{5,})$/u;
const MAX_LINE = 600;
const CAPITALS = /(?<!\p{L})\p{Lu}{2,}\p{L}{0,2}(?!\p{L})/u;

/** «УО – управление образования администрации…;»: a short form with capitals, a dash, the full form. */
export function isAbbreviationLine(text: string): boolean {
  const pair = splitAbbreviation(text);
  return pair !== null && CAPITALS.test(pair.short);
}

/** Splits a line of a list of abbreviations; the full form loses the mark at its end. */
export function splitAbbreviation(text: string): { short: string; full: string } | null {
  const groups = text.length > MAX_LINE ? undefined : LINE.exec(text)?.groups;
  const [short, full] = [groups?.["short"], groups?.["full"]];
  if (short === undefined || full === undefined) return null;
  return { short: short.trim(), full: full.trim().replace(/[;.,]+$/u, "") };
}

/** A short form by itself: capitals, at most a few words. */
export function looksLikeAbbreviation(text: string): boolean {
  return text.length <= 60 && CAPITALS.test(text);
}
