import type { DocumentProperties } from "../../engine/host-state";
import type { LiveWorkbook } from "../../engine/workbook";
import { asFlag, asOneOf, asText } from "../arguments";
import { object } from "../host-object";
import { accepted, type ObjectType, type Property, readOnly } from "../object-type";

/** Regional settings of the emulated machine: Russian. */
const GROUP_SEPARATOR = "\u00a0";

export const applicationType: ObjectType<LiveWorkbook> = {
  properties: {
    CalculationMode: {
      get: ({ context }) => (context.calculation.mode === "manual" ? "Manual" : "Automatic"),
      set: ({ context }, value) => {
        const mode = asOneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
        context.calculation.mode = mode === "Manual" ? "manual" : "automatic";
      },
    },
    CalculationState: readOnly(() => "Done"),
    CalculationEngineVersion: readOnly(() => 191029),
    DecimalSeparator: readOnly(() => ","),
    ThousandsSeparator: readOnly(() => GROUP_SEPARATOR),
    UseSystemSeparators: readOnly(() => true),
  },
  navigation: { CultureInfo: (workbook) => object("CultureInfo", workbook) },
  methods: {
    Calculate: (workbook) => workbook.calculate(true),
    SuspendApiCalculationUntilNextSync: accepted,
    SuspendScreenUpdatingUntilNextSync: accepted,
  },
};

export const cultureInfoType: ObjectType<LiveWorkbook> = {
  properties: { Name: readOnly(() => "ru-RU") },
  navigation: {
    NumberFormat: (workbook) => object("NumberFormatInfo", workbook),
    DatetimeFormat: (workbook) => object("DatetimeFormatInfo", workbook),
  },
};

export const numberFormatInfoType: ObjectType<LiveWorkbook> = {
  properties: {
    NumberDecimalSeparator: readOnly(() => ","),
    NumberGroupSeparator: readOnly(() => GROUP_SEPARATOR),
  },
};

export const datetimeFormatInfoType: ObjectType<LiveWorkbook> = {
  properties: {
    DateSeparator: readOnly(() => "."),
    TimeSeparator: readOnly(() => ":"),
    ShortDatePattern: readOnly(() => "dd.MM.yyyy"),
    LongDatePattern: readOnly(() => "d MMMM yyyy 'г.'"),
    LongTimePattern: readOnly(() => "H:mm:ss"),
  },
};

export const runtimeType: ObjectType<LiveWorkbook> = {
  properties: {
    EnableEvents: {
      get: (_workbook, { subscriptions }) => subscriptions.enabled,
      set: (_workbook, value, { subscriptions }) => {
        subscriptions.enabled = asFlag(value);
      },
    },
  },
};

function documentProperty(key: keyof DocumentProperties): Property<LiveWorkbook> {
  return {
    get: ({ host }) => host.properties[key],
    set: ({ host }, value) => {
      host.properties[key] = asText(value);
    },
  };
}

export const documentPropertiesType: ObjectType<LiveWorkbook> = {
  properties: {
    Title: documentProperty("title"),
    Subject: documentProperty("subject"),
    Author: documentProperty("author"),
    LastAuthor: readOnly(({ host }) => host.properties.lastAuthor),
    Category: documentProperty("category"),
    Comments: documentProperty("comments"),
    Company: documentProperty("company"),
    Keywords: documentProperty("keywords"),
    Manager: documentProperty("manager"),
  },
};

/** Sent by office.js itself at start-up; an error would become an unhandled rejection in the page. */
export const addinInternalServiceType: ObjectType<LiveWorkbook> = {
  methods: { NotifyActionHandlerReady: accepted },
};

/** How the functions runtime tells that it is ready, and the results of the calls that it was asked for. */
export const customFunctionsType: ObjectType<LiveWorkbook> = {
  methods: {
    SetInvocationArrayResults: (_workbook, args, { functions }) => functions.accept(args.raw(0)),
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, { functions }) =>
      functions.markReady(),
    _GetEnabledFeatures: () => [],
  },
};
