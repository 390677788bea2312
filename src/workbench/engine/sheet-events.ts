import { type ICommandInfo, ICommandService, type IRange } from "@univerjs/core";
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/sheets";
import type { CellRange } from "../../core/sheet/address";
import type { ModelContext } from "./model-context";
import { cellRange } from "./sheet-layout";

/** Something that happened to a sheet as a whole, or to what is shown of it. */
export type SheetEvent =
  | {
      readonly kind: "added" | "deleted" | "activated" | "renamed" | "moved" | "visibilityChanged";
      readonly sheetId: string;
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly range: CellRange };

const KINDS: Readonly<Record<string, Exclude<SheetEvent["kind"], "selected">>> = {
  [InsertSheetMutation.id]: "added",
  [RemoveSheetMutation.id]: "deleted",
  [SetWorksheetActiveOperation.id]: "activated",
  [SetWorksheetNameMutation.id]: "renamed",
  [SetWorksheetOrderMutation.id]: "moved",
  [SetWorksheetHideMutation.id]: "visibilityChanged",
};

/** Calls back after every such event; showing a sheet for a moment to change its structure is none. */
export function watchSheets(
  context: ModelContext,
  listener: (event: SheetEvent) => void,
): { dispose(): void } {
  return context.injector.get(ICommandService).onCommandExecuted((command) => {
    const event = context.silence.on ? null : eventOf(command);
    if (event) listener(event);
  });
}

interface SheetParams {
  readonly subUnitId?: string;
  readonly sheet?: { readonly id: string };
  readonly selections?: readonly { readonly range: IRange }[];
}

function eventOf(command: Readonly<ICommandInfo>): SheetEvent | null {
  const params = (command.params ?? {}) as SheetParams;
  const sheetId = params.sheet?.id ?? params.subUnitId;
  if (sheetId === undefined) return null;
  if (command.id === SetSelectionsOperation.id) {
    const range = params.selections?.at(-1)?.range;
    return range ? { kind: "selected", sheetId, range: cellRange(range) } : null;
  }
  const kind = KINDS[command.id];
  return kind ? { kind, sheetId } : null;
}
