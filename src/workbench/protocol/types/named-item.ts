import type { DefinedName } from "../../engine/defined-names";
import { HostError } from "../../engine/host-error";
import type { LiveWorkbook } from "../../engine/workbook";
import { absoluteAddress } from "../address";
import { type Arguments, asFlag, asText } from "../arguments";
import { type HostObject, object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import { RangeTarget } from "../range-target";
import type { NamedItemTarget, ScopeTarget } from "../targets";

function nameOf({ workbook, id }: NamedItemTarget): DefinedName {
  const name = workbook.names.all().find((each) => each.id === id);
  if (!name) throw new HostError("ItemNotFound");
  return name;
}

function wrap(workbook: LiveWorkbook, name: DefinedName): HostObject {
  return object("NamedItem", { workbook, id: name.id });
}

function find({ workbook, scope }: ScopeTarget, key: string | number): HostObject | null {
  const name = workbook.names
    .list(scope)
    .find((each) => each.id === key || each.name.toLowerCase() === String(key).toLowerCase());
  return name ? wrap(workbook, name) : null;
}

function required(target: ScopeTarget, key: string | number): HostObject {
  const found = find(target, key);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

/** A Range, or a formula with or without "=". */
function formulaOf(args: Arguments): string {
  const range = args.range(1);
  if (range) return `=${absoluteAddress(range)}`;
  const text = args.text(1);
  return text.startsWith("=") ? text : `=${text}`;
}

function add({ workbook, scope }: ScopeTarget, args: Arguments): HostObject {
  const comment = args.optionalText(2) ?? "";
  return wrap(workbook, workbook.names.add({ name: args.text(0), formula: formulaOf(args), comment, scope }));
}

export const namedItemCollectionType: ObjectType<ScopeTarget> = {
  items: ({ workbook, scope }) => workbook.names.list(scope).map((name) => wrap(workbook, name)),
  item: required,
  methods: {
    Add: add,
    GetCount: ({ workbook, scope }) => workbook.names.list(scope).length,
    GetItem: (target, args) => required(target, args.key(0)),
    GetItemOrNullObject: (target, args) => find(target, args.key(0)),
  },
};

function rangeOf(target: NamedItemTarget): HostObject | null {
  const { range } = nameOf(target);
  return range && object("Range", new RangeTarget(range.sheet, range.range));
}

export const namedItemType: ObjectType<NamedItemTarget> = {
  id: ({ id }) => id,
  properties: {
    Name: readOnly((target) => nameOf(target).name),
    Formula: {
      get: (target) => nameOf(target).formula,
      set: (target, value) => target.workbook.names.update(nameOf(target), { formula: asText(value) }),
    },
    Value: readOnly((target) => nameOf(target).formula.slice(1)),
    Type: readOnly((target) => (nameOf(target).range ? "Range" : "String")),
    Comment: {
      get: (target) => nameOf(target).comment,
      set: (target, value) => target.workbook.names.update(nameOf(target), { comment: asText(value) }),
    },
    Visible: {
      get: (target) => nameOf(target).visible,
      set: (target, value) => target.workbook.names.update(nameOf(target), { visible: asFlag(value) }),
    },
    Scope: readOnly((target) => (nameOf(target).scope ? "Worksheet" : "Workbook")),
  },
  navigation: {
    Worksheet: (target) => {
      const { scope } = nameOf(target);
      if (!scope) throw new HostError("ItemNotFound");
      return object("Worksheet", scope);
    },
    WorksheetOrNullObject: (target) => {
      const { scope } = nameOf(target);
      return scope && object("Worksheet", scope);
    },
  },
  methods: {
    Delete: (target) => target.workbook.names.remove(nameOf(target)),
    GetRange: (target) => {
      const range = rangeOf(target);
      if (!range) throw new HostError("ItemNotFound");
      return range;
    },
    GetRangeOrNullObject: rangeOf,
  },
};
