import { type CellPosition, parseRange, rangeContains } from "../../core/sheet/address";
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
export function prepareFormula(
  workbook: LiveWorkbook,
  formula: string,
  sheetId: string,
  cell: CellPosition | null,
): string {
  for (const match of formula.matchAll(REFERENCE)) {
    const [, quoted, plain, address] = match;
    const range = address ? parseRange(address) : null;
    if (!range) continue;
    const name = quoted?.replace(/''/gu, "'") ?? plain;
    const sheet = workbook.sheets.find((each) => (name ? sameName(each.name, name) : each.id === sheetId));
    sheet?.model.ensure(range);
  }
  const plain = formula.replace(PREFIX, "");
  return cell && plain.includes("[@") ? withThisRow(plain, tableAt(workbook, sheetId, cell)) : plain;
}

const THIS_ROW = /"(?:[^"]|"")*"|([\p{L}_][\p{L}\p{N}_.]*)?\[@(?:\[([^\]]+)\]|([^\][]+))\]/gu;

/** «[@Балл]» and «Школы[@[Средний балл]]» in the long form, which is the only one that Univer reads. */
function withThisRow(formula: string, table: string | null): string {
  return formula.replace(THIS_ROW, (token, name?: string, bracketed?: string, plain?: string) => {
    const owner = name ?? table;
    const column = bracketed ?? plain;
    return token.startsWith('"') || !owner || !column ? token : `${owner}[[#This Row],[${column}]]`;
  });
}

function tableAt(workbook: LiveWorkbook, sheetId: string, cell: CellPosition): string | null {
  const sheet = workbook.find(sheetId);
  const tables = sheet ? workbook.tables.list(sheet) : [];
  return tables.find(({ range }) => rangeContains(range, cell))?.name ?? null;
}
