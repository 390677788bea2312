import type { RU } from "../ru";
import { ABSENCE_EN } from "./absence";
import { CHECK_EN } from "./check";
import { CLI_EN } from "./cli";
import { COPIED_EN } from "./copied";
import { CORRECTIONS_EN } from "./corrections";
import { ERRORS_EN } from "./errors";
import { FUNCTIONS_EN } from "./functions";
import { HOME_EN } from "./home";
import { INDICATORS_EN } from "./indicators";
import { JOURNAL_EN } from "./journal";
import { PAPERS_EN } from "./papers";
import { PLACES_EN } from "./places";
import { REGIONAL_EN } from "./regional";
import { ROLLUP_EN } from "./rollup";
import { SCHOOLS_EN } from "./schools";
import { SEND_EN } from "./send";
import { SHELL_EN } from "./shell";
import { TEMPLATES_EN } from "./templates";

/** Mirrors the Russian source key by key; the type refuses a missing key, a test a superfluous one. */
export const EN: Readonly<Record<keyof typeof RU, string>> = {
  ...SHELL_EN,
  ...HOME_EN,
  ...CORRECTIONS_EN,
  ...FUNCTIONS_EN,
  ...SEND_EN,
  ...CHECK_EN,
  ...REGIONAL_EN,
  ...ABSENCE_EN,
  ...COPIED_EN,
  ...JOURNAL_EN,
  ...ERRORS_EN,
  ...CLI_EN,
  ...PAPERS_EN,
  ...PLACES_EN,
  ...INDICATORS_EN,
  ...SCHOOLS_EN,
  ...TEMPLATES_EN,
  ...ROLLUP_EN,
};
