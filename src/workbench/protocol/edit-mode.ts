import { ICommandService } from "@univerjs/core";
import { HostError } from "../engine/host-error";
import type { ModelContext } from "../engine/model-context";

/** Cell-edit mode: while somebody types into a cell, Excel refuses requests or lets them wait. */
export class EditMode {
  private on = false;
  private waiting: (() => void)[] = [];

  enter(): void {
    this.on = true;
  }

  leave(): void {
    this.on = false;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) resume();
  }

  /** @throws HostError InvalidOperationInCellEditMode unless the request is willing to wait (delayForCellEdit). */
  async pass(willingToWait: boolean): Promise<void> {
    if (!this.on) return;
    if (!willingToWait) throw new HostError("InvalidOperationInCellEditMode");
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}

/** What Univer's user interface runs when the editor of a cell opens and closes. */
const CELL_EDITOR = "sheet.operation.set-cell-edit-visible";

/** The page's cell editor holds the workbook in edit mode, as Excel's does. */
export function watchCellEditor(context: ModelContext, mode: EditMode): { dispose(): void } {
  return context.injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== CELL_EDITOR) return;
    if ((params as { visible?: boolean } | undefined)?.visible) mode.enter();
    else mode.leave();
  });
}
