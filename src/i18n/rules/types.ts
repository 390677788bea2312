/**
 * Words of one rule, in ICU MessageFormat. Every message may use {place} («Строка 24»), {number}, {sheetRow},
 * {cell}, {sheet}, {found}, {expected} besides the arguments of its rule.
 */
export interface RuleText {
  /** Name of the group in the list of findings. */
  readonly title: string;
  /** What is there and what should be, by variant of the finding; "main" is the plain one. */
  readonly message: Readonly<Record<string, string>>;
  /** What to do; a variant without its own action takes that of "main". */
  readonly action: Readonly<Record<string, string>>;
  /** Reason of the rule where the user has entered no act of their own. */
  readonly why: string;
}

/** Rule code -> words. */
export type RuleTexts = Readonly<Record<string, RuleText>>;
