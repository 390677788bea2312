import type { PlanTable } from "../../plan/rule";
import { normaliseText } from "../../russian";
import { textAt } from "../../sheet/grid";
import type { RecognisedTable } from "../../table/model";
import { regionalPlan, type RegionalBlock, type RegionalMeasure, type RegionalPlan } from "../regional-plan";
import { readMark, type Mark } from "./mark";

/** A measure with what its owners say of its completion. */
export interface MarkedMeasure {
  readonly block: RegionalBlock;
  readonly measure: RegionalMeasure;
  readonly mark: Mark;
  /** The paper or fact that confirms; "" where none is named. */
  readonly confirmation: string;
  /** Why it is not done, in the owner's words; "" where nothing is said. */
  readonly reason: string;
}

export interface MarkedPlan {
  readonly plan: RegionalPlan;
  /** Without the rows of the region that stand for reference. */
  readonly rows: readonly MarkedMeasure[];
  /** Has the plan a column of marks at all? */
  readonly hasMarks: boolean;
}

/** 0-based sheet columns where completion is told; null where the plan has none. */
export interface MarkColumns {
  readonly status: number | null;
  readonly confirmation: number | null;
  readonly reason: number | null;
}

const STATUS_HEADER = /^(?:отметк|статус|состояни|исполнен|выполнен|ход\s|факт)/iu;
const CONFIRMATION_HEADER = /подтвержд|подтвержда/iu;
const REASON_HEADER = /причин|^примечани[ея]$|^комментари/iu;

/** Columns of marks, known by their headers; columns whose role is known are left to it. */
export function markColumns({ columns }: RecognisedTable): MarkColumns {
  const named = (pattern: RegExp, taken: number | null = null): number | null =>
    columns.find(({ role, header, column }) => {
      return role === "other" && column !== taken && pattern.test(normaliseText(header));
    })?.column ?? null;
  const confirmation = named(CONFIRMATION_HEADER);
  return { status: named(STATUS_HEADER, confirmation), confirmation, reason: named(REASON_HEADER) };
}

/** A plan together with the marks of its rows. Linear in the number of rows. */
export function markedPlan(table: PlanTable): MarkedPlan {
  const plan = regionalPlan(table);
  const columns = markColumns(table.table);
  const rows = plan.blocks.flatMap((block) =>
    block.measures
      .map((measure) => marked(table, columns, block, measure))
      .filter(({ mark }) => mark.state !== "reference"),
  );
  return { plan, rows, hasMarks: columns.status !== null };
}

function marked(
  { grid }: PlanTable,
  { status, confirmation, reason }: MarkColumns,
  block: RegionalBlock,
  measure: RegionalMeasure,
): MarkedMeasure {
  const cell = (column: number | null): string =>
    column === null ? "" : normaliseText(textAt(grid, measure.ref.row, column));
  const mark = readMark(cell(status));
  const isDone = mark.state === "done";
  return {
    block,
    measure,
    mark,
    confirmation: cell(confirmation) || (isDone ? mark.detail : ""),
    reason: cell(reason) || (isDone ? "" : mark.detail),
  };
}
