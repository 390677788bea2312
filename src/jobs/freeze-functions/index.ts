import type { CellContent, CellEdit } from "../../core/sheet/edit";
import type { CellValue, Grid } from "../../core/sheet/grid";
import { contentOf } from "../../core/sheet/content";
import { shownAddress } from "../../core/sheet/shown-address";
import { FUNCTIONS } from "../../functions/table";
import type { RunOptions, WorkbookPort } from "../../ports/workbook-port";
import type { JobResult } from "../job";
import { Pace } from "../job";
import { calledFunctions, maySpill } from "./calls";

/**
 * Why a cell keeps its formula: `spilled` fills neighbouring cells, which would be lost with it; `uncalculated`
 * holds no result that could be kept.
 */
export interface LeftCell {
  readonly address: string;
  readonly reason: "spilled" | "uncalculated";
}

export interface FreezeReport {
  readonly cells: number;
  readonly left: readonly LeftCell[];
}

export type FreezeResult = JobResult<FreezeReport>;

const ERROR = /^#[A-ZА-Я/_0-9]+[!?]?$/u;

/**
 * Finds the cells whose formula calls a function QP and turns each into its value, for recipients without the
 * add-in (there the functions show #NAME?).
 */
export async function freezeFunctions(port: WorkbookPort, options: RunOptions = {}): Promise<FreezeResult> {
  const { grids } = await port.snapshot({ detail: "full" }, options);
  const pace = new Pace(options.signal);
  const edits: CellEdit[] = [];
  const left: LeftCell[] = [];
  for (const grid of grids) {
    await pace.breathe();
    for (const { row, column, formula } of ownFormulas(grid)) {
      const value = cellAt(grid, row, column);
      const content = keptContent(value);
      const address = shownAddress(grid.sheet.name, { row, column });
      if (content === null) left.push({ address, reason: "uncalculated" });
      else if (fillsNeighbours(grid, row, column, formula)) left.push({ address, reason: "spilled" });
      else {
        const target = { kind: "address", sheet: grid.sheet, row, column } as const;
        edits.push({ kind: "cell", target, before: formula, after: content, rule: "FREEZE" });
      }
    }
  }
  return { findings: [], edits, report: { cells: edits.length, left } };
}

interface FormulaCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

function ownFormulas(grid: Grid): FormulaCell[] {
  const { origin, formulas } = grid;
  return (formulas ?? []).flatMap((cells, r) =>
    cells.flatMap((cell, c) =>
      typeof cell === "string" && cell.startsWith("=") && calledFunctions(cell).length > 0
        ? [{ row: origin.row + r, column: origin.column + c, formula: cell }]
        : [],
    ),
  );
}

function cellAt(grid: Grid, row: number, column: number): CellValue {
  return grid.values[row - grid.origin.row]?.[column - grid.origin.column] ?? "";
}

/** #N/A says «недостаточно данных» and stays so; other errors are no result to be kept. */
function keptContent(value: CellValue): CellContent | null {
  if (value === "#N/A") return { kind: "formula", formula: "=NA()", computed: "#N/A" };
  return typeof value === "string" && ERROR.test(value) ? null : contentOf(value, null);
}

/** Neighbours to the right or below hold values without formulas of their own, and the call may have put them there. */
function fillsNeighbours(grid: Grid, row: number, column: number, formula: string): boolean {
  if (!maySpill(formula, FUNCTIONS)) return false;
  const isPlain = (r: number, c: number): boolean => {
    const entry = grid.formulas?.[r - grid.origin.row]?.[c - grid.origin.column];
    return cellAt(grid, r, c) !== "" && !(typeof entry === "string" && entry.startsWith("="));
  };
  return isPlain(row, column + 1) || isPlain(row + 1, column);
}
