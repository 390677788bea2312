import { type ICommandInfo, ICommandService } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  type ISetRangeValuesMutationParams,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";
import type { IRange } from "@univerjs/core";
import { type CellRange, SHEET_LIMITS } from "../../core/sheet/address";
import type { ModelContext } from "./model-context";
import { cellRange } from "./sheet-layout";

export type ChangeKind = "rangeEdited" | "rowInserted" | "rowDeleted" | "columnInserted" | "columnDeleted";

/** Something that happened to the contents of a sheet, whoever did it. */
export interface SheetChange {
  readonly sheetId: string;
  readonly kind: ChangeKind;
  readonly range: CellRange;
}

/** Calls back after every mutation that changes contents; results of calculation are no change. */
export function watchChanges(
  context: ModelContext,
  listener: (change: SheetChange) => void,
): { dispose(): void } {
  return context.injector.get(ICommandService).onCommandExecuted((command, options) => {
    const change = options?.onlyLocal ? null : changeOf(command);
    if (change) listener(change);
  });
}

const STRUCTURE: Readonly<Record<string, ChangeKind>> = {
  [InsertRowMutation.id]: "rowInserted",
  [RemoveRowMutation.id]: "rowDeleted",
  [InsertColMutation.id]: "columnInserted",
  [RemoveColMutation.id]: "columnDeleted",
};

function changeOf(command: Readonly<ICommandInfo>): SheetChange | null {
  if (command.id === SetRangeValuesMutation.id) return editOf(command.params as EditParams);
  const kind = STRUCTURE[command.id];
  if (!kind) return null;
  const { subUnitId, range } = command.params as { subUnitId: string; range: IRange };
  return { sheetId: subUnitId, kind, range: wholeLines(kind, cellRange(range)) };
}

type EditParams = ISetRangeValuesMutationParams & { trigger?: string };

function editOf({ subUnitId, cellValue, trigger }: EditParams): SheetChange | null {
  if (!cellValue || trigger === SetStyleCommand.id) return null;
  const box = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  for (const rowKey of Object.keys(cellValue)) {
    const row = Number(rowKey);
    for (const columnKey of Object.keys(cellValue[row] ?? {})) {
      const column = Number(columnKey);
      box.top = Math.min(box.top, row);
      box.bottom = Math.max(box.bottom, row);
      box.left = Math.min(box.left, column);
      box.right = Math.max(box.right, column);
    }
  }
  return box.bottom < 0 ? null : { sheetId: subUnitId, kind: "rangeEdited", range: box };
}

function wholeLines(kind: ChangeKind, range: CellRange): CellRange {
  return kind.startsWith("row")
    ? { ...range, left: 0, right: SHEET_LIMITS.columns - 1 }
    : { ...range, top: 0, bottom: SHEET_LIMITS.rows - 1 };
}
