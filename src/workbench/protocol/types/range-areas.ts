import { HostError } from "../../engine/host-error";
import { fullAddress } from "../address";
import { object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import type { RangeAreasTarget } from "../targets";

function address({ areas }: RangeAreasTarget): string {
  return areas.map(fullAddress).join(",");
}

export const rangeAreasType: ObjectType<RangeAreasTarget> = {
  properties: {
    Address: readOnly(address),
    AddressLocal: readOnly(address),
    AreaCount: readOnly(({ areas }) => areas.length),
    CellCount: readOnly(({ areas }) => areas.reduce((sum, area) => sum + area.cells, 0)),
  },
  navigation: {
    Areas: (target) => object("RangeCollection", target),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
};

export const rangeCollectionType: ObjectType<RangeAreasTarget> = {
  items: ({ areas }) => areas.map((area) => object("Range", area)),
  item: ({ areas }, key) => at(areas, Number(key)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ areas }, args) => at(areas, args.integer(0)),
  },
};

function at(areas: RangeAreasTarget["areas"], index: number): ReturnType<typeof object> {
  const area = areas[index];
  if (!area) throw new HostError("InvalidArgument");
  return object("Range", area);
}
