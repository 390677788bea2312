/** Ways of writing that readers do not notice and filters do. */
export type Feature = "monthDash" | "periodDash" | "yearDash" | "yearSuffix" | "yearsSuffix";

/** How one text writes each feature; a feature that the text does not have is absent. */
export type Style = Partial<Record<Feature, string>>;

const MONTH = "(?:янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?";
const YEAR = "(?:19|20)\\d{2}";
const SUFFIX = "(?:г\\.\\s?г\\.|гг?\\.?|год[аы]?|годов)";

const MONTH_DASH = new RegExp(`(${MONTH})(\\s*[-–—]\\s*)(?=${MONTH})`, "giu");
const PERIOD_DASH = new RegExp(`(${YEAR}(?:\\s*${SUFFIX})?)(\\s*[-–—]\\s*)(?=${MONTH})`, "giu");
const YEAR_DASH = new RegExp(`(?<![\\d.])(${YEAR})(\\s*[-–—]\\s*)(?=${YEAR})`, "giu");
const SUFFIXED = new RegExp(`(?<![\\d.])(${YEAR})(\\s*)(${SUFFIX})?(?![\\p{L}\\d])`, "giu");
const YEARS_BEFORE = new RegExp(`${YEAR}\\s*${SUFFIX}?\\s*[-–—]\\s*(?:${MONTH}\\s*)?$`, "iu");
const YEARS_AFTER = /^\s*[-–—/]/u;
const GENITIVE = /(?:в\s+течение|на\s+протяжении|в|до\s+конца|конец|начало|учебн\p{L}*)\s+[^,;]*$/iu;

/** Signs that are wrong in any company: glued or doubled suffixes, a dash with a space on one side, double spaces. */
const DEFECTS: readonly [pattern: RegExp, right: string][] = [
  [new RegExp(`(${YEAR})(?=${SUFFIX})`, "giu"), "$1 "],
  [/г\.\s?г\./giu, "гг."],
  [/(?<=\S)(?:\s+[-–—](?=\S)|[-–—]\s+)(?=\S)/gu, " – "],
  [/(?<=\S)[ \u00a0]{2,}(?=\S)/gu, " "],
];

/** The text without defects that need no comparison. */
export function withoutDefects(text: string): string {
  const result = DEFECTS.reduce((so, [pattern, right]) => so.replace(pattern, right), text);
  return result === text ? text : result.trim();
}

export function styleOf(text: string): Style {
  const style: Style = {};
  const first = (pattern: RegExp): string | undefined => [...text.matchAll(pattern)][0]?.[2];
  const monthDash = first(MONTH_DASH);
  const periodDash = first(PERIOD_DASH);
  const yearDash = first(YEAR_DASH);
  if (monthDash !== undefined) style.monthDash = monthDash;
  if (periodDash !== undefined) style.periodDash = periodDash;
  if (yearDash !== undefined) style.yearDash = yearDash;
  for (const match of text.matchAll(SUFFIXED)) {
    const feature = suffixFeature(text, match.index, match[0].length);
    if (feature) style[feature] ??= match[3] ?? "";
  }
  return style;
}

/** «2024 г.» and «2022–2025 гг.» are two habits; after «в течение» the word stands in its own case. */
function suffixFeature(text: string, index: number, length: number): "yearSuffix" | "yearsSuffix" | null {
  const before = text.slice(0, index);
  const after = text.slice(index + length);
  if (YEARS_AFTER.test(after) || GENITIVE.test(before) || /^\s*учебн/iu.test(after)) return null;
  return YEARS_BEFORE.test(before) ? "yearsSuffix" : "yearSuffix";
}

/** Rewrites one feature of a text. */
export function restyle(text: string, feature: Feature, wanted: string): string {
  const dash = (pattern: RegExp): string => text.replace(pattern, (_all, left: string) => `${left}${wanted}`);
  switch (feature) {
    case "monthDash":
      return dash(MONTH_DASH);
    case "periodDash":
      return dash(PERIOD_DASH);
    case "yearDash":
      return dash(YEAR_DASH);
    default:
      return text.replace(SUFFIXED, (all: string, year: string, _gap, _suffix, index: number) =>
        suffixFeature(text, index, all.length) === feature
          ? wanted === ""
            ? year
            : `${year} ${wanted}`
          : all,
      );
  }
}
