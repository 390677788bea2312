/** #N/A: the data do not suffice; #VALUE!: an argument is wrong. Excel shows the sentence beside the cell. */
export type FunctionErrorCode = "notAvailable" | "invalidValue";

export class FunctionError extends Error {
  override readonly name = "FunctionError";

  constructor(
    readonly code: FunctionErrorCode,
    sentence: string,
  ) {
    super(sentence);
  }
}

export function notEnough(sentence: string): FunctionError {
  return new FunctionError("notAvailable", `Недостаточно данных: ${sentence}`);
}

export function badArgument(sentence: string): FunctionError {
  return new FunctionError("invalidValue", sentence);
}
