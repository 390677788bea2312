import type { Arguments } from "./arguments";
import type { HostObject } from "./host-object";
import type { Session } from "./session";
import type { Targets, TypeName } from "./targets";

export interface Property<T> {
  get(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void | Promise<void>;
}

/** What a method gives back: an object, null for a null object, a plain value, or nothing. */
export type MethodResult = HostObject | null | unknown;

/**
 * One type of Excel's object model. Names are those of the wire (PascalCase); whatever is not named here is
 * answered with ApiNotFound.
 */
export interface ObjectType<T> {
  /** Sent as `_Id`: the client addresses the object by it from the next request on. */
  readonly id?: (target: T) => string;
  readonly properties?: Readonly<Record<string, Property<T>>>;
  readonly navigation?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: Arguments, session: Session) => MethodResult | Promise<MethodResult>>
  >;
  /** Members of a collection. */
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** collection[key]; throws ItemNotFound. */
  readonly item?: (target: T, key: string | number, session: Session) => HostObject;
}

/** The type of that name. */
export type TypeLookup = (name: TypeName) => ObjectType<unknown>;

export type TypeTable = { readonly [K in TypeName]: ObjectType<Targets[K]> };

/** A property that only reads. */
export function readOnly<T>(get: (target: T, session: Session) => unknown): Property<T> {
  return { get };
}

/** A member that is accepted and does nothing here, because the workbench draws nothing or has no such limit. */
export function accepted(): undefined {
  return undefined;
}
