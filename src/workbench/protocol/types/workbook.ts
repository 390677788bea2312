import { object } from "../host-object";
import { type ObjectType, readOnly } from "../object-type";
import { RangeTarget } from "../range-target";
import type { LiveWorkbook } from "../../engine/workbook";
import { eventMethods } from "../events";
import { WORKBOOK_TARGET } from "../subscriptions";

export const workbookType: ObjectType<LiveWorkbook> = {
  properties: {
    Name: readOnly((workbook) => workbook.host.name),
    ReadOnly: readOnly(() => false),
  },
  navigation: {
    Application: (workbook) => object("Application", workbook),
    Worksheets: (workbook) => object("WorksheetCollection", workbook),
    Names: (workbook) => object("NamedItemCollection", { workbook, scope: null }),
    Tables: (workbook) => object("TableCollection", { workbook, scope: null }),
    Comments: (workbook) => object("CommentCollection", { workbook, scope: null }),
    Protection: (workbook) => object("WorkbookProtection", workbook),
    CustomXmlParts: (workbook) => object("CustomXmlPartCollection", { workbook, namespace: null }),
    Settings: (workbook) => object("SettingCollection", workbook),
    Properties: (workbook) => object("DocumentProperties", workbook),
    _Runtime: (workbook) => object("Runtime", workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => object("Range", new RangeTarget(workbook.active, workbook.selection)),
    GetActiveCell: (workbook) => {
      const { top, left } = workbook.selection;
      return object("Range", new RangeTarget(workbook.active, { top, left, bottom: top, right: left }));
    },
    ...eventMethods<LiveWorkbook>(() => WORKBOOK_TARGET),
  },
};
