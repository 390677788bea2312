import { CHECK_RU } from "./check";
import { CLI_RU } from "./cli";
import { ERRORS_RU } from "./errors";
import { HOME_RU } from "./home";
import { INDICATORS_RU } from "./indicators";
import { JOURNAL_RU } from "./journal";
import { PLACES_RU } from "./places";
import { SCHOOLS_RU } from "./schools";
import { SHELL_RU } from "./shell";

/** The source of all interface words; en/ mirrors it key by key. */
export const RU = {
  ...SHELL_RU,
  ...HOME_RU,
  ...CHECK_RU,
  ...JOURNAL_RU,
  ...ERRORS_RU,
  ...CLI_RU,
  ...PLACES_RU,
  ...INDICATORS_RU,
  ...SCHOOLS_RU,
};
