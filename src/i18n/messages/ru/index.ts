import { ABSENCE_RU } from "./absence";
import { CHECK_RU } from "./check";
import { CLI_RU } from "./cli";
import { COPIED_RU } from "./copied";
import { CORRECTIONS_RU } from "./corrections";
import { ERRORS_RU } from "./errors";
import { FUNCTIONS_RU } from "./functions";
import { HOME_RU } from "./home";
import { INDICATORS_RU } from "./indicators";
import { JOURNAL_RU } from "./journal";
import { PAPERS_RU } from "./papers";
import { PLACES_RU } from "./places";
import { REGIONAL_RU } from "./regional";
import { ROLLUP_RU } from "./rollup";
import { SCHOOLS_RU } from "./schools";
import { SEND_RU } from "./send";
import { SHELL_RU } from "./shell";
import { TEMPLATES_RU } from "./templates";

/** The source of all interface words; en/ mirrors it key by key. */
export const RU = {
  ...SHELL_RU,
  ...HOME_RU,
  ...CORRECTIONS_RU,
  ...FUNCTIONS_RU,
  ...SEND_RU,
  ...CHECK_RU,
  ...REGIONAL_RU,
  ...ABSENCE_RU,
  ...COPIED_RU,
  ...JOURNAL_RU,
  ...ERRORS_RU,
  ...CLI_RU,
  ...PAPERS_RU,
  ...PLACES_RU,
  ...INDICATORS_RU,
  ...SCHOOLS_RU,
  ...TEMPLATES_RU,
  ...ROLLUP_RU,
};
