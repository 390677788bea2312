import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describeUnless } from "../../support/describe-unless";

const FOLDER = resolve(__dirname, "../../../../shared/corpus/workbooks");

/** Workbooks that may stand beside the project; none where they do not. */
export const CORPUS: readonly string[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith(".xlsx"))
      .sort()
  : [];

export function corpusWorkbook(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

/** Tests over the corpus. */
export function describeWithCorpus(name: string, body: () => void): void {
  describeUnless(CORPUS.length === 0 ? "no corpus beside the project" : null, name, body);
}
