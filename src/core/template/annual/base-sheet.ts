import type { SheetSpec } from "../../sheet/edit";
import { textAt, type Grid } from "../../sheet/grid";
import type { Period } from "../../table/model";
import { periodPhrase } from "../document-words";
import { TEXT_FORMAT, text } from "../sheet-draft";
import type { KeptRow } from "./lines";

const HEADERS = ["Ключ", "Срок", "Ответственный", "Результат"];
const KEY = /^[0-9a-f]{16}$/u;

export const annualBaseRole = ({ start, end }: Period): string => `annual-base:${start}..${end}`;

/** What the rows of an annual plan said when they were made: a hidden sheet that the next merge reads. */
export function annualBaseSheet(rows: readonly KeptRow[], period: Period): SheetSpec {
  const cells = [
    HEADERS,
    ...rows.map(({ key, deadlineText, responsibleText, result }) => [
      key,
      deadlineText,
      responsibleText,
      result,
    ]),
  ].map((row) => row.map((value) => (value === "" ? null : text(value))));
  return {
    name: `Основа ${periodPhrase(period).replace(/[/]/gu, "-")}`.slice(0, 31).trim(),
    role: annualBaseRole(period),
    visibility: "hidden",
    cells,
    formats: [
      { range: { top: 0, left: 0, bottom: rows.length, right: 3 }, format: { numberFormat: TEXT_FORMAT } },
    ],
    columnWidths: [18, 30, 40, 40],
  };
}

/** Rows of a base sheet; rows whose key is no key are passed over. */
export function readBaseSheet(grid: Grid): KeptRow[] {
  const rows: KeptRow[] = [];
  for (let row = grid.origin.row; row < grid.origin.row + grid.rowCount; row++) {
    const [key = "", deadlineText = "", responsibleText = "", result = ""] = [0, 1, 2, 3].map((column) =>
      textAt(grid, row, column),
    );
    if (KEY.test(key)) rows.push({ key, deadlineText, responsibleText, result });
  }
  return rows;
}
