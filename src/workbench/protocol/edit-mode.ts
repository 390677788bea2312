import { HostError } from "../engine/host-error";

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
