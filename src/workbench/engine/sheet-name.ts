import { HostError } from "./host-error";

const LONGEST_NAME = 31;

/** Excel compares names without regard to case. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** @throws HostError as Excel does for a name that is taken, too long, empty or holds a forbidden sign. */
export function checkSheetName(name: string, taken: readonly string[]): void {
  if (name === "" || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/u.test(name)) {
    throw new HostError("InvalidArgument");
  }
  if (taken.some((other) => sameName(other, name))) throw new HostError("ItemAlreadyExists");
}

/** The name of a sheet that is added without one. */
export function freeSheetName(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.some((name) => sameName(name, `Лист${number}`))) number++;
  return `Лист${number}`;
}
