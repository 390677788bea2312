import { DEADLINES_RU } from "./ru/deadlines";
import { NUMBERING_RU } from "./ru/numbering";
import { RESPONSIBLES_RU } from "./ru/responsibles";
import { ROWS_RU } from "./ru/rows";
import { WORDING_RU } from "./ru/wording";
import { FIGURES_RU } from "./ru/figures";
import { INDICATORS_RU } from "./ru/indicators";
import { DOCUMENT_RU } from "./ru/document";
import type { RuleTexts } from "./types";

/** The source of the wording; en.ts mirrors it. */
export const RULE_TEXTS_RU: RuleTexts = {
  ...NUMBERING_RU,
  ...DEADLINES_RU,
  ...RESPONSIBLES_RU,
  ...ROWS_RU,
  ...WORDING_RU,
  ...FIGURES_RU,
  ...INDICATORS_RU,
  ...DOCUMENT_RU,
};

/** Names of the place a finding stands at. */
export const PLACE_RU =
  "{number, select, none {Строка листа {sheetRow}} header {Ячейка {cell}} other {Строка {number}}}";
