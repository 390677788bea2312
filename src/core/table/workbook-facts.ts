import type { Grid } from "../sheet/grid";
import { textAt } from "../sheet/grid";
import { readDocumentOrder, type DocumentOrder } from "./document-order";
import { readDocumentPeriod } from "./document-period";
import { foldText } from "./fold";
import type { Period, RecognisedTable } from "./model";

/** What the whole workbook says about its document: for tables whose own sheet does not say it. */
interface WorkbookFacts {
  readonly period: Period | null;
  readonly order: DocumentOrder;
}

const NO_ORDER: DocumentOrder = { date: null, number: null };
const PERIOD_ROW = /срок\p{L}* (?:и этап\p{L}* )?реализаци|период реализаци/u;
/** A cover sheet is short. */
const MAX_COVER_CELLS = 200;

/** The passport's row «Сроки реализации», else the passport's title. */
function periodOfPassport(grid: Grid, table: RecognisedTable): Period | null {
  for (const { row } of table.rows) {
    const cells: string[] = [];
    for (let column = table.range.left; column <= table.range.right; column += 1) {
      cells.push(textAt(grid, row, column));
    }
    if (!cells.some((cell) => PERIOD_ROW.test(foldText(cell.slice(0, 100))))) continue;
    const period = cells.map(readDocumentPeriod).find((found) => found !== null);
    if (period) return period;
  }
  return table.period;
}

/** Texts of a sheet without tables: a cover with the stamp and the title. */
function coverTexts(grid: Grid): string[] {
  if (grid.rowCount * grid.columnCount > MAX_COVER_CELLS * 20) return [];
  const columns = Array.from({ length: grid.columnCount }, (_, c) =>
    grid.values
      .map((_row, r) => textAt(grid, r + grid.origin.row, c + grid.origin.column))
      .filter((text) => text !== ""),
  );
  const count = columns.reduce((sum, texts) => sum + texts.length, 0);
  return count > MAX_COVER_CELLS
    ? []
    : columns.filter((texts) => texts.length > 0).map((texts) => texts.join("\n"));
}

function factsOf(grids: readonly Grid[], tables: readonly RecognisedTable[]): WorkbookFacts {
  const withTables = new Set(tables.map(({ sheet }) => sheet.id));
  const covers = grids.filter(({ sheet }) => !withTables.has(sheet.id)).flatMap(coverTexts);
  const periods = tables
    .filter(({ kind }) => kind === "passport")
    .flatMap((table) =>
      grids.filter(({ sheet }) => sheet.id === table.sheet.id).map((grid) => periodOfPassport(grid, table)),
    );
  const found = [...periods, ...covers.map(readDocumentPeriod)].find((period) => period !== null);
  return { period: found ?? null, order: covers.length === 0 ? NO_ORDER : readDocumentOrder(covers) };
}

/** Gives plans and indicators the period and the order of the workbook where their own sheet is silent. */
export function withWorkbookFacts(
  grids: readonly Grid[],
  tables: readonly RecognisedTable[],
): RecognisedTable[] {
  const { period, order } = factsOf(grids, tables);
  return tables.map((table) => {
    if (table.kind !== "plan" && table.kind !== "indicators") return table;
    return {
      ...table,
      period: table.period ?? period,
      documentDate: table.documentDate ?? order.date,
      documentNumber: table.documentNumber ?? (table.documentDate === null ? order.number : null),
    };
  });
}
