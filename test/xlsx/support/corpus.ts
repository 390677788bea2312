import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

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

/** Tests over the corpus: one line says that they did not run where it is absent. */
export function describeWithCorpus(name: string, body: () => void): void {
  if (CORPUS.length === 0) {
    describe.skip(name, body);
    process.stdout.write(`skipped: ${name} (no corpus beside the project)\n`);
  } else {
    describe(name, body);
  }
}
