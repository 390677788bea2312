import type { CellRange } from "../../core/sheet/address";
import type { CellContent, CellEdit } from "../../core/sheet/edit";
import { contentOf } from "../../core/sheet/content";
import type { CellValue, Grid } from "../../core/sheet/grid";
import { formulaAt, valueAt } from "../../core/sheet/grid";
import { shownAddress } from "../../core/sheet/shown-address";
import type { CellPlace, RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { Pace } from "../job";
import { calledFunctions } from "./calls";

/** A cell that keeps its formula because it, or a cell that it fills, holds no result that could be kept. */
export interface LeftCell {
  readonly address: string;
}

export interface FreezeReport {
  /** Formulas that become values; one that fills several cells counts once. */
  readonly formulas: number;
  readonly left: readonly LeftCell[];
}

export type FreezeResult = JobResult<FreezeReport>;

const ERROR = /^#[A-ZА-Я/_0-9]+[!?]?$/u;

interface FormulaCell extends CellPlace {
  readonly grid: Grid;
}

/**
 * Finds the formulas that call a function QP and turns each into its values, for recipients without the add-in
 * (there the functions show #NAME?). A formula that fills several cells is frozen whole or not at all.
 */
export async function freezeFunctions(port: WorkbookPort, options: RunOptions = {}): Promise<FreezeResult> {
  const { grids } = await port.snapshot({ detail: "full" }, options);
  const pace = new Pace(options.signal);
  const calls: FormulaCell[] = [];
  for (const grid of grids) {
    await pace.breathe();
    calls.push(...ownFormulas(grid));
  }
  const spills = calls.length > 0 ? await port.spills(calls.map(({ grid: _, ...place }) => place)) : [];
  const covered = new Set<string>();
  calls.forEach((call, index) => markCovered(covered, call, spills[index] ?? null));
  const edits: CellEdit[] = [];
  const left: LeftCell[] = [];
  let formulas = 0;
  for (const [index, call] of calls.entries()) {
    await pace.breathe();
    // Some hosts repeat the formula in every cell that it fills.
    if (covered.has(placeKey(call))) continue;
    const frozen = freeze(call, spills[index] ?? null);
    if (frozen) {
      edits.push(...frozen);
      formulas += 1;
    } else left.push({ address: shownAddress(call.sheet.name, call) });
  }
  return { findings: [], edits, report: { formulas, left } };
}

const placeKey = ({ sheet, row, column }: CellPlace): string => `${sheet.id}!${row},${column}`;

function markCovered(covered: Set<string>, call: FormulaCell, spill: CellRange | null): void {
  for (const place of cellsOf(call, spill).slice(1)) covered.add(placeKey(place));
}

/** The cells that a formula fills, its own first. */
function cellsOf({ sheet, row, column }: CellPlace, spill: CellRange | null): CellPlace[] {
  if (!spill) return [{ sheet, row, column }];
  const places: CellPlace[] = [];
  for (let r = spill.top; r <= spill.bottom; r++) {
    for (let c = spill.left; c <= spill.right; c++) places.push({ sheet, row: r, column: c });
  }
  return places;
}

function ownFormulas(grid: Grid): FormulaCell[] {
  const { origin, formulas, sheet } = grid;
  return (formulas ?? []).flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      typeof cell === "string" && cell.startsWith("=") && calledFunctions(cell).length > 0
        ? [{ grid, sheet, row: origin.row + r, column: origin.column + c }]
        : [],
    ),
  );
}

/** The edits of one formula; null where a cell of it holds no result. */
function freeze(call: FormulaCell, spill: CellRange | null): CellEdit[] | null {
  const { grid } = call;
  const edits: CellEdit[] = [];
  for (const [index, { sheet, row, column }] of cellsOf(call, spill).entries()) {
    const value = valueAt(grid, row, column);
    const after = keptContent(value);
    if (after === null) return null;
    const target = { kind: "address", sheet, row, column } as const;
    const before = formulaAt(grid, row, column) ?? value;
    edits.push({ kind: "cell", target, before, after, rule: "FREEZE", ...(index > 0 && { spilled: true }) });
  }
  return edits;
}

/** #N/A says «недостаточно данных» and stays so; other errors are no result to be kept. */
function keptContent(value: CellValue): CellContent | null {
  if (value === "#N/A") return { kind: "formula", formula: "=NA()", computed: "#N/A" };
  return typeof value === "string" && ERROR.test(value) ? null : contentOf(value, null);
}
