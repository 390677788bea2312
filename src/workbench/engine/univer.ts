import { type ILocales, type IUniverConfig, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverDocsPlugin } from "@univerjs/docs";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsHyperLinkPlugin } from "@univerjs/sheets-hyper-link";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsSortPlugin } from "@univerjs/sheets-sort";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import { UniverSheetsThreadCommentPlugin } from "@univerjs/sheets-thread-comment";
import { UniverThreadCommentPlugin } from "@univerjs/thread-comment";
import sheetsRu from "@univerjs/sheets/locale/ru-RU";
import dataValidationRu from "@univerjs/sheets-data-validation/locale/ru-RU";
import filterRu from "@univerjs/sheets-filter/locale/ru-RU";
import formulaRu from "@univerjs/sheets-formula/locale/ru-RU";
import hyperLinkRu from "@univerjs/sheets-hyper-link/locale/ru-RU";
import tableRu from "@univerjs/sheets-table/locale/ru-RU";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-table/facade";
import "@univerjs/sheets-note/facade";
import "@univerjs/sheets-thread-comment/facade";
import "@univerjs/sheets-filter/facade";
import "@univerjs/sheets-sort/facade";
import "@univerjs/sheets-hyper-link/facade";

/** What the page adds to the headless model: its own plugins, words and look. */
export interface UniverOptions {
  /** Called before the model's plugins are registered (the render engine must be first). */
  readonly registerBefore?: (univer: Univer) => void;
  /** Called after the model's plugins are registered (the user interface). */
  readonly registerAfter?: (univer: Univer) => void;
  /** Russian words of further packages. */
  readonly locales?: readonly object[];
  readonly configuration?: Partial<IUniverConfig>;
}

export interface UniverRuntime {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Univer without presets: the model, calculation and the features that a workbook file can hold. */
export function startUniver(options: UniverOptions = {}): UniverRuntime {
  const words = mergeWords([
    sheetsRu,
    dataValidationRu,
    filterRu,
    formulaRu,
    hyperLinkRu,
    tableRu,
    ...(options.locales ?? []),
  ]);
  const univer = new Univer({
    locale: LocaleType.RU_RU,
    locales: { [LocaleType.RU_RU]: words } as ILocales,
    logLevel: LogLevel.ERROR,
    ...options.configuration,
  });
  options.registerBefore?.(univer);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  // Cached results of an opened file stay, as in Excel; only formulas without one are calculated.
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.WHEN_EMPTY });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverThreadCommentPlugin);
  univer.registerPlugin(UniverSheetsThreadCommentPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsHyperLinkPlugin);
  options.registerAfter?.(univer);
  return { univer, api: FUniver.newAPI(univer) };
}

type Words = Record<string, unknown>;

function mergeWords(parts: readonly object[]): Words {
  const merged: Words = {};
  for (const part of parts) mergeInto(merged, part as Words);
  return merged;
}

function mergeInto(target: Words, source: Words): void {
  for (const [key, value] of Object.entries(source)) {
    const present = target[key];
    if (isRecord(present) && isRecord(value)) mergeInto(present, value);
    else target[key] = isRecord(value) ? structuredClone(value) : value;
  }
}

function isRecord(value: unknown): value is Words {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
