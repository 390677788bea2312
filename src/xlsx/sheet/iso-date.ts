const DAY = 86_400_000;
const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/u;

/**
 * Serial number of a cell of type "d" (ECMA-376 part 1, 18.18.11): dates are kept as ISO 8601 text there.
 * @returns null where the text is no date
 */
export function serialOfIsoDate(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text.trim());
  if (!match || text.trim() === "") return null;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const days = (Date.UTC(Number(year), Number(month) - 1, Number(day)) - epoch) / DAY;
  // Excel counts a 29 February 1900 that never was.
  return (date1904 || days >= 61 ? days : days - 1) + time;
}
