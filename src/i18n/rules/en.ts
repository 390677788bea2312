import { DEADLINES_EN } from "./en/deadlines";
import { NUMBERING_EN } from "./en/numbering";
import { RESPONSIBLES_EN } from "./en/responsibles";
import { ROWS_EN } from "./en/rows";
import { WORDING_EN } from "./en/wording";
import { FIGURES_EN } from "./en/figures";
import { INDICATORS_EN } from "./en/indicators";
import { DOCUMENT_EN } from "./en/document";
import type { RuleTexts } from "./types";

export const RULE_TEXTS_EN: RuleTexts = {
  ...NUMBERING_EN,
  ...DEADLINES_EN,
  ...RESPONSIBLES_EN,
  ...ROWS_EN,
  ...WORDING_EN,
  ...FIGURES_EN,
  ...INDICATORS_EN,
  ...DOCUMENT_EN,
};

export const PLACE_EN =
  "{number, select, none {Sheet row {sheetRow}} header {Cell {cell}} other {Row {number}}}";
