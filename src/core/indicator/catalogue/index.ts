import type { Indicator } from "../model";
import { GENERAL_INDICATORS } from "./general-indicators";
import { PROGRAMME_INDICATORS } from "./programme-indicators";
import { PROJECT_INDICATORS } from "./project-indicators";

export { GENERAL_INDICATORS, PROGRAMME_INDICATORS, PROJECT_INDICATORS };

/** All indicators that ship with the add-in. */
export const CATALOGUE: readonly Indicator[] = [
  ...PROJECT_INDICATORS,
  ...PROGRAMME_INDICATORS,
  ...GENERAL_INDICATORS,
];

/** The shipped indicators with the user's own put before them; an own one replaces a shipped one of its code. */
export function catalogueWith(own: readonly Indicator[]): readonly Indicator[] {
  const replaced = new Set(own.map(({ code }) => code));
  return [...own, ...CATALOGUE.filter(({ code }) => !replaced.has(code))];
}

export function indicatorByCode(code: string, catalogue: readonly Indicator[] = CATALOGUE): Indicator | null {
  return catalogue.find((indicator) => indicator.code === code) ?? null;
}
