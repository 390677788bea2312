import { IntlMessageFormat } from "intl-messageformat";
import type { Finding } from "../../core/plan/finding";
import type { Locale } from "../translator";
import { PLACE_EN, RULE_TEXTS_EN } from "./en";
import { PLACE_RU, RULE_TEXTS_RU } from "./ru";
import type { RuleText, RuleTexts } from "./types";

/** A finding in words. */
export interface FindingWords {
  /** Name of the rule: the head of its group. */
  readonly title: string;
  /** «Строка 24: ответственный не указан.» */
  readonly message: string;
  /** «Впишите организацию или выберите из списка.» */
  readonly action: string;
  /** The user's own act, or the general reason of the rule. */
  readonly why: string;
}

const CATALOGUE: Readonly<Record<Locale, { texts: RuleTexts; place: string }>> = {
  ru: { texts: RULE_TEXTS_RU, place: PLACE_RU },
  en: { texts: RULE_TEXTS_EN, place: PLACE_EN },
};

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/u;
const compiled = new Map<string, IntlMessageFormat>();

/** Words of a rule. @throws RangeError for a code without texts: texts and registry are tested to agree. */
export function ruleText(code: string, locale: Locale): RuleText {
  const text = CATALOGUE[locale].texts[code];
  if (!text) throw new RangeError(`No texts for rule ${code}`);
  return text;
}

/**
 * Puts a finding into words.
 * @param act the user's own regional act (PlanSchema.act); "" = the general reason of the rule.
 */
export function describeFinding(finding: Finding, locale: Locale, act = ""): FindingWords {
  const text = ruleText(finding.rule, locale);
  const variant = finding.variant === "" ? "main" : finding.variant;
  const values = valuesOf(finding, locale);
  return {
    title: text.title,
    message: format(text.message[variant] ?? text.message.main ?? "", values, locale),
    action: format(text.action[variant] ?? text.action.main ?? "", values, locale),
    why: act === "" ? text.why : act,
  };
}

type Values = Record<string, string | number>;

function valuesOf(finding: Finding, locale: Locale): Values {
  const values: Values = { ...finding.args, found: quoted(finding.found), expected: finding.expected };
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string" && ISO_DATE.test(value)) values[name] = shownDate(value, locale);
  }
  const number =
    finding.location.ref === null ? "header" : values.number === "" ? "none" : (values.number ?? "none");
  return { ...values, place: format(CATALOGUE[locale].place, { ...values, number }, locale) };
}

/** Long cells are quoted by their beginning; the click shows the rest. */
const LONGEST_QUOTE = 80;

function quoted(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).trimEnd()}…`;
}

function shownDate(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split("-");
  return locale === "ru" ? `${day}.${month}.${year}` : iso;
}

function format(message: string, values: Values, locale: Locale): string {
  const key = `${locale}|${message}`;
  const formatter =
    compiled.get(key) ?? new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  compiled.set(key, formatter);
  return String(formatter.format(values));
}
