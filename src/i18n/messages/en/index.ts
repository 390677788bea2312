import type { RU } from "../ru";
import { CHECK_EN } from "./check";
import { CLI_EN } from "./cli";
import { ERRORS_EN } from "./errors";
import { HOME_EN } from "./home";
import { INDICATORS_EN } from "./indicators";
import { JOURNAL_EN } from "./journal";
import { PLACES_EN } from "./places";
import { SCHOOLS_EN } from "./schools";
import { SHELL_EN } from "./shell";

/** Mirrors the Russian source key by key; the type refuses a missing key, a test a superfluous one. */
export const EN: Readonly<Record<keyof typeof RU, string>> = {
  ...SHELL_EN,
  ...HOME_EN,
  ...CHECK_EN,
  ...JOURNAL_EN,
  ...ERRORS_EN,
  ...CLI_EN,
  ...PLACES_EN,
  ...INDICATORS_EN,
  ...SCHOOLS_EN,
};
