/** Whether an en-US number format shows a date («dd.mm.yyyy», «[$-419]mmmm yyyy "года"»). */
export function isDateFormat(code: string): boolean {
  return dateTokens(code).length > 0;
}

type DateToken = "d" | "m" | "y";

/** The date parts that a number format shows, in order; [] for «0.00», «General», «h:mm». */
export function dateTokens(code: string): DateToken[] {
  const bare = (code.split(";")[0] ?? "")
    .replace(/"[^"]*"|\\.|_.|\*.|\[(?:\$|[^\]hms])[^\]]*\]/giu, "")
    .toLowerCase();
  if (/general|[#0?]/u.test(bare)) return [];
  const letters = bare.match(/d+|m+|y+|h+|s+/gu) ?? [];
  const tokens: DateToken[] = [];
  letters.forEach((letter, index) => {
    const kind = letter[0];
    const isMinute = kind === "m" && (letters[index - 1]?.[0] === "h" || letters[index + 1]?.[0] === "s");
    if (!isMinute && (kind === "d" || kind === "m" || kind === "y")) tokens.push(kind);
  });
  return tokens;
}
