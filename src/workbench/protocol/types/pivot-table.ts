import { HostError } from "../../engine/host-error";
import { type HostObject, object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import { RangeTarget } from "../range-target";
import type { PivotTarget, ScopeTarget } from "../targets";

function pivotsOf({ workbook, scope }: ScopeTarget): PivotTarget[] {
  const sheets = scope ? [scope] : workbook.sheets;
  return sheets.flatMap((sheet) => sheet.state.pivots.map((pivot) => ({ sheet, pivot })));
}

function find(target: ScopeTarget, key: string | number): HostObject | null {
  const found = pivotsOf(target).find(({ pivot }) => pivot.name === key);
  return found ? object("PivotTable", found) : null;
}

function required(target: ScopeTarget, key: string | number): HostObject {
  const found = find(target, key);
  if (!found) throw new HostError("ItemNotFound");
  return found;
}

export const pivotTableCollectionType: ObjectType<ScopeTarget> = {
  items: (target) => pivotsOf(target).map((pivot) => object("PivotTable", pivot)),
  item: required,
  methods: {
    GetCount: (target) => pivotsOf(target).length,
    GetItem: (target, args) => required(target, args.key(0)),
    GetItemOrNullObject: (target, args) => find(target, args.key(0)),
  },
};

export const pivotTableType: ObjectType<PivotTarget> = {
  id: ({ pivot }) => pivot.name,
  properties: {
    Id: readOnly(({ pivot }) => pivot.name),
    Name: readOnly(({ pivot }) => pivot.name),
  },
  navigation: {
    Layout: (target) => object("PivotLayout", target),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
};

export const pivotLayoutType: ObjectType<PivotTarget> = {
  methods: { GetRange: ({ sheet, pivot }) => object("Range", new RangeTarget(sheet, pivot.range)) },
};
