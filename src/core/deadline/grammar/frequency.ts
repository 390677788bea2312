import type { UnitName } from "./lexicon";

/** Recurrence code of «каждый X»; decades have none in the contract. */
const CODES: Readonly<Partial<Record<UnitName, string>>> = {
  day: "daily",
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  term: "termly",
  trimester: "termly",
  semester: "halfYearly",
  halfYear: "halfYearly",
  year: "yearly",
};

export interface Frequency {
  /** null where the contract has no code. */
  readonly code: string | null;
  readonly certain: boolean;
}

const NONE: Frequency = { code: null, certain: false };

/** «каждый месяц», «по месяцам». A trimester is not quite a term. */
export function everyUnit(unit: UnitName): Frequency {
  const code = CODES[unit];
  return code === undefined ? NONE : { code, certain: unit !== "trimester" };
}

/** Units put together that make a unit of their own: 3 months are a quarter. */
const MULTIPLES: Readonly<Partial<Record<UnitName, Readonly<Record<number, string>>>>> = {
  day: { 7: "weekly", 14: "biweekly" },
  week: { 2: "biweekly" },
  month: { 3: "quarterly", 6: "halfYearly", 12: "yearly", 24: "every2years", 36: "every3years" },
  quarter: { 2: "halfYearly", 4: "yearly" },
  halfYear: { 2: "yearly" },
};

/** «раз в n X»: «раз в 2 недели», «раз в 3 года». */
export function everyNthUnit(n: number, unit: UnitName): Frequency {
  if (n === 1) return everyUnit(unit);
  if (unit === "year" && Number.isInteger(n) && n > 1 && n < 100) {
    return { code: `every${n}years`, certain: true };
  }
  const code = MULTIPLES[unit]?.[n];
  return code === undefined ? NONE : { code, certain: true };
}

/** What n times in a unit amounts to; the text does not say when, so only halves of a year are sure. */
const FRACTIONS: Readonly<Partial<Record<UnitName, Readonly<Record<number, string>>>>> = {
  year: { 2: "halfYearly", 4: "quarterly", 12: "monthly" },
  month: { 2: "biweekly" },
  quarter: { 3: "monthly" },
  halfYear: { 2: "quarterly", 6: "monthly" },
};

/** «n раз в X». */
export function timesInUnit(n: number, unit: UnitName): Frequency {
  if (n === 1) return everyUnit(unit);
  const code = FRACTIONS[unit]?.[n] ?? everyUnit(unit).code;
  return { code, certain: unit === "year" && n === 2 };
}
