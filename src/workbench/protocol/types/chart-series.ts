import { HostError } from "../../engine/host-error";
import { asColor, asNumber, asText } from "../arguments";
import { type HostObject, object } from "../host-object";
import type { ObjectType } from "../object-type";
import { readOnly } from "../object-type";
import type { ChartSeriesTarget, ChartTarget } from "../targets";

function at({ chart }: ChartTarget, index: number): HostObject {
  const series = chart.series[index];
  if (!series) throw new HostError("ItemNotFound");
  return object("ChartSeries", series);
}

export const chartSeriesCollectionType: ObjectType<ChartTarget> = {
  properties: { Count: readOnly(({ chart }) => chart.series.length) },
  items: ({ chart }) => chart.series.map((series) => object("ChartSeries", series)),
  item: (target, key) => at(target, Number(key)),
  methods: {
    GetCount: ({ chart }) => chart.series.length,
    GetItemAt: (target, args) => at(target, args.integer(0)),
  },
};

export const chartSeriesType: ObjectType<ChartSeriesTarget> = {
  properties: {
    ChartType: {
      get: (series) => series.type,
      set: (series, value) => {
        series.type = asText(value);
      },
    },
  },
  navigation: { Format: (series) => object("ChartSeriesFormat", series) },
};

export const chartSeriesFormatType: ObjectType<ChartSeriesTarget> = {
  navigation: { Line: (series) => object("ChartLineFormat", series) },
};

export const chartLineFormatType: ObjectType<ChartSeriesTarget> = {
  properties: {
    Color: {
      get: ({ line }) => line.color,
      set: ({ line }, value) => {
        line.color = asColor(value);
      },
    },
    LineStyle: {
      get: ({ line }) => line.style,
      set: ({ line }, value) => {
        line.style = asText(value);
      },
    },
    Weight: {
      get: ({ line }) => line.weight,
      set: ({ line }, value) => {
        line.weight = asNumber(value);
      },
    },
  },
};
