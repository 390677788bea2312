import type { RunOptions } from "../ports/workbook-port";
import { CHUNK_BYTES } from "./read-plan";

/** Bytes of one queued action beside its content (ids, names, paths). */
const ACTION_BYTES = 240;

/**
 * Queues writes and sends them in as few syncs as the size of a request allows. Calculation is suspended once
 * per chunk, because the suspension ends with every sync.
 */
export class WriteQueue {
  private queued = 0;
  private sent = 0;

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly options: RunOptions = {},
    /** All bytes expected, for progress; 0 = unknown. */
    private readonly expected = 0,
  ) {
    this.suspend();
  }

  /** Says that the next action carries so many bytes; sends what is queued when it would not fit. */
  async room(bytes: number): Promise<void> {
    if (this.queued > 0 && this.queued + bytes + ACTION_BYTES > CHUNK_BYTES) await this.flush();
    this.queued += bytes + ACTION_BYTES;
  }

  async flush(): Promise<void> {
    this.options.signal?.throwIfAborted();
    await this.context.sync();
    this.sent += this.queued;
    this.queued = 0;
    this.options.onProgress?.({
      phase: "write",
      done: this.sent,
      total: Math.max(this.expected, this.sent),
      sheet: "",
    });
    this.suspend();
  }

  private suspend(): void {
    this.context.application.suspendApiCalculationUntilNextSync();
  }
}
