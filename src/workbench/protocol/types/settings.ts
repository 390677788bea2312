import { HostError } from "../../engine/host-error";
import type { LiveWorkbook } from "../../engine/workbook";
import { object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import type { SettingTarget } from "../targets";

function required(workbook: LiveWorkbook, key: string | number): ReturnType<typeof object> {
  if (!(key in workbook.host.settings)) throw new HostError("ItemNotFound");
  return object("Setting", { workbook, key: String(key) });
}

export const settingCollectionType: ObjectType<LiveWorkbook> = {
  items: (workbook) => Object.keys(workbook.host.settings).map((key) => object("Setting", { workbook, key })),
  item: required,
  methods: {
    Add: (workbook, args) => {
      workbook.host.settings[args.text(0)] = args.raw(1);
      return object("Setting", { workbook, key: args.text(0) });
    },
    GetCount: (workbook) => Object.keys(workbook.host.settings).length,
    GetItem: (workbook, args) => required(workbook, args.text(0)),
    GetItemOrNullObject: (workbook, args) =>
      args.text(0) in workbook.host.settings ? required(workbook, args.text(0)) : null,
  },
};

export const settingType: ObjectType<SettingTarget> = {
  id: ({ key }) => key,
  properties: {
    Key: readOnly(({ key }) => key),
    Value: {
      get: ({ workbook, key }) => workbook.host.settings[key],
      set: ({ workbook, key }, value) => {
        workbook.host.settings[key] = value;
      },
    },
  },
  methods: {
    Delete: ({ workbook, key }) => {
      delete workbook.host.settings[key];
    },
  },
};
