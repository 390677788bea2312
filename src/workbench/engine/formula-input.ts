import { parseRange } from "../../core/sheet/address";
import { sameName } from "./sheet-name";
import type { LiveWorkbook } from "./workbook";

/** A reference with or without a sheet, outside of quoted text; names and functions do not match. */
const REFERENCE =
  /"(?:[^"]|"")*"|(?:'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?)(?![\p{L}\p{N}_(.!])/giu;

/** Functions that files and newer formulas spell with a prefix; Univer knows them by their plain names. */
const PREFIX = /_xlfn\.(?:_xlws\.)?|_xlws\./giu;

/**
 * Makes a formula as Excel writes it fit for Univer: no _xlfn prefixes, «[@Балл]» as «Школы[[#This Row],[Балл]]»,
 * and the sheets grown so far that every cell that the formula names exists.
 */
export function prepareFormula(workbook: LiveWorkbook, formula: string, sheetId: string): string {
  for (const match of formula.matchAll(REFERENCE)) {
    const [, quoted, plain, address] = match;
    const range = address ? parseRange(address) : null;
    if (!range) continue;
    const name = quoted?.replace(/''/gu, "'") ?? plain;
    const sheet = workbook.sheets.find((each) => (name ? sameName(each.name, name) : each.id === sheetId));
    sheet?.model.ensure(range);
  }
  return formula.replace(PREFIX, "");
}
