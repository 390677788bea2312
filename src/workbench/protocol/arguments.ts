import { HostError } from "../engine/host-error";
import type { HostObject } from "./host-object";
import type { RangeTarget } from "./range-target";

/** Arguments of a method as they came over the wire, read with the checks that Excel makes. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  /** @throws HostError InvalidArgument where the argument is no text. */
  text(index: number): string {
    return asText(this.values[index]);
  }

  optionalText(index: number): string | null {
    return this.isMissing(index) ? null : this.text(index);
  }

  integer(index: number): number {
    return asInteger(this.values[index]);
  }

  optionalInteger(index: number): number | null {
    return this.isMissing(index) ? null : this.integer(index);
  }

  optionalFlag(index: number): boolean {
    return this.values[index] === true;
  }

  /** A key of a collection: a name, an id or a position. */
  key(index: number): string | number {
    const value = this.values[index];
    return typeof value === "number" ? value : asText(value);
  }

  record(index: number): Readonly<Record<string, unknown>> {
    return asRecord(this.values[index]);
  }

  optionalRecord(index: number): Readonly<Record<string, unknown>> {
    return this.isMissing(index) ? {} : this.record(index);
  }

  /** A Range object, or null where the argument is something else (an address). */
  range(index: number): RangeTarget | null {
    const value = this.values[index];
    return isHostObject(value) && value.type === "Range" ? (value.target as RangeTarget) : null;
  }

  raw(index: number): unknown {
    return this.values[index];
  }

  isMissing(index: number): boolean {
    return this.values[index] === undefined || this.values[index] === null;
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

export function asText(value: unknown): string {
  if (typeof value !== "string") throw new HostError("InvalidArgument");
  return value;
}

export function asInteger(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw new HostError("InvalidArgument");
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new HostError("InvalidArgument");
  return value;
}

export function asFlag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new HostError("InvalidArgument");
  return value;
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HostError("InvalidArgument");
  }
  return value as Readonly<Record<string, unknown>>;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  purple: "#800080",
};

/** "#RRGGBB" or a named HTML colour. @throws HostError InvalidArgument for anything else. */
export function asColor(value: unknown): string {
  const text = asText(value);
  const color = NAMED_COLORS[text.toLowerCase()] ?? text;
  if (!/^#[0-9a-f]{6}$/iu.test(color)) throw new HostError("InvalidArgument");
  return color.toUpperCase();
}

/** One of the values that Excel knows. */
export function asOneOf<T extends string>(value: unknown, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (found === undefined) throw new HostError("InvalidArgument");
  return found;
}
