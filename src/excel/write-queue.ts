import type { RunOptions } from "../ports/workbook-port";
import { CHUNK_BYTES } from "./read-plan";

/** Bytes of one queued action beside its content (ids, names, paths). */
const ACTION_BYTES = 240;

/**
 * Queues writes and sends them in as few syncs as the size of a request allows. Calculation is suspended once
 * per chunk, because the suspension ends with every sync; after the last one nothing is queued, so that it
 * costs no request of its own.
 */
export class WriteQueue {
  private queued = 0;
  private sent = 0;
  private suspended = false;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly options: RunOptions = {},
    /** All bytes expected, for progress; 0 = unknown. */
    private readonly expected = 0,
  ) {}

  /** Says that the next action carries so many bytes; sends what is queued when it would not fit. */
  async room(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes + ACTION_BYTES > CHUNK_BYTES) await this.flush();
    this.suspend();
    this.queued += bytes + ACTION_BYTES;
  }

  async flush(): Promise<void> {
    this.options.signal?.throwIfAborted();
    await this.context.sync();
    this.suspended = false;
    this.sent += this.queued;
    this.queued = 0;
    this.options.onProgress?.({
      phase: "write",
      done: this.sent,
      total: Math.max(this.expected, this.sent),
      sheet: "",
    });
  }

  private suspend(): void {
    if (this.suspended) return;
    this.suspended = true;
    this.context.application.suspendApiCalculationUntilNextSync();
  }
}
