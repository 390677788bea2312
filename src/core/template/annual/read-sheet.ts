import { textAt, type Grid } from "../../sheet/grid";
import { normaliseText } from "../../russian";
import { MUNICIPAL_WORDS } from "../document-words";
import { ANNUAL_HEADERS } from "./annual-sheet";
import type { AnnualLine, PlanRow } from "./lines";

type Header = (typeof ANNUAL_HEADERS)[number];

/** Columns of the sheet by header; users may have moved them and added their own. */
interface Columns {
  readonly row: number;
  readonly known: ReadonlyMap<Header, number>;
  readonly extras: readonly { readonly header: string; readonly column: number }[];
}

const KEY = /^[0-9a-f]{16}$/u;
const [NUMBER, MEASURE, DEADLINE, RESPONSIBLE, RESULT, MARK, BASIS, KEY_HEADER] = ANNUAL_HEADERS;
const SIGNATURE_START = MUNICIPAL_WORDS.signature.split(" ")[0] ?? "";

/**
 * Reads back an annual plan that people have worked in: moved columns, rows of their own, columns of their own.
 * null where the header or the column of keys is gone. Linear in the cells of the sheet.
 */
export function readAnnualSheet(grid: Grid): AnnualLine[] | null {
  const columns = columnsOf(grid);
  if (!columns) return null;
  const lines: AnnualLine[] = [];
  for (let row = columns.row + 1; row < grid.origin.row + grid.rowCount; row++) {
    const line = lineAt(grid, row, columns);
    if (line) lines.push(line);
  }
  return lines;
}

function columnsOf(grid: Grid): Columns | null {
  for (let row = grid.origin.row; row < grid.origin.row + grid.rowCount; row++) {
    const known = new Map<Header, number>();
    const extras: { header: string; column: number }[] = [];
    for (let column = grid.origin.column; column < grid.origin.column + grid.columnCount; column++) {
      const shown = normaliseText(textAt(grid, row, column));
      const header = ANNUAL_HEADERS.find((each) => each === shown);
      if (header && !known.has(header)) known.set(header, column);
      else extras.push({ header: shown || `Столбец ${column + 1}`, column });
    }
    if (known.has(MEASURE) && known.has(KEY_HEADER)) return { row, known, extras };
  }
  return null;
}

function lineAt(grid: Grid, row: number, { known, extras }: Columns): AnnualLine | null {
  const cell = (header: Header): string => {
    const column = known.get(header);
    return column === undefined ? "" : textAt(grid, row, column).trim();
  };
  const key = cell(KEY_HEADER);
  const own: Record<string, string> = {};
  for (const { header, column } of extras) {
    const value = textAt(grid, row, column).trim();
    if (value !== "") own[header] = value;
  }
  const line: PlanRow = {
    kind: "row",
    key: KEY.test(key) ? key : null,
    number: cell(NUMBER),
    text: cell(MEASURE),
    deadlineText: cell(DEADLINE),
    responsibleText: cell(RESPONSIBLE),
    result: cell(RESULT),
    mark: cell(MARK),
    basis: cell(BASIS),
    target: null,
    extras: own,
  };
  if (line.key !== null) return line;
  const rest = [line.text, line.deadlineText, line.responsibleText, line.result, line.mark, line.basis];
  const alone = rest.every((value) => value === "") && Object.keys(own).length === 0;
  if (!alone) return line;
  if (line.number === "" || line.number.startsWith(SIGNATURE_START)) return null;
  return { kind: "block", title: line.number.replace(/^\d+\.\s*/u, "") };
}
