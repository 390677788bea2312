import type { LiveSheet } from "../../src/workbench/engine/sheet";
import type { LiveWorkbook } from "../../src/workbench/engine/workbook";
import { JOURNAL_SETTING } from "../../src/ports/journal";
import { JOURNAL_SHEET } from "../../src/ports/journal-wording";
import { OWN_SHEETS_SETTING } from "../../src/ports/own-sheets";
import { parseSettings, SETTINGS_NAMESPACE } from "../../src/ports/settings";

/** A workbook as text, past the port and past office.js, so that two states can be told apart. */
export interface State {
  /** The sheets that were there from the start, cell by cell, all defined names, and the user's decisions that are kept. */
  readonly users: string;
  /** Sheets of ours by name, the journal apart. */
  readonly ours: ReadonlyMap<string, OwnSheetState>;
}

export interface OwnSheetState {
  readonly cells: string;
  readonly visibility: string;
}

/** @param usersSheets names of the sheets that were there from the start */
export function stateOf(workbook: LiveWorkbook, usersSheets: readonly string[]): State {
  const users = workbook.sheets.filter(({ name }) => usersSheets.includes(name));
  const ours = workbook.sheets.filter(
    ({ name }) => !usersSheets.includes(name) && name !== JOURNAL_SHEET.name,
  );
  return {
    users: [
      ...users.map((sheet) => `${sheet.name}\n${cellsOf(sheet)}`),
      ...workbook.names.all().map(({ name, formula }) => `${name} ${formula}`),
      decisionsOf(workbook),
    ].join("\n"),
    ours: new Map(ours.map((sheet) => [sheet.name, { cells: cellsOf(sheet), visibility: sheet.visibility }])),
  };
}

/** One line a cell: formula or value, number format. */
function cellsOf(sheet: LiveSheet): string {
  const area = sheet.usedRange(false);
  if (!area) return "";
  const lines: string[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const { cells } = sheet;
      const content = cells.formula(row, column) ?? cells.value(row, column);
      const format = cells.numberFormat(row, column);
      if (content === "" && format === "General") continue;
      lines.push(`R${row + 1}C${column + 1} ${JSON.stringify(content)} ${format}`);
    }
  }
  return lines.join("\n");
}

/** The settings without the journal's and the register's book-keeping. */
function decisionsOf(workbook: LiveWorkbook): string {
  const part = workbook.host.customXmlParts.find(({ xml }) => xml.includes(SETTINGS_NAMESPACE));
  if (!part) return "{}";
  const { [JOURNAL_SETTING]: rows, [OWN_SHEETS_SETTING]: register, ...decisions } = parseSettings(part.xml);
  void [rows, register];
  return JSON.stringify(decisions);
}
