import { type CellRange, rangeAddress } from "../../../core/sheet/address";
import type { SheetEntry } from "../../../xlsx/package/workbook-part";
import type { Book } from "../../../xlsx/port/book";
import {
  addConditionalFormat,
  addValidation,
  removeConditionalFormat,
  removeValidation,
} from "../../../xlsx/write/sheet-rules";
import type { LiveSheet } from "../sheet";
import { cellRange } from "../sheet-layout";
import type { WorkbookSnapshot } from "../snapshot";
import { conditionalFormatsOf, validationsOf } from "./sheet-spec";

/** Adds the conditional formats and lists that the file did not have, and takes away those that are gone. */
export function updateRules(book: Book, entry: SheetEntry, sheet: LiveSheet, before: WorkbookSnapshot): void {
  const { pack, styles } = book;
  const formats = conditionalFormatsOf(sheet);
  const formatsBefore = rulesBefore(before, "SHEET_CONDITIONAL_FORMATTING_PLUGIN", sheet.id);
  const formatKeys = new Set(formats.map(({ range, formula }) => keyOf(range, formula)));
  for (const { range, formula } of formatsBefore) {
    if (formatKeys.has(keyOf(range, formula))) continue;
    removeConditionalFormat(pack, entry.part, { range, formula, format: {} });
  }
  const known = keysOf(formatsBefore);
  for (const spec of formats.filter(({ range, formula }) => !known.has(keyOf(range, formula)))) {
    addConditionalFormat(pack, styles, entry.part, spec);
    book.saveStyles();
  }
  const lists = validationsOf(sheet);
  const listsBefore = rulesBefore(before, "SHEET_DATA_VALIDATION_PLUGIN", sheet.id);
  const listKeys = new Set(lists.map(({ range, listSource }) => keyOf(range, listSource)));
  for (const { range, formula } of listsBefore) {
    if (!listKeys.has(keyOf(range, formula)))
      removeValidation(pack, entry.part, { range, listSource: formula });
  }
  const knownLists = keysOf(listsBefore);
  for (const spec of lists) {
    if (!knownLists.has(keyOf(spec.range, spec.listSource))) addValidation(pack, entry.part, spec);
  }
}

interface RuleBefore {
  readonly range: CellRange;
  readonly formula: string;
}

/** A rule as the snapshot's resources hold it: a formula format, or a list. */
interface StoredRule {
  readonly ranges: readonly Parameters<typeof cellRange>[0][];
  readonly rule?: { readonly subType?: string; readonly value?: unknown };
  readonly type?: string;
  readonly formula1?: string;
}

function rulesBefore(before: WorkbookSnapshot, resource: string, sheetId: string): RuleBefore[] {
  const data = before.univer.resources?.find(({ name }) => name === resource)?.data;
  const rules = data ? ((JSON.parse(data) as Record<string, StoredRule[]>)[sheetId] ?? []) : [];
  return rules.flatMap(({ ranges, rule, type, formula1 }) => {
    const isOurs = rule ? rule.subType === "formula" : type === "list";
    const formula = rule ? rule.value : formula1;
    return isOurs && typeof formula === "string"
      ? ranges.map((range) => ({ range: cellRange(range), formula }))
      : [];
  });
}

function keysOf(rules: readonly RuleBefore[]): Set<string> {
  return new Set(rules.map(({ range, formula }) => keyOf(range, formula)));
}

function keyOf(range: CellRange, formula: string): string {
  return `${rangeAddress(range)} ${formula}`;
}
