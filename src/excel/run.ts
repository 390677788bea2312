import { UnusableFile } from "../ports/errors";
import { HostError, isCancelled } from "../ports/host-error";

/** Codes after which a read may simply be tried once more (PLATFORM 5). Writes are never repeated blindly. */
const PASSING = new Set(["GeneralException", "RequestAborted", "InsertDeleteConflict"]);

interface OfficeErrorLike {
  readonly code: string;
  readonly debugInfo?: { readonly errorLocation?: string };
}

function isOfficeError(error: unknown): error is OfficeErrorLike {
  return (
    typeof error === "object" && error !== null && typeof (error as { code?: unknown }).code === "string"
  );
}

/** Turns what office.js throws into a named error; anything of our own passes through untouched. */
function named(error: unknown): unknown {
  if (error instanceof HostError || error instanceof UnusableFile || isCancelled(error)) return error;
  if (isOfficeError(error)) {
    return new HostError(error.code, error.debugInfo?.errorLocation ?? "", { cause: error });
  }
  return error;
}

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/**
 * Runs a batch, waiting while the user edits a cell.
 * @throws HostError with the code of office.js.
 */
export async function writeBatch<T>(batch: Batch<T>): Promise<T> {
  try {
    return await Excel.run({ delayForCellEdit: true }, batch);
  } catch (error) {
    throw named(error);
  }
}

/** As writeBatch; a passing failure is tried once more, because reading changes nothing. */
export async function readBatch<T>(batch: Batch<T>): Promise<T> {
  try {
    return await writeBatch(batch);
  } catch (error) {
    if (error instanceof HostError && PASSING.has(error.code)) return writeBatch(batch);
    throw error;
  }
}

/** Does this Excel have a requirement set? */
export function supports(version: string, set = "ExcelApi"): boolean {
  return Office.context.requirements.isSetSupported(set, version);
}
