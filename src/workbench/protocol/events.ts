import type { ObjectType } from "./object-type";
import { EventType, type EventTypeNumber } from "./subscriptions";

/** Names of the hidden methods by which the client subscribes, without «_Register» and «Event». */
const METHODS: Readonly<Record<string, EventTypeNumber>> = {
  DataChanged: EventType.changed,
  Activated: EventType.activated,
  Deactivated: EventType.deactivated,
  Added: EventType.added,
  SelectionChanged: EventType.selectionChanged,
  Deleted: EventType.deleted,
  Calculated: EventType.calculated,
  FormatChanged: EventType.formatChanged,
  RowHiddenChanged: EventType.rowHiddenChanged,
  FormulaChanged: EventType.formulaChanged,
  ProtectionChanged: EventType.protectionChanged,
};
/** These four are spelled the other way round. */
const REVERSED: Readonly<Record<string, EventTypeNumber>> = {
  NameChanged: EventType.nameChanged,
  VisibilityChanged: EventType.visibilityChanged,
  Moved: EventType.moved,
};

/** The hidden methods `_RegisterDataChangedEvent`, `_UnregisterDataChangedEvent` and so on for one type. */
export function eventMethods<T>(target: (object: T) => string): NonNullable<ObjectType<T>["methods"]> {
  const methods: Record<string, NonNullable<ObjectType<T>["methods"]>[string]> = {};
  const define = (name: string, type: EventTypeNumber): void => {
    methods[`_Register${name}`] = (object, _args, { subscriptions }) =>
      subscriptions.add(type, target(object));
    methods[`_Unregister${name}`] = (object, _args, { subscriptions }) =>
      subscriptions.remove(type, target(object));
  };
  for (const [name, type] of Object.entries(METHODS)) define(`${name}Event`, type);
  for (const [name, type] of Object.entries(REVERSED)) define(`Event${name}`, type);
  return methods;
}
