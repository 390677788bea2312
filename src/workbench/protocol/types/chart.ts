import { HostError } from "../../engine/host-error";
import { type ChartState, newChart } from "../../engine/host-state";
import type { LiveSheet } from "../../engine/sheet";
import { parseArea } from "../../../core/sheet/address";
import { fullAddress, localAddress } from "../address";
import { type Arguments, asFlag, asNumber, asText } from "../arguments";
import { type HostObject, object } from "../host-object";
import { accepted, type ObjectType, type Property, readOnly } from "../object-type";
import { requirePermission } from "../protection";
import type { ChartAxisTarget, ChartTarget } from "../targets";

function chartAt(sheet: LiveSheet, key: string | number): ChartState | null {
  const { charts } = sheet.state;
  return (
    charts.find((chart) => chart.id === key || chart.name.toLowerCase() === String(key).toLowerCase()) ?? null
  );
}

function required(sheet: LiveSheet, key: string | number): HostObject {
  const chart = chartAt(sheet, key);
  if (!chart) throw new HostError("ItemNotFound");
  return object("Chart", { sheet, chart });
}

function add(sheet: LiveSheet, args: Arguments): HostObject {
  requirePermission(sheet, "allowEditObjects");
  const source = args.range(1);
  if (!source) throw new HostError("InvalidArgument");
  const id = `{${globalThis.crypto.randomUUID().toUpperCase()}}`;
  const name = `Диаграмма ${sheet.state.charts.length + 1}`;
  const seriesBy = args.optionalText(2) ?? "Auto";
  const { top, bottom, left, right } = source.area;
  // The first row and column are the names.
  const series = seriesBy === "Rows" ? bottom - top : right - left;
  const chart = newChart(id, name, args.text(0), fullAddress(source), seriesBy, series);
  sheet.state.charts.push(chart);
  return object("Chart", { sheet, chart });
}

export const chartCollectionType: ObjectType<LiveSheet> = {
  properties: { Count: readOnly((sheet) => sheet.state.charts.length) },
  items: (sheet) => sheet.state.charts.map((chart) => object("Chart", { sheet, chart })),
  item: required,
  methods: {
    Add: add,
    GetCount: (sheet) => sheet.state.charts.length,
    GetItem: (sheet, args) => required(sheet, args.key(0)),
    GetItemAt: (sheet, args) => required(sheet, sheet.state.charts[args.integer(0)]?.id ?? ""),
    GetItemOrNullObject: (sheet, args) => {
      const chart = chartAt(sheet, args.key(0));
      return chart && object("Chart", { sheet, chart });
    },
  },
};

function size(key: keyof ChartState["size"]): Property<ChartTarget> {
  return {
    get: ({ chart }) => chart.size[key],
    set: ({ chart }, value) => {
      chart.size[key] = asNumber(value);
    },
  };
}

/** A cell as a Range or as an address. */
function cell(args: Arguments, index: number): string | null {
  if (args.isMissing(index)) return null;
  const area = args.range(index)?.area ?? parseArea(args.text(index));
  if (!area) throw new HostError("InvalidArgument");
  return localAddress(area);
}

export const chartType: ObjectType<ChartTarget> = {
  id: ({ chart }) => chart.id,
  properties: {
    Id: readOnly(({ chart }) => chart.id),
    Name: {
      get: ({ chart }) => chart.name,
      set: ({ chart }, value) => {
        chart.name = asText(value);
      },
    },
    ChartType: {
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => {
        chart.type = asText(value);
      },
    },
    Left: size("left"),
    Top: size("top"),
    Width: size("width"),
    Height: size("height"),
  },
  navigation: {
    Title: (target) => object("ChartTitle", target),
    Legend: (target) => object("ChartLegend", target),
    Axes: (target) => object("ChartAxes", target),
    Series: (target) => object("ChartSeriesCollection", target),
    Worksheet: ({ sheet }) => object("Worksheet", sheet),
  },
  methods: {
    SetPosition: ({ chart }, args) => {
      const start = cell(args, 0) ?? "A1";
      chart.place = { start, end: cell(args, 1) ?? start };
    },
    Activate: accepted,
    Delete: ({ sheet, chart }) => {
      requirePermission(sheet, "allowEditObjects");
      sheet.state.charts = sheet.state.charts.filter((other) => other !== chart);
    },
  },
};

export const chartTitleType: ObjectType<ChartTarget> = {
  properties: {
    Text: {
      get: ({ chart }) => chart.title.text,
      set: ({ chart }, value) => {
        chart.title = { text: asText(value), visible: true };
      },
    },
    Visible: {
      get: ({ chart }) => chart.title.visible,
      set: ({ chart }, value) => {
        chart.title.visible = asFlag(value);
      },
    },
  },
};

export const chartLegendType: ObjectType<ChartTarget> = {
  properties: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: ({ chart }, value) => {
        chart.legend.visible = asFlag(value);
      },
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: ({ chart }, value) => {
        chart.legend.position = asText(value);
      },
    },
  },
};

export const chartAxesType: ObjectType<ChartTarget> = {
  navigation: {
    CategoryAxis: ({ chart }) => object("ChartAxis", { chart, axis: "categoryAxis" }),
    ValueAxis: ({ chart }) => object("ChartAxis", { chart, axis: "valueAxis" }),
  },
};

export const chartAxisType: ObjectType<ChartAxisTarget> = {
  properties: {
    Visible: {
      get: ({ chart, axis }) => chart.axes[axis].visible,
      set: ({ chart, axis }, value) => {
        chart.axes[axis].visible = asFlag(value);
      },
    },
    Minimum: {
      get: ({ chart, axis }) => chart.axes[axis].minimum ?? "",
      set: ({ chart, axis }, value) => {
        chart.axes[axis].minimum = value === "" ? null : asNumber(value);
      },
    },
  },
  navigation: { Title: (target) => object("ChartAxisTitle", target) },
};

export const chartAxisTitleType: ObjectType<ChartAxisTarget> = {
  properties: {
    Text: {
      get: ({ chart, axis }) => chart.axes[axis].title,
      set: ({ chart, axis }, value) => {
        chart.axes[axis].title = asText(value);
      },
    },
  },
};
