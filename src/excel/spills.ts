import type { CellRange } from "../core/sheet/address";
import { parseArea } from "../core/sheet/address";
import type { CellPlace } from "../ports/workbook-port";
import { hostRange } from "./block";
import { supports } from "./run";

/** Formulas asked for in one sync: about 1 MB of answers. */
const AT_ONCE = 4_000;

/** The cells that each formula fills, by Excel's own word; older Excels know no spilling. */
export async function readSpills(
  context: Excel.RequestContext,
  formulas: readonly CellPlace[],
): Promise<readonly (CellRange | null)[]> {
  if (!supports("1.12")) return formulas.map(() => null);
  const found: (CellRange | null)[] = [];
  for (let first = 0; first < formulas.length; first += AT_ONCE) {
    found.push(...(await readChunk(context, formulas.slice(first, first + AT_ONCE))));
  }
  return found;
}

async function readChunk(
  context: Excel.RequestContext,
  formulas: readonly CellPlace[],
): Promise<(CellRange | null)[]> {
  const requests = formulas.map(({ sheet, row, column }) => {
    const worksheet = context.workbook.worksheets.getItem(sheet.id || sheet.name);
    const cell = hostRange(worksheet, { top: row, bottom: row, left: column, right: column });
    return cell.getSpillingToRangeOrNullObject().load("address");
  });
  await context.sync();
  return requests.map((range) => (range.isNullObject ? null : parseArea(range.address)));
}
