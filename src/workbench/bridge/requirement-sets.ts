/** Requirement sets that the emulated host claims, as office.js asks for them. */
export type RequirementSets = Readonly<Record<string, string>>;

/** Sets of every Excel that the add-in supports, and the two hidden ones that the client asks for by name. */
const COMMON: RequirementSets = {
  DialogApi: "1.2",
  RibbonApi: "1.2",
  Settings: "1.1",
  DocumentEvents: "1.1",
  BindingEvents: "1.1",
  Selection: "1.1",
  MatrixCoercion: "1.1",
  TextCoercion: "1.1",
  TableCoercion: "1.1",
  AddInCommands: "1.3",
  DevicePermission: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
  DelayForCellEdit: "1.1",
};

/** Excel 2024 LTSC. */
export const FULL_SETS: RequirementSets = {
  ...COMMON,
  ExcelApi: "1.17",
  ExcelApiDesktop: "1.1",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.7",
  SharedRuntime: "1.2",
  KeyboardShortcuts: "1.1",
};

/** Excel 2021 LTSC: the oldest that the add-in really supports. */
export const EXCEL_2021_SETS: RequirementSets = {
  ...COMMON,
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  CustomFunctions: "1.6",
  SharedRuntime: "1.1",
};

/** Excel 2016 by volume licence: opens the pane and can do next to nothing. */
export const EXCEL_2016_SETS: RequirementSets = {
  ExcelApi: "1.1",
  DialogApi: "1.1",
  Settings: "1.1",
  DocumentEvents: "1.1",
  RichApiRuntime: "1.1",
};
