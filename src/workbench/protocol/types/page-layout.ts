import { SHEET_LIMITS } from "../../../core/sheet/address";
import { HostError } from "../../engine/host-error";
import type { HeaderFooterPlace, PageState } from "../../engine/host-state";
import type { LiveSheet } from "../../engine/sheet";
import { parseArea } from "../../../core/sheet/address";
import { type Arguments, asFlag, asNumber, asOneOf, asRecord, asText } from "../arguments";
import { type HostObject, object } from "../host-object";
import { type ObjectType, type Property } from "../object-type";
import { RangeTarget } from "../range-target";

type Flag = "centerHorizontally" | "centerVertically" | "printGridlines" | "blackAndWhite";

function flag(key: Flag): Property<LiveSheet> {
  return {
    get: (sheet) => sheet.state.page[key],
    set: (sheet, value) => {
      sheet.state.page[key] = asFlag(value);
    },
  };
}

function margin(key: keyof PageState["margins"]): Property<LiveSheet> {
  return {
    get: (sheet) => sheet.state.page.margins[key],
    set: (sheet, value) => {
      sheet.state.page.margins[key] = asNumber(value);
    },
  };
}

const zoom: Property<LiveSheet> = {
  get: ({ state }) => {
    const { scale, horizontalFitToPages, verticalFitToPages } = state.page.zoom;
    return scale === null ? { horizontalFitToPages, verticalFitToPages } : { scale };
  },
  set: ({ state }, value) => {
    const wanted = asRecord(value);
    const number = (key: string): number | null => (wanted[key] == null ? null : asNumber(wanted[key]));
    const fits = number("horizontalFitToPages") !== null || number("verticalFitToPages") !== null;
    state.page.zoom = {
      scale: fits ? null : (number("scale") ?? 100),
      horizontalFitToPages: number("horizontalFitToPages"),
      verticalFitToPages: number("verticalFitToPages"),
    };
  },
};

/** Lines to repeat or an area to print, as a Range or an address. @throws HostError InvalidArgument. */
function areaOf(args: Arguments): RangeTarget["area"] {
  const area = args.range(0)?.area ?? parseArea(args.text(0));
  if (!area) throw new HostError("InvalidArgument");
  return area;
}

function rows(sheet: LiveSheet): HostObject | null {
  const { titleRows } = sheet.state.page;
  if (!titleRows) return null;
  const area = { top: titleRows.first, bottom: titleRows.last, left: 0, right: SHEET_LIMITS.columns - 1 };
  return object("Range", new RangeTarget(sheet, area));
}

function columns(sheet: LiveSheet): HostObject | null {
  const { titleColumns } = sheet.state.page;
  if (!titleColumns) return null;
  const area = { top: 0, bottom: SHEET_LIMITS.rows - 1, left: titleColumns.first, right: titleColumns.last };
  return object("Range", new RangeTarget(sheet, area));
}

function printArea(sheet: LiveSheet): HostObject | null {
  const area = sheet.state.page.printArea;
  return area && object("RangeAreas", { sheet, areas: [new RangeTarget(sheet, area)] });
}

function found(target: HostObject | null): HostObject {
  if (!target) throw new HostError("ItemNotFound");
  return target;
}

export const pageLayoutType: ObjectType<LiveSheet> = {
  properties: {
    Orientation: {
      get: (sheet) => sheet.state.page.orientation,
      set: (sheet, value) => {
        sheet.state.page.orientation = asOneOf(value, ["Portrait", "Landscape"]);
      },
    },
    PaperSize: {
      get: (sheet) => sheet.state.page.paperSize,
      set: (sheet, value) => {
        sheet.state.page.paperSize = asText(value);
      },
    },
    Zoom: zoom,
    CenterHorizontally: flag("centerHorizontally"),
    CenterVertically: flag("centerVertically"),
    PrintGridlines: flag("printGridlines"),
    BlackAndWhite: flag("blackAndWhite"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigation: { HeadersFooters: (sheet) => object("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintTitleRows: ({ state }, args) => {
      const { top, bottom } = areaOf(args);
      state.page.titleRows = { first: top, last: bottom };
    },
    SetPrintTitleColumns: ({ state }, args) => {
      const { left, right } = areaOf(args);
      state.page.titleColumns = { first: left, last: right };
    },
    SetPrintArea: ({ state }, args) => {
      state.page.printArea = areaOf(args);
    },
    GetPrintTitleRows: (sheet) => found(rows(sheet)),
    GetPrintTitleRowsOrNullObject: rows,
    GetPrintTitleColumns: (sheet) => found(columns(sheet)),
    GetPrintTitleColumnsOrNullObject: columns,
    GetPrintArea: (sheet) => found(printArea(sheet)),
    GetPrintAreaOrNullObject: printArea,
  },
};

export const headerFooterGroupType: ObjectType<LiveSheet> = {
  navigation: { DefaultForAllPages: (sheet) => object("HeaderFooter", sheet) },
};

function place(key: HeaderFooterPlace): Property<LiveSheet> {
  return {
    get: (sheet) => sheet.state.page.headersFooters[key],
    set: (sheet, value) => {
      sheet.state.page.headersFooters[key] = asText(value);
    },
  };
}

export const headerFooterType: ObjectType<LiveSheet> = {
  properties: {
    LeftHeader: place("leftHeader"),
    CenterHeader: place("centerHeader"),
    RightHeader: place("rightHeader"),
    LeftFooter: place("leftFooter"),
    CenterFooter: place("centerFooter"),
    RightFooter: place("rightFooter"),
  },
};
