import type { CellRange } from "../core/sheet/address";
import { parseArea, rangeAddress } from "../core/sheet/address";
import type { ReadDetail } from "../ports/workbook-port";
import type { RequestedBlock } from "./block";
import { requestBlock } from "./block";
import type { BlockData } from "./grid-builder";
import { firstArea } from "./read-plan";
import { supports } from "./run";

/** The size of a sheet, its merged areas, and its first rows, still without what is known of whole rows. */
export interface FirstRows {
  /** null: the sheet is empty. */
  readonly used: CellRange | null;
  readonly block: BlockData | null;
  readonly merges: readonly CellRange[];
}

/** First rows that are asked for; `take` gives them after the sync. */
export interface RequestedRows {
  take(): FirstRows;
}

/**
 * Queues the reading of a sheet's first rows. Only properties are loaded: the sheet may be a null object, on which a
 * call would fail the whole batch.
 */
export function requestFirstRows(
  worksheet: Excel.Worksheet,
  area: CellRange,
  detail: ReadDetail,
): RequestedRows {
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("address");
  const block = requestBlock(used.getIntersectionOrNullObject(rangeAddress(area)), detail);
  const merged = detail === "full" && supports("1.13") ? used.getMergedAreasOrNullObject() : null;
  merged?.load("areas/items/address");
  return { take: () => takeFirstRows(used, block, merged) };
}

function takeFirstRows(used: Excel.Range, block: RequestedBlock, merged: Excel.RangeAreas | null): FirstRows {
  const range = used.isNullObject ? null : parseArea(used.address);
  if (!range) return { used: null, block: null, merges: [] };
  const merges = merged && !merged.isNullObject ? mergedRanges(merged) : [];
  return { used: range, block: block.take(), merges };
}

function mergedRanges(areas: Excel.RangeAreas): CellRange[] {
  return areas.areas.items.flatMap((area) => {
    const range = parseArea(area.address);
    return range ? [range] : [];
  });
}

/** Sheets whose first rows are asked for together with the list of sheets. */
const SHEETS_AHEAD = 8;

/**
 * Queues the first rows of the first sheets before it is known which there are: the sync that lists the sheets
 * brings their sizes too. `take` gives them by the sheets' ids.
 */
export function requestRowsAhead(
  context: Excel.RequestContext,
  detail: ReadDetail,
): { take(): ReadonlyMap<string, FirstRows> } {
  if (!supports("1.5")) return { take: () => new Map() };
  const area = firstArea(SHEETS_AHEAD);
  const requests: { worksheet: Excel.Worksheet; rows: RequestedRows }[] = [];
  let worksheet = context.workbook.worksheets.getFirst();
  while (requests.length < SHEETS_AHEAD) {
    worksheet.load("id");
    requests.push({ worksheet, rows: requestFirstRows(worksheet, area, detail) });
    worksheet = worksheet.getNextOrNullObject();
  }
  return {
    take: () => {
      const there = requests.filter((request) => !request.worksheet.isNullObject);
      return new Map(there.map((request) => [request.worksheet.id, request.rows.take()]));
    },
  };
}
