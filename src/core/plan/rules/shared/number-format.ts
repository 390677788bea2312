/**
 * Does an en-US number format show a date? Quoted text, escaped signs, colours and locale marks do not count;
 * «0 "г."» is a number with a word, «[$-419]mmmm yyyy» is a date.
 */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"/gu, "")
    .replace(/\\./gu, "")
    .replace(/\[[^\]]*\]/gu, "");
  return /[dy]/iu.test(bare) || /m{3,}/iu.test(bare) || /\bm[./-]/iu.test(bare);
}
