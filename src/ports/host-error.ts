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

/** Did the user press «Отмена»? Nothing was written after that moment. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}
