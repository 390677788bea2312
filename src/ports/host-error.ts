/**
 * A refusal of the spreadsheet host, named. The words for people are in i18n by `code`;
 * `place` says which member refused (never what a cell holds).
 */
export class HostError extends Error {
  override readonly name = "HostError";

  constructor(
    readonly code: string,
    readonly place: string,
    options?: { cause?: unknown },
  ) {
    super(`${code} at ${place}`, options);
  }
}

/** The user pressed «Отмена». Nothing was written after that moment. */
export class Cancelled extends Error {
  override readonly name = "Cancelled";

  constructor() {
    super("cancelled");
  }
}

/** Throws Cancelled if the user asked to stop; called between chunks. */
export function throwIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new Cancelled();
}
